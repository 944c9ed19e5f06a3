import PluginKit
import Testing

/// What reports and diagrams have in common of Mermaid.
struct MermaidTests {
  @Test(arguments: [
    ("talks: second round; #2", "talks#58; second round#59; #35;2"), ("exe.\u{202E}txt", "exe.txt"),
    ("a\tb", "a b"), ("two\nlines", "two<br>lines"), ("1. item", "1#46; item"), ("- item", "#45; item"),
    ("Ha\u{300} No\u{323}\u{302}i", "Hà Nội"), ("```", "#96;#96;#96;"),
  ])
  func `a text is nothing but text`(text: String, drawn: String) {
    #expect(Array(MermaidText(text).text.utf8) == Array(drawn.utf8))
  }

  @Test func `entries of one date stand together, in a section and without one`() {
    var plain = MermaidTimeline(title: "Timeline")
    plain.add("Accession", on: "1995")
    plain.add("Visit: Jakarta", on: "1995")
    #expect(plain.lines == ["timeline", "  title Timeline", "  1995 : Accession", "    : Visit#58; Jakarta"])
    var sections = MermaidTimeline()
    for title in ["Events", "Targets"] {
      sections.section(title)
      sections.add("Growth", on: "2045")
    }
    #expect(
      sections.lines == [
        "timeline", "  section Events", "    2045 : Growth", "  section Targets", "    2045 : Growth",
      ])
  }
}
