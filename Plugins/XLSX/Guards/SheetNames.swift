/// The rules for the names of worksheets.
///
/// Excel repairs, or refuses, a file that breaks one.
enum SheetNames {
  static let longest = 31

  /// What is wrong with a name, if anything.
  static func problem(with name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.utf16.count > longest { return "is longer than \(longest) characters" }
    if let bad = name.unicodeScalars.first(where: isForbidden) {
      return "holds the forbidden character \(shown(bad))"
    }
    if name.hasPrefix("'") || name.hasSuffix("'") { return "starts or ends with an apostrophe" }
    if name.lowercased() == "history" { return "is kept by Excel for itself" }
    return nil
  }

  /// The name of the nth sheet of rows that did not fit into one. "Events", 2 -> "Events 2"
  ///
  /// `taken` holds the lower-case names of the workbook; a number that is taken is passed over.
  static func numbered(_ name: String, _ number: Int, taken: Set<String>) -> String {
    var number = number
    while true {
      let suffix = " \(number)"
      let candidate = cut(name, to: longest - suffix.utf16.count) + suffix
      if !taken.contains(candidate.lowercased()) { return candidate }
      number += 1
    }
  }

  /// The name as formulas and links want it. "Who's who" -> "'Who''s who'"
  static func quoted(_ name: String) -> String {
    var quoted = "'"
    for character in name {
      quoted.append(character)
      if character == "'" { quoted.append(character) }
    }
    return quoted + "'"
  }

  private static func cut(_ name: String, to units: Int) -> String {
    var kept = name
    while kept.utf16.count > units { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    if CellGuards.isControl(scalar) { return true }
    return switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: false
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    guard CellGuards.isControl(scalar) else { return String(scalar) }
    return "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
