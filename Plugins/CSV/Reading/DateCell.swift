import DossierModel

/// The text of a date cell, without what programs put around a date: `2025-03-10 00:00:00`, `2030.0`.
///
/// Tables that went through a spreadsheet or a data frame hold days with a midnight that nobody meant, years with a decimal
/// point, numbers of days, and words for what is missing.
struct DateCell {
  /// The text that is read: `2025-03-10`, `2030`.
  let text: String

  /// The text of a cell; a midnight stays where it stands behind a `T` in a table that was exported by Chancery, and behind
  /// words, which a person wrote.
  init(_ cell: String, isExported: Bool) {
    text =
      Self.year(in: cell) ?? Self.day(in: cell, isExported: isExported) ?? Self.dayInNumbers(in: cell) ?? cell
  }

  /// Why the text is no date, and what to do; nil for one that may be read.
  var refusal: (message: String, help: String)? {
    let scalars = text.unicodeScalars
    if UndatedWords(text) == .notKnown || Self.isZero(text) {
      return ("“\(text)” is no date", "leave the cell empty")
    }
    let number = scalars.split(separator: ".", omittingEmptySubsequences: false)
    if number.count <= 2, number.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }),
      scalars.count != 4 || number.count == 2
    {
      return refusal(ofNumber: String(number[0]))
    }
    if Self.hasShortYear(text) {
      return (
        "the year of “\(text)” has two digits", "write all four, as in 2025-03-10; the century is not guessed"
      )
    }
    return nil
  }

  private func refusal(ofNumber digits: String) -> (message: String, help: String)? {
    let message = "“\(text)” is a number, and no year of four digits"
    if digits.count == 5, let number = Int(digits), number >= 10_000 {
      // Day 1 of a spreadsheet is 1900-01-01, and it counts a 1900-02-29 that never was.
      let day = CivilDate(dayNumber: Self.dayZero + number)
      return (
        message,
        "this looks like a day number of a spreadsheet: \(text) is \(day); format the column as dates, or write \(day)"
      )
    }
    if digits.count == 8, digits == text {
      let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)].map(String.init)
      let day = parts.joined(separator: "-")
      if EDTFDate(reading: day)?.exactDay != nil { return nil }
    }
    if digits.count < 4, digits == text {
      let year = String(repeating: "0", count: 4 - digits.count) + digits
      return (message, "write all four digits of a year, as in \(year) or 2025")
    }
    return (message, "write the date as in 2025-03-10, 2025-03 or 2025; Y\(digits) for a year of more digits")
  }

  /// The day before the first day of a spreadsheet: 1899-12-30.
  private static let dayZero = EDTFDate(reading: "1899-12-30")?.exactDay?.dayNumber ?? 0

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The year of `2030.0`.
  private static func year(in cell: String) -> String? {
    let parts = cell.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, !parts[1].isEmpty, parts[0].allSatisfy(isDigit),
      parts[1].allSatisfy({ $0 == "0" })
    else { return nil }
    return String(parts[0])
  }

  /// The day of `2025-03-10 00:00:00`.
  private static func day(in cell: String, isExported: Bool) -> String? {
    let scalars = cell.unicodeScalars
    guard scalars.count > 11 else { return nil }
    let sign = scalars[scalars.index(scalars.startIndex, offsetBy: 10)]
    guard sign == " " || sign == "T" && !isExported else { return nil }
    let day = String(scalars.prefix(10))
    let clock = scalars.dropFirst(11).split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count), clock[0].count == 2, clock[1].count == 2,
      clock.joined().allSatisfy({ $0 == "0" || $0 == "." }),
      EDTFDate(reading: day)?.exactDay != nil || isZero(day)
    else { return nil }
    return day
  }

  /// The day of `10/03/2025 0:00`.
  private static func dayInNumbers(in cell: String) -> String? {
    let parts = cell.unicodeScalars.split(separator: " ")
    guard parts.count == 2, parts[0].count > 7,
      parts[0].allSatisfy({ isDigit($0) || "/.-".unicodeScalars.contains($0) }),
      ["0:00", "00:00", "0:00:00", "00:00:00"].contains(String(parts[1]))
    else { return nil }
    return String(parts[0])
  }

  private static func isZero(_ text: String) -> Bool {
    text.hasPrefix("0000-00") && text.unicodeScalars.allSatisfy { $0 == "0" || $0 == "-" }
  }

  /// Whether it is a day whose year has two digits: `10-Mar-25`, `1/2/25`, `10 March ’25`.
  private static func hasShortYear(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split { " -/.,".unicodeScalars.contains($0) }
    guard parts.count == 3, let last = parts.last else { return false }
    let year = last.first.map { "'’".unicodeScalars.contains($0) } == true ? last.dropFirst() : last
    guard year.count == 2, year.allSatisfy(isDigit) else { return false }
    let isDayOrMonth = parts.dropLast().map { part in
      (1...2).contains(part.count) && part.allSatisfy(isDigit) || isMonth(String(part))
    }
    return !isDayOrMonth.contains(false)
  }

  private static func isMonth(_ word: String) -> Bool {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      && months.contains(String(word.lowercased().prefix(3)))
  }
}
