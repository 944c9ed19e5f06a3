import PluginKit

/// Where a text is not valid UTF-8 (RFC 3629), if anywhere: the offset of the first bad byte.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let memory = UnsafeRawBufferPointer(bytes)
  var index = 0
  // The stretches of sixteen look back three bytes.
  while index < min(3, memory.count) {
    guard let length = characterLength(memory, at: index) else { return index }
    index += length
  }
  let start = index
  while index + 16 <= memory.count, faults(memory, at: index).isEmpty { index += 16 }
  // The last character before this place may be cut off, or something may be wrong in the stretch that comes.
  while index > start, memory[index - 1] & 0xC0 == 0x80 { index -= 1 }
  if index > start, memory[index - 1] >= 0xC0 { index -= 1 }
  while index < memory.count {
    guard let length = characterLength(memory, at: index) else { return index }
    index += length
  }
  return nil
}

/// Whether a stretch of a larger text is valid UTF-8, where an ASCII character stands before and after it.
func isValidUTF8(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
  guard start >= 3, end + 16 <= bytes.count else {
    return firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: bytes[start..<end])) == nil
  }
  let memory = UnsafeRawBufferPointer(bytes)
  var index = start
  // The character after the stretch shows whether the last one of it is cut off.
  while index <= end {
    let faults = faults(memory, at: index)
    if !faults.isEmpty, index + faults.firstMatch <= end { return false }
    index += 16
  }
  return true
}

/// Which of sixteen bytes do not go on rightly after the three before them.
///
/// A byte must continue a character just where one of the three bytes before it asks for that.
@inline(__always)
private func faults(_ memory: UnsafeRawBufferPointer, at index: Int) -> SIMDMask<SIMD16<Int8>> {
  let bytes = SixteenBytes(memory, at: index)
  let before = SixteenBytes(memory, at: index - 1)
  let second = SixteenBytes(memory, at: index - 2)
  let third = SixteenBytes(memory, at: index - 3)
  guard (bytes | before | third).hasHighBytes else { return SIMDMask(repeating: false) }
  let continues = (bytes & .all(0xC0)) .== .all(0x80)
  let mustContinue =
    ((before & .all(0xC0)) .== .all(0xC0)) .| ((second & .all(0xE0)) .== .all(0xE0))
    .| ((third & .all(0xF0)) .== .all(0xF0))
  // Of the bytes that begin a character, few can write what is forbidden, and text has few of those.
  let rare =
    ((before & .all(0xFE)) .== .all(0xC0)) .| (before .== .all(0xE0)) .| (before .== .all(0xED))
    .| (before .>= .all(0xF0))
  if rare.isEmpty { return continues .^ mustContinue }
  return (continues .^ mustContinue) .| forbidden(bytes, after: before)
}

/// Which bytes write something forbidden together with the one before: what fewer bytes can say, halves of surrogate
/// pairs, what lies beyond U+10FFFF.
private func forbidden(_ bytes: SixteenBytes, after before: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
  let upperTwo = bytes & .all(0xE0)
  let upperFour = bytes & .all(0xF0)
  return ((before & .all(0xFE)) .== .all(0xC0)) .| (before .>= .all(0xF5))
    .| ((before .== .all(0xE0)) .& (upperTwo .== .all(0x80)))
    .| ((before .== .all(0xED)) .& (upperTwo .== .all(0xA0)))
    .| ((before .== .all(0xF0)) .& (upperFour .== .all(0x80)))
    .| ((before .== .all(0xF4)) .& .!(upperFour .== .all(0x80)))
}

/// How many bytes the character at a place has; nil where none begins or it is cut off.
///
/// The four bytes from there are looked at as one number, the first of them lowest.
private func characterLength(_ memory: UnsafeRawBufferPointer, at index: Int) -> Int? {
  let lead = memory[index]
  if lead < 0x80 { return 1 }
  var word: UInt32 = 0
  for offset in index..<min(index + 4, memory.count) {
    word |= UInt32(memory[offset]) << UInt32(8 * (offset - index))
  }
  if word & 0xC0E0 == 0x80C0 { return lead >= 0xC2 ? 2 : nil }
  if word & 0xC0_C0F0 == 0x80_80E0 {
    // Not what two bytes can say, and no half of a surrogate pair.
    let value = (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
    return value >= 0x800 && !(0xD800...0xDFFF).contains(value) ? 3 : nil
  }
  if word & 0xC0C0_C0F8 == 0x8080_80F0 {
    let value =
      (word & 0x07) << 18 | (word & 0x3F00) << 4 | (word & 0x3F_0000) >> 10 | (word & 0x3F00_0000) >> 24
    return (0x1_0000...0x10_FFFF).contains(value) ? 4 : nil
  }
  return nil
}
