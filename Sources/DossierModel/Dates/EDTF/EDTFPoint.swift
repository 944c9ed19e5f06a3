extension EDTFDate {
  /// One date without a slash: a day, a month, a season, a year, or digits of them left open.
  ///
  /// `1985-04-XX~` has year 1985, month 4, no day, precision `month`, and is approximate.
  public struct Point: Sendable, Hashable {
    /// The year as written, without its sign, with 0 for each `X` and the zeros of an exponent.
    let yearDigits: Int
    /// Whether the year has a minus.
    let isNegative: Bool
    /// The month as written, 0 for none; 21 and up is a part of the year.
    let monthDigits: UInt8
    /// The day as written, 0 for none.
    let dayDigits: UInt8
    /// Which digits are an `X`.
    let unspecified: UnspecifiedDigits
    /// Where there are signs of doubt.
    let signs: QualifierSigns

    /// The time of the day, when the date has one.
    public let time: TimeOfDay?

    /// Whether the year has an exponent or significant digits; last, where it takes no room of its own.
    let notation: YearNotation

    /// The year; nothing when one of its digits is not known.
    public var year: Int? {
      guard unspecified.year.isEmpty, notation.significantDigits == 0 else { return nil }
      return isNegative ? -yearDigits : yearDigits
    }

    /// The year that a source takes for the most likely one: 1950 for `1950S2`; else the year itself.
    public var estimatedYear: Int? {
      guard unspecified.year.isEmpty else { return nil }
      return isNegative ? -yearDigits : yearDigits
    }

    /// The month, 1 to 12; nothing when not given or left open.
    public var month: Int? {
      guard unspecified.month.isEmpty, 1...12 ~= monthDigits else { return nil }
      return Int(monthDigits)
    }

    /// The day of the month; nothing when not given or left open.
    public var day: Int? {
      guard unspecified.day.isEmpty, dayDigits > 0 else { return nil }
      return Int(dayDigits)
    }

    /// The season, quarter or other part of the year, when the date is one: `1995-21` is spring.
    public var yearPart: YearPart? { YearPart(code: Int(monthDigits)) }

    /// How sure the source is, all parts taken together: `%` for `2004?-06-~11`.
    public var qualification: Qualification { signs.together }

    /// How sure the source is of a part: in `2004?-06-~11` the year is uncertain and the day approximate.
    public func qualification(of part: Part) -> Qualification { signs.qualification(of: part) }

    /// Whether a digit is left open: true for `199X` and `1995-07-XX`.
    public var hasUnspecifiedDigits: Bool { !unspecified.isEmpty }

    /// Whether the text names a month or season, even as `XX`.
    var hasMonth: Bool { monthDigits > 0 || !unspecified.month.isEmpty }

    /// Whether the text names a day, even as `XX`.
    var hasDay: Bool { dayDigits > 0 || !unspecified.day.isEmpty }

    /// The last part that the text names.
    var lastPart: Part { hasDay ? .day : hasMonth ? .month : .year }

    /// The day, when it is fully given, whatever its qualification.
    public var exactDay: CivilDate? {
      // Only a month of twelve has days.
      guard dayDigits > 0, unspecified.isEmpty else { return nil }
      let year = isNegative ? -yearDigits : yearDigits
      return CivilDate(existingYear: year, month: Int(monthDigits), day: Int(dayDigits))
    }

    /// How finely the date is known: `1985-XX-XX` to the year, `19XX` to the century.
    public var precision: Precision {
      if dayDigits > 0, unspecified.isEmpty { return time == nil ? .day : .time }
      if let known = yearPrecision { return known }
      guard hasMonth else { return .year }
      if monthDigits > 12, let yearPart { return yearPart.precision }
      guard month != nil else { return .year }
      guard day != nil else { return .month }
      return time == nil ? .day : .time
    }

    /// What the open digits of the year leave known; nothing when it is fully given.
    private var yearPrecision: Precision? {
      let open = unspecified.year
      if open.isEmpty { return notation.significantDigits == 0 ? nil : significantPrecision }
      if open.contains(.yearThousands) { return .unspecified }
      if open.contains(.yearHundreds) { return .millennium }
      return open.contains(.yearTens) ? .century : .decade
    }

    private var significantPrecision: Precision {
      switch notation.years(around: yearDigits).count {
      case 1: .year
      case 10: .decade
      case 100: .century
      case 1_000: .millennium
      default: .unspecified
      }
    }
  }
}
