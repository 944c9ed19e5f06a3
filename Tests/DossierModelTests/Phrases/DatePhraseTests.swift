import DossierModel
import Testing

/// Dates as sources print them.
struct DatePhraseTests {
  @Test(arguments: [
    // Days and months.
    ("10 March 2025", "2025-03-10", DatePhrase.Rule.day), ("March 10, 2025", "2025-03-10", .day),
    ("the 10th of March, 2025", "2025-03-10", .day), ("Sept. 13 1988", "1988-09-13", .day),
    ("10-Mar-2025", "2025-03-10", .day), ("1997, 2 Dec", "1997-12-02", .day),
    ("10.3.2025", "2025-03-10", .day),
    ("03/31/2025", "2025-03-31", .day), ("31/3/2025", "2025-03-31", .day), ("3/3/2025", "2025-03-03", .day),
    ("Monday, 10 March 2025", "2025-03-10", .day), ("March 10, 2025 (Monday)", "2025-03-10", .day),
    ("Monday 10/3/2025", "2025-03-10", .day), ("Friday 10/3/2025", "2025-10-03", .day),
    ("January 2008", "2008-01", .month), ("Jan-1990", "1990-01", .month), ("7/2008", "2008-07", .month),
    ("May 2024", "2024-05", .month), ("August 22nd", "XXXX-08-22", .yearless),
    ("January", "XXXX-01", .yearless),
    // Parts of a year.
    ("Spring 1987", "1987-21", .season), ("Fall 1872", "1872-23", .season),
    ("winter of 1995–96", "1995-24", .season),
    ("Q2 2025", "2025-34", .partOfYear), ("2025 Q3", "2025-35", .partOfYear),
    ("second quarter of 2025", "2025-34", .partOfYear), ("first half of 2025", "2025-40", .partOfYear),
    ("H2 2025", "2025-41", .partOfYear), ("late summer 2020", "2020-08~", .partOfSeason),
    ("mid-2019", "2019-38~", .partOfFourMonths), ("beginning of 2020", "2020-37~", .partOfFourMonths),
    ("late March 2025", "2025-03-21~/2025-03-31~", .partOfMonth),
    ("end of February 2024", "2024-02-21~/2024-02-29~", .partOfMonth),
    // Years, decades, centuries.
    ("the year 1897", "1897", .year), ("the 1990's", "199X", .decade), ("1900s", "19XX", .century),
    ("late 1990s", "1997~/1999~", .partOfDecade), ("early 2000s", "2000~/2003~", .partOfDecade),
    ("mid-to-late 1990s", "1994~/1999~", .partOfDecade), ("19th century", "18XX", .century),
    ("15c.", "14XX", .century),
    ("first half of the 20th century", "1900~/1949~", .partOfCentury),
    ("the second half of the 1990s", "1995~/1999~", .partOfDecade),
    ("latter half of the 2nd century BC", "-0149~/-0100~", .partOfCentury),
    ("second half of March 2025", "2025-03-16~/2025-03-31~", .partOfMonth),
    ("twenty-first century", "20XX", .century), ("mid-19th century", "1834~/1866~", .partOfCentury),
    ("late 2nd century BC", "-0133~/-0100~", .partOfCentury), ("1st century BC", "-0099/0000", .century),
    ("17 CE", "0017", .era), ("AD 17", "0017", .era), ("1 BC", "0000", .era), ("276 B.C.", "-0275", .era),
    ("March 15, 44 BC", "-0043-03-15", .day), ("15 March 44 BC", "-0043-03-15", .day),
    ("March 44 BC", "-0043-03", .month), ("August 8, AD 70", "0070-08-08", .day),
    ("2 Sept. 31 B.C.", "-0030-09-02", .day),
    // Doubt.
    ("c. 1860s?", "186X%", .decade), ("circa 1900s", "190X~", .decade), ("maybe 1862", "1862?", .year),
    ("1862 (uncertain)", "1862?", .year), ("uncertain: Jan 18 1862", "1862-01-18?", .day),
    // Some of a longer time.
    ("year in the 1860s", "186X", .someIn), ("day in January 1872", "1872-01-XX", .someIn),
    ("month in 1872", "1872-XX", .someIn), ("a day in about Spring 1849?", "1849-21%", .someIn),
    // Before, since, by.
    ("before 18 January 1928", "/1928-01-18", .before), ("after about the 1920s", "192X~/", .after),
    ("by 2030", "[..2030]", .by), ("no later than March 2030", "[..2030-03]", .by),
    ("since 1995", "1995/..", .since),
    ("1995 onwards", "1995/..", .since), ("1995 or later", "[1995..]", .orLater),
    ("until 2020", "/2020", .until),
    // From one to another.
    ("1967-present", "1967/..", .range), ("1967–75", "1967/1975", .range), ("1999–00", "1999/2000", .range),
    ("October 1–November 10, 1790", "1790-10-01/1790-11-10", .range),
    ("January 1–28, 1866", "1866-01-01/1866-01-28", .range),
    ("9–11 March 2025", "2025-03-09/2025-03-11", .range),
    ("December 30 – January 2, 1991", "1990-12-30/1991-01-02", .range),
    ("from March to May 2025", "2025-03/2025-05", .range), ("1890s–1900s", "189X/190X", .range),
    ("late 1990s – early 2000s", "1997~/2003~", .range), ("17-19th centuries", "16XX/18XX", .range),
    ("28/2–2/3/2025", "2025-02-28/2025-03-02", .range),
    ("2/3/2025 - 28/3/2025", "2025-03-02/2025-03-28", .range),
    ("3/2/2025 - 3/28/2025", "2025-03-02/2025-03-28", .range),
    ("30.12.-2.1.2025", "2024-12-30/2025-01-02", .range),
    ("1856-ca. 1865", "1856/1865~", .range), ("1868-1871?", "1868/1871?", .range),
    ("between 1996 and 1999", "1996/1999", .between),
    // Several.
    ("1995 or 1996", "[1995,1996]", .either), ("March or April 2025", "[2025-03,2025-04]", .either),
    ("10 and 12 March 2025", "{2025-03-10,2025-03-12}", .each), ("1900; 1973", "{1900,1973}", .each),
    ("1990s, 2005 and late 2010s", "{199X,2005,2017~..2019~}", .each),
  ])
  func `English words are read`(text: String, edtf: String, rule: DatePhrase.Rule) throws {
    let phrase = try DatePhrase(text)
    #expect(phrase.date.description == edtf)
    #expect(phrase.rule == rule)
    #expect(phrase.leftOut == nil)
  }

