import DossierModel
import PluginKit

extension ContentLines {
  /// Puts a word of a vocabulary as it is read: `tree planting` for `treePlanting`, or `Tree planting`.
  mutating func put(phraseOf word: some TextBytes, capitalized: Bool = false) {
    word.lend { put(phraseOf: $0, capitalized: capitalized) }
  }

  /// Puts a word of a vocabulary as it is read.
  mutating func put(phraseOf word: LentText?, capitalized: Bool = false) {
    guard let word else { return }
    // Most words are read as they are written.
    guard word.isPlainWord else {
      let phrase = Vocabulary.phrase(of: word.bytes.string)
      return put(text: capitalized ? phrase.prefix(1).uppercased() + phrase.dropFirst() : phrase)
    }
    let bytes = word.sixteen(at: 0)
    put(capitalized ? bytes &- Self.firstToCapital : bytes, count: word.count)
  }

  /// What the first of sixteen small letters loses to be a capital.
  private static var firstToCapital: SixteenBytes {
    SixteenBytes(0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  }
}
