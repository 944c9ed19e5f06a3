import PluginKit

/// What it costs to write a CSV field: the text, and a look whether it needs quotes.
func measureFields() {
  let special = Escaper([",", "\"", "\r", "\n", "\t"].map { (special: $0, replacement: "") })
  for (name, text) in [
    ("a word", "meeting"),
    ("a title of 60 bytes", "Lễ kỷ niệm quan hệ ngoại giao giữa hai nước"),
    ("a text of 300 bytes", String(repeating: "A tree was planted on the grounds. ", count: 9)),
    (
      "the same with quotes", String(repeating: "A tree, \"a token\", was planted on the grounds. ", count: 6)
    ),
  ] {
    let count = 20_000
    var buffer = ByteBuffer()
    Stopwatch.tell("CSV field: \(name)", of: count, bytes: { buffer.count }) {
      buffer.removeAll()
      for _ in 0..<count {
        let mark = buffer.count
        buffer.put(text)
        buffer.quoteField(from: mark, ifAny: special)
      }
    }
    Stopwatch.use(buffer.count)
  }
}