  @Test(arguments: [
    ("ngày 10 tháng 3 năm 2025", "2025-03-10", DatePhrase.Rule.day),
    ("thứ Hai, ngày 10 tháng 3 năm 2025", "2025-03-10", .day), ("thứ 2 10/3/2025", "2025-03-10", .day),
    ("Chủ nhật, 9/3/2025", "2025-03-09", .day), ("từ 2/3 đến 4/3/2025", "2025-03-02/2025-03-04", .range),
    ("ngày 28/2 - 2/3/2025", "2025-02-28/2025-03-02", .range),
    ("nửa đầu thế kỷ 20", "1900~/1949~", .partOfCentury),
    ("ngày 15 tháng 3 năm 44 TCN", "-0043-03-15", .day),
    ("nửa cuối những năm 1990", "1995~/1999~", .partOfDecade), ("ngày 10/3/2025", "2025-03-10", .day),
    ("10 tháng 3, 2025", "2025-03-10", .day), ("tháng 3/2025", "2025-03", .month),
    ("tháng ba năm 2025", "2025-03", .month), ("tháng năm năm 2025", "2025-05", .month),
    ("tháng mười hai năm 2025", "2025-12", .month), ("năm 1995", "1995", .year),
    ("thập niên 1990", "199X", .decade), ("những năm 1990", "199X", .decade),
    ("thập niên 90 của thế kỷ XX", "199X", .decade), ("thế kỷ XIX", "18XX", .century),
    ("thế kỷ 2 trước Công nguyên", "-01XX", .century), ("năm 276 trước Công nguyên", "-0275", .era),
    ("đầu năm 2020", "2020-37~", .partOfFourMonths), ("giữa năm 2019", "2019-38~", .partOfFourMonths),
    ("cuối tháng 3 năm 2025", "2025-03-21~/2025-03-31~", .partOfMonth),
    ("cuối những năm 1990", "1997~/1999~", .partOfDecade), ("đầu thế kỷ 20", "1900~/1933~", .partOfCentury),
    ("mùa xuân năm 1987", "1987-21", .season), ("quý II/2025", "2025-34", .partOfYear),
    ("nửa đầu năm 2025", "2025-40", .partOfYear), ("6 tháng cuối năm 2025", "2025-41", .partOfYear),
    ("khoảng năm 1997", "1997~", .year), ("có thể năm 1997", "1997?", .year),
    ("trước năm 1995", "/1995", .before),
    ("sau tháng 3 năm 1995", "1995-03/", .after), ("đến năm 2045", "[..2045]", .by),
    ("từ năm 1995 đến nay", "1995/..", .range), ("từ năm 1995", "1995/..", .since),
    ("từ năm 1995 đến năm 1999", "1995/1999", .range), ("giữa năm 1996 và năm 1999", "1996/1999", .between),
    ("từ ngày 9 đến ngày 11 tháng 3 năm 2025", "2025-03-09/2025-03-11", .range),
    ("ngày 9-11/3/2025", "2025-03-09/2025-03-11", .range),
    ("cuối năm 2019 - đầu năm 2020", "2019-39~/2020-37~", .range),
    ("năm 1995 hoặc năm 1996", "[1995,1996]", .either),
  ])
  func `Vietnamese words are read, however their marks are encoded`(
    text: String, edtf: String, rule: DatePhrase.Rule
  ) throws {
    for text in [text, text.decomposed] {
      let phrase = try DatePhrase(text)
      #expect(phrase.date.description == edtf)
      #expect(phrase.rule == rule)
    }
  }

