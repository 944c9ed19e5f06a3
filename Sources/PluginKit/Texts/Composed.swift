@_spi(_Unicode) import Swift

/// The text with each letter and its marks in one piece where Unicode has one (NFC): `ô`, never `o` and a circumflex.
///
/// The standard library composes for its own comparisons; swift-foundation calls it the same way.
package func composed(_ text: String) -> String {
  guard !text.utf8.allSatisfy({ $0 < 0x80 }), !text.unicodeScalars.allSatisfy(isComposed) else { return text }
  var result = ""
  for scalar in text._nfc { result.unicodeScalars.append(scalar) }
  return result
}

/// Whether a letter is in one piece, whatever stands beside it: those of western Europe, and those of Vietnamese.
private func isComposed(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x300 || 0x1EA0...0x1EF9 ~= scalar.value
}
