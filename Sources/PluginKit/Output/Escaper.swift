/// Which bytes of a text are special in some context, and what stands for each of them.
///
/// ```swift
/// static let text = Escaper([("\\", "\\\\"), (";", "\\;"), ("\n", "\\n")])
/// ```
public struct Escaper: Sendable {
  private let isSpecial: [Bool]
  private let replacements: [[UInt8]]
  /// Each special byte, eight times in a word.
  private let patterns: [UInt64]

  /// The special ASCII characters and what stands for each; an empty replacement leaves the character out.
  public init(_ pairs: [(special: Unicode.Scalar, replacement: String)]) {
    var isSpecial = [Bool](repeating: false, count: 256)
    var replacements = [[UInt8]](repeating: [], count: 256)
    var patterns: [UInt64] = []
    for (special, replacement) in pairs where special.isASCII {
      isSpecial[Int(special.value)] = true
      replacements[Int(special.value)] = Array(replacement.utf8)
      patterns.append(UInt64(special.value) &* 0x0101_0101_0101_0101)
    }
    self.isSpecial = isSpecial
    self.replacements = replacements
    self.patterns = patterns
  }

  /// What stands for a special byte.
  public func replacement(of byte: UInt8) -> [UInt8] { replacements[Int(byte)] }

  /// The place of the first special byte.
  ///
  /// Eight bytes are looked at at a time: a byte of `word ^ pattern` is zero where the word has the pattern's byte, and
  /// `(x - 1) & ~x` has its highest bit set only there or above such a byte.
  public func firstSpecial(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let memory = UnsafeRawBufferPointer(text)
    var index = 0
    while index + 8 <= text.count {
      let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var found: UInt64 = 0
      for pattern in patterns {
        let difference = word ^ pattern
        found |= (difference &- ones) & ~difference
      }
      if found & highs != 0 { return index + (found & highs).trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count {
      if isSpecial[Int(text[index])] { return index }
      index += 1
    }
    return nil
  }
}
