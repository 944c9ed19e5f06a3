import PluginKit

/// A name with a word in which Latin letters stand beside letters of another script that look like them.
struct MixedScripts: Check {
  static let code = "W0573"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var found: [Diagnostic] = []
    checked.forEachText { text in
      guard text.isName, text.text.isWorthALook, let (word, letter) = Self.mixedWord(in: text.text) else {
        return
      }
      found.append(
        finding(
          text.record, text.path, in: checked, "“\(word)” mixes scripts: \(letter.sentence)",
          help: "write all letters of the word in one script"))
    }
    return found
  }

  /// A word of at least three letters with Latin ones and one that looks like one.
  private static func mixedWord(in text: String) -> (word: Substring, letter: LookAlike)? {
    // Greek and Cyrillic letters begin with these bytes, full-width ones with 0xEF.
    guard text.utf8.contains(where: { (0xCD...0xD4).contains($0) || $0 == 0xEF }) else { return nil }
    let words = text.split { !$0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } }
    for word in words where word.unicodeScalars.count > 2 {
      guard word.unicodeScalars.contains(where: { $0.isLatin }),
        let letter = LookAlike.first(in: String(word))
      else { continue }
      return (word, letter)
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool {
    (0x41...0x5A).contains(value & ~0x20) || (0xC0...0x24F).contains(value)
      || (0x1E00...0x1EFF).contains(value)
  }
}

extension Explanation {
  static let mixedScripts = Explanation(
    "W0573", "A word in two scripts",
    """
    A name holds a word in which most letters are Latin and one is Cyrillic or Greek and looks the same. To the eye it is the
    name; to a search, a filter and a join it is another one. Such letters come from keyboards that were not switched, and
    from people who want not to be found.
    """,
    wrong: """
      actors: [{id: indonesia, kind: state, name: "Indоnesia"}]
      statements: [{id: thanks, speaker: indonesia, gist: Thanks., sources: {url: "https://example.org/"}}]
      """,
    right: """
      actors: [{id: indonesia, kind: state, name: "Indonesia"}]
      statements: [{id: thanks, speaker: indonesia, gist: Thanks., sources: {url: "https://example.org/"}}]
      """)
}
