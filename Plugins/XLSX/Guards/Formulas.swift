/// The rules for formulas.
enum Formulas {
  /// What is wrong with a formula, if anything.
  ///
  /// `=D2-TODAY()` is fine; `=Events[Date]` is not: gnumeric does not know references by heading.
  static func problem(with formula: String) -> String? {
    if !formula.hasPrefix("=") || formula.utf8.count < 2 { return "must start with =" }
    if formula.utf16.count > 8_192 { return "is longer than 8,192 characters" }
    if formula.unicodeScalars.contains(where: CellGuards.isControl) {
      return "holds a control character"
    }
    if holdsBracket(formula) { return "must use references like A1, not [headings] or other files" }
    return nil
  }

  /// Whether a bracket stands outside of "text" and 'sheet names'.
  private static func holdsBracket(_ formula: String) -> Bool {
    var quote: Character?
    for character in formula {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" {
        return true
      }
    }
    return false
  }
}
