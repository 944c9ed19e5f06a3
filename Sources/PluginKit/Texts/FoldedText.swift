/// A text without what people write in different ways: capitals, accents, punctuation, blanks.
///
/// “Tô Lâm” and “TO LAM” are the same folded text, and so are “Timor-Leste” and “Timor Leste”.
package struct FoldedText: Hashable, Sendable {
  /// What is left: `to lam`.
  package let text: String

  /// A text, folded.
  package init(_ text: String) {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        Self.append(scalar, to: &folded)
      } else if !Self.isAccent(scalar), scalar != "’" {
        for letter in Self.plain(scalar) { Self.append(letter, to: &folded) }
      }
    }
    if folded.last == " " { folded.removeLast() }
    self.text = folded.isEmpty ? text : String(folded)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.value > 0x36F {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    } else if scalar != "'", let last = folded.last, last != " " {
      folded.append(" ")
    }
  }

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// A Latin letter without its accents, which its name in Unicode tells: LATIN SMALL LETTER O WITH CIRCUMFLEX.
  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    guard scalar.properties.isAlphabetic, let name = scalar.properties.name, name.hasPrefix("LATIN ") else {
      return String(scalar.properties.generalCategory.isPunctuation ? " " : scalar).unicodeScalars
    }
    let words = name.split(separator: " ")
    guard words.count > 4, words[2] == "LETTER", words[4] == "WITH" else {
      return String(scalar).unicodeScalars
    }
    return words[3].lowercased().unicodeScalars
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isPunctuation: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
      .format:
      true
    default: false
    }
  }
}
