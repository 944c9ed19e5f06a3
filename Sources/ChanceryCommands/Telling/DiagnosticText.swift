import DossierModel
import PluginKit

/// How a diagnostic is told to people: the place, what is wrong, the line with a caret, what to do.
///
/// ```
/// visit.yaml:12:11: error[E0201] “date” must be a date like 2025-03-10, not “1990s”
///   12 |     date: 1990s
///      |           ^
///   help: write 199X
/// ```
struct DiagnosticText {
  let hasColour: Bool

  /// The diagnostic with its line, its help and the other places.
  func full(_ diagnostic: Diagnostic) -> String {
    var lines = [concise(diagnostic)]
    if let location = diagnostic.location { lines += excerpt(at: location) }
    if let help = diagnostic.help { lines.append("  help: \(Self.plain(help))") }
    for related in diagnostic.related {
      lines.append("  \(Self.place(of: related.location)): \(Self.plain(related.message))")
    }
    return lines.joined(separator: "\n")
  }

  /// The diagnostic on one line.
  func concise(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { Self.place(of: $0) + ": " } ?? ""
    return "\(place)\(label(diagnostic)) \(Self.plain(diagnostic.message))"
  }

  static func place(of location: SourceLocation) -> String {
    "\(plain(location.file)):\(location.line):\(location.column)"
  }

  private func label(_ diagnostic: Diagnostic) -> String {
    let text = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    guard hasColour else { return text }
    let colour =
      switch diagnostic.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }

  /// The line and a caret under the place; of a long line, the stretch around the place.
  private func excerpt(at location: SourceLocation) -> [String] {
    let letters = Array(location.excerpt.unicodeScalars)
    // What of the line stands before the excerpt is not shown either.
    let skipped = location.excerptColumn - 1
    let column = min(location.column - 1 - skipped, letters.count)
    let start = skipped + column > 90 ? column - 60 : 0
    let shown = letters[start..<min(start + 110, letters.count)]
    var line = ""
    var indent = ""
    for (index, letter) in shown.enumerated() {
      let isTab = letter == "\t"
      line.unicodeScalars.append(letter)
      if start + index < column {
        indent += isTab ? "\t" : letter.properties.isEmojiPresentation ? "  " : " "
      }
    }
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    let before = start > 0 ? "…" : ""
    let after = start + 110 < letters.count ? "…" : ""
    return [
      "  \(number) | \(before)\(Self.plain(line))\(after)",
      "  \(gutter) | \(before.isEmpty ? "" : " ")\(indent)^",
    ]
  }

  /// A text from the input without characters that a terminal would obey.
  static func plain(_ text: String, keepsLines: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == "\t" || keepsLines && scalar == "\n" ? scalar : scalar.inMessage
        }))
  }
}
