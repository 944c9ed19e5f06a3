/// An open vocabulary: the words that Chancery knows for a kind, a role, a property or a unit.
///
/// A dossier may use words of its own. One that is not known is noted once for the whole input, with its count and
/// the nearest known word.
public final class Vocabulary: Sendable {
  /// A known word and what it means.
  public struct Word: Sendable {
    /// The word: `memberOf`.
    public let word: String
    /// What it means, in one line.
    public let meaning: String

    init(_ word: String, _ meaning: String) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// What the words are called together: `kind of event`.
  public let name: String
  /// The known words.
  public let words: [Word]
  private let known: TextTable
  /// The known words, by their letters alone: `memberof`.
  private let byLetters: [String: String]

  init(_ name: String, _ words: [Word]) {
    self.name = name
    self.words = words
    var known = TextTable()
    for word in words { known.add(word.word) }
    self.known = known
    byLetters = Dictionary(
      words.map { (Self.letters(of: $0.word), $0.word) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether this is a known word.
  public func contains(_ word: String) -> Bool { known.number(of: word) != nil }
  /// Whether this is a known word.
  package func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { known.number(of: word) != nil }

  /// The known word that people write with other capitals, blanks and signs: `memberOf` for `Member of`.
  package func word(writtenAs text: String) -> String? {
    contains(text) ? text : byLetters[Self.letters(of: text)]
  }

  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
