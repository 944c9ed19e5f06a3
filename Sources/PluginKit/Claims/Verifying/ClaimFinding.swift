import DossierModel

/// What came out when a claim was reckoned again: a figure, by how much it misses, or why it cannot be decided.
///
/// It holds facts, not words: a report tells them in its own language, checks and tables in English.
enum ClaimFinding: Sendable, Hashable {
  // What was found instead.
  case weekdays(DayRange)
  case span(ClosedRange<Double>, TimeUnit)
  case passed(ClosedRange<Double>, TimeUnit, ClaimDay.Phrase)
  case notBegun(ClaimDay.Phrase)
  case anniversary(years: Int, ClosedRange<Int>)
  case listed(ClosedRange<Int>)
  case place(ClosedRange<Int>, of: Int)

  // By how much it misses, or why it only may hold.
  case early(days: ClosedRange<Int>, Fullness?)
  case late(days: ClosedRange<Int>, Fullness?)
  case ifDateIsRight, otherDay, notYetElapsed, moreByThen, datesNotExact
  case oneForSeveral, complete

  // Why it cannot be decided.
  case listIsShort(Int, of: Double, holdsGroups: Bool)
  case onlyOneListed
  case noWeekday(String)
  case notKnownToTheDay(String)
  case noDate(of: String, mayNameBase: Bool)
  case noEnd(of: String)
  case notToldByDates(String)
  case noUnitOfTime(String)
  case noBase, nothingCounted, noOrder, noKindCounted
  case notListed(String)
  case cannotList(String)

  /// The day on which a number of units is full: 30 years on 2025-07-28.
  struct Fullness: Sendable, Hashable {
    let number: Double
    let unit: TimeUnit
    let day: CivilDate
    /// Whether the very day was claimed.
    let isOfDay: Bool
  }
}
