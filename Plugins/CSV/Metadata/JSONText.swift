import PluginKit

/// JSON in the making, a field a line.
struct JSONText: ~Copyable {
  private var buffer = ByteBuffer()
  private var depth = 0
  private var isFirst = true

  /// The text, with a line end.
  consuming func finish() -> ByteBuffer {
    buffer.put(byte: 0x0A)
    return buffer
  }

  mutating func object(_ body: (inout JSONText) -> Void) { group("{", "}", body) }
  mutating func array(_ body: (inout JSONText) -> Void) { group("[", "]", body) }

  private mutating func group(_ start: StaticString, _ end: StaticString, _ body: (inout JSONText) -> Void) {
    buffer.put(literal: start)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { startLine() }
    buffer.put(literal: end)
    isFirst = false
  }

  private mutating func startLine() {
    buffer.put(byte: 0x0A)
    for _ in 0..<depth { buffer.put(literal: "  ") }
  }

  /// An element of an array, on a line of its own.
  mutating func element(_ body: (inout JSONText) -> Void) {
    if !isFirst { buffer.put(literal: ",") }
    startLine()
    body(&self)
    isFirst = false
  }

  mutating func field(_ name: String, _ body: (inout JSONText) -> Void) {
    element { json in
      json.buffer.put(jsonText: name)
      json.buffer.put(literal: ": ")
      body(&json)
    }
  }

  mutating func field(_ name: String, _ text: String) { field(name) { $0.buffer.put(jsonText: text) } }
  mutating func field(_ name: String, _ number: Int) { field(name) { $0.buffer.put(number) } }
  mutating func field(_ name: String, _ flag: Bool) { field(name) { $0.buffer.put(flag ? "true" : "false") } }

  /// A list of texts, on one line.
  mutating func field(_ name: String, _ texts: [String]) {
    field(name) { json in
      json.buffer.put(literal: "[")
      for (index, text) in texts.enumerated() {
        if index > 0 { json.buffer.put(literal: ", ") }
        json.buffer.put(jsonText: text)
      }
      json.buffer.put(literal: "]")
    }
  }
}
