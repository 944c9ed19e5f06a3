extension DatePhrase {
  /// How words are read as a date; the text of each is its name for machines.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// EDTF already.
    case edtf
    /// Nearly EDTF: `199x`, `2025-3-1`, `2025-03-10 09:30`.
    case slip
    /// A day: `March 10, 2025`, `ngày 10/3/2025`; also with a time, `10 March 2025 10:30`.
    case day
    /// A month: `January 2008`, `7/2008`.
    case month
    /// A month or day of a year that is not said: `January 12` is `XXXX-01-12`.
    case yearless
    /// A season: `Spring 1987` is `1987-21`.
    case season
    /// A quarter or half of a year: `Q2 2025` is `2025-34`.
    case partOfYear = "part-of-year"
    /// A year: `the year 1800`.
    case year
    /// A year counted before or after the beginning of the common era: `64 BCE` is `-0063`.
    case era
    /// A decade: `1860s` is `186X`.
    case decade
    /// A century: `19th century` and `1800s` are `18XX`.
    case century
    /// Early, middle or late in a decade, by its years 0 to 3, 4 to 6 and 7 to 9: `late 1990s` is `1997~/1999~`.
    case partOfDecade = "part-of-decade"
    /// Early, middle or late in a century, by thirds: `mid-19th century` is `1834~/1866~`.
    case partOfCentury = "part-of-century"
    /// Early, middle or late in a year, by its four months: `mid-2019` is `2019-38~`.
    case partOfFourMonths = "part-of-four-months"
    /// Early, middle or late in a month, by its tens of days: `late March 2025` is `2025-03-21~/2025-03-31~`.
    case partOfMonth = "part-of-month"
    /// Early, middle or late in a season, by its months: `late summer 2020` is `2020-08~`.
    case partOfSeason = "part-of-season"
    /// Some day, month or year in a longer time: `day in 1872` is `1872-XX-XX`.
    case someIn = "some-in"
    /// From one date to another: `1967–75` is `1967/1975`.
    case range
    /// Between two dates: `between 1996 and 1999` is `1996/1999`.
    case between
    /// Since a date, and still: `since 1995` is `1995/..`.
    case since
    /// Until a date: `until 1995` is `/1995`.
    case until
    /// Before a date: `before 1928` is `/1928`.
    case before
    /// After a date: `after 1928` is `1928/`.
    case after
    /// On a date or earlier: `by 2030` is `[..2030]`.
    case by
    /// On a date or later: `1995 or later` is `[1995..]`.
    case orLater = "or-later"
    /// One of several dates: `1995 or 1996` is `[1995,1996]`.
    case either
    /// Each of several dates: `10 and 12 March 2025` is `{2025-03-10,2025-03-12}`.
    case each
  }
}
