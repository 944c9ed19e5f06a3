import Yams

/// What libyaml says of a text that it cannot read, in words for the person who wrote it.
extension YAMLTapeReader {
  mutating func fault(of error: YamlError) -> SyntaxFault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return fault(problem, at: mark, in: context)
    case .reader:
      let help = "take the character out, or write it as an escape in double quotes"
      return SyntaxFault(
        "E0101", at: offsetOfControlCharacter(), "YAML allows no control characters", help: help)
    default:
      return SyntaxFault("E0101", at: 0, "this is not YAML: \(error)")
    }
  }

  private mutating func fault(_ problem: String, at mark: Mark, in context: YamlError.Context?) -> SyntaxFault
  {
    let offset = lines.offset(ofLine: mark.line, column: mark.column)
    let begin = context.map { lines.offset(ofLine: $0.mark.line, column: $0.mark.column) } ?? offset
    let where_ = context?.text ?? ""
    if where_.contains("quoted scalar"),
      problem.contains("end of stream") || problem.contains("document indicator")
    {
      return SyntaxFault(
        "E0101", at: begin, "the text that begins here does not end", help: "close it with the same quote")
    }
    if where_.contains("flow sequence") || where_.contains("flow mapping") {
      let isList = where_.contains("sequence")
      let message = "a comma or \(isList ? "]" : "}") must stand here"
      let opened = "the \(isList ? "list" : "mapping") begins here"
      return SyntaxFault(
        "E0101", at: offset, message, help: "close it before the line ends", related: (begin, opened))
    }
    if problem == "found undefined alias" {
      return SyntaxFault(
        "E0101", at: offset, SyntaxFault.noAnchor,
        help: "put a text that begins with * in quotes")
    }
    if problem.contains("mapping values are not allowed") {
      let help = "put a text that holds a colon and a space in quotes, and check the indentation"
      return SyntaxFault("E0101", at: offset, "a colon cannot stand here", help: help)
    }
    if problem.contains("cannot start any token") {
      let isTab = offset < bytes.count && bytes[offset] == UInt8(ascii: "\t")
      return isTab
        ? .tab(at: offset)
        : SyntaxFault(
          "E0101", at: offset, "a text cannot begin with this character", help: "put the text in quotes")
    }
    if problem.contains("document start") {
      return SyntaxFault(
        "E0101", at: offset, SyntaxFault.otherRecord,
        help: "indent it alike, and check the quotes and brackets of the line above")
    }
    if problem.contains("tab character") { return .tab(at: offset) }
    if problem.contains("could not find expected ':'") {
      return SyntaxFault(
        "E0101", at: begin, "a colon and a blank must follow the name of a field",
        help: "write it like “title: A visit”")
    }
    if problem.contains("unknown escape character") {
      return SyntaxFault(
        "E0101", at: offset, "a backslash in double quotes begins an escape, and this is none",
        help: "write \\\\ for a backslash, or put the text in single quotes")
    }
    if where_.contains("block mapping") || where_.contains("block collection") {
      let isRecord = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
      let isList = where_.contains("collection") && isRecord
      return SyntaxFault(
        "E0101", at: offset,
        isList ? SyntaxFault.otherIndent : "this line is not indented like the fields around it",
        help: "indent it alike, and check the quotes and brackets of the line above",
        related: (
          begin, where_.contains("collection") ? "the list begins here" : "the first of the fields is here"
        ))
    }
    let detail = where_.isEmpty ? "" : " (\(where_))"
    return SyntaxFault("E0101", at: offset, "this is not YAML: \(problem)\(detail)")
  }

  private func offsetOfControlCharacter() -> Int {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: offset += UTF8.width(scalar)
      default: return offset
      }
    }
    return offset
  }
}

extension UTF8 {
  /// How many bytes a character has.
  static func width(_ scalar: Unicode.Scalar) -> Int { encode(scalar)?.count ?? 0 }
}
