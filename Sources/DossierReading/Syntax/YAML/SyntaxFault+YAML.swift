/// Slips in YAML that have words of their own.
extension SyntaxFault {
  static let notYAML = "this cannot be read as YAML"
  static let noColon = "a colon cannot stand here"

  private static let noAnchor = "no anchor has the name of this alias"

  static func noAnchor(at offset: Int) -> SyntaxFault {
    SyntaxFault("E0101", at: offset, noAnchor, help: "put a text that begins with * in quotes")
  }

  /// Whether an alias is at fault that has no anchor in the text.
  var isForWantOfAnchor: Bool { message == Self.noAnchor }

  static func aliasAsName(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, "an alias cannot be the name of a field", help: "write the field’s name out")
  }

  static func tab(at offset: Int, others: Int = 0) -> SyntaxFault {
    let more = others == 0 ? "" : others == 1 ? "; one more line is" : "; \(others) more lines are"
    return SyntaxFault(
      "E0101", at: offset, "a line cannot be indented with a tab\(more)", help: "indent with spaces")
  }

  static func signAsBeginning(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, "a text cannot begin with this character", help: "put the text in quotes")
  }

  // MARK: Quotes and brackets

  /// What a quote or a bracket begins that the text ends without.
  enum Beginning: String {
    case text, list, mapping
  }

  static func openYAML(_ beginning: Beginning, at offset: Int) -> SyntaxFault {
    let help =
      switch beginning {
      case .text: "close it with the same quote"
      case .list: "close it with ]"
      case .mapping: "close it with }"
      }
    return SyntaxFault("E0101", at: offset, "the \(beginning.rawValue) \(notEnded)", help: help)
  }

  private static let notEnded = "that begins here does not end"

  /// Whether what begins there may end in the lines below.
  var isUnfinished: Bool { message.hasSuffix(Self.notEnded) }

  /// A text in quotes with more behind it: `"One "two" three"`.
  static func innerQuote(_ quote: UInt8, at offset: Int, behind: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, "the text that begins here ends at its next quote, but more follows",
      help: quote == UInt8(ascii: "\"")
        ? #"write \" for a quote inside a text, or put the text in single quotes"#
        : "write '' for a quote inside a text, or put the text in double quotes",
      related: (behind, "this stands behind its end"))
  }

  // MARK: Sections, records and fields

  static func nameOfSection(_ name: String, at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, "a section is its name and a colon, on a line of their own",
      help: "write “\(name):”")
  }

  static let indentedSection = SyntaxFault(
    "E0101", at: 0, "a section begins at the left margin", help: "take out the blanks before it")

  static let noSection = SyntaxFault(
    "E0101", at: 0, "this stands in no section", help: "write the name of a section and a colon above it")

  static let recordWithoutDash = SyntaxFault(
    "E0101", at: 0, "a record begins with a dash and a blank",
    help: "write “- id: …”, and its other fields below “id”")

  static func dashWithoutBlank(_ field: String) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: 0, "a blank must follow the dash that begins a record", help: "write “- \(field)”")
  }

  static func otherDash(_ sign: String) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: 0, "a record begins with a dash and a blank, not with “\(sign)”",
      help: "write “- ” before its first field")
  }

  static func otherIndent(_ indent: Int) -> SyntaxFault {
    let blanks = indent == 0 ? "without blanks" : indent == 1 ? "with one blank" : "with \(indent) blanks"
    return SyntaxFault(
      "E0101", at: 0, "this line is not indented like the list around it", help: "begin it \(blanks)")
  }

  static func otherIndentOfField(at offset: Int, fields: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, "this line is not indented like the fields around it", help: "indent it alike",
      related: (fields, "the first of the fields is here"))
  }

  static func noField(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, neitherNor,
      help: "take it out, or indent it deeper than the field that it belongs to")
  }

  private static let neitherNor = "this is neither a section nor a field of a record"
  var isNoField: Bool { message == Self.neitherNor }

  static func lostColon(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0101", at: offset, "a colon and a blank must follow the name of a field",
      help: "write it like “title: A visit”")
  }
}
