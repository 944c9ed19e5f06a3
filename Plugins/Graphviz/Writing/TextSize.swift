/// About how wide a line of text is in points: letters of Latin are a little more than half as wide as high, those of
/// East Asia as wide.
func estimatedWidth(_ line: String, fontSize: Double = 11) -> Double {
  let width = line.unicodeScalars.reduce(0.0) { width, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width + 11
    case 0x41...0x5A: width + 7.4
    case 0x300...0x36F: width
    default: width + 5.9
    }
  }
  return width * fontSize / 11
}

/// About how much room a text of some lines takes, in points.
struct TextSize {
  var width = 0.0
  var height = 0.0

  /// The room of a text; none for an empty one.
  init(_ text: String, fontSize: Double) {
    guard !text.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    width = lines.map { estimatedWidth($0, fontSize: fontSize) }.max() ?? 0
    height = Double(lines.count) * fontSize * 1.2
  }
}
