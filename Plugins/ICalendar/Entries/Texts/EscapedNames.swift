import PluginKit

/// Names that were escaped once, to be written many times, each found by its number: those of the actors.
///
/// They lie side by side, so that the next of thousands that come in any order is never far away.
struct EscapedNames: Sendable {
  private var bytes: [UInt8] = []
  private var names: [Name] = []

  private struct Name {
    let start, end: Int
    let removed: Int32
    let endsWithReturn: Bool
  }

  init(_ texts: some Sequence<String>) {
    for text in texts {
      let name = EscapedText(text, keepsLines: true)
      let start = bytes.count
      bytes += name.bytes
      names.append(
        Name(
          start: start, end: bytes.count, removed: Int32(clamping: name.removed),
          endsWithReturn: name.endsWithReturn))
    }
  }

  /// Puts the name with a number into a line.
  func put(_ number: Int, into lines: inout ContentLines) {
    let name = names[number]
    bytes.withUnsafeBufferPointer { bytes in
      lines.put(
        escaped: LentText(bytes, from: name.start, count: name.end - name.start), removed: Int(name.removed),
        endsWithReturn: name.endsWithReturn)
    }
  }
}
