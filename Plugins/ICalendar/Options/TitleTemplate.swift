import PluginKit

/// How the titles of anniversaries are made, instead of in the words of the language.
///
/// `{ordinal} anniversary of {title}` is “30th anniversary of Viet Nam’s accession to ASEAN”. `{title}` is what is
/// commemorated, `{years}` and `{ordinal}` its number, `{year}` the year in which the anniversary falls, `{since}` the
/// year in which it all began.
struct TitleTemplate: OptionValue, Hashable {
  /// A piece of a title.
  enum Piece: Hashable {
    case text(String)
    case title, years, ordinal, year, since
  }

  /// The pieces in order; none where titles are made in the words of the language.
  let pieces: [Piece]
  /// The template as it was typed.
  let optionText: String

  /// No template.
  init() { (pieces, optionText) = ([], "") }

  /// A text with `{title}` and the other words in braces.
  init?(optionText: String) {
    let words: [Substring: Piece] = [
      "title": .title, "years": .years, "ordinal": .ordinal, "year": .year, "since": .since,
    ]
    var pieces: [Piece] = []
    var rest = optionText[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}"),
        let piece = words[rest[brace..<end].dropFirst()]
      else { return nil }
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      pieces.append(piece)
      rest = rest[end...].dropFirst()
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    guard pieces.isEmpty || pieces.contains(.title) else { return nil }
    self.pieces = pieces
    self.optionText = optionText
  }

  /// What may be typed.
  static var expected: String { "a text with {title}, and perhaps {years}, {ordinal}, {year} and {since}" }

  /// Whether it says which of the anniversaries one is, as no series can.
  var isNumbered: Bool { pieces.contains { [.years, .ordinal, .year].contains($0) } }

  /// The title of an anniversary.
  func title(of name: String, years: Int, ordinal: String, year: Int, since: Int) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .title: name
      case .years: "\(years)"
      case .ordinal: ordinal
      case .year: "\(year)"
      case .since: "\(since)"
      }
    }.joined()
  }
}
