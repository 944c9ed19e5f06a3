/// What libyaml says of a text that it cannot read, in words for the person who wrote it.
extension YAMLTapeReader {
  mutating func fault(of found: YAMLEvents.Problem) -> SyntaxFault {
    guard !found.isCharacter else {
      let help = "take the character out, or write it as an escape in double quotes"
      return SyntaxFault(
        "E0101", at: offsetOfControlCharacter(), "YAML allows no control characters", help: help)
    }
    let problem = found.text
    let offset = lines.offset(ofLine: found.mark.line, column: found.mark.column)
    let begin = found.context.map { lines.offset(ofLine: $0.mark.line, column: $0.mark.column) } ?? offset
    let where_ = found.context?.text ?? ""
    if where_.contains("quoted scalar"),
      problem.contains("end of stream") || problem.contains("document indicator")
    {
      return .openYAML(.text, at: begin)
    }
    if let fault = innerQuote(before: offset, from: begin) { return fault }
    let isAtEnd = !bytes[min(offset, bytes.count)...].contains { $0 > 0x20 }
    if where_.contains("flow node"), problem.contains("node content") {
      if isAtEnd, let last = opened.last { return .openYAML(last.beginning, at: last.offset) }
      return SyntaxFault(
        "E0101", at: offset, "a value must stand here", help: "take the sign out, or put the text in quotes")
    }
    if where_.contains("flow sequence") || where_.contains("flow mapping") {
      let isList = where_.contains("sequence")
      if isAtEnd {
        return .openYAML(isList ? .list : .mapping, at: begin)
      }
      let message = "a comma or \(isList ? "]" : "}") must stand here"
      let opened = "the \(isList ? "list" : "mapping") begins here"
      return SyntaxFault(
        "E0101", at: offset, message, help: "close it before the line ends", related: (begin, opened))
    }
    if problem.contains("mapping values are not allowed") || problem.contains("unexpected ':'") {
      let help = "put a text that holds a colon and a space in quotes, and check the indentation"
      return SyntaxFault("E0101", at: offset, SyntaxFault.noColon, help: help)
    }
    if problem.contains("cannot start any token") {
      let isTab = offset < bytes.count && bytes[offset] == UInt8(ascii: "\t")
      return isTab
        ? .tab(at: offset)
        : .signAsBeginning(at: offset)
    }
    if problem.contains("block sequence entries") {
      return SyntaxFault(
        "E0101", at: offset, "a dash that begins a record or an element must be the first on its line",
        help: "begin a line with it, or put the text in quotes")
    }
    if where_.contains("block scalar"), problem.contains("line break") {
      return SyntaxFault(
        "E0101", at: offset, "nothing may follow > or | on its line", help: "begin the text on the next line")
    }
    if problem.contains("document start") {
      return SyntaxFault(
        "E0101", at: offset, "this line is not indented like the record above it",
        help: "indent it alike, and check the quotes and brackets of the line above")
    }
    if problem.contains("tab character") { return .tab(at: offset) }
    if problem.contains("could not find expected ':'") {
      return .lostColon(at: begin)
    }
    if problem.contains("unknown escape character") {
      return SyntaxFault(
        "E0101", at: offset, "a backslash in double quotes begins an escape, and this is none",
        help: "write \\\\ for a backslash, or put the text in single quotes")
    }
    if where_.contains("block mapping") || where_.contains("block collection") {
      let isRecord = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
      let isList = where_.contains("collection")
      return SyntaxFault(
        "E0101", at: offset,
        "this line is not indented like the \(isList && isRecord ? "list" : "fields") around it",
        help: "indent it alike, and check the quotes and brackets of the line above",
        related: (begin, isList ? "the list begins here" : "the first of the fields is here"))
    }
    let isSign = ["numeric character", "directive", "node content", "tag", "mapping keys", "line break"]
      .contains {
        problem.contains($0) || where_.contains($0)
      }
    return isSign
      ? .signAsBeginning(at: where_.contains("scanning") ? begin : offset)
      : SyntaxFault("E0101", at: offset, SyntaxFault.notYAML)
  }

  /// The text in quotes that ends just before a place, on the same line.
  private func innerQuote(before place: Int, from start: Int) -> SyntaxFault? {
    var at = start
    while at < place, at < bytes.count {
      let quote = bytes[at]
      let mayBegin = bytes[..<at].last { $0 != 0x20 }.map { ":-{[,?\n".utf8.contains($0) } ?? true
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), mayBegin else {
        at += 1
        continue
      }
      let end = end(ofQuote: at)
      let behind = bytes[min(end + 1, bytes.count)...].drop { $0 == 0x20 || $0 == 0x09 }.startIndex
      if behind == place, place < bytes.count, bytes[place] > 0x20 {
        return .innerQuote(quote, at: at, behind: place)
      }
      at = end + 1
    }
    return nil
  }

  /// Where the text in quotes ends that begins here; a quote in it is `\"` or `''`.
  private func end(ofQuote start: Int) -> Int {
    let quote = bytes[start]
    var at = start + 1
    while at < bytes.count {
      if quote == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] != quote {
        at += 1
      } else if quote == UInt8(ascii: "'"), at + 1 < bytes.count, bytes[at + 1] == quote {
        at += 2
      } else {
        return at
      }
    }
    return at
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
