import DossierModel
import PluginKit
import Testing

struct WordsAndOptionsTests {
  @Test(
    arguments: [
      ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("date_text", "dateText"),
      ("particpants", "participants"),
      ("weather", nil), ("", nil), ("x", nil), ("k", nil), ("vn", nil), ("id ", "id"),
      ("sourcess", "sources"),
      (String(repeating: "a", count: 100_000), nil),
    ] as [(String, String?)])
  func `the nearest word is the one that was probably meant`(word: String, nearest: String?) {
    #expect(nearestWord(to: word, among: Event.fields.map(\.spec.name)) == nearest)
  }

  @Test func `of two words as near, the first one counts, and of none there is none`() {
    #expect(nearestWord(to: "bat", among: ["cat", "rat"]) == "cat")
    #expect(nearestWord(to: "bat", among: []) == nil)
    #expect(nearestWord(to: "a", among: ["b"]) == nil)
    #expect(nearestWord(to: "Việt-nam", among: ["viet-nam", "lao"]) == "viet-nam")
  }

  enum Mark: String, CaseIterable, OptionValue { case comma, tab }

  struct Options: ExporterOptions {
    var mark = Mark.comma
    var header = true
    var count = 10
    var title: String?
    var views = OptionList<Mark>([.tab])
    static let declarations: [OptionDeclaration<Options>] = [
      OptionDeclaration("mark", \.mark, help: "Between."),
      OptionDeclaration("header", \.header, help: "On top."),
      OptionDeclaration("count", \.count, help: "How many."),
      OptionDeclaration("title", \.title, help: "Above."),
      OptionDeclaration("views", \.views, help: "Which."),
    ]
    func validate() throws(OptionFailure) {
      if count > 10 && mark == .tab {
        throw OptionFailure(option: "count", problem: .conflict("too many for tabs"))
      }
    }
  }

  @Test func `options that are not given have their defaults`() throws {
    let options = try Options([])
    #expect(options.mark == .comma && options.header && options.count == 10 && options.title == nil)
    #expect(Options.declarations.map(\.summary.standard) == ["comma", "yes", "10", "", "tab"])
    #expect(
      Options.declarations.map(\.summary.expected) == [
        "one of comma, tab", "yes or no", "a whole number", "a text", "any of comma, tab",
      ])
    #expect(
      Options.declarations.map(\.summary.choices) == [
        ["comma", "tab"], ["yes", "no"], [], [], ["comma", "tab"],
      ])
  }

  @Test func `options are set in the order in which they are given`() throws {
    let options = try Options([
      ("mark", "tab"), ("header", "off"), ("count", "3"), ("title", "T=1"), ("count", "4"),
    ])
    #expect(options.mark == .tab && !options.header && options.count == 4 && options.title == "T=1")
  }

  @Test(arguments: [
    ("tab", [Mark.tab]), ("tab,comma", [.tab, .comma]), ("comma+tab", [.comma, .tab]), ("none", []),
  ])
  func `a list has commas or plus signs between its values`(text: String, marks: [Mark]) throws {
    #expect(try Options([("views", text)]).views.values == marks)
    #expect(OptionList<Mark>(optionText: OptionList(marks).optionText)?.values == marks)
  }

  @Test(arguments: [
    ("mark", "dot"), ("mark", "Tab"), ("header", "perhaps"), ("count", "1.5"), ("count", ""),
    ("views", "tab,dot"), ("views", ""),
  ])
  func `a value that an option does not take is a failure that says what it takes`(
    name: String, value: String
  ) {
    let expected = Options.declarations.first { $0.summary.name == name }?.summary.expected ?? ""
    #expect(throws: OptionFailure(option: name, problem: .value(found: value, expected: expected))) {
      try Options([(name, value)])
    }
  }

  @Test func `an unknown option and two that do not go together are failures`() {
    let known = ["mark", "header", "count", "title", "views"]
    #expect(throws: OptionFailure(option: "marc", problem: .unknown(known: known))) {
      try Options([("marc", "tab")])
    }
    #expect(throws: OptionFailure(option: "x", problem: .unknown(known: []))) { try NoOptions([("x", "1")]) }
    #expect(throws: OptionFailure(option: "count", problem: .conflict("too many for tabs"))) {
      try Options([("count", "11"), ("mark", "tab")])
    }
  }

  @Test(arguments: [
    ("Tô Lâm", "to lam"), ("TIMOR-LESTE", "timor leste"), ("  a  b ", "a b"),
    ("Côte d’Ivoire", "cote divoire"), ("Cote d'Ivoire", "cote divoire"),
    ("Đặng Hoàng Giang", "dang hoang giang"), ("“X”", "x"), ("Straße", "straße"), ("東京", "東京"), ("…", "…"),
    ("e\u{301}a", "ea"),
  ])
  func `a folded text is what people type`(text: String, folded: String) {
    #expect(FoldedText(text).text == folded)
  }
}
