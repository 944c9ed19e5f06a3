import PluginKit
import Testing

/// Weekdays and spans against the calendar.
struct CalendarVerdictTests {
  @Test(arguments: [
    ("2025-03-10", "value: Monday", "confirmed"), ("2025-03-10", "value: monday", "confirmed"),
    ("2025-03-10", "value: Mon", "confirmed"), ("2025-03-10", "value: Tuesday", "contradicted"),
    ("2025-03-10", "value: thứ Hai", "confirmed"), ("2025-03-10", "value: thứ 2", "confirmed"),
    ("2025-03-09", "value: Chủ nhật", "confirmed"), ("2025-03-10", "number: 1", "confirmed"),
    ("2025-03-10", "number: 8", "not decidable"), ("2025-03-10", "value: Moonday", "not decidable"),
    ("2025-03", "value: Monday", "not decidable"), ("2025-03-10?", "value: Monday", "possible"),
    ("2025-03-10/2025-03-12", "value: Monday", "confirmed"),
    ("2025-03-10/2025-03-12", "value: Tuesday", "contradicted"),
    ("1967-08-08", "value: Tuesday", "confirmed"), ("-0043-03-15", "value: Friday", "confirmed"),
    ("2024-02-29", "value: Thursday", "confirmed"),
    ("2025-03-10", "value: Tuesday, modality: negated", "confirmed"),
  ])
  func `a weekday is that of the date`(date: String, fields: String, expected: String) throws {
    #expect(try Verdicts.of("property: weekday, \(fields)", date: date).verdict?.word == expected)
  }

  @Test(arguments: [
    ("2025-03-09/2025-03-11", "3", "day", "confirmed"), ("2025-03-09/2025-03-11", "2", "day", "contradicted"),
    ("2025-03-10", "1", "day", "confirmed"), ("2025-03-03/2025-03-16", "2", "week", "confirmed"),
    ("2025-01/2025-03", "3", "month", "possible"), ("2025-01-01/2025-03-31", "3", "month", "confirmed"),
    ("1914-07-28/1918-11-11", "4", "year", "confirmed"), ("1914/1918", "4", "year", "possible"),
    ("1914/1918", "6", "year", "contradicted"), ("1914-07-28/1918-11-11", "5", "year", "contradicted"),
    ("2025-03-10", "3", "hour", "not decidable"), ("2020/..", "5", "year", "not decidable"),
    ("2024-02-01/2024-02-29", "1", "month", "confirmed"),
    ("-0002-01-01/0002-12-31", "5", "year", "confirmed"),
  ])
  func `a span goes from the first day to the last, both included`(
    date: String, number: String, unit: String, expected: String
  ) throws {
    let found = try Verdicts.of("property: span, number: \(number), unit: \(unit)", date: date)
    #expect(found.verdict?.word == expected)
  }

  @Test(arguments: [
    ("until: 2020-12-31", "=", 1, "confirmed"), ("until: 2021-06-30", ">", 1, "confirmed"),
    ("until: 2021-06-30", "nearly", 2, "contradicted"), ("until: 2021-11-30", "nearly", 2, "confirmed"),
    ("role: Chair", "=", 5, "confirmed"), ("until: 2020", "<", 2, "confirmed"),
    ("until: 202X", "=", 5, "possible"),
  ])
  func `a relation lasts until its end, or until now`(
    fields: String, comparator: String, number: Int, expected: String
  )
    throws
  {
    let records = """
      relations: [{id: r, kind: chairs, from: viet-nam, to: asean, since: 2020-01-01, sources: s, \(fields)}]
      claims: [{id: c, subject: r, property: span, comparator: "\(comparator)", number: \(number), unit: year, sources: s}]
      """
    #expect(try Verdicts.words(records) == [expected])
  }

  @Test func `claims of other things have no verdict`() throws {
    let records = """
      claims:
        - {id: a, subject: asean, property: rank, number: 5, sources: s}
        - {id: b, subject: asean, property: growth, number: 4.7, unit: percent, sources: s}
        - {id: c, subject: asean, property: name, value: ASEAN, sources: s}
      """
    #expect(try Verdicts.words(records) == ["–", "–", "–"])
  }
}
