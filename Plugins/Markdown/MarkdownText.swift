import PluginKit

extension ByteBuffer {
  /// Puts a text into the file, where it is nothing but text: no markup, no HTML, on one line.
  mutating func put(markdown text: String) {
    put(text.withoutHiddenMarks, escaping: .markdown)
  }
}

extension Escaper {
  /// What begins markup anywhere in a line, with a backslash before it; line breaks are blanks.
  static let markdown = Escaper(
    "\\`*_[]<>&|~$#!{}".unicodeScalars.map { ($0, "\\\($0)") }
      + [("\n", " "), ("\t", " ")]
      + (0..<32).filter { $0 != 9 && $0 != 10 }.map { (Unicode.Scalar(UInt8($0)), "") })
}

extension String {
  /// Whether its first sign would begin a list or a heading: `-`, `+`, `=`, `:`.
  var isMarkupAtStart: Bool {
    guard let first = unicodeScalars.first else { return false }
    return "+-=:".unicodeScalars.contains(first)
  }
}
