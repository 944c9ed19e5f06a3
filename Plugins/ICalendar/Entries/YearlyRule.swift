import DossierModel

/// How a series goes on: every year, for ever or until a day (RFC 5545 §3.3.10).
///
/// `FREQ=YEARLY` from 29 February gives 1 March in Thunderbird and nothing elsewhere in years that have none, so such a
/// series names the last day of February, or the 29th.
struct YearlyRule: Sendable, Hashable {
  /// The day of the year, where the first day of the series does not say it.
  enum Day: Sendable, Hashable { case ofFirst, lastOfFebruary, leapDay }

  let day: Day
  /// The day of the last occurrence, where there is one.
  let until: CivilDate?
}

extension ContentLines {
  /// Writes RRULE: `FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2;UNTIL=20350228`.
  mutating func put(_ rule: YearlyRule) {
    begin("RRULE")
    put(literal: "FREQ=YEARLY")
    switch rule.day {
    case .ofFirst: break
    case .lastOfFebruary: put(literal: ";BYMONTHDAY=-1;BYMONTH=2")
    case .leapDay: put(literal: ";BYMONTHDAY=29;BYMONTH=2")
    }
    if let until = rule.until {
      put(literal: ";UNTIL=")
      put(until)
    }
    end()
  }
}
