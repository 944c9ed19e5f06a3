/// One of several texts that stand in one cell with `; ` between them.
///
/// A text that could not be told from several stands in quotes, its own doubled: `first; "a; b"; last`.
public enum ListItem {
  /// The text, in quotes if it needs them: where it is empty, has a blank at an end, begins with a quote, or holds a
  /// semicolon, a line end or one of these characters.
  public static func quoted(_ text: String, orHolding more: [Unicode.Scalar] = []) -> String {
    guard needsQuotes(text, more) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func needsQuotes(_ text: String, _ more: [Unicode.Scalar]) -> Bool {
    var text = text
    return text.withUTF8 { needsQuotes($0) } || text.unicodeScalars.contains { more.contains($0) }
  }

  /// Whether a text needs quotes.
  package static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    needsQuotesForItsEnds(text) || text.contains { separators.contains(Unicode.Scalar($0)) }
  }

  /// What a text may not hold without quotes.
  package static let separators: [Unicode.Scalar] = [";", "\n", "\r"]

  /// Whether a text needs quotes for how it begins or ends, or because it is empty.
  package static func needsQuotesForItsEnds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    let (quote, blank) = (UInt8(ascii: "\""), UInt8(ascii: " "))
    return first == quote || first == blank || last == blank
  }

  /// The texts of a cell, each with its offset in bytes.
  ///
  /// `#"a; "b; c""#` holds `a` and `b; c`. Blanks around a text are no part of it, and an empty one without quotes is
  /// none.
  public static func items(
    of cell: String, separator: Unicode.Scalar = ";"
  ) -> [(text: String, offset: Int)] {
    var items: [(String, Int)] = []
    let scalars = cell.unicodeScalars
    var index = scalars.startIndex
    var (offset, counted) = (0, index)
    while index < scalars.endIndex {
      while index < scalars.endIndex, scalars[index] == " " { index = scalars.index(after: index) }
      offset += cell.utf8.distance(from: counted, to: index)
      counted = index
      var text = String.UnicodeScalarView()
      var isQuoted = false
      if index < scalars.endIndex, scalars[index] == "\"" {
        isQuoted = takeQuoted(scalars, &index, separator, into: &text)
      }
      while index < scalars.endIndex, scalars[index] != separator {
        text.append(scalars[index])
        index = scalars.index(after: index)
      }
      while !isQuoted, text.last == " " { text.removeLast() }
      if isQuoted || !text.isEmpty { items.append((String(text), offset)) }
      if index < scalars.endIndex { index = scalars.index(after: index) }
    }
    return items
  }

  /// Takes a text in quotes, and what blanks follow it; false where anything else follows.
  private static func takeQuoted(
    _ scalars: String.UnicodeScalarView, _ index: inout String.Index, _ separator: Unicode.Scalar,
    into text: inout String.UnicodeScalarView
  ) -> Bool {
    var next = scalars.index(after: index)
    var taken = String.UnicodeScalarView()
    while next < scalars.endIndex {
      let scalar = scalars[next]
      next = scalars.index(after: next)
      guard scalar == "\"" else {
        taken.append(scalar)
        continue
      }
      if next < scalars.endIndex, scalars[next] == "\"" {
        taken.append("\"")
        next = scalars.index(after: next)
        continue
      }
      while next < scalars.endIndex, scalars[next] == " " { next = scalars.index(after: next) }
      // `"Alpha" Group` is a text like any other.
      guard next == scalars.endIndex || scalars[next] == separator else { return false }
      index = next
      text.append(contentsOf: taken)
      return true
    }
    return false
  }
}
