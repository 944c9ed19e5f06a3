import Foundation
import TestSupport
import Testing

/// `chancery anniversaries` on the examples.
struct AnniversariesTests {
  private func list(_ arguments: String, of example: Example = .aseanWithBackground) -> Run {
    let words = arguments.split(separator: " ").map(String.init)
    return chancery(["anniversaries"] + example.inputs + words, in: TestFolder())
  }

  @Test func `the background knows the days of the years that the articles count`() {
    #expect(
      list("--in 2025").lines == [
        "2025-07-28  30th anniversary of Viet Nam's accession to ASEAN",
        "2025-08-08  58th anniversary of the foundation of ASEAN",
        "2025-12-31  10th anniversary of the establishment of the ASEAN Community",
      ])
  }

  @Test func `of a year alone the day is not known`() {
    #expect(
      list("--in 2025 --every 5", of: .aseanSecretariat).lines == [
        "2025-01-01/2025-12-31  10th anniversary of the establishment of the ASEAN Community (day not known)",
        "2025-01-01/2025-12-31  30th anniversary of Viet Nam's accession to ASEAN (day not known)",
      ])
  }

  @Test(arguments: ["anniversaries a.yaml --in 2026", "query a.yaml", "query a.yaml --format markdown"])
  func `what a terminal would obey is not printed`(arguments: String) {
    let folder = TestFolder([
      "a.yaml": """
      events:
        - {id: e, kind: visit, title: "A \\e[31mred\\n\u{202E}visit", date: 2025-03-10, commemorate: true}
      """
    ])
    let run = chancery(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("red"))
    #expect(!run.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  private static let choices: [(arguments: String, years: [Int])] = [
    ("--in 2025 --every 5,10", [30, 10]), ("--in 2025 --every 29", [58]), ("--in 2025 --every 7", []),
    ("--on 2025-07-28", [30]), ("--on 2025-07-29", []),
    ("--next 1d --as-of 2025-07-28", [30]),
    ("--next 2w --as-of 2025-07-25", [30, 58]), ("--in 1960", []),
  ]

  @Test(arguments: choices)
  func `days, years, spans and steps choose`(arguments: String, years: [Int]) throws {
    let run = list(arguments + " --json")
    #expect(run.status == 0)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let found = try #require(whole["anniversaries"] as? [[String: Any]])
    #expect(found.map { $0["years"] as? Int } == years)
    let fields: Set = ["record", "title", "base", "years", "earliest", "latest"]
    for one in found { #expect(Set(one.keys) == fields) }
  }

  @Test func `what has no anniversaries in any year is told`() {
    let kept = ["[2007,2008]", "{2007,2008}", "[2007-03,2007-05]", "198X", "2018/..", "/2018", "2007/2009"]
    let events = (kept + ["2007"]).enumerated().map { number, date in
      "  - {id: e\(number), kind: visit, title: V, date: \"\(date)\", commemorate: true}\n"
    }
    let folder = TestFolder(["a.yaml": "events:\n" + events.joined()])
    let run = chancery(["anniversaries", "a.yaml", "--in", "2017"], in: folder)
    #expect(run.lines.count == 1)
    #expect(
      run.errors == """
        note: e5 has no anniversaries: its beginning is not known (/2018)
        note: e3 has no anniversaries: its year is not known (198X)
        note: e0 has no anniversaries: its year is one of several ([2007,2008])
        note: e1 has no anniversaries: it has several dates ({2007,2008})
        note: e6 has no anniversaries: it covers more than 366 days (2007/2009)
        note: 2 more have no anniversaries

        """)
  }

  @Test func `every format that lists anniversaries tells of what has none, in the same words`() throws {
    let marked = ["status: cancelled", "status: postponed", "modality: planned", "tags: []"].enumerated().map
    {
      "  - {id: e\($0), kind: visit, title: V, date: \"2020\($0 == 3 ? "/.." : "")\", commemorate: true, \($1)}\n"
    }
    let folder = TestFolder([
      "a.yaml": """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      actors: [{id: a, kind: state, name: A}, {id: b, kind: state, name: B}]
      relations: [{id: r, kind: alliance, from: a, to: b, commemorate: true}]
      events:
        - {id: kept, kind: visit, title: V, date: 2020-05-01, commemorate: true}

      """ + marked.joined()
    ])
    let run = chancery(
      [
        "export", "a.yaml", "-q", "-o", "a.ics", "-o", "xlsx,on-limit=error:a.xlsx", "-o", "csv:a/", "-o",
        "html,anniversaries=yes:a.html", "--report", "r.json",
      ], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let told = Set([
      "e0: it has no anniversaries: it was cancelled", "e1: it has no anniversaries: it was postponed",
      "e2: it has no anniversaries: it is planned, and not reported to have happened",
      "e3: it has no anniversaries: its end is not known (2020/..)",
      "r: it has no anniversaries: it has no beginning",
    ])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data((folder.text("r.json") ?? "").utf8)) as? [String: Any])
    let outputs = try #require(report["outputs"] as? [[String: Any]])
    #expect(outputs.count == 4)
    for output in outputs {
      let format = output["format"] as? String
      let found = ["losses", "omissions"].flatMap { output[$0] as? [[String: Any]] ?? [] }.map {
        "\($0["record"] ?? ""): \($0["reason"] ?? "")"
      }
      // An open end has no place in a calendar at all.
      let wanted = format == "ics" ? told.filter { !$0.hasPrefix("e3") } : told
      #expect(Set(found.filter { $0.contains("anniversaries") }) == wanted, "\(format ?? "")")
    }
    #expect(folder.text("a/anniversaries.csv")?.split(separator: "\r\n").count == 2)
  }

  @Test func `the line of an output names the first part that was left out, and why`() {
    func line(_ events: Int) -> String {
      let events = (0..<events).map {
        "  - {id: e\($0), kind: visit, title: V, date: 2020, commemorate: true, status: cancelled}\n"
      }
      let folder = TestFolder(["a.yaml": "events:\n" + events.joined()])
      return chancery(["export", "a.yaml", "-o", "a.xlsx"], in: folder).errors
    }
    let first = "cut or left out (e0: it has no anniversaries: it was cancelled"
    #expect(line(1).contains("a.xlsx: 1 event; 1 part \(first))"))
    #expect(line(2).contains("a.xlsx: 2 events; 2 parts \(first); --report FILE tells all)"))
  }

  @Test func `a year without one says so`() {
    #expect(list("--in 1960").text == "no anniversaries\n")
  }

  @Test(arguments: [
    ("--in 0", "--in must be a year from 1 to 9999"),
    ("--in 2025 --next 1y", "give one of --on, --in and --next"),
    ("--next soon", "--next must be a number and d, w, m or y, like 90d, not “soon”"),
    ("--on 2025", "--on must be a day like 2025-03-10, not 2025"), ("--every 5,x", "like 5,10,25, not “5,x”"),
    ("--every ,", "like 5,10,25, not “,”"), ("--next -1d", "--next"),
  ])
  func `a wrong choice is refused`(arguments: String, message: String) {
    let run = list(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }
}
