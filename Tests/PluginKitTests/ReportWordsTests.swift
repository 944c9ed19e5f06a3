import Testing

@testable import PluginKit

/// What a report says of its own.
struct ReportWordsTests {
  @Test(arguments: [
    ("paragraph 26", "para. 26", "đoạn 26"), ("paragraphs 3-4", "paras. 3–4", "đoạn 3–4"),
    ("paragraphs 3-11 and captions", "paras. 3–11 and captions", "đoạn 3–11 và chú thích ảnh"),
    ("headline", "headline", "tiêu đề"), ("standfirst", "standfirst", "sapo"),
    ("page header", "page header", "đầu trang"), ("A/RES/60-1", "A/RES/60-1", "A/RES/60-1"),
    ("paragraph 2 of the annex", "para. 2 of the annex", "paragraph 2 of the annex"),
  ])
  func `a place in a source is told in the language of the report`(
    locator: String, english: String, vietnamese: String
  ) {
    #expect(ReportWords.english.locator(locator) == english)
    #expect(ReportWords.vietnamese.locator(locator) == vietnamese)
  }

  @Test(arguments: [
    (12.0, "kg", "12 kg", "12 kg"), (3, "%", "3%", "3%"), (5, "kWh", "5 kWh", "5 kWh"),
    (4, "year", "4 years", "4 năm"), (6, "percent", "6 percent", "6 phần trăm"),
    (2, "warship", "2 warships", "2 warship"),
  ])
  func `a symbol behind a number stays as it is`(
    number: Double, unit: String, english: String, vietnamese: String
  ) {
    #expect(ReportWords.english.value(number, nil, unit) == english)
    #expect(ReportWords.vietnamese.value(number, nil, unit) == vietnamese)
  }

  @Test func `a party to an agreement is no political party`() {
    #expect(ReportWords.vietnamese.role("party") == "bên tham gia")
    #expect(ReportWords.vietnamese.word("party") == "đảng")
  }
}
