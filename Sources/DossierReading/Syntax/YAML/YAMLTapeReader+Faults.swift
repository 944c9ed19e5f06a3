/// What libyaml says of a text that it cannot read, and where.
private struct Complaint {
  let problem: String
  /// What it was reading: `while parsing a flow sequence`.
  let context: String
  /// Where it came no further.
  let offset: Int
  /// Where what it was reading begins.
  let begin: Int
}

// What libyaml says, in words for the person who wrote the text.
extension YAMLTapeReader {
  mutating func fault(of found: YAMLEvents.Problem) -> SyntaxFault {
    guard !found.isCharacter else {
      let help = "take the character out, or write it as an escape in double quotes"
      return SyntaxFault(
        "E0101", at: offsetOfControlCharacter(), "YAML allows no control characters", help: help)
    }
    let offset = lines.offset(ofLine: found.mark.line, column: found.mark.column)
    let begin = found.context.map { lines.offset(ofLine: $0.mark.line, column: $0.mark.column) } ?? offset
    let complaint = Complaint(
      problem: found.text, context: found.context?.text ?? "", offset: offset, begin: begin)
    return openQuote(complaint) ?? innerQuote(before: offset, from: begin) ?? faultInBrackets(complaint)
      ?? faultOfSign(complaint) ?? faultOfIndentation(complaint) ?? faultOfBeginning(complaint)
  }

  private func openQuote(_ complaint: Complaint) -> SyntaxFault? {
    let isAtEnd = ["end of stream", "document indicator"].contains(where: complaint.problem.contains)
    return isAtEnd && complaint.context.contains("quoted scalar")
      ? .openYAML(.text, at: complaint.begin) : nil
  }

  /// What is wrong between `[` and `]`, or between `{` and `}`.
  private func faultInBrackets(_ complaint: Complaint) -> SyntaxFault? {
    let (context, offset) = (complaint.context, complaint.offset)
    let isAtEnd = !bytes[min(offset, bytes.count)...].contains { $0 > 0x20 }
    if context.contains("flow node"), complaint.problem.contains("node content") {
      if isAtEnd, let last = opened.last { return .openYAML(last.beginning, at: last.offset) }
      return SyntaxFault(
        "E0101", at: offset, "a value must stand here", help: "take the sign out, or put the text in quotes")
    }
    guard context.contains("flow sequence") || context.contains("flow mapping") else { return nil }
    let isList = context.contains("sequence")
    if isAtEnd { return .openYAML(isList ? .list : .mapping, at: complaint.begin) }
    return SyntaxFault(
      "E0101", at: offset, "a comma or \(isList ? "]" : "}") must stand here",
      help: "close it before the line ends",
      related: (complaint.begin, "the \(isList ? "list" : "mapping") begins here"))
  }

  /// A sign that means something to YAML where a text was meant, or that is missing.
  private func faultOfSign(_ complaint: Complaint) -> SyntaxFault? {
    let (problem, offset) = (complaint.problem, complaint.offset)
    if problem.contains("mapping values are not allowed") || problem.contains("unexpected ':'") {
      let help = "put a text that holds a colon and a space in quotes, and check the indentation"
      return SyntaxFault("E0101", at: offset, SyntaxFault.noColon, help: help)
    }
    if problem.contains("cannot start any token") {
      let isTab = offset < bytes.count && bytes[offset] == UInt8(ascii: "\t")
      return isTab ? .tab(at: offset) : .signAsBeginning(at: offset)
    }
    if problem.contains("block sequence entries") {
      return SyntaxFault(
        "E0101", at: offset, "a dash that begins a record or an element must be the first on its line",
        help: "begin a line with it, or put the text in quotes")
    }
    if complaint.context.contains("block scalar"), problem.contains("line break") {
      return SyntaxFault(
        "E0101", at: offset, "nothing may follow > or | on its line", help: "begin the text on the next line")
    }
    if problem.contains("tab character") { return .tab(at: offset) }
    if problem.contains("could not find expected ':'") { return .lostColon(at: complaint.begin) }
    if problem.contains("unknown escape character") {
      return SyntaxFault(
        "E0101", at: offset, "a backslash in double quotes begins an escape, and this is none",
        help: "write \\\\ for a backslash, or put the text in single quotes")
    }
    return nil
  }

  /// A line that begins further to the left or to the right than those around it.
  private func faultOfIndentation(_ complaint: Complaint) -> SyntaxFault? {
    let (context, offset) = (complaint.context, complaint.offset)
    let help = "indent it alike, and check the quotes and brackets of the line above"
    if complaint.problem.contains("document start") {
      return SyntaxFault(
        "E0101", at: offset, "this line is not indented like the record above it", help: help)
    }
    guard context.contains("block mapping") || context.contains("block collection") else { return nil }
    let isRecord = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
    let isList = context.contains("collection")
    return SyntaxFault(
      "E0101", at: offset,
      "this line is not indented like the \(isList && isRecord ? "list" : "fields") around it", help: help,
      related: (complaint.begin, isList ? "the list begins here" : "the first of the fields is here"))
  }

  /// A text that begins with a sign of YAML's; else all that can be said is that it is no YAML.
  private func faultOfBeginning(_ complaint: Complaint) -> SyntaxFault {
    let (problem, context) = (complaint.problem, complaint.context)
    let isSign = ["numeric character", "directive", "node content", "tag", "mapping keys", "line break"]
      .contains { problem.contains($0) || context.contains($0) }
    return isSign
      ? .signAsBeginning(at: context.contains("scanning") ? complaint.begin : complaint.offset)
      : SyntaxFault("E0101", at: complaint.offset, SyntaxFault.notYAML)
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
