import DossierModel
import Testing

/// Times of the day in dates as sources print them.
struct PhraseClockTests {
  @Test(arguments: [
    ("2 September 2025 10:30", "2025-09-02T10:30:00"), ("2 September 2025, 10.30", "2025-09-02T10:30:00"),
    ("2 September 2025 at 9:05", "2025-09-02T09:05:00"), ("2 Sept 2025 10:30:15", "2025-09-02T10:30:15"),
    ("September 2, 2025 10:30 am", "2025-09-02T10:30:00"),
    ("2 September 2025 10:30pm", "2025-09-02T22:30:00"),
    ("2 September 2025, 12.15 p.m.", "2025-09-02T12:15:00"),
    ("2 September 2025 12:00 am", "2025-09-02T00:00:00"),
    ("2 September 2025 10 am", "2025-09-02T10:00:00"), ("13/9/2025 10:30", "2025-09-13T10:30:00"),
    ("2.9.2025 10.30", "2025-09-02T10:30:00"), ("Tuesday, 2 September 2025 (10:30)", "2025-09-02T10:30:00"),
    ("2 September 2025 (Tuesday), 10:30", "2025-09-02T10:30:00"),
    ("10:30 on 2 September 2025", "2025-09-02T10:30:00"),
    ("10:30 ngày 2 tháng 9 năm 2025", "2025-09-02T10:30:00"),
    ("ngày 2/9/2025, lúc 10h30", "2025-09-02T10:30:00"),
    ("lúc 10 giờ 30 phút ngày 2/9/2025", "2025-09-02T10:30:00"),
    ("2 September 2025 24:00", "2025-09-02T24:00:00"),
    ("2 September 2025 10:30–12:30", "2025-09-02T10:30:00/2025-09-02T12:30:00"),
    ("2 September 2025, 10:30 – 3 September 2025", "2025-09-02T10:30:00/2025-09-03"),
    ("before 2 September 2025 10:30", "/2025-09-02T10:30:00"),
  ])
  func `a day may have a time`(text: String, edtf: String) throws {
    let phrase = try DatePhrase(text)
    #expect(phrase.date.description == edtf)
    #expect(phrase.leftOut == nil)
  }

  @Test(arguments: [
    ("02.09.2025, 03.10.2025", "{2025-09-02,2025-10-03}"), ("1h 2025", "2025-40"),
    ("30.12.-2.1.2025", "2024-12-30/2025-01-02"),
  ])
  func `what begins like a time is not taken for one`(text: String, edtf: String) throws {
    #expect(try DatePhrase(text).date.description == edtf)
  }

  @Test(arguments: [
    "2 September 2025 25:30", "2 September 2025, at 25.30", "2 September 2025 10:75",
    "2 September 2025 24:01",
    "2 September 2025 13:30 pm", "2 September 2025 0:30 am", "10:61 ngày 2/9/2025", "2/9/2025 25:00",
  ])
  func `a time that no day has is refused with what a time is`(text: String) throws {
    let why = "a time is one from 00:00 to 24:00, as in 10:30 or 10.30, or from 1 to 12 with am or pm"
    #expect(throws: DatePhrase.Refusal.noSuchTime(why)) { try DatePhrase(text) }
    #expect(try #require(throws: EDTFError.self) { try EDTFDate(text) }.help == why)
  }

  @Test(arguments: [
    "2 September 2025 10", "2 September 2025 10:5", "September 2025 10:30", "10:30",
    "c. 2 September 2025 10:30",
    "9–11 March 2025 10:30", "10 and 12 March 2025 10:30", "2 September 2025 10:30 UTC", "2 September 10:30",
  ])
  func `a time stands with one certain day of a year, and is not guessed`(text: String) {
    #expect(throws: DatePhrase.Refusal.notADate) { try DatePhrase(text) }
  }
}
