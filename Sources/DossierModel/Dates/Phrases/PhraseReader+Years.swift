// Years, decades and centuries.
extension PhraseReader {
  /// `1800`; a year that a season or month follows is read elsewhere.
  mutating func year() -> PhraseDate? {
    attempt { reader in
      guard let year = reader.plainYear() else { return nil }
      return PhraseDate(PhraseDate.Point(year: PhraseDate.year(year)), .year)
    }
  }

  /// `17 CE`, `64 BC`, `AD 17`.
  mutating func eraYear() -> PhraseDate? {
    yearOfEra().map { PhraseDate(PhraseDate.Point(year: PhraseDate.year($0)), .era) }
  }

  /// The year of EDTF that is meant: 1 BC is the year 0000, 64 BC the year -0063.
  mutating func yearOfEra() -> Int? {
    attempt { reader in
      let isCommon = reader.take(words: [["ad"], ["ce"], ["a", "d"]])
      guard case .number(let number, let digits) = reader.kind(), digits <= 4, number > 0 else { return nil }
      reader.at += 1
      let isBefore = reader.takeEra()
      guard isCommon != (isBefore != nil) else { return nil }
      return isBefore == true ? 1 - number : number
    }
  }

  /// Steps over `BC`, `CE` and the like; true for what was before the common era.
  mutating func takeEra() -> Bool? {
    if take(words: [["bc"], ["bce"], ["trước", "công", "nguyên"], ["tcn"]]) { return true }
    if take(words: [["ad"], ["ce"], ["sau", "công", "nguyên"], ["công", "nguyên"], ["scn"]]) {
      return false
    }
    for (letters, isBefore) in [("bce", true), ("bc", true), ("ad", false), ("ce", false)] {
      let isRead = attempt { reader -> Bool? in
        for letter in letters {
          guard reader.take(word: String(letter)), reader.take(".") else { return nil }
        }
        return true
      }
      if isRead != nil { return isBefore }
    }
    return nil
  }

  /// `19th century`, `10c`, `2nd century BCE`, `1860s`, `1800s`.
  mutating func centuryOrDecade() -> PhraseDate? { centuryInWords() ?? plural() }

  private mutating func centuryInWords() -> PhraseDate? {
    attempt { reader in
      let number: Int
      switch reader.kind() {
      case .century(let read):
        reader.at += 1
        number = read
      case .ordinal(let read):
        reader.at += 1
        _ = reader.take("-")
        guard reader.takeCentury() else { return nil }
        number = read
      default:
        guard let read = reader.spelledOrdinal(), reader.takeCentury() else { return nil }
        number = read
      }
      guard 1...99 ~= number else { return nil }
      return Self.century(number, isBefore: reader.takeEra() == true)
    }
  }

  private mutating func takeCentury() -> Bool {
    if take(words: [["century"], ["centuries"]]) { return true }
    guard take(words: [["cent"], ["c"]]) else { return false }
    _ = take(".")
    return true
  }

  private mutating func spelledOrdinal() -> Int? {
    attempt { reader in
      guard reader.take(word: "twenty") else {
        let number = reader.take(PhraseWords.ordinals)
        _ = reader.take("-")
        return number
      }
      _ = reader.take("-")
      guard let ones = reader.take(PhraseWords.ordinals), ones < 10 else { return nil }
      _ = reader.take("-")
      return 20 + ones
    }
  }

  /// A century by its number: the 19th is `18XX`; the first before the common era has the year 0000 in it.
  static func century(_ number: Int, isBefore: Bool) -> PhraseDate {
    if isBefore, number == 1 {
      return PhraseDate(
        from: PhraseDate.Point(year: "-0099"), to: PhraseDate.Point(year: "0000"), .century)
    }
    let digits = number - 1 < 10 ? "0\(number - 1)" : "\(number - 1)"
    return PhraseDate(PhraseDate.Point(year: (isBefore ? "-" : "") + digits + "XX"), .century)
  }

  private mutating func plural() -> PhraseDate? {
    guard case .plural(let number, digits: 4) = kind() else { return nil }
    at += 1
    return decade(of: number)
  }

  /// The years that begin with a year: of `1900` the century, unless it was asked for the decade.
  mutating func decade(of number: Int) -> PhraseDate? {
    guard number % 10 == 0 else { return nil }
    let year = PhraseDate.year(number)
    guard number % 100 == 0 else {
      return PhraseDate(PhraseDate.Point(year: year.dropLast() + "X"), .decade)
    }
    questions.insert(.hundreds)
    var date = PhraseDate(PhraseDate.Point(year: year.dropLast(2) + "XX"), .century)
    date.isHundreds = true
    if choice.hundredsAreDecade { date.becomeDecade() }
    return date
  }
}
