import DossierModel
import PluginKit

extension ContentLines {
  /// Puts a word of a vocabulary as it is read: `tree planting` for `treePlanting`, or `Tree planting`.
  mutating func put(phraseOf word: some TextBytes, capitalized: Bool = false) {
    let isPut = word.withBytes { letters in
      // Most words are read as they are written.
      guard var first = letters.first, letters.allSatisfy({ 0x61...0x7A ~= $0 }) else { return false }
      if capitalized { first -= 0x20 }
      withUnsafePointer(to: first) { put(bare: UnsafeBufferPointer(start: $0, count: 1)) }
      put(bare: UnsafeBufferPointer(rebasing: letters.dropFirst()))
      return true
    }
    guard !isPut else { return }
    let phrase = Vocabulary.phrase(of: word.string)
    put(text: capitalized ? phrase.prefix(1).uppercased() + phrase.dropFirst() : phrase)
  }
}
