extension EDTFDate {
  /// Whether the text has a slash: true for `1995/2025` and `1995/..`.
  public var isInterval: Bool {
    switch form {
    case .interval: members == nil
    case .point: false
    }
  }

  /// How finely the date is known: `day` for `2025-03-10`, `decade` for `199X`, `interval` for `1995/2025`.
  public var precision: Precision { members == nil ? form.precision : .set }

  /// Whether the source doubts the date or a part of it: true for `1997?` and `1995/1997%`.
  public var isUncertain: Bool { qualification.isUncertain }

  /// Whether the date or a part of it is only near: true for `1997~` and `1995/1997%`.
  public var isApproximate: Bool { qualification.isApproximate }

  /// How sure the source is, all parts, ends and members taken together.
  public var qualification: Qualification { self.set?.qualification ?? form.qualification }

  /// The level of EDTF that the text needs: 0 for `1995/2025`, 1 for `1995/..`, 2 for `1995-XX/2025` and sets.
  public var level: Int {
    switch form {
    case .point(let point): point.level
    case .interval(let start, let end):
      members == nil ? max(Self.level(of: start), Self.level(of: end)) : 2
    }
  }

  /// The level of one end: an open or unknown end is level 1, open digits in an interval are level 2.
  private static func level(of end: Boundary) -> Int {
    guard let point = end.point else { return 1 }
    return point.hasUnspecifiedDigits ? 2 : point.level
  }

  /// The one day that the date names, whatever its qualification: nothing for `1995-07`, an interval or a set.
  public var exactDay: CivilDate? { form.exactDay }

  /// The day, for a date that is nothing but one in a year of four digits, and sure: `2025-03-10`, as most are.
  package var plainDay: CivilDate? {
    guard case .point(let point) = form, point.signs.isEmpty, point.time == nil, !point.isNegative,
      point.yearDigits <= 9_999
    else { return nil }
    return point.exactDay
  }

  /// The time of the day, for a date-time.
  public var time: TimeOfDay? { form.time }
}