  @Test(arguments: [
    ("1863, printed 1870", "1863", "printed 1870"), ("1861-67 (later print)", "1861/1867", "(later print)"),
    ("1930s, printed early 1960s", "193X", "printed early 1960s"), ("attica 1802", "1802", "attica"),
    ("signed in Hanoi: March 2025, in the afternoon", "2025-03", "signed in Hanoi: … in the afternoon"),
    ("visit in March 2025", "2025-03", "visit"),
  ])
  func `words beside a date are left out, and named`(text: String, edtf: String, leftOut: String) throws {
    let phrase = try DatePhrase(text)
    #expect(phrase.date.description == edtf)
    #expect(phrase.leftOut == leftOut)
  }

  @Test(arguments: [
    "", "this isn't a date", "90", "'90s", "Winter 42", "late 199s", "not in 1995", "page 1802",
    "23rd Dynasty", "12 noon",
    "1995-1994", "1967–60", "Year 0", "year in 1990", "the late winter 1990s", "193-3",
    "2025年3月", "１９９５", "March or", "between 1995", "1995 - ", "thập niên 90", "room 1995", "..", "tomorrow",
    "Q5 2025", "third half of 2025", "13/13-14/3/2025", "10-Mar-25", "1/2-3/2025", "thứ 8 10/3/2025",
    "32 March 2025",
    "0 BC", "100th century", "unknown", "ngày 10",
  ])
  func `what is not understood is not guessed`(text: String) {
    #expect(throws: DatePhrase.Refusal.notADate, "\(text)") { try DatePhrase(text) }
  }

  @Test(arguments: [
    ("03/04/2025", "2025-04-03", "the day comes first", "2025-03-04", "the month comes first"),
    ("10-7-2008", "2008-07-10", "the day comes first", "2008-10-07", "the month comes first"),
    ("before 3/4/2025", "/2025-04-03", "the day comes first", "/2025-03-04", "the month comes first"),
    (
      "2/3-4/3/2025", "2025-03-02/2025-03-04", "the day comes first", "2025-02-03/2025-04-03",
      "the month comes first"
    ),
    ("early 1900s", "1900~/1933~", "the century is meant", "1900~/1903~", "the decade is meant"),
  ])
  func `what may mean two dates is refused with both`(
    text: String, first: String, firstCondition: String, second: String, secondCondition: String
  ) throws {
    let refusal = try #require(throws: DatePhrase.Refusal.self) { try DatePhrase(text) }
    guard case .ambiguous(let one, let other) = refusal else {
      Issue.record("\(refusal)")
      return
    }
    #expect([one.date.description, one.condition] == [first, firstCondition])
    #expect([other.date.description, other.condition] == [second, secondCondition])
  }

  @Test func `the less likely date is named beside the other`() throws {
    let alternative = try #require(try DatePhrase("before the 1900s").alternative)
    #expect(alternative.date.description == "/190X")
    #expect(alternative.condition == "the decade is meant")
    #expect(try DatePhrase("1990s").alternative == nil)
  }

