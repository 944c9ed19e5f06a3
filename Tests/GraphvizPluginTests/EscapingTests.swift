import Foundation
import PluginKit
import TestSupport
import Testing

@testable import GraphvizPlugin

/// Each kind of text has its escaper, and what was written is what is seen.
struct EscapingTests {
  static let hostile = [
    #"He said "hi""#, #"ends in \"#, #"C:\new\N\G\E\L"#, "AT&T &lt;b&gt; &#92;N &Ocirc;", "two\nlines",
    "a\tb",
    #"\\"#, #"\" -> evil [x="y"#, "<b>bold</b>", "-- ]]> --", "{a|b}", "%n$s", "Tô Lâm, Việt Nam, Đà Nẵng",
  ]

  @Test(.wants("dot"), arguments: hostile)
  func `a label is shown as it was written`(text: String) throws {
    let svg = try #require(try SVGReading.of("digraph { \"n\" [label=\(DOTLabel(text).token)]; }"))
    let lines = text.replacing("\t", with: " ").split(separator: "\n").map(String.init)
    #expect(svg.texts == lines)
  }

  @Test(.wants("dot"), arguments: hostile)
  func `a tooltip is shown as it was written`(text: String) throws {
    let svg = try #require(
      try SVGReading.of("digraph { \"n\" [label=\"x\", tooltip=\(DOTTooltip(text).token)]; }"))
    // An XML reader makes a space of a line end in an attribute, unless it is written as a reference.
    #expect(
      svg.titles.map { $0.replacing("\n", with: " ") } == [
        text.replacing("\n", with: " ").replacing("\t", with: " ")
      ])
  }

  @Test(arguments: [
    ("node", #""node""#), ("Graph", #""Graph""#), ("STRICT", #""STRICT""#), ("1.0", #""1.0""#),
    ("-5", #""-5""#),
    ("10abc", #""10abc""#), (#"a"b\c"#, #""a%22b%5Cc""#), ("urn:x n\n", #""urn%3Ax%20n%0A""#),
    ("50%", #""50%25""#),
    ("Đặng", #""Đặng""#),
  ])
  func `an id keeps letters, digits, dots, underscores and hyphens`(id: String, token: String) {
    #expect(DOTName(id).token == token)
  }

  @Test(.wants("gc")) func `reserved words and numbers are ordinary names`() throws {
    let names = ["node", "Graph", "STRICT", "edge", "subgraph", "1", "1.0", "-5", "10abc"]
    let graph = "digraph {\n" + names.map { DOTName($0).token + ";\n" }.joined() + "}"
    for (program, count) in try counts(graph) where program == "gc" { #expect(count == [9, 0]) }
  }

  @Test func `composed and decomposed letters are the same bytes`() {
    let decomposed = "To\u{302} La\u{302}m"
    #expect(Array(decomposed.utf8) != Array("Tô Lâm".utf8))
    #expect(Array(DOTLabel(decomposed).token.utf8) == Array(DOTLabel("Tô Lâm").token.utf8))
    #expect(Array(DOTName(decomposed).token.utf8) == Array(DOTName("Tô Lâm").token.utf8))
    #expect(Array(DOTTooltip(decomposed).token.utf8) == Array(DOTTooltip("Tô Lâm").token.utf8))
  }

  @Test(arguments: ["\u{0}", "\u{8}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{FFFE}"])
  func `controls and marks of direction are taken out`(mark: String) throws {
    #expect(DOTLabel("a\(mark)b").token == "\"ab\"")
    #expect(DOTTooltip("a\(mark)b").token == "\"ab\"")
  }

  @Test func `a long text is cut between two characters, and Graphviz still reads it`() throws {
    for text in [String(repeating: "ệ\\", count: 50_000), String(repeating: "👩‍👩‍👧", count: 9_000)] {
      for token in [DOTLabel(text).token, DOTTooltip(text).token, DOTName(text).token] {
        #expect(token.utf8.count <= longestToken + 4)
        if let nop = try run("nop", ["-p"], input: "digraph { \"n\" [label=\(token)]; }") {
          #expect(nop.status == 0)
        }
      }
      #expect(DOTLabel(text).token.hasSuffix("…\""))
    }
    let long = String(repeating: "a", count: 20_000)
    #expect(DOTName(long + "b").token != DOTName(long + "c").token)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "file:///etc/passwd",
    " https://x", "//x", "", "https", "vbscript:x",
  ])
  func `an address that is not http, https or mailto is no link`(address: String) {
    #expect(DOTLink(address) == nil)
  }

  @Test(
    .wants("dot"),
    arguments: [
      ("https://x/?a=1&b=2", "https://x/?a=1&b=2"),
      (#"https://x/" onload="alert(1)"#, "https://x/%22%20onload=%22alert(1)"),
      ("HTTP://x/<a>\\N^`{}", "HTTP://x/%3Ca%3E%5CN%5E%60%7B%7D"), ("mailto:a@b.c", "mailto:a@b.c"),
      ("https://vi.wikipedia.org/wiki/Tô", "https://vi.wikipedia.org/wiki/T%C3%B4"),
    ])
  func `a link arrives whole and brings nothing along`(address: String, seen: String) throws {
    let link = try #require(DOTLink(address))
    let svg = try #require(try SVGReading.of("digraph { \"n\" [URL=\(link.token)]; }"))
    #expect(svg.links == [seen])
    #expect(!svg.attributes.contains { $0.hasPrefix("on") })
  }

  @Test(arguments: [#"Arial" onload="x"#, "a<b", "", "a;b", String(repeating: "a", count: 201)])
  func `a font that could end an attribute is refused`(font: String) {
    #expect(throws: (any Error).self) { try GraphvizOptions([("font", font)]) }
  }
}
