import PluginKit

/// A text between the quotes of an XML attribute, or between two tags.
///
/// Letters are in one piece (NFC); controls, which XML forbids, and marks that turn the direction of text are left out.
struct XMLText {
  let text: String

  init(_ text: String) {
    var escaped = ""
    for scalar in composed(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t": escaped += " "
      default: if !isUnprintable(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    self.text = escaped
  }
}

extension ByteBuffer {
  /// Appends ` name="value"`.
  mutating func put(attribute name: StaticString, _ value: String) {
    put(literal: " ")
    put(literal: name)
    put(literal: "=\"")
    put(XMLText(value).text)
    put(literal: "\"")
  }
}
