import Foundation
import TestSupport
import Testing

/// `chancery check`: findings on standard output, and a status that a script can go by.
struct CheckTests {
  private static let pastDue = """
    targets:
      - {id: trade, owner: asean, goal: More trade, due: 2020, sources: [gazette]}
    events:
      - {id: talks, kind: meetin, title: Talks}

    """

  private static func folder(_ more: String = "") -> TestFolder {
    TestFolder(["in/small.yaml": SmallDossier.text, "in/zmore.yaml": more])
  }

  private static let statuses: [(text: String, arguments: String, status: Int32)] = [
    ("", "", 0), ("", "--strict", 0), (pastDue, "", 0), (pastDue, "--strict", 1),
    (pastDue, "--strict --select W0505 --as-of 2020-06-01", 0), (pastDue, "--strict --ignore W", 0),
    (pastDue, "--strict --select W0505", 1), (pastDue, "--strict --select N0506", 0),
    ("evnts: []", "", 1), ("evnts: []", "--select W", 1), ("evnts: []", "--ignore E", 1),
    ("evnts: []", "--format json", 1), ("evnts: []", "--format concise", 1),
  ]

  @Test(arguments: statuses)
  func `the status tells errors, and warnings if they are to count`(
    text: String, arguments: String, status: Int32
  ) {
    let run = chancery(
      ["check", "in"] + arguments.split(separator: " ").map(String.init), in: Self.folder(text))
    #expect(run.status == status)
    #expect(run.errors.isEmpty)
  }

