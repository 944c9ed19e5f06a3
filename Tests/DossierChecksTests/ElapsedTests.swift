import PluginKit
import Testing

/// Ages and anniversaries: each rule, each comparator, dates known and not, leap days, years before Christ.
struct ElapsedTests {
  private static func verdict(_ fields: String, _ date: String, _ asOf: String = "2025-03-10") throws
    -> String
  {
    try Verdicts.of(fields, date: date, asOf: asOf).verdict?.word ?? "–"
  }

  @Test(arguments: [
    // The thirtieth year is full on 28 July 2025.
    ("=", "30", "premature"), ("=", "29", "confirmed"), ("=", "28", "late"), ("=", "31", "contradicted"),
    ("=", "27", "contradicted"), (">", "29", "confirmed"), (">", "30", "contradicted"),
    (">=", "29", "confirmed"),
    (">=", "30", "contradicted"), ("<", "30", "confirmed"), ("<", "29", "contradicted"),
    ("<=", "30", "confirmed"),
    ("<=", "29", "contradicted"), ("about", "30", "confirmed"), ("about", "27", "confirmed"),
    ("about", "20", "contradicted"), ("nearly", "30", "confirmed"), ("nearly", "29", "contradicted"),
    ("nearly", "33", "contradicted"), ("=", "29.6", "confirmed"), ("=", "29.5", "late"),
    ("=", "0", "contradicted"), ("=", "-1", "contradicted"), ("=", "1e300", "contradicted"),
  ])
  func `full years are held against the day`(comparator: String, number: String, expected: String) throws {
    let fields = "property: age, rule: elapsed, unit: year, comparator: \"\(comparator)\", number: \(number)"
    #expect(try Self.verdict(fields, "1995-07-28") == expected)
    #expect(try Self.verdict(fields.replacing("rule: elapsed, ", with: ""), "1995-07-28") == expected)
  }

  @Test(arguments: [
    ("=", 30, "possible"), ("=", 29, "possible"), ("=", 31, "premature"), ("=", 32, "contradicted"),
    ("=", 28, "late"), (">", 30, "possible"), (">", 29, "confirmed"), (">", 31, "contradicted"),
    (">=", 29, "confirmed"), (">=", 30, "possible"), ("<", 31, "confirmed"), ("<", 30, "possible"),
    ("<", 29, "contradicted"), ("<=", 31, "confirmed"), ("<=", 29, "contradicted"),
    ("nearly", 30, "possible"),
    ("nearly", 31, "confirmed"), ("about", 30, "confirmed"), ("about", 33, "possible"),
  ])
  func `a year alone leaves open what its days would decide`(
    comparator: String, number: Int, expected: String
  ) throws {
    let fields = "property: age, unit: year, comparator: \"\(comparator)\", number: \(number)"
    #expect(try Self.verdict(fields, "1995") == expected)
  }

  @Test(arguments: [
    ("2025-07-28", "confirmed"), ("2025-07-27", "premature"), ("2025-07-29", "late"), ("2025-07", "possible"),
    ("2025", "possible"), ("2025-08", "late"), ("2024-06", "contradicted"),
    ("2025-07-28/2025-07-29", "possible"),
  ])
  func `on the day means on the day`(asOf: String, expected: String) throws {
    let fields = "property: anniversary, rule: onDate, number: 30, unit: year, asOf: \"\(asOf)\""
    #expect(try Self.verdict(fields, "1995-07-28") == expected)
  }

  @Test(arguments: [
    ("2026-02-27", "premature"), ("2026-02-28", "confirmed"), ("2026-03-01", "confirmed"),
    ("2026-03-02", "late"),
  ])
  func `where there is no 29 February, the day before and the day after are right`(
    asOf: String, expected: String
  ) throws {
    let fields = "property: anniversary, rule: onDate, number: 30, unit: year, asOf: \"\(asOf)\""
    #expect(try Self.verdict(fields, "1996-02-29") == expected)
  }

  @Test(arguments: [
    ("1995-07-28", "2025", "confirmed"), ("1995", "2025", "confirmed"), ("1995", "2025-12-31", "confirmed"),
    ("1995", "2026-01-01", "contradicted"), ("1995", "2024", "contradicted"),
    ("1995/1996", "2025", "confirmed"),
    ("199X", "2025", "possible"), ("199X", "2019", "contradicted"),
    ("1995-07-28", "2024-12/2025-01", "possible"),
    ("1995-07-28", "2024/2025", "possible"), ("1995-07-28", "2024-06-01/2025-06-01", "possible"),
  ])
  func `in the year means on any of its days`(date: String, asOf: String, expected: String) throws {
    let fields = "property: anniversary, number: 30, unit: year, asOf: \"\(asOf)\""
    #expect(try Self.verdict(fields, date) == expected)
    #expect(try Self.verdict(fields + ", rule: inYear", date) == expected)
  }

