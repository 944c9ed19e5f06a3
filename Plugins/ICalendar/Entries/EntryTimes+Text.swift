import DossierModel

extension ContentLines {
  /// Writes DTSTART and DTEND; whole days end on the day after the last one (RFC 5545 §3.6.1).
  mutating func put(_ times: EntryTimes) {
    switch times.span {
    case .days(let first, let last):
      begin("DTSTART;VALUE=DATE")
      put(first)
      end()
      begin("DTEND;VALUE=DATE")
      put(last.next)
      end()
    case .moments(let start, let stop):
      begin("DTSTART")
      put(momentOfSecond: start)
      end()
      guard let stop else { return }
      begin("DTEND")
      put(momentOfSecond: stop)
      end()
    case .none: break
    }
  }

  /// Puts the moment in UTC so many seconds after 1970 began: `20250310T020000Z`.
  private mutating func put(momentOfSecond second: Int) {
    let number = EntryTimes.dayNumber(of: second)
    let clock = second - number * 86_400
    let (hour, minute) = (clock / 3_600, clock / 60 % 60)
    put(CivilDate(dayNumber: number))
    put(literal: "T")
    put(hour * 10_000 + minute * 100 + clock % 60, digits: 6)
    put(literal: "Z")
  }
}
