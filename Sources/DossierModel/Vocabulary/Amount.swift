extension Vocabulary {
  /// A number, written out, and its unit behind it: `60 years`, `12 kg`, `3%`.
  package static func amount(_ written: String, of number: Double, in unit: String) -> String {
    amount(written, in: self.unit(unit, of: number))
  }

  /// The same with a unit that stands as it shall be read; `%` follows its number without a blank.
  package static func amount(_ written: String, in unit: String) -> String {
    unit == "%" ? written + unit : written + " " + unit
  }

  /// A unit after a number: `year` for one, `years` for more; `percent`, currencies and symbols do not change.
  package static func unit(_ unit: String, of number: Double) -> String {
    if number == 1 || unit.hasSuffix("s") || unchanging.contains(unit) || isSymbol(unit) { return unit }
    return unit.hasSuffix("y") && !unit.hasSuffix("ay") ? unit.dropLast() + "ies" : unit + "s"
  }

  /// Whether a unit has no plural: it is no English word, but a symbol or an abbreviation, as `kg`, `MW`, `km/h`, `%`.
  ///
  /// Of several words the last tells, where a name may have a capital: `million EUR` is one, `Member State` is none.
  package static func isSymbol(_ unit: String) -> Bool {
    guard let last = unit.utf8.lastIndex(of: UInt8(ascii: " ")) else { return isSymbol(unit[...]) }
    let word = unit[unit.index(after: last)...]
    let hasSmallLetters = word.utf8.dropFirst().allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    return isSymbol(hasSmallLetters ? word.lowercased()[...] : word)
  }

  private static func isSymbol(_ word: Substring) -> Bool {
    let isOfLetters = word.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isOfLetters, word.contains(where: "aeiouy".contains) else { return true }
    return word.utf8.count <= 3 && !units.contains(String(word)) && !shortWords.contains(String(word))
  }

  /// Units that stand for one and for many.
  private static let unchanging: Set = ["percent", "per cent", "people", "personnel", "staff", "aircraft"]

  /// Words that are no longer than symbols are.
  private static let shortWords: Set = [
    "act", "aim", "ban", "bid", "car", "gun", "jet", "job", "law", "tie", "ton", "van", "war", "way",
  ]
}
