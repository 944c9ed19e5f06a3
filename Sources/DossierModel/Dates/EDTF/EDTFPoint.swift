extension EDTFDate {
  /// One date without a slash: a day, a month, a season, a year, or digits of them left open.
  ///
  /// `1985-04-XX~` has year 1985, month 4, no day, precision `month`, and is approximate.
  public struct Point: Sendable, Hashable {
    /// The year as written, without its sign and with 0 for each `X`.
    let yearDigits: Int
    /// Whether the year has a minus.
    let isNegative: Bool
    /// The month as written, 0 for none; 21 and up is a season.
    let monthDigits: UInt8
    /// The day as written, 0 for none.
    let dayDigits: UInt8
    /// Which digits are an `X`.
    let unspecified: UnspecifiedDigits

    /// How sure the source is of this date.
    public let qualification: Qualification

    /// The time of the day, when the date has one.
    public let time: TimeOfDay?

    /// The year; nothing when one of its digits is left open.
    public var year: Int? {
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

    /// The season, when the date is one: `1995-21` is spring.
    public var season: Season? { Season(rawValue: Int(monthDigits)) }

    /// Whether a digit is left open: true for `199X` and `1995-07-XX`.
    public var hasUnspecifiedDigits: Bool { !unspecified.isEmpty }

    /// Whether the text names a month or season, even as `XX`.
    var hasMonth: Bool { monthDigits > 0 || !unspecified.month.isEmpty }

    /// Whether the text names a day, even as `XX`.
    var hasDay: Bool { dayDigits > 0 || !unspecified.day.isEmpty }

    /// The day, when it is fully given, whatever its qualification.
    public var exactDay: CivilDate? {
      guard let year, let month, let day else { return nil }
      return CivilDate(existingYear: year, month: month, day: day)
    }

    /// How finely the date is known: `1985-XX-XX` to the year, `19XX` to the century.
    public var precision: Precision {
      if let known = yearPrecision { return known }
      guard hasMonth else { return .year }
      guard season == nil else { return .season }
      guard month != nil else { return .year }
      guard day != nil else { return .month }
      return time == nil ? .day : .time
    }

    /// What the open digits of the year leave known; nothing when all four are given.
    private var yearPrecision: Precision? {
      let open = unspecified.year
      if open.isEmpty { return nil }
      if open.contains(.yearThousands) { return .unspecified }
      if open.contains(.yearHundreds) { return .millennium }
      return open.contains(.yearTens) ? .century : .decade
    }
  }
}
