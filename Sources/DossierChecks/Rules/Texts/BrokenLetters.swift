import PluginKit

/// A text whose letters were lost or garbled on their way through another encoding: `Viá»‡t Nam`, `H� Nội`.
struct BrokenLetters: Check {
  static let code = "W0572"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var found: [Diagnostic] = []
    checked.forEachText { text in
      guard text.text.isWorthALook, let broken = Self.broken(in: text.text) else { return }
      found.append(
        finding(
          text.record, text.path, in: checked, "“\(text.field)” holds “\(broken.stretch)”, \(broken.words)",
          help: "put in what the source has"))
    }
    return found
  }

  private static func broken(in text: String) -> (stretch: String, words: String)? {
    if text.unicodeScalars.contains("\u{FFFD}") {
      return ("\u{FFFD}", "the mark of a letter that was lost")
    }
    var last: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in text.unicodeScalars {
      if isGarbled(last.1, scalar) { return ("\(last.1)\(scalar)", garbled) }
      // The second letter of three is a quotation mark, too, that may close a word: «Hoá».
      if last.0 == "á", last.1 == "»" || last.1 == "º", isSign(scalar) {
        return ("á\(last.1)\(scalar)", garbled)
      }
      last = (last.1, scalar)
    }
    return nil
  }

  private static let garbled = "letters of UTF-8 that were read as Latin-1"

  /// Whether two letters are what Latin-1 or Windows-1252 makes of one letter of UTF-8.
  private static func isGarbled(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch first {
    case "Ã", "Ä", "Å", "Æ": isSign(second)
    case "â": second == "€" || second == "\u{80}"
    default: false
    }
  }

  /// Whether it is a sign in these encodings that no word goes on with: quotation marks and dashes may follow a letter.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    let mayFollow = "\u{A0}\u{AD}»’ªº°·".unicodeScalars.contains(scalar)
    return !mayFollow && (0x80...0xBF).contains(scalar.value)
      || "€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ".unicodeScalars.contains(scalar)
  }
}

extension Explanation {
  static let brokenLetters = Explanation(
    "W0572", "Letters that were garbled",
    """
    A text was saved in one encoding and read in another, so that “Việt” became “Viá»‡t”, or a letter was lost and the mark
    � stands in its place. What was there cannot be told for certain: look it up in the source.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: {en: Viet Nam, vi: Viá»‡t Nam}}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: {en: Viet Nam, vi: Việt Nam}}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """)
}
