import PluginKit

/// What becomes of a text that a spreadsheet program would run as a formula.
///
/// Such a text begins with `= + - @`, a tab or a line end, or with a full-width form of one of the signs. The guard
/// puts one sign before it, and a reader takes just that one off: what is guarded and read is what it was.
public enum FormulaGuard: String, OptionValue, CaseIterable {
  /// A tab, which no program runs and all keep.
  case tab
  /// A single quote, which some programs take for a mark of text, and others show.
  case quote
  /// Texts are left as they are.
  case none
  /// No such text is written: the export ends.
  case error

  /// The sign that is put before a text.
  private var sign: UInt8? {
    switch self {
    case .tab: 0x09
    case .quote: UInt8(ascii: "'")
    case .none, .error: nil
    }
  }

  /// Whether a text would be run, or must be guarded so that a reader does not take its own first sign off.
  private func concerns(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most texts begin with a letter, and letters come behind all of these but the full-width ones.
    guard let first = text.first, first <= UInt8(ascii: "@") || first == 0xEF else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
      return true
    case UInt8(ascii: "'"): return self == .quote
    case 0xEF:  // U+FF1D, U+FF0B, U+FF0D and U+FF20 are EF BC 9D, 8B, 8D and A0.
      return text.count > 2 && text[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }

  /// Makes a text harmless that was written since a mark.
  @inline(__always)
  func apply(to buffer: inout ByteBuffer, from mark: Int) {
    guard let sign, let first = buffer.firstByte(since: mark), first <= UInt8(ascii: "@") || first == 0xEF,
      buffer.withBytes(from: mark, { concerns($0) })
    else { return }
    buffer.insert(sign, at: mark)
  }

  /// Whether a text that was written since a mark must not be written.
  func forbids(_ buffer: borrowing ByteBuffer, from mark: Int) -> Bool {
    self == .error && buffer.withBytes(from: mark) { concerns($0) }
  }

  /// Whether a cell begins with a sign that the guard put there.
  func isGuarded(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign, cell.first == sign else { return false }
    return concerns(UnsafeBufferPointer(rebasing: cell.dropFirst()))
  }
}
