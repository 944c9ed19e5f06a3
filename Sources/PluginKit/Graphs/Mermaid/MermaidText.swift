/// A text in a Mermaid diagram: what means something to Mermaid stands there as a number, `:` as `#58;`.
///
/// Lines break where they did. Controls and marks that turn the direction of text are left out; letters are in one
/// piece (NFC).
package struct MermaidText {
  /// What stands in the diagram.
  package let text: String

  /// A text between quotes in a flowchart, or a part of a timeline.
  package init(_ text: String) {
    let lines = composed(text).split(separator: "\n", omittingEmptySubsequences: true)
    self.text = lines.map(Self.encoded).joined(separator: "<br>")
  }

  private static func encoded(_ line: Substring) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        text += " "
      } else if isUnprintable(scalar) {
        continue
      } else if isPlain(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "#\(scalar.value);"
      }
    }
    return withoutList(text)
  }

  /// Letters and digits of any script, spaces, and the few signs that mean nothing to Mermaid wherever they stand.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x80 { return true }
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    return " .,-+?!/()='".unicodeScalars.contains(scalar)
  }

  /// Mermaid takes a line that begins with `1. ` or `- ` for a list, which it cannot draw.
  private static func withoutList(_ line: String) -> String {
    if let first = line.unicodeScalars.first, "-+".unicodeScalars.contains(first) {
      return "#\(first.value);" + line.dropFirst()
    }
    let digits = line.prefix { $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.unicodeScalars.first, ".)".unicodeScalars.contains(mark) else {
      return line
    }
    return digits + "#\(mark.value);" + rest.dropFirst()
  }
}
