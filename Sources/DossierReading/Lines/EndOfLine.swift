import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where the line that begins or goes on here ends: the offset of its line feed, or of the end of the bytes.
  func endOfLine(from start: Int) -> Int {
    guard start < count, let base = baseAddress else { return count }
    return memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      ?? count
  }
}
