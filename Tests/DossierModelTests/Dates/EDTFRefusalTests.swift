import DossierModel
import Testing

struct EDTFRefusalTests {
  @Test(arguments: [
    ("1990s", "199X"), ("1900s", "19XX"), ("199x", "199X"), ("199u", "199X"), (" 1995 ", "1995"),
    ("2025-3-1", "2025-03-01"), ("03/31/2025", "2025-03-31"),
    ("2025/03/10", "2025-03-10"), ("10.3.2025", "2025-03-10"), ("3/2025", "2025-03"), ("2025-3", "2025-03"),
    ("20250310", "2025-03-10"), ("circa 1997", "1997~"), ("c. 1997", "1997~"), ("About 1997", "1997~"),
    ("1997?~", "1997%"), ("1995–96", "1995/1996"), ("1995/99", "1995/1999"), ("197~", "0197~"),
    ("193-03", "0193-03"), ("12345", "Y12345"), ("Y2025", "2025"),
    ("1995/present", "1995/.."), ("1995/unknown", "1995/"), ("1995/open", "1995/.."),
    ("..1984", "../1984"), ("1984..", "1984/.."), ("2010-01-02..2011-01-01", "2010-01-02/2011-01-01"),
    ("1995–1999", "1995/1999"), ("1995 - 1999", "1995/1999"), ("1999/1995", "1995/1999"),
    ("2025-05-00", "2025-05"), ("2025-00-00", "2025"), ("2025-03-10T09:30", "2025-03-10T09:30:00"),
    ("2025-03-10 09:30:15", "2025-03-10T09:30:15"),
    ("2025-03-10T09:30:15.25+0700", "2025-03-10T09:30:15+07:00"),
    ("2016-05-02T12:00:00-0000", "2016-05-02T12:00:00Z"),
  ])
  func `a near miss is refused with what to write`(text: String, suggestion: String) throws {
    let error = try #require(throws: EDTFError.self) { try EDTFDate(text) }
    #expect(error.suggestion == suggestion)
    #expect(error.help?.contains(suggestion) == true)
    _ = try EDTFDate(suggestion)
  }

