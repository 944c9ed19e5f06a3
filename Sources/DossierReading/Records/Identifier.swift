import PluginKit

/// Whether a text is an id: `[a-z0-9][a-z0-9._-]*`.
func isIdentifier(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first, isLetterOrDigit(first) else { return false }
  return text.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