  @Test(arguments: [
    (">", 29, "confirmed"), (">", 30, "contradicted"), (">=", 30, "confirmed"), ("<", 30, "contradicted"),
    ("<=", 30, "confirmed"), ("<", 31, "confirmed"), ("nearly", 31, "confirmed"),
    ("nearly", 30, "contradicted"),
    ("about", 28, "confirmed"),
  ])
  func `comparators go by the year too`(comparator: String, number: Int, expected: String) throws {
    let fields = "property: anniversary, comparator: \"\(comparator)\", number: \(number), unit: year"
    #expect(try Self.verdict(fields, "1995-12-31", "2025-01-01") == expected)
  }

  @Test(arguments: [
    // From 29 February, a year is full on 1 March, or on 29 February where there is one.
    ("2000-02-29", 25, "2025-02-28", "premature"), ("2000-02-29", 25, "2025-03-01", "confirmed"),
    ("2000-02-29", 24, "2024-02-29", "confirmed"), ("2000-02-29", 24, "2024-02-28", "premature"),
    ("2000-02-29", 24, "2025-02-28", "confirmed"), ("1900-03-01", 100, "2000-02-29", "premature"),
    // 101 BC is the year -100; there is a year 0.
    ("-0100-03-15", 2_124, "2025-03-14", "confirmed"), ("-0100-03-15", 2_125, "2025-03-14", "premature"),
    ("-0100-03-15", 2_125, "2025-03-15", "confirmed"), ("-0001-01-01", 1, "0000-01-01", "confirmed"),
    ("0000-02-29", 4, "0004-02-29", "confirmed"), ("-0500", 2_525, "2025-03-10", "possible"),
  ])
  func `leap days and years before Christ are counted by the calendar`(
    date: String, number: Int, asOf: String, expected: String
  ) throws {
    let fields = "property: age, number: \(number), unit: year, asOf: \"\(asOf)\""
    #expect(try Self.verdict(fields, date) == expected)
  }

  @Test(arguments: [
    ("month", 355, "confirmed"), ("month", 356, "premature"), ("week", 1_545, "confirmed"),
    ("week", 1_546, "premature"),
    ("day", 10_818, "confirmed"), ("day", 10_817, "late"), ("day", 10_900, "contradicted"),
    ("decade", 2, "confirmed"),
    ("decade", 3, "premature"), ("century", 1, "contradicted"), ("hour", 10, "not decidable"),
    ("year", 29, "confirmed"), ("years", 29, "confirmed"),
  ])
  func `all units of time are counted`(unit: String, number: Int, expected: String) throws {
    let fields = "property: age, number: \(number), unit: \(unit)"
    #expect(try Self.verdict(fields, "1995-07-28") == expected)
  }

  @Test(arguments: [
    ("1967-08-08", "property: age, number: 57", "57.6 years on 2025-03-10", ""),
    ("1995", "property: age, number: 30", "29.2 to 30.2 years on 2025-03-10", "possibly not yet elapsed"),
    (
      "1995-07-28", "property: age, number: 30", "29.6 years on 2025-03-10",
      "140 days too early: 30 years are full on 2025-07-28"
    ),
    (
      "1995-07-28", "property: age, number: 28", "29.6 years on 2025-03-10",
      "226 days too late: 29 years were full on 2024-07-28"
    ),
    (
      "1995-07-28", "property: anniversary, rule: onDate, number: 30", "29.6 years on 2025-03-10",
      "140 days too early: the day of 30 years is 2025-07-28"
    ),
    ("1995-07", "property: age, number: 30", "29.6 to 29.7 years on 2025-03-10", "113 to 143 days too early"),
    ("1995-07-28", "property: anniversary, number: 31", "31 years after are in 2026", ""),
    ("199X", "property: anniversary, number: 20", "20 years after are in 2010 to 2019", ""),
    (
      "1995-03-11", "property: age, number: 30", "29.9 years on 2025-03-10",
      "1 day too early: 30 years are full on 2025-03-11"
    ),
    ("2026-01-01", "property: age, number: 1", "not begun on 2025-03-10", ""),
    ("2024-03-10", "property: age, number: 1", "1 year on 2025-03-10", ""),
  ])
  func `what was found is told in figures`(date: String, fields: String, figure: String, remark: String)
    throws
  {
    let found = try Verdicts.of(fields, date: date)
    #expect(found.figure == figure)
    #expect(found.remark == remark)
  }

  @Test(arguments: [
    // The day of the claim; else that of the statement about it; else that of its source; else the dossier's.
    ("asOf: 2025-07-28", "", "", "confirmed"), ("period: 2025-07-28", "", "", "confirmed"),
    ("", "date: 2025-07-28", "", "confirmed"), ("", "event: talks", "", "confirmed"),
    ("", "", "published: 2025-07-28", "confirmed"), ("", "", "", "premature"),
    ("asOf: 2025-07-27", "date: 2025-07-28", "published: 2025-07-28", "premature"),
    ("", "date: 2025-07-27", "published: 2025-07-28", "premature"),
  ])
  func `a claim is said as of its day, its statement's, its source's or the dossier's`(
    claim: String, statement: String, source: String, expected: String
  ) throws {
    let records = """
      ---
      sources: [{id: paper, title: P, \(source)}]
      events:
        - {id: founding, kind: founding, title: F, date: 1995-07-28, sources: s}
        - {id: talks, kind: meeting, title: T, date: 2025-07-28, sources: s}
      statements: [{id: said, speaker: asean, gist: G, about: [c], sources: s, \(statement)}]
      claims: [{id: c, subject: asean, property: age, number: 30, unit: year, of: founding, sources: paper, \(claim)}]
      """
    #expect(try Verdicts.words(records) == [expected])
  }

