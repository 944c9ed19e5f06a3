// Dates in Vietnamese: ngày 10 tháng 3 năm 2025, quý II/2025, mùa xuân 1987, thập niên 1990, thế kỷ XIX.
extension PhraseReader {
  mutating func vietnamese() -> PhraseDate? {
    vietnameseDay() ?? vietnameseMonth() ?? vietnamesePartOfYear() ?? vietnameseDecade()
      ?? vietnameseCentury()
      ?? vietnameseYear()
  }

  private mutating func vietnameseDay() -> PhraseDate? {
    attempt { reader in
      let isNamed = reader.take(words: [["ngày"], ["mồng"], ["mùng"]])
      if isNamed, let date = reader.numeric(dayIsFirst: true) { return date }
      guard case .number(let day, let digits) = reader.kind(), digits <= 2, 1...31 ~= day else { return nil }
      reader.at += 1
      guard isNamed, reader.take(anyOf: "/-") != nil, case .number(let month, let digits) = reader.kind(),
        digits <= 2, 1...12 ~= month
      else {
        guard let month = reader.namedMonth() else { return nil }
        return reader.vietnameseDate(month, day)
      }
      reader.at += 1
      // `ngày 9-11/3/2025` is from the 9th to the 11th.
      if case .sign("/") = reader.kind() { return nil }
      return reader.vietnameseDate(month, day)
    }
  }

  /// `thứ hai`, `thứ 2`, `chủ nhật`: the week is counted from Sunday on.
  mutating func takeVietnameseWeekday() -> Weekday? {
    if take(words: [["chủ", "nhật"], ["chúa", "nhật"]]) { return .sunday }
    return attempt { reader in
      guard reader.take(word: "thứ") else { return nil }
      if case .number(let number, digits: 1) = reader.kind(), 2...7 ~= number {
        reader.at += 1
        return PhraseWords.vietnameseWeekdays[number - 2].weekday
      }
      return PhraseWords.vietnameseWeekdays.first { reader.take(word: $0.word) }?.weekday
    }
  }

  private mutating func vietnameseMonth() -> PhraseDate? {
    attempt { reader in
      guard let month = reader.namedMonth() else { return nil }
      return reader.vietnameseDate(month, nil)
    }
  }

  /// `tháng 3`, `tháng ba`, `tháng mười một`.
  private mutating func namedMonth() -> Int? {
    attempt { reader in
      guard reader.take(word: "tháng") else { return nil }
      if case .number(let month, let digits) = reader.kind(), digits <= 2, 1...12 ~= month {
        reader.at += 1
        return month
      }
      if reader.take(words: [["mười", "một"]]) { return 11 }
      if reader.take(words: [["mười", "hai"]]) { return 12 }
      return reader.take(PhraseWords.vietnameseMonths)
    }
  }

  private mutating func vietnameseDate(_ month: Int, _ day: Int?) -> PhraseDate {
    let year = namedYear()
    let point = PhraseDate.Point(year: year.map(PhraseDate.year), month: month, day: day)
    return PhraseDate(point, year == nil ? .yearless : day == nil ? .month : .day)
  }

  /// A year behind what is part of it: `năm 2025`, `/2025`, `, 2025`.
  private mutating func namedYear() -> Int? {
    attempt { reader in
      _ = reader.take(anyOf: ",/-")
      _ = reader.take(word: "năm")
      return reader.yearOfEra() ?? reader.plainYear()
    }
  }

  private mutating func vietnameseYear() -> PhraseDate? {
    attempt { reader in
      guard reader.take(word: "năm"), case .number(let number, let digits) = reader.kind(), digits <= 4 else {
        return nil
      }
      reader.at += 1
      if let isBefore = reader.takeEra() {
        let year = isBefore ? 1 - number : number
        return number > 0 ? PhraseDate(PhraseDate.Point(year: PhraseDate.year(year)), .era) : nil
      }
      return digits == 4 ? PhraseDate(PhraseDate.Point(year: PhraseDate.year(number)), .year) : nil
    }
  }

