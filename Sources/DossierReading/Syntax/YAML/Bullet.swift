/// A sign before the first field of a record, or of an element of a list, that is no dash with a blank.
struct Bullet {
  /// Where the sign ends.
  let end: Int
  /// What must stand in its place.
  let right: String
  /// What is to be told of it, at no place yet.
  let fault: SyntaxFault

  /// The sign at the beginning of a line, if a field follows it.
  init?(_ line: MendedText.Line) {
    let signs = ["--", "-", "–", "—", "−", "•", "·", "*", "+"]
    guard !line.hasDash, let sign = signs.first(where: { line.content.starts(with: $0.utf8) }) else {
      return nil
    }
    end = line.indent + sign.utf8.count
    let field = line.bytes[end...].drop { $0 == UInt8(ascii: " ") }
    guard let name = line.name(at: field.startIndex), line.isField(name) else { return nil }
    let isNear = field.startIndex == end
    // An asterisk just before a word is an alias.
    if isNear, sign == "*" || sign == "+" { return nil }
    right = isNear ? "- " : "-"
    fault = sign == "-" ? .dashWithoutBlank(line.text(end...)) : .otherDash(sign)
  }
}
