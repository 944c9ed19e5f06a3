import DossierModel
import Testing

struct EDTFPhraseTests {
  @Test(arguments: [
    ("2025-03-10", "10 March 2025", "ngày 10 tháng 3 năm 2025"),
    ("2025-03", "March 2025", "tháng 3 năm 2025"),
    ("1995", "1995", "năm 1995"),
    ("199X", "the 1990s", "thập niên 1990"),
    ("19XX", "the years 1900–1999", "các năm 1900–1999"),
    ("1XXX~", "about the years 1000–1999", "khoảng các năm 1000–1999"),
    (
      "-01XX", "between 1 January 200 BC and 31 December 101 BC (-01XX)",
      "giữa ngày 1 tháng 1 năm 200 trước Công nguyên và ngày 31 tháng 12 năm 101 trước Công nguyên (-01XX)"
    ),
    ("1985-04-XX", "April 1985 (day not known)", "tháng 4 năm 1985 (không rõ ngày)"),
    ("1985-XX-XX", "1985 (day and month not known)", "năm 1985 (không rõ ngày, tháng)"),
    ("1985-XX", "1985 (month not known)", "năm 1985 (không rõ tháng)"),
    ("1987-21", "spring 1987", "mùa xuân năm 1987"),
    ("1997~", "about 1997", "khoảng năm 1997"),
    ("1997?", "perhaps 1997", "có thể năm 1997"),
    ("1997%", "perhaps about 1997", "có thể khoảng năm 1997"),
    ("1997~/1999~", "about 1997 – about 1999", "từ khoảng năm 1997 đến khoảng năm 1999"),
    ("2025-03-09/2025-03-11", "9–11 March 2025", "từ ngày 9 đến ngày 11 tháng 3 năm 2025"),
    ("1995/..", "since 1995", "từ năm 1995 đến nay"),
    ("../1995", "until 1995", "đến năm 1995"),
    ("1995/", "from 1995, end unknown", "từ năm 1995, không rõ kết thúc"),
    ("/1995", "until 1995, start unknown", "đến năm 1995, không rõ bắt đầu"),
    ("-0275", "276 BC", "năm 276 trước Công nguyên"),
    (
      "2025-03-10T09:30:00+07:00", "10 March 2025, 09:30 UTC+07:00",
      "09:30 ngày 10 tháng 3 năm 2025 (UTC+07:00)"
    ),
    (
      "2025-10-10T10:00:00+02:00/2025-10-10T11:30:00+02:00", "10 October 2025, 10:00–11:30 UTC+02:00",
      "10:00–11:30 ngày 10 tháng 10 năm 2025 (UTC+02:00)"
    ),
    (
      "2004?-06-~11", "11 June 2004 (year uncertain, day approximate)",
      "ngày 11 tháng 6 năm 2004 (năm không chắc chắn; ngày ước chừng)"
    ),
    (
      "2004-06~-11", "11 June 2004 (year and month approximate)",
      "ngày 11 tháng 6 năm 2004 (năm và tháng ước chừng)"
    ),
    (
      "2004-%06", "June 2004 (month uncertain and approximate)",
      "tháng 6 năm 2004 (tháng không chắc chắn và ước chừng)"
    ),
    ("?2004", "perhaps 2004", "có thể năm 2004"), ("~2004-~06", "about June 2004", "khoảng tháng 6 năm 2004"),
    ("2004?-21", "spring 2004 (year uncertain)", "mùa xuân năm 2004 (năm không chắc chắn)"),
    ("2001-25", "spring 2001 (northern hemisphere)", "mùa xuân năm 2001 (bắc bán cầu)"),
    ("2001-32", "winter 2001 (southern hemisphere)", "mùa đông năm 2001 (nam bán cầu)"),
    ("2001-34", "second quarter of 2001", "quý 2 năm 2001"),
    ("2001-38~", "about middle four months of 2001", "khoảng bốn tháng giữa năm 2001"),
    ("2001-41", "second half of 2001", "nửa cuối năm 2001"),
    ("Y-17E7", "170000001 BC", "năm 170000001 trước Công nguyên"),
    ("1950S2", "1950 (estimated; 1900–1999)", "năm 1950 (ước tính; từ 1900 đến 1999)"),
    (
      "[1667,1668,1670..1672]", "1667, 1668 or 1670 – 1672",
      "năm 1667, năm 1668 hoặc từ năm 1670 đến năm 1672"
    ),
    ("{1960,1961-12}", "1960 and December 1961", "năm 1960 và tháng 12 năm 1961"),
    ("[..1760-12-03]", "3 December 1760 or earlier", "ngày 3 tháng 12 năm 1760 hoặc trước đó"),
    ("{1760-12..}", "December 1760 and all later", "tháng 12 năm 1760 và mọi lúc sau đó"),
    ("{2020-01-03..2020-01-05}", "3–5 January 2020", "từ ngày 3 đến ngày 5 tháng 1 năm 2020"),
    ("[1984~]", "about 1984", "khoảng năm 1984"),
    (
      "2016-02-2X", "between 20 February 2016 and 29 February 2016 (2016-02-2X)",
      "giữa ngày 20 tháng 2 năm 2016 và ngày 29 tháng 2 năm 2016 (2016-02-2X)"
    ),
  ])
  func `a date is said in English and Vietnamese`(text: String, english: String, vietnamese: String) throws {
    let date = try EDTFDate(text)
    #expect(date.phrase(language: "en") == english)
    #expect(date.phrase(language: "fr") == english)
    #expect(date.phrase(language: "vi") == vietnamese)
    var lent: [String] = []
    for language in ["en", "fr", "vi"] {
      date.withPhrase(language: language) { lent.append(String(decoding: $0, as: UTF8.self)) }
    }
    #expect(lent == [english, english, vietnamese])
    #expect(date.phrase(language: "vi-VN") == vietnamese)
  }

  @Test(arguments: [
    ("2030/..", "from 2030", "từ năm 2030"), ("2025/..", "since 2025", "từ năm 2025 đến nay"),
    ("2030", "2030", "năm 2030"), ("[2030..]", "2030 or later", "năm 2030 hoặc sau đó"),
  ])
  func `what begins after a day holds from then, and not since then`(
    text: String, english: String, vietnamese: String
  ) throws {
    let (date, day) = (try EDTFDate(text), CivilDate("2025-03-10"))
    #expect(date.phrase(language: "en", asOf: day) == english)
    #expect(date.phrase(language: "vi", asOf: day) == vietnamese)
  }

  @Test(arguments: [
    ("2020/..", "2020", "2020 or later", "năm 2020"), ("2020/", "2020", "2020 or later", "năm 2020"),
    ("../2020-05", "May 2020 or earlier", "May 2020", "tháng 5 năm 2020 hoặc trước đó"),
    ("2020", "2020", "2020", "năm 2020"),
    ("2019/2020", "2019 – 2020", "2019 – 2020", "từ năm 2019 đến năm 2020"),
  ])
  func `after a word that says it an open interval does not say it again`(
    text: String, since: String, until: String, vietnamese: String
  ) throws {
    let date = try EDTFDate(text)
    #expect(date.phrase(language: "en", after: .start) == since)
    #expect(date.phrase(language: "en", after: .end) == until)
    #expect(date.phrase(language: "vi", after: .start) == vietnamese)
  }
}
