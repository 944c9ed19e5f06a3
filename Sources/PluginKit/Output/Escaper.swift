/// Which bytes of a text are special in some context, and what stands for each of them.
///
/// ```swift
/// static let text = Escaper([("\\", "\\\\"), (";", "\\;"), ("\n", "\\n")])
/// ```
public final class Escaper: Sendable {
  private let isSpecial: [Bool]
  private let replacements: [[UInt8]]
  /// Each special byte, sixteen times.
  private let patterns: [SixteenBytes]

  /// The special ASCII characters and what stands for each; an empty replacement leaves the character out.
  public init(_ pairs: [(special: Unicode.Scalar, replacement: String)]) {
    var isSpecial = [Bool](repeating: false, count: 256)
    var replacements = [[UInt8]](repeating: [], count: 256)
    var patterns: [SixteenBytes] = []
    for (special, replacement) in pairs where special.isASCII {
      isSpecial[Int(special.value)] = true
      replacements[Int(special.value)] = Array(replacement.utf8)
      patterns.append(.all(UInt8(special.value)))
    }
    self.isSpecial = isSpecial
    self.replacements = replacements
    self.patterns = patterns
  }

  /// What stands for a special byte.
  public func replacement(of byte: UInt8) -> [UInt8] { replacements[Int(byte)] }

  /// The place of the first special byte.
  public func firstSpecial(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let memory = UnsafeRawBufferPointer(text)
    let end = text.count & ~15
    if let found = firstSpecial(in: memory, before: end) { return found }
    return text[end...].firstIndex { isSpecial[Int($0)] }
  }

  /// The place of the first special byte in stretches of sixteen bytes that end at or after `end`.
  ///
  /// The memory goes on at least to the end of the last stretch.
  @inline(__always)
  func firstSpecial(in memory: UnsafeRawBufferPointer, before end: Int) -> Int? {
    var index = 0
    while index < end {
      let bytes = SixteenBytes(memory, at: index)
      var found = SIMDMask<SIMD16<Int8>>(repeating: false)
      for pattern in patterns { found .|= bytes .== pattern }
      if !found.isEmpty { return index + found.firstMatch }
      index += 16
    }
    return nil
  }
}
