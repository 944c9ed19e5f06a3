import DossierReading
import PluginKit
import Testing

/// Inputs that were made to do harm: each is refused soon, and none brings the reader down.
struct HostileInputTests {
  private static func codes(_ text: String, _ name: String) -> [String] {
    Inputs.read(text, name).diagnostics.filter { $0.severity == .error }.map(\.code)
  }

  @Test(arguments: [127, 129, 200, 900, 100_000])
  func `lists in lists have an end`(depth: Int) {
    let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let wanted = depth < 128 ? "E0104" : "E0105"
    #expect(Self.codes(lists, "a.json") == [wanted])
    #expect(Self.codes(lists, "a.jsonl") == [wanted])
    #expect(Self.codes(lists, "a.yaml") == [wanted])
    #expect(
      Self.codes(String(repeating: "{\"a\":", count: depth), "a.json") == [depth < 128 ? "E0102" : "E0105"])
  }

  @Test func `lists in lists by indentation have an end`() {
    let dashes = String(repeating: "- ", count: 5_000) + "x"
    #expect(Self.codes(dashes, "a.yaml") == ["E0105"])
  }

  @Test func `aliases of aliases are refused, as values and as names of fields`() {
    var values = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    var keys = "a: &a {x: 1, y: 2}\n"
    for (name, before) in zip("bcdefghijklm", "abcdefghijkl") {
      let ten = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
      values += "\(name): &\(name) [\(ten)]\n"
      keys += "\(name): &\(name)\n  ? *\(before)\n  : 1\n  ? [*\(before), *\(before)]\n  : 2\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Self.codes(values, "a.yaml") == ["E0105"])
      #expect(Self.codes(keys, "a.yaml").contains("E0101"))
    }
    #expect(time < .seconds(5))
  }

  @Test(arguments: [
    "? [*a, *a]\n: 1\n? [*a, *a]\n: 2", "[*a]: 1\n[*a] : 2", "{a: *a}: 1", "? - *a\n: 1", "?\n  a: *a\n: 1",
    "z: {? [*a] : 1}", "[]: 1",
  ])
  func `lists and mappings are no names of fields`(field: String) {
    #expect(Self.codes("a: &a [x, x]\n\(field)\n", "a.yaml").contains("E0101"))
  }

  @Test func `aliases do not nest deeper than what is written out`() {
    func lists(_ depth: Int) -> String {
      // A long file, which may have many values.
      var text = "# \(String(repeating: "-", count: 20_000))\na0: &a0 [x]\n"
      for level in 1..<depth { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
      return text
    }
    // The mapping of the file is one level more.
    #expect(Self.codes(lists(126), "a.yaml") != ["E0105"])
    #expect(Self.codes(lists(127), "a.yaml") == ["E0105"])
  }

  @Test(arguments: [
    ("1e999", false), ("-1e999", false), ("1e-999", true), ("123456789012345678901234567890", true),
    ("1e308", true),
    ("0.1", true), ("-0", true), ("1E+2", true),
  ])
  func `a number that is too large is refused`(number: String, isRead: Bool) {
    let claim = "{\"id\":\"c\",\"subject\":\"c\",\"property\":\"count\",\"number\":\(number)}"
    #expect(Self.codes("{\"claims\":[\(claim)]}", "a.json") == (isRead ? [] : ["E0404"]))
    #expect(Self.codes("claims: [\(claim)]", "a.yaml") == (isRead ? [] : ["E0404"]))
  }

  @Test(arguments: ["0x1F", ".inf", ".nan", "nan", "inf", "1_000", "0o17", "5 000", "١"])
  func `a number that only some programs know is refused`(number: String) {
    let claim = "claims: [{id: c, subject: c, property: count, number: \"\(number)\"}]"
    #expect(Self.codes(claim, "a.yaml") == ["E0404"])
    #expect(Self.codes(claim.replacing("\"", with: ""), "a.yaml").contains("E0404"))
  }

  @Test(arguments: [Int.max.description, Int.min.description, "0", "-1"])
  func `whole numbers go to the end of their range`(number: String) {
    #expect(Self.codes("events: [{id: e, kind: visit, title: E, seq: \(number)}]", "a.yaml") == [])
    #expect(
      Self.codes("events: [{id: e, kind: visit, title: E, seq: \(number)9999999}]", "a.yaml").count
        == (number == "0" ? 0 : number == "-1" ? 0 : 1))
  }

  @Test func `thousands of errors are told in little time`() {
    var lines = ""
    for number in 0..<1_000 {
      lines +=
        "{\"type\":\"event\",\"id\":\"e\(number)\",\"kind\":\"visit\",\"titel\":\"x\",\"title\":\"T\",\"partOf\":\"a\(number)\"}\n"
    }
    let time = ContinuousClock().measure { #expect(Self.codes(lines, "a.jsonl").count == 2_000) }
    #expect(time < .seconds(30))
    print("2,000 errors of 1,000 events: \(time)")
  }

  @Test func `one long line of YAML takes no longer than many short ones`() {
    let record = "{id: eNUMBER, kind: visit, title: A visit of some length}"
    let records = (0..<5_000).map { record.replacing("NUMBER", with: String($0)) }
    let clock = ContinuousClock()
    let short = clock.measure {
      #expect(Self.codes("events:\n- " + records.joined(separator: "\n- "), "a.yaml") == [])
    }
    let long = clock.measure {
      #expect(Self.codes("events: [" + records.joined(separator: ", ") + "]", "a.yaml") == [])
    }
    #expect(long < short * 5 + .seconds(1))
  }
}
