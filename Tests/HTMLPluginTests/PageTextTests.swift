import PluginKit
import Testing

@testable import HTMLPlugin

/// Texts go into the page as texts, and addresses only where they can be followed.
struct PageTextTests {
  @Test(arguments: [
    ("<b> & \"c\" 'd'", "&lt;b&gt; &amp; &quot;c&quot; 'd'"), ("a\u{202E}b\u{0}c\u{85}", "abc"),
    ("Tô Lâm – “ý”", "Tô Lâm – “ý”"),
  ])
  func `a text is escaped`(text: String, written: String) {
    var buffer = ByteBuffer()
    buffer.put(html: text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("visit-2025", " id=visit-2025"), ("", " id=\"\""), ("a b", " id=\"a b\""),
    ("x onload=y", " id=\"x onload=y\""), ("\"><i>", " id=\"&quot;&gt;&lt;i&gt;\""),
  ])
  func `an attribute stands in quotes where it needs them`(value: String, written: String) {
    var buffer = ByteBuffer()
    buffer.put(attribute: "id", value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=2", true), ("HTTP://example.org", true), ("mailto:a@example.org", true),
    ("javascript:alert(1)", false), ("JaVaScript:alert(1)", false), ("java\nscript:alert(1)", false),
    ("data:text/html,x", false), (" https://example.org", false), ("//example.org", false),
  ])
  func `only addresses of pages and mailboxes are followed`(address: String, isFollowed: Bool) {
    #expect((PageAddress(address) != nil) == isFollowed)
  }

  @Test func `signs that no address may hold are written as numbers`() {
    #expect(PageAddress("https://x.org/'\"><b>|ý")?.text == "https://x.org/'%22%3E%3Cb%3E%7Cý")
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `bytes become the letters of RFC 4648`(bytes: String, letters: String) {
    #expect(Base64.text(of: Array(bytes.utf8)) == letters)
  }

  @Test func `a drawing is embedded without its head, its comments and its size, under ids of its own`()
    throws
  {
    let drawing = """
      <?xml version="1.0"?><!-- made -->
      <svg width="100pt" height="50pt" viewBox="0.00 0.00 100 50"><!-- a --><g id="a.x"><title>A</title></g></svg>
      """
    let graph = try #require(EmbeddedGraph(drawing))
    #expect(graph.viewBox == "0.00 0.00 100 50")
    #expect(graph.content == "<g id=\"G.a.x\"><title>A</title></g>")
    #expect(EmbeddedGraph("no drawing") == nil)
  }
}