  @Test(arguments: [
    ("30 February 2025", "February 2025 has 28 days"), ("31 June 2017", "June 2017 has 30 days"),
    ("30/02/2020", "February 2020 has 29 days"), ("Feb 29, 2001", "February 2001 has 28 days"),
    ("ngày 31 tháng 4 năm 2020", "April 2020 has 30 days"),
  ])
  func `a day that does not exist is told with the days that the month has`(text: String, why: String) throws
  {
    #expect(throws: DatePhrase.Refusal.noSuchDay(why)) { try DatePhrase(text) }
    let error = try #require(throws: EDTFError.self) { try EDTFDate(text) }
    #expect(error.help == why)
  }

  @Test func `another day of the week than it was is not passed over, whatever the time`() throws {
    let day = try #require(CivilDate("2025-03-10"))
    #expect(throws: DatePhrase.Refusal.otherWeekday(day, .monday)) {
      try DatePhrase("Tuesday, 10 March 2025")
    }
    #expect(throws: DatePhrase.Refusal.otherWeekday(day, .monday)) {
      try DatePhrase("Tuesday, 10 March 2025, 10:30")
    }
    let error = try #require(throws: EDTFError.self) { try EDTFDate("Tuesday, 10 March 2025") }
    #expect(error.help == "2025-03-10 was a Monday")
    #expect(error.suggestion == nil)
  }

  @Test(arguments: [
    ("1995", DatePhrase.Rule.edtf), (" 199X ", .edtf), ("199x", .slip), ("2025-03-10 09:30", .slip),
    ("1995/present", .slip),
  ])
  func `EDTF is EDTF, and what is nearly so is mended`(text: String, rule: DatePhrase.Rule) throws {
    #expect(try DatePhrase(text).rule == rule)
  }

  @Test(arguments: [("2024–25", "2024/2025"), ("2024–2025", "2024/2025"), ("2024–03", "2024-03")])
  func `a dash between two years makes no season`(text: String, date: String) throws {
    #expect(try DatePhrase(text).date.description == date)
  }

  @Test(arguments: ["avant 2010", "mars 2025"])
  func `no part of the words is offered for the whole`(text: String) {
    #expect(throws: EDTFError.self) { try EDTFDate(text) }
    do throws(EDTFError) { _ = try EDTFDate(text) } catch {
      #expect(error.suggestion == nil && error.help == nil)
    }
  }

  @Test func `no words make the reader trap, and what it reads is EDTF`() throws {
    let words = [
      "late", "1990s", "early", "mid", "-", "–", "/", "to", "or", "and", "between", "1995", "96", "3", "31",
      "March",
      "19th", "century", "c.", "?", "~", "(", ")", ",", ";", "BC", "before", "by", "since", "spring", "Q2",
      "ngày",
      "tháng", "năm", "cuối", "những", "thế", "kỷ", "XIX", "quý", "Monday", "the", "in", "day", "2000s",
      "printed", "..", "10:30", "10.30", "am", "10h30", ":",
    ]
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % count
    }
    var accepted = 0
    for _ in 0..<4_000 {
      let text = (0...next(6)).map { _ in words[next(words.count)] }.joined(
        separator: next(5) == 0 ? "" : " ")
      guard let phrase = try? DatePhrase(text) else { continue }
      accepted += 1
      #expect(try EDTFDate(phrase.date.description) == phrase.date, "\(text)")
    }
    #expect(accepted > 100)
  }
}

extension String {
  /// The text with its marks apart from their letters, as some keyboards write Vietnamese.
  fileprivate var decomposed: String {
    let marks: [Character: String] = [
      "á": "a\u{301}", "à": "a\u{300}", "ă": "a\u{306}", "â": "a\u{302}", "ê": "e\u{302}",
      "ế": "e\u{302}\u{301}",
      "ỷ": "y\u{309}", "ư": "u\u{31B}", "ơ": "o\u{31B}", "ố": "o\u{302}\u{301}",
      "ữ": "u\u{31B}\u{303}", "ậ": "a\u{323}\u{302}", "ầ": "a\u{302}\u{300}", "ừ": "u\u{31B}\u{300}",
    ]
    return map { marks[$0] ?? String($0) }.joined()
  }
}
