import DossierModel

/// One of several names in a cell, with what stands in brackets behind it: `Viet Nam (host); "X; Y" (guest)`.
///
/// A name that could not be told from several, or from a name with brackets, stands in quotes, its own doubled.
public struct BracketedItem: Sendable {
  /// The signs around what stands behind a name.
  public enum Brackets: Sendable {
    /// Of the role of a participant: `(host)`.
    case round
    /// Of the place in a source: `[p. 4]`.
    case square

    var open: Unicode.Scalar { self == .round ? "(" : "[" }
    var close: Unicode.Scalar { self == .round ? ")" : "]" }
  }

  /// The name.
  public let name: String
  /// What stands in brackets behind it.
  public let inner: String?
  /// Where it begins in the cell, in bytes.
  public let offset: Int

  /// The items of a cell, in one pass.
  public static func items(
    of cell: String, _ brackets: Brackets, separator: Unicode.Scalar = ";"
  ) -> [BracketedItem] {
    var items: [BracketedItem] = []
    let scalars = cell.unicodeScalars
    var index = scalars.startIndex
    var (offset, counted) = (0, index)
    while index < scalars.endIndex {
      skipBlanks(scalars, &index)
      offset += cell.utf8.distance(from: counted, to: index)
      counted = index
      if let item = quoted(scalars, &index, brackets, separator) {
        items.append(BracketedItem(name: item.name, inner: item.inner, offset: offset))
      } else {
        let end = scalars[index...].firstIndex(of: separator) ?? scalars.endIndex
        let text = withoutBlanks(scalars[index..<end])
        index = end
        if !text.isEmpty {
          let (name, inner) = split(text, brackets)
          items.append(BracketedItem(name: name, inner: inner, offset: offset))
        }
      }
      if index < scalars.endIndex { index = scalars.index(after: index) }
    }
    return items
  }

  private typealias Scalars = String.UnicodeScalarView

  /// Takes `"X; Y" (guest)` up to the separator; nil, and nothing taken, where it is none.
  private static func quoted(
    _ scalars: Scalars, _ index: inout String.Index, _ brackets: Brackets, _ separator: Unicode.Scalar
  ) -> (name: String, inner: String?)? {
    var next = index
    guard let name = takeQuoted(scalars, &next) else { return nil }
    skipBlanks(scalars, &next)
    var inner: String?
    if next < scalars.endIndex, scalars[next] == brackets.open {
      next = scalars.index(after: next)
      if let text = takeQuoted(scalars, &next) {
        inner = text
        guard next < scalars.endIndex, scalars[next] == brackets.close else { return nil }
        next = scalars.index(after: next)
      } else {
        let end = scalars[next...].firstIndex(of: separator) ?? scalars.endIndex
        let text = withoutBlanks(scalars[next..<end])
        guard text.last == brackets.close else { return nil }
        inner = String(Scalars(text.dropLast()))
        next = end
      }
      skipBlanks(scalars, &next)
    }
    guard next == scalars.endIndex || scalars[next] == separator else { return nil }
    index = next
    return (name, inner.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Takes a text in quotes.
  private static func takeQuoted(_ scalars: Scalars, _ index: inout String.Index) -> String? {
    guard index < scalars.endIndex, scalars[index] == "\"" else { return nil }
    var next = scalars.index(after: index)
    var taken = Scalars()
    while next < scalars.endIndex {
      let scalar = scalars[next]
      next = scalars.index(after: next)
      if scalar == "\"" {
        guard next < scalars.endIndex, scalars[next] == "\"" else {
          index = next
          return String(taken)
        }
        next = scalars.index(after: next)
      }
      taken.append(scalar)
    }
    return nil
  }

  private static func skipBlanks(_ scalars: Scalars, _ index: inout String.Index) {
    while index < scalars.endIndex, scalars[index] == " " { index = scalars.index(after: index) }
  }

  private static func withoutBlanks(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard let last = text.lastIndex(where: { $0 != " " }) else { return text[text.endIndex...] }
    return text[...last]
  }

  /// A text, and what stands in the last brackets at its end, with the brackets within these.
  private static func split(_ text: Substring.UnicodeScalarView, _ brackets: Brackets) -> (String, String?) {
    let whole = (String(text), String?.none)
    guard text.last == brackets.close else { return whole }
    var depth = 0
    var start = text.endIndex
    repeat {
      start = text.index(before: start)
      if text[start] == brackets.close { depth += 1 }
      if text[start] == brackets.open { depth -= 1 }
    } while depth > 0 && start > text.startIndex
    guard depth == 0, start > text.startIndex else { return whole }
    let inner = text[text.index(after: start)...].dropLast()
    let name = withoutBlanks(text[..<start])
    return (String(name), inner.isEmpty ? nil : String(Substring(inner)))
  }
}

extension ByteBuffer {
  /// Appends what stands in brackets, if anything does, behind a name that was written from a mark on, and puts quotes
  /// where the two could not be told from several, or from each other; a plain name is known to need none.
  @inline(__always)
  mutating func put(
    _ brackets: BracketedItem.Brackets, behindNameFrom mark: Int, isPlain: Bool = false, if hasInner: Bool,
    _ putInner: (inout ByteBuffer) -> Void
  ) {
    let close = UInt8(ascii: brackets.close)
    if !isPlain,
      needsQuotesInList(from: mark) || !hasInner && withBytes(from: mark, { $0.last == close })
    {
      quote(from: mark)
    }
    guard hasInner else { return }
    let end = count
    if brackets == .round { put(literal: " (") } else { put(literal: " [") }
    let start = count
    putInner(&self)
    if !isPlainWord(from: start), withBytes(from: start, { Self.isHard($0) }) {
      quote(innerFrom: start, nameFrom: mark, to: end)
    }
    put(byte: close)
  }

  /// Whether a text in brackets could be taken for the end of these, or of the item.
  private static func isHard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    ListItem.needsQuotes(text) || text.contains { signs.contains($0) }
  }

  private static let signs = Array("()[]\"".utf8)

  private mutating func quote(innerFrom start: Int, nameFrom mark: Int, to end: Int) {
    let inner = String(decoding: take(from: start), as: UTF8.self)
    let sign = String(decoding: take(from: end), as: UTF8.self)
    // A name is in quotes already where it needs them.
    if !withBytes(from: mark, { $0.first == UInt8(ascii: "\"") }) { quote(from: mark) }
    put(sign)
    put(Self.quoted(inner))
  }

  private mutating func quote(from mark: Int) {
    let text = String(decoding: take(from: mark), as: UTF8.self)
    put(Self.quoted(text))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
