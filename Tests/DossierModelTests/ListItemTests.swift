import DossierModel
import Testing

/// Several texts in one cell come back as they were.
struct ListItemTests {
  @Test(arguments: [
    ["a", "b c"], ["a; b", "c"], ["", "x"], [" a", "b "], ["\"a\"", "b"], ["\"; \"", ";", "\"\""],
    ["a\nb", "c"], ["e\u{301}", "\u{301};"], ["\"a\" b"], [],
  ])
  func `texts of a cell are told apart`(texts: [String]) {
    let cell = texts.map { ListItem.quoted($0) }.joined(separator: "; ")
    #expect(ListItem.items(of: cell).map { Array($0.text.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func `what people write is read as it is meant`() {
    #expect(ListItem.items(of: " Viet Nam;ASEAN ; ").map(\.text) == ["Viet Nam", "ASEAN"])
    #expect(ListItem.items(of: "\"Alpha\" Group; \"a; b\"").map(\.text) == ["\"Alpha\" Group", "a; b"])
    #expect(ListItem.items(of: "a, \"b, c\"", separator: ",").map(\.text) == ["a", "b, c"])
    #expect(ListItem.items(of: "đ; b").map(\.offset) == [0, 4])
  }

  @Test func `a text stands in quotes only where it must`() {
    #expect(ListItem.quoted("first visit") == "first visit")
    #expect(ListItem.quoted("it is \"so\"") == "it is \"so\"")
    #expect(ListItem.quoted("a b", orHolding: [" "]) == "\"a b\"")
  }
}
