extension EDTFError {
  /// Puts a fault of the parser into words.
  init(explaining fault: EDTFFault, in bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let quoted = text.quotedForMessage
    offset = fault.offset
    if let words = UndatedWords(text) {
      found = "\(quoted), \(words.meaning)"
      expected = EDTFFault.Reason.unexpected.expected
      suggestion = nil
      help = words.help
      return
    }
    let reason = fault.reason(in: text)
    found = reason.found(in: quoted)
    expected = reason.expected
    let advice: String?
    do throws(DatePhrase.Refusal) {
      let phrase = try DatePhrase(text)
      // No part of the words is taken for the whole: “avant 2010” is not 2010.
      let isWhole = phrase.leftOut == nil
      suggestion = isWhole ? phrase.date.description : nil
      advice = isWhole ? phrase.advice : nil
    } catch {
      suggestion = nil
      advice = reason.help ?? error.advice
    }
    help = advice ?? reason.help
  }
}

extension EDTFFault {
  /// The reason as the writer of the text sees it: words are no EDTF in small letters, and a blank may stand for the `T`.
  fileprivate func reason(in text: String) -> Reason {
    switch reason {
    case .lowerCase where !text.hasOnlySignsOfEDTF: return .unexpected
    case .unexpected where text.dropFirst(10).first == " ":
      var withT = "\(text.prefix(10))T\(text.dropFirst(11))"
      return withT.withUTF8 { bytes in
        var parser = EDTFParser(bytes)
        do throws(EDTFFault) { _ = try parser.date() } catch {
          if case .noSuchTime = error.reason { return error.reason }
        }
        return reason
      }
    default: return reason
    }
  }
}

extension String {
  /// Whether it may be EDTF with small letters: `199x`, and not `today`.
  fileprivate var hasOnlySignsOfEDTF: Bool {
    contains(where: \.isASCIIDigit)
      && allSatisfy { $0.isASCIIDigit || "xuytzesXUYTZES?~%-./:,+[]{} ".contains($0) }
  }
}

extension EDTFFault.Reason {
  fileprivate func found(in text: String) -> String {
    switch self {
    case .empty: "an empty text"
    case .noSuchDay: "\(text), a day that does not exist"
    case .noSuchTime(let part, let number): "\(text), with the \(part) \(number)"
    case .afterMidnight: "\(text), a time after the end of the day"
    case .intervalReversed: "\(text), an interval that ends before it starts"
    case .rangeReversed: "\(text), a range that ends before it starts"
    case .setTooLong: "\(text), a set of more than \(EDTFDate.DateSet.limit) dates"
    case .yearExpected, .monthExpected, .dayExpected, .yearTooLong, .longYearTooShort, .longYearTooFar,
      .longYearHasMonth, .minusZero, .noSuchMonth, .seasonHasDay, .timeExpected, .timeNeedsFullDay,
      .zoneExpected, .noSuchZone, .lowerCase, .secondQualification, .unexpected,
      .openWithoutInterval, .intervalWithoutDate, .exponentWithoutY, .exponentExpected,
      .significantDigitsExpected, .tooManySignificantDigits, .setNotClosed, .setWithoutDate, .setInInterval:
      text
    }
  }

  fileprivate var expected: String {
    switch self {
    case .empty, .yearExpected, .unexpected: "a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025"
    case .monthExpected: "a month in two digits, like 2025-03"
    case .dayExpected: "a day in two digits, like 2025-03-10"
    case .yearTooLong: "a year in four digits, like 2025, or a longer one after Y, like Y12345"
    case .longYearTooShort: "more than four digits after Y, like Y12345, or four without it, like 2025"
    case .longYearTooFar: "a year between Y-1000000000000 and Y1000000000000"
    case .longYearHasMonth: "a year alone after Y, like Y12345"
    case .minusZero: "the year 0000, which has no sign"
    case .noSuchMonth:
      "a month from 01 to 12, like 2025-03, or a part of the year from 21 to 41, like 2025-21"
    case .seasonHasDay: "a season or quarter without a day, like 2025-21"
    case .noSuchDay: "a day that exists, like 2025-03-10"
    case .timeExpected: "a time with seconds, like 2025-03-10T09:30:00"
    case .timeNeedsFullDay: "a time only behind a full day, like 2025-03-10T09:30:00"
    case .noSuchTime, .afterMidnight: "a time from 00:00:00 to 24:00:00, like 2025-03-10T09:30:00"
    case .zoneExpected: "nothing or a zone after the time, like Z, +07 or +07:00"
    case .noSuchZone: "a zone from -12:00 to +14:00, like +07:00, and Z for UTC"
    case .lowerCase: "the signs X, Y, T and Z in capitals, like 199X"
    case .secondQualification: "one of ? (uncertain), ~ (about) and % (both), like 1997%"
    case .openWithoutInterval: "an interval with a slash, like 1995/.. or ../1995"
    case .intervalWithoutDate: "an interval with at least one date, like 1995/.. or /1995"
    case .intervalReversed: "the start before the end, like 1995/2025"
    case .exponentWithoutY: "an exponent only after Y, like Y17E7"
    case .exponentExpected: "a positive number after E, like Y17E7"
    case .significantDigitsExpected: "a positive number after S, like 1950S2"
    case .tooManySignificantDigits: "no more significant digits than the year has, like 1950S2"
    case .setNotClosed:
      "a set of dates with commas, and a bracket like the first at its end, like [1995,1996]"
    case .setWithoutDate: "a date between the commas and brackets of a set, like [1995,1996..1998]"
    case .setTooLong: "a set of at most \(EDTFDate.DateSet.limit) dates, or a range, like [1995..1999]"
    case .rangeReversed: "the first date before the last, like [1995..1999]"
    case .setInInterval: "a set alone, like [1995,1996], or an interval between two dates, like 1995/1996"
    }
  }

  var help: String? {
    switch self {
    case .noSuchDay(let month, let year?):
      "\(EnglishCalendar.month(month)) \(year) has \(CivilDate.daysInMonth(month, year: year)) days"
    case .noSuchTime, .afterMidnight: "mend the time, or write the day alone"
    default: nil
    }
  }
}

extension DatePhrase {
  /// What to write instead of the words.
  fileprivate var advice: String {
    let other = alternative.map { ", or \($0.date) if \($0.condition)" } ?? ""
    return "write \(date)\(other)"
  }
}

extension DatePhrase.Refusal {
  /// What to write instead of words that may mean two dates.
  fileprivate var advice: String? {
    switch self {
    case .notADate: nil
    case .ambiguous(let one, let other):
      "write \(one.date) if \(one.condition), or \(other.date) if \(other.condition)"
    case .otherWeekday(let day, let weekday): "\(day) was a \(weekday.name)"
    case .noSuchDay(let why), .noSuchTime(let why): why
    }
  }
}

extension String {
  /// The text between quotation marks, without control characters and not longer than 60 characters.
  fileprivate var quotedForMessage: String {
    var clean = "\""
    clean.unicodeScalars.append(contentsOf: unicodeScalars.prefix(60).map(\.inMessage))
    return clean + (unicodeScalars.count > 60 ? "…\"" : "\"")
  }
}
