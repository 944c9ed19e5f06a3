/// Where a text is not valid UTF-8 (RFC 3629), if anywhere: the offset of the first bad byte.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  while index < bytes.count {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      let memory = UnsafeRawBufferPointer(bytes)
      while index + 8 <= bytes.count,
        memory.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      continue
    }
    let (length, lowest, highest): (Int, UInt8, UInt8)
    switch lead {
    case 0xC2...0xDF: (length, lowest, highest) = (2, 0x80, 0xBF)
    case 0xE0: (length, lowest, highest) = (3, 0xA0, 0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, lowest, highest) = (3, 0x80, 0xBF)
    case 0xED: (length, lowest, highest) = (3, 0x80, 0x9F)
    case 0xF0: (length, lowest, highest) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, lowest, highest) = (4, 0x80, 0xBF)
    case 0xF4: (length, lowest, highest) = (4, 0x80, 0x8F)
    default: return index
    }
    guard index + length <= bytes.count, (lowest...highest).contains(bytes[index + 1]) else { return index }
    if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return index }
    if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return index }
    index += length
  }
  return nil
}
