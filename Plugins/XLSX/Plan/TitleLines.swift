/// Titles on the lines that there is room for.
enum TitleLines {
  /// A text broken after blanks into lines of so many pixels, as even as can be; what is too much is cut, and an ellipsis
  /// tells so.
  ///
  ///     TitleLines.broken("Fifty years of friendship", pixels: 100, atMost: 3)   // ["Fifty years of", "friendship"]
  static func broken(_ text: String, pixels: Int, atMost most: Int) -> [String] {
    let text = flat(text)
    let lines = lines(of: text, pixels: pixels, atMost: most)
    var even = ColumnWidths.pixels(of: text.utf8) / lines.count
    while even < pixels {
      let narrow = Self.lines(of: text, pixels: even, atMost: lines.count)
      let isAsWhole = narrow.last?.last == lines.last?.last
      // Where a word is broken, no blank is left out.
      if isAsWhole, narrow.joined().utf8.count == lines.joined().utf8.count { return narrow }
      even += 8
    }
    return lines
  }

  private static func lines(of text: String, pixels: Int, atMost most: Int) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while lines.count < most - 1, ColumnWidths.pixels(of: rest.utf8) > pixels {
      let fitting = prefix(of: rest, pixels: pixels)
      // A word longer than a line is broken where the line ends.
      let blank = rest[..<fitting.endIndex].lastIndex(of: " ")
      let end = rest[fitting.endIndex...].first == " " ? fitting.endIndex : blank ?? fitting.endIndex
      lines.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines + [cut(String(rest), pixels: pixels)]
  }

  /// The beginning of a text that has room in so many pixels, with an ellipsis where that is not all of it.
  static func cut(_ text: String, pixels: Int) -> String {
    let text = flat(text)
    guard ColumnWidths.pixels(of: text.utf8) > pixels else { return text }
    var start = prefix(of: text[...], pixels: pixels - ColumnWidths.pixels(of: "…".utf8))
    while start.last == " " { start.removeLast() }
    return start + "…"
  }

  private static func prefix(of text: Substring, pixels: Int) -> Substring {
    var width = 0
    return text.prefix { character in
      width += ColumnWidths.pixels(of: character.utf8)
      return width <= pixels
    }
  }

  /// The text on one line, without blanks at its end.
  private static func flat(_ text: String) -> String {
    var flat = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    while flat.last == " " { flat.removeLast() }
    return String(flat)
  }
}
