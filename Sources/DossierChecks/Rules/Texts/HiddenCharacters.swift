import DossierModel
import PluginKit

/// A text with characters that nobody sees: control characters, marks that turn the direction, marks without width.
struct HiddenCharacters: Check {
  static let code = "W0571"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var found: [Diagnostic] = []
    checked.forEachText { text in
      guard text.text.isWorthALook, let hidden = Self.first(in: text.text, isName: text.isName) else {
        return
      }
      found.append(
        finding(
          text.record, text.path, in: checked,
          "“\(text.field)” holds \(hidden.words) (\(hidden.scalar.codePoint)), which nobody sees",
          help: "take it out"))
    }
    return found
  }

  private static func first(in text: String, isName: Bool) -> (scalar: Unicode.Scalar, words: String)? {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let words = words(for: scalar, after: before, isName: isName) { return (scalar, words) }
      before = scalar
    }
    return nil
  }

  private static func words(for scalar: Unicode.Scalar, after before: Unicode.Scalar?, isName: Bool)
    -> String?
  {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: isName ? "a line break or tab" : nil
    case _ where scalar.isControl: "a control character"
    case _ where scalar.turnsDirection: "a mark that turns the direction of writing"
    case 0x200B, 0x2060, 0xFEFF: "a blank without width"
    // Joiners belong to Persian and Indic words, and to emoji; after a Latin letter they are there by mistake.
    case 0x200C, 0x200D: before.map { $0.value < 0x590 } ?? true ? "a joiner without width" : nil
    case 0x2028, 0x2029: "a line separator"
    case 0xAD: isName ? "a soft hyphen" : nil
    default: nil
    }
  }
}

extension String {
  /// Whether any byte is other than printable ASCII.
  var isWorthALook: Bool { utf8.contains { $0 < 0x20 || $0 > 0x7E } }
}

extension Unicode.Scalar {
  /// `U+202E`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Explanation {
  static let hiddenCharacters = Explanation(
    "W0571", "A character that nobody sees",
    #"""
    A text holds a character that is not seen and does harm: a control character, which workbooks and calendars cannot
    carry; a mark that turns the direction of writing, with which “exe.txt” can be made of “txt.exe”; a blank without width,
    for which a name is not found. They come with texts that are copied from web pages and PDF files.
    """#,
    wrong: #"""
      events:
        - {id: visit, kind: visit, title: "Visit to\u200B Jakarta", sources: {url: "https://example.org/"}}
      """#,
    right: """
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta, sources: {url: "https://example.org/"}}
      """)
}