  @Test(arguments: [
    (
      "2025-02-30",
      #"found "2025-02-30", a day that does not exist, expected a day that exists, like 2025-03-10; "#
        + "February 2025 has 28 days", 8
    ),
    (
      "10/03/2025",
      #"found "10/03/2025", expected a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025; "#
        + "write 2025-03-10 if the day comes first, or 2025-10-03 if the month comes first", 2
    ),
    (
      "[1667,1668",
      #"found "[1667,1668", expected a set of dates with commas, and a bracket like the first at its end, "#
        + "like [1995,1996]", 10
    ),
    (
      "[1668..1667]",
      #"found "[1668..1667]", a range that ends before it starts, expected the first date before the last, "#
        + "like [1995..1999]", 1
    ),
    (
      "Y17E999999999", #"found "Y17E999999999", expected a year between Y-1000000000000 and Y1000000000000"#,
      0
    ),
    (
      "late 199s",
      #"found "late 199s", expected a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025"#,
      0
    ),
    (
      "2025-13",
      #"found "2025-13", expected a month from 01 to 12, like 2025-03, or a part of the year from 21 to 41, "#
        + "like 2025-21", 5
    ),
    (
      "Không rõ",
      #"found "Không rõ", which names no date, expected a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025; "#
        + "leave the date out where it is not known", 0
    ),
    (
      "yesterday",
      #"found "yesterday", which means one day to its writer and another to a reader, expected "#
        + "a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025; write the day that was meant", 0
    ),
    (
      "someday",
      #"found "someday", expected a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025"#, 0
    ),
    (
      "2025-03-10T25:00",
      #"found "2025-03-10T25:00", with the hour 25, expected a time from 00:00:00 to 24:00:00, "#
        + "like 2025-03-10T09:30:00; mend the time, or write the day alone", 11
    ),
    (
      "2025-03-10 09:75",
      #"found "2025-03-10 09:75", with the minute 75, expected a time from 00:00:00 to 24:00:00, "#
        + "like 2025-03-10T09:30:00; mend the time, or write the day alone", 10
    ),
    (
      "2025-03-10T24:30:00",
      #"found "2025-03-10T24:30:00", a time after the end of the day, expected a time from 00:00:00 to 24:00:00, "#
        + "like 2025-03-10T09:30:00; mend the time, or write the day alone", 11
    ),
    ("", "found an empty text, expected a date like 2025-03-10, 2025-03, 1995, 199X, 1997~ or 1995/2025", 0),
  ])
  func `the message says what was found, what is expected and what helps`(
    text: String, message: String, offset: Int
  ) throws {
    let error = try #require(throws: EDTFError.self) { try EDTFDate(text) }
    #expect(error.description == message)
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    "/", "..", "../..", "../", "/..", "1995/1994", "2012-24/2012-21", "-1000/-2000", "2025-03-10/2025-03-09",
    "2025-03-10T10:00:00Z/2025-03-10T09:59:59Z", "-0000", "Y00001", "Y-9999", "Y1000000000001",
    "Y99999999999999999999999999", "Y12345-01", "2025-21-01", "2025-1X-32", "2025-XX-32", "15XX-2X-25",
    "19XX-02-30", "2025-03-10?T09:00:00", "2025-03T09:00:00", "2025-03-10T25:00:00", "2025-03-10T24:00:01",
    "2025-03-10T09:60:00", "2025-03-10T09:00:60", "2025-03-10T09:00:00+14:01", "2025-03-10T09:00:00-12:01",
    "2025-03-10T09:00:00-00:00", "2025-03-10T09:00:00+07:60", "2025-03-10T09:00:00?", "1995/1996/1997",
    "Y17E7-12-26", "Y17E0", "Y17E07", "Y17E", "YE7", "Y0E7", "2004E5", "1E5", "Y1E13",
    "Y17E999999999999999999999",
    "1950S0", "1950S5", "1950S", "1950S02", "19XXS2", "1950S2-03", "Y1000000000000S1", "Y17S2", "Y170000S7",
    "[]", "{}", "[..]", "[,1995]", "[1995,]", "[1995,,1996]", "[1999}", "{1999]", "[1999", "{1999", "1999]",
    "[1 760-01,1760-02]", "[1760..1750]", "[1995/1996]", "[1995,1996]/1997", "1990/[1995,1996]", "[[1995]]",
    "[1995,1996]?", "[1995...1996]", "[1995..1996..1997]", "..1984", "1984..",
    "??2004", "2004-06??", "2004-?~06", "~2004-06-11T09:00:00", "2004-06?-11T09:00:00", "2004-(06)?-11",
    "1156X-12-25", "2001-34-01", "2001-2X", "2004-06-11 ", "Y1X000",
    "2016-02-39", "2004-06-41", "2004-06?-99", "1995?~", "2025-00", "2025-42", "１９９５", "1995\u{0}", "1995\n",
    "年",
  ])
  func `what means nothing is refused`(text: String) {
    #expect(throws: EDTFError.self) { try EDTFDate(text) }
  }

  @Test func `a set has as many members as can be compared, and no more`() throws {
    let thousand = (1_001...2_000).map(String.init).joined(separator: ",")
    #expect(try EDTFDate("[\(thousand)]").set?.members.count == 1_000)
    let error = try #require(throws: EDTFError.self) { try EDTFDate("[\(thousand),2001]") }
    #expect(error.expected == "a set of at most 1000 dates, or a range, like [1995..1999]")
  }

  @Test(arguments: ["2025-03-11T00:30:00+07:00/2025-03-10T18:00:00Z", "1995-06/1995", "2003-22/2003-22"])
  func `an interval whose end may follow its start is kept`(text: String) throws {
    #expect(try EDTFDate(text).isInterval)
  }

  @Test func `a long or hostile text is quoted short and clean`() throws {
    let hostile = String(repeating: "\u{202E}\u{1B}[31m", count: 5_000)
    let error = try #require(throws: EDTFError.self) { try EDTFDate(hostile) }
    #expect(error.found.unicodeScalars.count < 70)
    #expect(!error.found.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
  }

  @Test func `no bytes make the reader trap`() {
    let signs = Array("0129-/.?~%XxYTZES:+ [{]},\u{FF}é".utf8)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33)
    }
    var accepted = 0
    for _ in 0..<10_000 {
      var bytes = Array("2004-06-11/19XX-21".utf8.prefix(next() % 19))
      for _ in 0..<(next() % 6) where !bytes.isEmpty {
        bytes[next() % bytes.count] = signs[next() % signs.count]
      }
      for _ in 0..<(next() % 3) { bytes.append(signs[next() % signs.count]) }
      bytes.withUnsafeBufferPointer { buffer in
        guard let date = try? EDTFDate(utf8: buffer) else { return }
        accepted += 1
        let again = try? EDTFDate(date.description)
        #expect(again == date)
        if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest) }
        _ = date.phrase(language: "en") + date.phrase(language: "vi")
        guard accepted % 50 == 0 else { return }
        _ = Anniversary.occurrences(of: date, years: Int.min...Int.max, milestones: .round, leapDay: .skip)
      }
    }
    #expect(accepted > 100)
  }
}