  /// `mùa xuân năm 1987`, `quý II/2025`, `nửa đầu năm 2025`, `6 tháng cuối năm 2025`.
  private mutating func vietnamesePartOfYear() -> PhraseDate? {
    attempt { reader in
      if reader.take(word: "mùa") {
        guard let season = reader.take(PhraseWords.seasons) else { return nil }
        let year =
          reader.attempt { reader in
            reader.take(word: "năm") ? reader.yearOfSeason(season) : nil
          } ?? reader.yearOfSeason(season)
        return PhraseDate(PhraseDate.Point(year: year.map(PhraseDate.year), month: season), .season)
      }
      guard let part = reader.vietnamesePart(), let year = reader.namedYear() else { return nil }
      return PhraseDate(PhraseDate.Point(year: PhraseDate.year(year), month: part), .partOfYear)
    }
  }

  private mutating func vietnamesePart() -> Int? {
    if take(words: [["quý"], ["quí"]]) { return numberOrRoman().flatMap { Self.part($0, 32) } }
    if take(words: [["nửa", "đầu"], ["sáu", "tháng", "đầu"]]) { return 40 }
    if take(words: [["nửa", "cuối"], ["sáu", "tháng", "cuối"]]) { return 41 }
    guard kind() == .number(6, digits: 1), word(1) == "tháng", let which = word(2) else { return nil }
    guard let part = ["đầu": 40, "cuối": 41][which] else { return nil }
    at += 3
    return part
  }

  /// `thập niên 1990`, `những năm 1990`, `thập niên 90 của thế kỷ 20`.
  private mutating func vietnameseDecade() -> PhraseDate? {
    attempt { reader in
      // The filler "những" is gone where the date begins, but not behind "đầu" and "cuối".
      let isNamed = reader.take(words: [
        ["thập", "niên"], ["thập", "kỷ"], ["thập", "kỉ"], ["những", "năm"],
      ])
      guard isNamed || reader.tookYears() else { return nil }
      guard case .number(let number, let digits) = reader.kind() else { return nil }
      reader.at += 1
      if digits == 4 {
        guard number % 10 == 0 else { return nil }
        return PhraseDate(PhraseDate.Point(year: PhraseDate.year(number).dropLast() + "X"), .decade)
      }
      guard digits == 2, number % 10 == 0 else { return nil }
      _ = reader.take(word: "của")
      guard reader.take(words: [["thế", "kỷ"], ["thế", "kỉ"]]), let century = reader.numberOrRoman(),
        1...99 ~= century
      else { return nil }
      let year = PhraseDate.year((century - 1) * 100 + number)
      return PhraseDate(PhraseDate.Point(year: year.dropLast() + "X"), .decade)
    }
  }

  /// Whether the word before was `những`, and `năm` comes next: the years of a decade.
  private mutating func tookYears() -> Bool {
    guard word(-1) == "những" || word(-1) == "các", take(word: "năm") else { return false }
    return true
  }

  /// `thế kỷ 19`, `thế kỷ XIX`, `thế kỷ thứ 2 trước Công nguyên`.
  private mutating func vietnameseCentury() -> PhraseDate? {
    attempt { reader in
      guard reader.take(words: [["thế", "kỷ"], ["thế", "kỉ"]]) else { return nil }
      _ = reader.take(word: "thứ")
      guard let number = reader.numberOrRoman(), 1...99 ~= number else { return nil }
      return Self.century(number, isBefore: reader.takeEra() == true)
    }
  }

  private mutating func numberOrRoman() -> Int? {
    if case .number(let number, let digits) = kind(), digits <= 2 {
      at += 1
      return number
    }
    guard let number = word().flatMap(Self.roman) else { return nil }
    at += 1
    return number
  }

  private static func roman(_ word: String) -> Int? {
    let values = word.map { ["i": 1, "v": 5, "x": 10, "l": 50][String($0)] }
    var total = 0
    for (index, value) in values.enumerated() {
      guard let value else { return nil }
      let next = index + 1 < values.count ? values[index + 1] ?? 0 : 0
      total += value < next ? -value : value
    }
    return total > 0 ? total : nil
  }
}
