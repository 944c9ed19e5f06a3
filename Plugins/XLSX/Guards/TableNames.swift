/// The rules for the names of tables and defined names: they share one space in a workbook.
enum TableNames {
  /// What is wrong with a name, if anything.
  static func problem(with name: String) -> String? {
    guard let first = name.unicodeScalars.first else { return "is empty" }
    if name.utf16.count > 255 { return "is longer than 255 characters" }
    guard first == "_" || first == "\\" || first.properties.isAlphabetic else {
      return "must start with a letter or an underscore"
    }
    let isLegal = { (scalar: Unicode.Scalar) in
      scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
    }
    guard name.unicodeScalars.dropFirst().allSatisfy(isLegal) else {
      return "may hold letters, digits, underscores and dots only"
    }
    if looksLikeCell(name) { return "looks like a cell" }
    return nil
  }

  /// The name of the nth part of a table. "Events", 2 -> "Events_2"
  static func numbered(_ name: String, _ number: Int, taken: Set<String>) -> String {
    var number = number
    while taken.contains("\(name)_\(number)".lowercased()) { number += 1 }
    return "\(name)_\(number)"
  }

  /// Whether Excel would read the name as a place: `A1`, `XFD1048576`, `R`, `C`, `R1C1`.
  static func looksLikeCell(_ name: String) -> Bool {
    let upper = Array(name.uppercased().utf8)
    let letters = upper.prefix(while: isLetter).count
    let rest = upper.dropFirst(letters)
    if (1...3).contains(letters), !rest.isEmpty, rest.allSatisfy(isDigit) {
      // TAX2025 is a cell, ZZZ1 is past the last column.
      return letters < 3 || upper.prefix(3).lexicographicallyPrecedes(Array("XFE".utf8))
    }
    return isRowColumn(upper)
  }

  /// `R`, `C`, `R1`, `C1`, `RC`, `R1C1`.
  private static func isRowColumn(_ upper: [UInt8]) -> Bool {
    var rest = upper[...]
    if rest.first == UInt8(ascii: "R") { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == UInt8(ascii: "C") { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty && !upper.isEmpty
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