  @Test func `the concise form has a line for each finding`() throws {
    let run = chancery(["check", "in", "--format", "concise"], in: Self.folder(Self.pastDue))
    #expect(
      run.lines == [
        "in/zmore.yaml:2:54: warning[W0505] the target “trade” of ASEAN was due in 2020, which is over as of 2025-03-10",
        "in/zmore.yaml:4:5: note[N0506] the event “talks” cites no source",
        "in/zmore.yaml:4:23: note[N0601] “meetin” is not a known kind of event; it is used once",
      ])
  }

  @Test func `the full form shows the line, a caret, a remedy and the sum`() {
    let run = chancery(["check", "in", "--select", "N06"], in: Self.folder(Self.pastDue))
    #expect(
      run.text == """
        in/zmore.yaml:4:23: note[N0601] “meetin” is not a known kind of event; it is used once
          4 |   - {id: talks, kind: meetin, title: Talks}
            |                       ^
          help: did you mean “meeting”?
        0 errors, 0 warnings, 1 note in 3 events and what they refer to

        """)
  }

  @Test func `the JSON form has all fields of a diagnostic`() throws {
    let run = chancery(["check", "in", "--format", "json"], in: Self.folder(Self.pastDue))
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let found = try #require(whole["diagnostics"] as? [[String: Any]])
    #expect(found.count == 3)
    let fields: Set = ["severity", "code", "file", "line", "column", "record", "message", "help", "related"]
    for diagnostic in found { #expect(Set(diagnostic.keys) == fields) }
    #expect(found.first?["code"] as? String == "W0505")
    #expect(found.first?["line"] as? Int == 2)
    #expect(found.first?["record"] as? String == "trade")
    #expect(whole["excepted"] as? [String] == [])
  }

  private static let excepting = """
    dossier:
      id: case
      title: A case
      asOf: 2025-03-10
      exceptions:
        - {check: N0506, record: visit, reason: A witness who cites nobody.}
    events:
      - {id: visit, kind: visit, title: Visit}
      - {id: talks, kind: meeting, title: Talks}

    """

  @Test func `what is excepted is counted, and told to machines with its reason`() throws {
    let folder = TestFolder(["case.yaml": Self.excepting])
    let run = chancery(["check", "case.yaml"], in: folder)
    #expect(
      run.lines.last
        == "0 errors, 0 warnings, 1 note in 2 events and what they refer to; 1 more excepted by the dossier")
    #expect(!run.text.contains("“visit” cites no source"))
    let json = chancery(["check", "case.yaml", "--format", "json"], in: folder)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    let excepted = try #require(whole["excepted"] as? [[String: Any]])
    #expect(excepted.map { $0["record"] as? String } == ["visit"])
    #expect(excepted.first?["reason"] as? String == "A witness who cites nobody.")
    #expect(chancery(["check", "case.yaml", "--ignore", "N05"], in: folder).text.hasSuffix("refer to\n"))
  }

  @Test(arguments: [
    (["--select", "W0506"], "there is no code “W0506”; did you mean N0506?"),
    (["--ignore", "X"], "there is no code “X”; “chancery explain --list” tells all"),
    (["--limit=-1"], "--limit must be 0 or more"),
    (["--limit", "-1"], "--limit must be 0 or more"),
    (["--limit", "5", "--format", "sarif"], "--limit has no effect: --format sarif tells all"),
  ])
  func `a code that does not exist is refused, and a limit without effect`(
    arguments: [String], message: String
  ) {
    let run = chancery(["check", "in"] + arguments, in: Self.folder())
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `of many findings that are alike the first are told, and the number of the rest`() {
    let events = SmallDossier.events(1_300).replacing(#","sources":["gazette"]"#, with: "")
    let folder = TestFolder(["many.jsonl": events])
    let run = chancery(["check", "many.jsonl", "--format", "concise"], in: folder)
    #expect(run.lines.count { $0.contains("[N0506]") } == 100)
    #expect(run.lines.last == "and 1,200 more of N0506; --limit 0 tells all")
    #expect(
      chancery(["check", "many.jsonl", "--limit", "3"], in: folder).text.contains("and 1,297 more of N0506"))
    let all = chancery(["check", "many.jsonl", "--format", "concise", "--limit", "0"], in: folder)
    #expect(all.lines.count { $0.contains("[N0506]") } == 1_300)
    #expect(!all.text.contains("more of"))
  }

  @Test func `errors that are alike are folded too, and a file that is named twice is told once`() {
    let events = SmallDossier.events(120).replacing(#""date":""#, with: #""date":"bad "#)
    let folder = TestFolder(["in/many.jsonl": events])
    let check = chancery(["check", "in", "--limit", "3", "--format", "concise"], in: folder)
    #expect(check.status == 1 && check.lines.count == 4, "\(check.text)")
    #expect(check.lines.last == "and 117 more of E0201; --limit 0 tells all")
    let export = chancery(["export", "in", "-o", "a.csv"], in: folder)
    #expect(export.errors.contains("\nand 20 more of E0201; “chancery check --limit 0” tells all\n"))
    let twice = chancery(["check", "in", "in/many.jsonl"], in: folder)
    #expect(twice.status == 64)
    #expect(twice.errors == "chancery: in/many.jsonl is named twice; name it once\n")
  }

  @Test func `strict export refuses warnings`() {
    let folder = Self.folder(Self.pastDue)
    let before = folder.contents
    let run = chancery(["export", "in", "--strict", "-o", "out.csv"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("in/zmore.yaml:2:54: warning[W0505]"))
    #expect(run.errors.hasSuffix("chancery: 1 warning, and --strict is given; nothing was written\n"))
    #expect(folder.contents == before)
    #expect(
      chancery(["export", "in", "-o", "out.csv"], in: folder).errors.hasPrefix("1 warning; “chancery check”"))
  }

  @Test func `a missing input is told`() {
    let run = chancery(["check", "none.yaml"], in: TestFolder())
    #expect(run.status == 66)
    #expect(run.errors == "chancery: there is no file or folder none.yaml\n")
  }

  @Test func `a link that leads nowhere is told`() throws {
    let folder = TestFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("lost.yaml"), withDestinationPath: "nowhere")
    #expect(
      chancery(["check", "lost.yaml"], in: folder).errors
        == "chancery: lost.yaml is a link that leads nowhere\n")
  }

  @Test func `many facts without a source do not slow an export`() {
    let events = SmallDossier.events(4000).replacing(#","sources":["gazette"]"#, with: "")
    let run = chancery(
      ["export", "many.jsonl", "-q", "-o", "out.csv"], in: TestFolder(["many.jsonl": events]))
    #expect(run.status == 0)
  }
}
