import PluginKit

/// A text that was escaped once, to be written many times: the name of a place, the title of a source.
struct EscapedText: Sendable, Hashable {
  /// The text with its escapes.
  let bytes: [UInt8]
  /// How many characters that no calendar may hold were left out.
  let removed: Int
  /// Whether the text ended in a carriage return.
  let endsWithReturn: Bool
  /// Whether there was no text.
  var isEmpty: Bool { bytes.isEmpty && removed == 0 }

  /// A text, escaped.
  init(_ text: some TextBytes, keepsLines: Bool) {
    var lines = ContentLines(into: ByteBuffer(), keepsLines: keepsLines)
    lines.put(text: text)
    removed = lines.removed
    endsWithReturn = lines.isBehindReturn
    bytes = lines.finish().bytes
  }
}
