import PluginKit

/// Whether a text is an id: `[a-z0-9][a-z0-9._-]*`.
func isIdentifier(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first, isLetterOrDigit(first) else { return false }
  return text.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
}

/// The closing quote of an id of at most sixteen bytes; nil for any other text.
///
/// Sixteen bytes and one more from the start may be looked at.
func endOfIdentifier(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard isLetterOrDigit(bytes[start]) else { return nil }
  let word = SixteenBytes(UnsafeRawBufferPointer(bytes), at: start)
  let letters = (word .>= .all(0x61)) .& (word .<= .all(0x7A))
  let digits = (word .>= .all(0x30)) .& (word .<= .all(0x39))
  let signs = (word .== .all(0x2D)) .| (word .== .all(0x2E)) .| (word .== .all(0x5F))
  let others = .!(letters .| digits .| signs)
  let end = start &+ (others.bits | 0x1_0000).trailingZeroBitCount
  return bytes[end] == 0x22 ? end : nil
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
