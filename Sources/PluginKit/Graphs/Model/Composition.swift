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

/// A text in lines of at most `width` characters, broken between words, and a longer word within it.
package func wrapped(_ text: String, width: Int, lines limit: Int) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
    var word = word
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    while word.count > width {
      lines.append(String(word.prefix(width)))
      word = word.dropFirst(width)
      if lines.count > limit { break }
    }
    line += (line.isEmpty ? "" : " ") + word.prefix(width)
    if lines.count > limit { break }
  }
  if !line.isEmpty { lines.append(line) }
  guard lines.count > limit else { return lines.joined(separator: "\n") }
  return lines.prefix(limit).joined(separator: "\n") + "…"
}

/// Controls, which make XML ill-formed, and marks that turn the direction of the text around them.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: true
  default: false
  }
}

/// Whether an address may be followed from a picture or a page: `http`, `https` and `mailto` are, and nothing else is.
///
/// `isFollowable("javascript:alert(1)")` is false.
package func isFollowable(_ address: String) -> Bool {
  let lowercased = address.prefix(8).lowercased()
  return ["http://", "https://", "mailto:"].contains(where: lowercased.hasPrefix)
}
