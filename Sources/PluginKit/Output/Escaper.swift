/// Which bytes of a text are special in some context, and what stands for each of them.
///
/// ```swift
/// static let text = Escaper([("\\", "\\\\"), (";", "\\;"), ("\n", "\\n")])
/// ```
public final class Escaper: Sendable {
  private let isSpecial: [Bool]
  private let replacements: [[UInt8]]
  /// The special bytes that are no control characters, each sixteen times: the first three, and the others.
  private let patterns: (SixteenBytes, SixteenBytes, SixteenBytes)
  private let morePatterns: [SixteenBytes]
  private let hasMorePatterns: Bool
  /// The bits that only control characters lack, sixteen times; no bits where no control character is special.
  private let controlMask: SixteenBytes
  /// What bits of a control character are left then: none, or what no byte has.
  private let controlPattern: SixteenBytes

  /// The special ASCII characters and what stands for each; an empty replacement leaves the character out.
  public init(_ pairs: [(special: Unicode.Scalar, replacement: String)]) {
    var isSpecial = [Bool](repeating: false, count: 256)
    var replacements = [[UInt8]](repeating: [], count: 256)
    var printable: [SixteenBytes] = []
    for (special, replacement) in pairs where special.isASCII {
      isSpecial[Int(special.value)] = true
      replacements[Int(special.value)] = Array(replacement.utf8)
      if special.value >= 0x20 { printable.append(.all(UInt8(special.value))) }
    }
    self.isSpecial = isSpecial
    self.replacements = replacements
    let hasControls = isSpecial[..<0x20].contains(true)
    controlMask = .all(hasControls ? 0xE0 : 0)
    controlPattern = .all(hasControls ? 0 : 1)
    // A pattern that stands twice finds nothing more.
    let first = printable.first ?? .all(pairs.first.map { UInt8($0.special.value) } ?? 0)
    patterns = (first, printable.dropFirst().first ?? first, printable.dropFirst(2).first ?? first)
    morePatterns = Array(printable.dropFirst(3))
    hasMorePatterns = printable.count > 3
  }

  /// What stands for a special byte.
  public func replacement(of byte: UInt8) -> [UInt8] { replacements[Int(byte)] }

  /// The place of the first special byte.
  public func firstSpecial(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    firstSpecial(in: UnsafeRawBufferPointer(text), before: text.count)
  }

  /// The place of the first special byte before `end`.
  ///
  /// Where the memory goes on fifteen bytes beyond it, sixteen bytes are looked at at a time to the last.
  @inline(__always)
  func firstSpecial(in memory: UnsafeRawBufferPointer, before end: Int) -> Int? {
    guard !hasMorePatterns else { return firstOfMany(in: memory, before: end) }
    return first(in: memory, before: end) { _ in 0 }
  }

  /// Whether it is plain at one look that none of the first `count` bytes is special.
  @inline(__always)
  func allPass(_ bytes: SixteenBytes, first count: Int) -> Bool {
    !hasMorePatterns && suspects(among: bytes).bits & ((1 &<< UInt32(truncatingIfNeeded: count)) &- 1) == 0
  }

  /// The bytes that are special for the first three patterns, and control characters where one of them is special.
  @inline(__always)
  private func suspects(among bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
    (bytes .== patterns.0) .| (bytes .== patterns.1) .| (bytes .== patterns.2)
      .| ((bytes & controlMask) .== controlPattern)
  }

  @inline(never)
  private func firstOfMany(in memory: UnsafeRawBufferPointer, before end: Int) -> Int? {
    first(in: memory, before: end) { bytes in
      morePatterns.reduce(0) { $0 | (bytes .== $1).bits }
    }
  }

  /// The place of the first special byte; `more` finds those for which there are no fixed patterns.
  @inline(__always)
  private func first(
    in memory: UnsafeRawBufferPointer, before end: Int, _ more: (SixteenBytes) -> UInt32
  ) -> Int? {
    var index = 0
    while index < end, index &+ 16 <= memory.count {
      let bytes = SixteenBytes(memory, at: index)
      let bits = suspects(among: bytes).bits | more(bytes)
      if bits == 0 {
        index &+= 16
        continue
      }
      // Of the control characters, not all need be special.
      let place = index &+ bits.trailingZeroBitCount
      if place >= end { return nil }
      if isSpecial[Int(memory[place])] { return place }
      index = place &+ 1
    }
    while index < end {
      if isSpecial[Int(memory[index])] { return index }
      index += 1
    }
    return nil
  }
}
