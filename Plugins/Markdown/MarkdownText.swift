import PluginKit

extension ByteBuffer {
  /// Puts a text into the file, where it is nothing but text: no markup, no HTML, on one line.
  mutating func put(markdown text: String) {
    put(text.unicodeScalars.contains(where: \.isHidden) ? text.withoutHiddenMarks : text, escaping: .markdown)
  }
}

extension Escaper {
  /// What begins markup anywhere in a line, with a backslash before it; line breaks are blanks.
  static let markdown = Escaper(
    "\\`*_[]<>&|~$#!{}".unicodeScalars.map { ($0, "\\\($0)") }
      + [("\n", " "), ("\t", " ")]
      + (0..<32).filter { $0 != 9 && $0 != 10 }.map { (Unicode.Scalar(UInt8($0)), "") })
}

extension Unicode.Scalar {
  /// A control, or a mark that turns the direction of the text around it.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  fileprivate var withoutHiddenMarks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isHidden }))
  }

  /// Whether its first sign would begin a list or a heading: `-`, `+`, `=`, `:`.
  var isMarkupAtStart: Bool {
    guard let first = unicodeScalars.first else { return false }
    return "+-=:".unicodeScalars.contains(first)
  }
}
