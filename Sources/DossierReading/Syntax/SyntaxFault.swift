/// What makes a text unreadable, and at which byte.
struct SyntaxFault: Error {
  let code: String
  let offset: Int
  let message: String
  let help: String?
  /// Another byte that has to do with it: where the open bracket stands.
  let related: (offset: Int, message: String)?

  init(
    _ code: String, at offset: Int, _ message: String, help: String? = nil,
    related: (offset: Int, message: String)? = nil
  ) {
    self.code = code
    self.offset = offset
    self.message = message
    self.help = help
    self.related = related
  }
}

extension SyntaxFault {
  /// The fault at another place: that of a piece of a text, in the text.
  func placed(_ place: (Int) -> Int) -> SyntaxFault {
    SyntaxFault(
      code, at: place(offset), message, help: help, related: related.map { (place($0.offset), $0.message) })
  }

  static func notUTF8(at offset: Int, otherLines: Int = 0) -> SyntaxFault {
    let more =
      otherLines == 0 ? "" : otherLines == 1 ? "; one more line is not" : "; \(otherLines) more lines are not"
    return SyntaxFault("E0103", at: offset, "this is not UTF-8\(more)", help: "save the file as UTF-8")
  }

  static let helpForUTF16 = "this is UTF-16; save the file as UTF-8"
  static let isUTF16 = SyntaxFault("E0103", at: 0, "this is not UTF-8", help: helpForUTF16)

  /// A file of which its name says that it is something else.
  static func notADossier(_ other: InputText.OtherFormat) -> SyntaxFault {
    SyntaxFault("E0104", at: 0, "\(other.finding); a dossier is YAML, JSON or JSON Lines", help: other.help)
  }

  static func tooDeep(at offset: Int) -> SyntaxFault {
    let deepest = JSONTapeReader.deepest
    return SyntaxFault(
      "E0105", at: offset, "this stands in more than \(deepest) lists and mappings, one inside the other")
  }

  static func openQuote(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0102", at: offset, "the text that begins here does not end",
      help: "close it with a quote on the same line")
  }

  static func controlCharacter(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "E0102", at: offset, "a control character in a text must be written as an escape",
      help: "write \\n for a line break, \\t for a tab, else \\u00XX")
  }

  static func halfSurrogatePair(at offset: Int) -> SyntaxFault {
    SyntaxFault("E0102", at: offset, "this is half of a surrogate pair", help: "write the character itself")
  }
}