  @Test(arguments: [
    ("rank: preferred, value: 1995-07-28", "1995", "premature"),
    ("value: 1995-07-28", "1995", "possible"), ("value: 1995-01-28", "", "confirmed"),
    ("rank: preferred, value: 1995-01-01", "1996", "confirmed"),
    ("rank: deprecated, value: 1995-01-28", "", "not decidable"),
    ("modality: hypothetical, value: 1995-01-28", "", "not decidable"),
    ("value: long ago", "", "not decidable"), ("value: ../1995", "", "not decidable"),
  ])
  func `a date is taken from a preferred claim, the record, or any claim`(
    claim: String, date: String, expected: String
  ) throws {
    let records = """
      events: [{id: founding, kind: founding, title: F, sources: s\(date.isEmpty ? "" : ", date: \(date)")}]
      claims:
        - {id: c, subject: asean, property: age, number: 30, unit: year, of: founding, sources: s}
        - {id: day, subject: founding, property: date, sources: s, \(claim)}
      """
    #expect(try Verdicts.words(records).first == expected)
  }

  @Test func `two claims of a date of which none is preferred are both possible`() throws {
    let records = """
      events: [{id: founding, kind: founding, title: F, sources: s}]
      claims:
        - {id: c, subject: asean, property: age, number: 30, unit: year, of: founding, sources: s}
        - {id: day, subject: founding, property: date, value: 1995-01-01, sources: s}
        - {id: later, subject: founding, property: date, value: 1995-07-28, sources: s}
      """
    let judged = try Verdicts.judged(records)
    #expect(judged[0].verification.verdict == .possible)
    #expect(judged[0].verification.records == ["day", "later"])
  }

  @Test(arguments: [
    ("1995~", 30, "possible"), ("1995~", 31, "possible"), ("1995~", 35, "contradicted"),
    ("1995-07-28~", 29, "confirmed"),
    ("1995-07-28?", 29, "possible"), ("1995-07-28?", 35, "possible"), ("1995-07-28%", 29, "possible"),
    ("1995/1997", 29, "possible"), ("1995/1997", 35, "contradicted"), ("../1995", 30, "not decidable"),
    ("1995/..", 29, "possible"),
  ])
  func `a date that its source doubts, or that is about, decides less`(
    date: String, number: Int, expected: String
  )
    throws
  {
    #expect(try Self.verdict("property: age, unit: year, number: \(number)", date) == expected)
  }

  @Test(arguments: [
    ("modality: negated", "30", "confirmed"), ("modality: negated", "29", "contradicted"),
    ("modality: projected", "30", "–"), ("modality: hypothetical", "29", "–"),
    ("modality: planned", "29", "–"),
    ("rank: deprecated", "35", "–"), ("rank: preferred", "29", "confirmed"),
  ])
  func `a denial turns the verdict, and what is not meant for now has none`(
    fields: String, number: String, expected: String
  ) throws {
    #expect(
      try Self.verdict("property: age, unit: year, number: \(number), \(fields)", "1995-07-28") == expected)
  }

  @Test func `a denial of what may be is possible`() throws {
    #expect(
      try Self.verdict("property: age, unit: year, number: 30, modality: negated", "1995") == "possible")
  }

  @Test func `an age is measured from the beginning of its subject, or of what began it`() throws {
    let records = """
      events: [{id: accession, kind: accession, title: A, date: 1995-07-28, sources: s}]
      relations:
        - {id: year, kind: memberOf, from: viet-nam, to: asean, since: 1995, startedBy: accession, sources: s}
        - {id: day, kind: supports, from: viet-nam, to: asean, since: 1995-01-01, sources: s}
        - {id: none, kind: supports, from: asean, to: viet-nam, sources: s}
        - {id: began, kind: partnerOf, from: asean, to: viet-nam, startedBy: accession, sources: s}
      claims:
        - {id: c-a, subject: year, property: age, number: 30, unit: year, sources: s}
        - {id: c-b, subject: day, property: age, number: 30, unit: year, sources: s}
        - {id: c-c, subject: none, property: age, number: 30, unit: year, sources: s}
        - {id: c-d, subject: began, property: age, number: 29, unit: year, sources: s}
        - {id: c-e, subject: asean, property: age, number: 29, unit: year, of: {kind: memberOf}, sources: s}
        - {id: c-f, subject: asean, property: age, value: old, sources: s}
      """
    #expect(
      try Verdicts.words(records) == [
        "premature", "confirmed", "not decidable", "confirmed", "not decidable", "–",
      ])
  }
}
