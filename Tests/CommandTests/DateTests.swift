import Foundation
import TestSupport
import Testing

/// `chancery date`.
struct DateTests {
  private func tell(_ arguments: [String], input: String = "") -> Run {
    chancery(["date"] + arguments, in: TestFolder(), input: input)
  }

  private func objects(_ run: Run) throws -> [[String: Any]] {
    try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `a date is told with its days, in words, and how finely it is known`() {
    let run = tell(["2025-03-10"])
    #expect(run.status == 0)
    #expect(
      run.text == """
        2025-03-10
          in words  10 March 2025, a Monday
                    ngày 10 tháng 3 năm 2025
          days      2025-03-10
          known to  day (EDTF level 0)

        """)
  }

  @Test func `after two hyphens nothing is an option`() {
    let run = tell(["--", "-0044-03-15"])
    #expect(run.status == 0 && run.text.hasPrefix("-0044-03-15\n"), "\(run.errors)")
  }

  @Test func `each line is answered by an object, whatever it holds`() throws {
    let run = shell(
      #"printf '\357\273\2771995\r\n\n\377\n-0275~\nY210001\n1995/\n[..1984]\nlate 1990s\n\0\n199X' | "$CHANCERY" date --json -"#,
      in: TestFolder())
    #expect(run.status == 1)
    let objects = try objects(run)
    #expect(
      objects.map { $0["valid"] as? Bool } == [
        true, false, false, true, true, true, true, false, false, true,
      ])
    #expect(
      objects.map { $0["earliest"] as? String }
        == ["1995-01-01", nil, nil, "-0275-01-01", "210001-01-01", "1995-01-01", nil, nil, nil, "1990-01-01"])
    #expect(
      objects.map { $0["latest"] as? String }
        == ["1995-12-31", nil, nil, "-0275-12-31", "210001-12-31", nil, "1984-12-31", nil, nil, "1999-12-31"])
    #expect(objects.map { $0["level"] as? Int } == [0, nil, nil, 1, 1, 1, 2, nil, nil, 1])
    #expect(objects[6]["precision"] as? String == "set")
    #expect(objects[6]["edtf"] as? String == "[..1984]")
    #expect(objects[5]["latest"] is NSNull)
    #expect(objects[7]["suggestion"] as? String == "1997~/1999~")
    #expect(objects[2]["input"] as? String == "\u{FFFD}")
    #expect(objects[2]["suggestion"] is NSNull)
    #expect(objects.allSatisfy { $0["valid"] as? Bool == true || $0["error"] is String })
  }

  @Test func `words are read where they are asked for, and the rule is named`() throws {
    let run = tell(
      ["--phrases", "--json", "-"], input: "late 1990s\n1863, printed 1870\n1900s\n2025-03-10\n")
    #expect(run.status == 0)
    let objects = try objects(run)
    #expect(objects.map { $0["edtf"] as? String } == ["1997~/1999~", "1863", "19XX", "2025-03-10"])
    #expect(objects.map { $0["rule"] as? String } == ["part-of-decade", "year", "century", "edtf"])
    #expect(objects[1]["leftOut"] as? String == "printed 1870")
    let other = try #require(objects[2]["alternative"] as? [String: String])
    #expect(other == ["edtf": "190X", "condition": "the decade is meant"])
    #expect(objects[3]["weekday"] as? String == "Monday")
    #expect(tell(["late 1990s"]).status == 1)
    #expect(tell(["--phrases", "mid-2019"]).text.contains("  read as   part-of-four-months\n"))
  }

  @Test func `what may mean two dates names both`() throws {
    let run = tell(["--phrases", "--json", "03/04/2025"])
    #expect(run.status == 1)
    let object = try #require(try objects(run).first)
    let readings = try #require(object["readings"] as? [[String: String]])
    #expect(readings.map { $0["edtf"] } == ["2025-04-03", "2025-03-04"])
    #expect(object["suggestion"] is NSNull)
  }

  @Test func `messages go where messages go, and dates before the year 0 are no options`() {
    let run = tell(["-0275", "2025-02-30", "-2004-02-01/2005"])
    #expect(run.status == 1)
    #expect(run.lines.filter { !$0.hasPrefix(" ") } == ["-0275", "-2004-02-01/2005"])
    #expect(run.errors.contains("February 2025 has 28 days"))
  }

  @Test(arguments: [
    ([], "give a date, or -"), (["--jsno", "1995"], "unknown option “--jsno”"), (["-x"], "“-x”"),
  ])
  func `a wrong command line is refused`(arguments: [String], message: String) {
    let run = tell(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }

  @Test func `nothing in is nothing out; a very long line is one line`() throws {
    #expect(tell(["-"]).status == 0)
    let run = tell(
      ["--json", "--phrases", "-"], input: String(repeating: "1995 or ", count: 100_000) + "\n1995\n")
    let objects = try objects(run)
    #expect(objects.map { $0["valid"] as? Bool } == [false, true])
    #expect((objects[0]["error"] as? String)?.count ?? 0 < 300)
  }
}
