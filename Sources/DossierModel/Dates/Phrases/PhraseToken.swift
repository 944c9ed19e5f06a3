/// A word, number or sign of a date in words.
struct PhraseToken {
  enum Kind: Equatable {
    /// A number, and how many digits it is written with: 7 and 2 for `07`.
    case number(Int, digits: Int)
    /// `19th`.
    case ordinal(Int)
    /// `1860s`, `1990's`.
    case plural(Int, digits: Int)
    /// `19c`: a number that the letter makes a century.
    case century(Int)
    /// A word in small letters.
    case word(String)
    /// A sign; every dash is `-`.
    case sign(Character)
    /// Two dots or more.
    case dots
  }

  let kind: Kind
  /// Where it begins in the text.
  let start: String.Index
}

/// Cuts a date in words into words, numbers and signs.
enum PhraseLexer {
  /// More are no date.
  private static let limit = 60

  static func tokens(of text: String) -> [PhraseToken]? {
    var tokens: [PhraseToken] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard tokens.count < limit else { return nil }
      let start = at
      let character = text[at]
      if character.isWhitespace {
        at = text.index(after: at)
      } else if character.isASCIIDigit {
        guard let kind = number(in: text, &at) else { return nil }
        tokens.append(PhraseToken(kind: kind, start: start))
      } else if character.isLetter {
        at = text[at...].firstIndex { !$0.isLetter } ?? text.endIndex
        tokens.append(PhraseToken(kind: .word(text[start..<at].lowercased()), start: start))
      } else {
        at = text.index(after: at)
        guard let kind = sign(character, in: text, &at) else { continue }
        tokens.append(PhraseToken(kind: kind, start: start))
      }
    }
    return tokens
  }

  private static func number(in text: String, _ at: inout String.Index) -> PhraseToken.Kind? {
    let start = at
    at = text[at...].firstIndex { !$0.isASCIIDigit } ?? text.endIndex
    let digits = text[start..<at]
    guard digits.count <= 8, let value = Int(digits) else { return nil }
    let rest = text[at...]
    let hasMark = rest.first.map { "'’".contains($0) } == true
    let letters = rest.dropFirst(hasMark ? 1 : 0).prefix { $0.isLetter }
    switch (letters.lowercased(), hasMark) {
    case ("s", _):
      at = letters.endIndex
      return .plural(value, digits: digits.count)
    case ("st", false), ("nd", false), ("rd", false), ("th", false):
      at = letters.endIndex
      return .ordinal(value)
    case ("c", false) where digits.count <= 2:
      at = letters.endIndex
      if text[at...].first == "." { at = text.index(after: at) }
      return .century(value)
    default:
      return .number(value, digits: digits.count)
    }
  }

  private static func sign(
    _ character: Character, in text: String, _ at: inout String.Index
  ) -> PhraseToken.Kind? {
    switch character {
    case "-", "–", "—", "‐", "‑", "−", "‒", "―": return .sign("-")
    case "&": return .word("and")
    case "\"", "“", "”", "'", "’", "‘": return nil
    case ".":
      guard at < text.endIndex, text[at] == "." else { return .sign(".") }
      at = text[at...].firstIndex { $0 != "." } ?? text.endIndex
      return .dots
    default: return .sign(character)
    }
  }
}

extension Character {
  /// Whether it is one of 0 to 9, and no digit of another script.
  var isASCIIDigit: Bool { "0"..."9" ~= self }
}
