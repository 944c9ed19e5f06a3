import TestSupport
import Testing

/// Dates that events have by claims, and dates before the year 1: in calendars, and back from them.
struct CalendarClaimTests {
  private let dossier = """
    dossier: {id: d, title: D, asOf: 2025-03-10}
    sources: [{id: s1, title: S1}]
    actors: [{id: a, kind: state, name: A}, {id: b, kind: state, name: B}]
    events:
      - {id: year, kind: signing, title: Pact, date: 1995, commemorate: true}
      - {id: other, kind: signing, title: Both, date: 1995-07-27}
      - {id: none, kind: signing, title: No date, commemorate: true}
      - {id: old, kind: signing, title: Peace of Athens, date: "-0404-04-25", commemorate: true}
    claims:
      - {id: c1, subject: year, property: date, value: 1995-07-28, rank: preferred, sources: [s1]}
      - {id: c2, subject: other, property: date, value: 1995-07-28, rank: preferred, sources: [s1]}
      - {id: c3, subject: other, property: date, value: 1995-07-29, sources: [s1]}
      - {id: c4, subject: none, property: date, value: 1996-07-28, rank: preferred, sources: [s1]}
    relations: [{id: r, kind: alliance, from: a, to: b, since: "-0404-05-05", commemorate: true}]

    """

  private func records(_ folder: TestFolder, _ name: String) -> [String] {
    (folder.text(name) ?? "").split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["a.ics", "ics:entries/"])
  func `a date that a claim gives comes back as a claim, beside the event's own`(output: String) {
    let folder = TestFolder(["a.yaml": dossier])
    #expect(
      chancery(["export", "a.yaml", "-q", "-o", output, "-O", "ics.claims=all"], in: folder).status == 0)
    let path = output.split(separator: ":").last.map(String.init) ?? output
    let run = chancery(["import", "ics", path, "-o", "b.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("warning"), "\(run.errors)")
    let read = records(folder, "b.jsonl")
    for (id, date) in [("year", #","date":"1995","#), ("other", #","date":"1995-07-27"}"#)] {
      #expect(
        read.filter { $0.contains(#""type":"event","id":"\#(id)""#) && $0.contains(date) }.count == 1,
        "\(read)")
    }
    #expect(read.contains { $0.contains(#""id":"none""#) && !$0.contains(#""date""#) })
    let claims = read.filter { $0.contains(#""type":"claim""#) }.sorted()
    #expect(claims.count == 4)
    for (claim, words) in zip(
      claims,
      [
        #""c1","subject":"year","property":"date","value":"1995-07-28","rank":"preferred""#,
        #""c2","subject":"other","property":"date","value":"1995-07-28","rank":"preferred""#,
        #""c3","subject":"other","property":"date","value":"1995-07-29""#,
        #""c4","subject":"none","property":"date","value":"1996-07-28","rank":"preferred""#,
      ])
    { #expect(claim.hasSuffix(words + #","sources":[{"title":"S1"}]}"#), "\(claim)") }
  }

  @Test func `a calendar with records gives all of it back, with each account an entry of its own`() {
    let folder = TestFolder(["a.yaml": dossier])
    let options = ["-q", "-O", "ics.records=yes", "-O", "ics.undated=journal", "-O", "ics.claims=all"]
    _ = chancery(["export", "a.yaml", "-o", "a.ics", "-o", "a.jsonl"] + options, in: folder)
    #expect(chancery(["import", "ics", "a.ics", "-o", "b.jsonl"], in: folder).status == 0)
    let others = Set(records(folder, "a.jsonl")).symmetricDifference(records(folder, "b.jsonl"))
    #expect(others.isEmpty, "\(others)")
  }

  @Test(arguments: ["expand", "recurring"])
  func `the calendar has the anniversaries that the command lists, also of what has no day of its own in it`(
    mode: String
  ) {
    let folder = TestFolder(["a.yaml": dossier])
    let listed = chancery(["anniversaries", "a.yaml", "--in", "2030", "--every", "1"], in: folder)
    let days = listed.lines.compactMap { $0.split(separator: " ").first }.map {
      String($0.replacing("-", with: ""))
    }
    #expect(days.sorted() == ["20300425", "20300505", "20300728", "20300728"])
    let options = ["-O", "ics.milestones=all", "-O", "ics.window=2030", "-O", "ics.anniversaries=\(mode)"]
    let run = chancery(["export", "a.yaml", "-o", "a.ics", "--report", "r.json"] + options, in: folder)
    #expect(run.status == 0)
    let starts = (folder.text("a.ics") ?? "").matches(of: /DTSTART;VALUE=DATE:(2030\d{4})/).map {
      String($0.1)
    }
    #expect(starts.sorted() == days.sorted())
    #expect(run.errors.contains("4 events, 1 relation; 1 part"), "\(run.errors)")
    #expect(
      folder.text("r.json")?.contains("only its anniversaries are entries: -0404-04-25 lies outside") == true)
  }
}
