import Testing

@testable import XLSXPlugin

struct CellGuardTests {
  @Test func `ordinary text passes untouched`() {
    for text in ["", "Việt Nam", "a\tb\nc", "snake_case_name", "🇻🇳", "=1+1", "_x"] {
      #expect(CellGuards.guarded(text) == .init(text: text))
    }
  }

  @Test(arguments: [
    ("plain", true), ("Hội nghị ﷺ", true), ("a\nb\tc", true), ("_y0041_", true), ("a_b", true),
    ("a\rb", false), ("a\u{1}b", false), ("a\u{0}b", false), ("\u{FFFE}", false), ("_x0041_", false),
  ])
  func `bytes are clean or go the slow way`(text: String, isClean: Bool) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer(CellGuards.isClean) == isClean)
  }

  @Test func `line ends become line feeds`() {
    #expect(CellGuards.guarded("a\r\nb\rc\n") == .init(text: "a\nb\nc\n"))
  }

  @Test func `control characters become U+FFFD and are told`() {
    let expected = CellGuards.GuardedText(text: "a\u{FFFD}b\u{FFFD}", replacedCharacters: true)
    #expect(CellGuards.guarded("a\u{0}b\u{FFFF}") == expected)
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("_x005F_", "_x005F_x005F_"), ("_x004_", "_x004_"), ("_xGGGG_", "_xGGGG_"),
  ])
  func `what Excel would decode is escaped`(text: String, escaped: String) {
    #expect(CellGuards.guarded(text).text == escaped)
  }

  @Test func `long text is cut on a character's boundary and says so`() {
    let guarded = CellGuards.guarded(String(repeating: "é", count: 32_767))
    #expect(guarded.charactersCut == 0)
    let long = CellGuards.guarded(String(repeating: "x", count: 33_000))
    #expect(long.text.utf16.count <= 32_767)
    #expect(long.text.hasSuffix(" … [cut: \(long.charactersCut) characters, full text in CSV]"))
    #expect(long.charactersCut == 33_000 - long.text.prefix(while: { $0 == "x" }).count)
  }

  @Test func `length is counted in UTF-16 units`() {
    let flags = CellGuards.guarded(String(repeating: "🇻🇳", count: 10_000))
    #expect(flags.text.utf16.count <= 32_767)
    #expect(flags.text.prefix(while: { $0 == "🇻🇳" }).count == 10_000 - flags.charactersCut)
  }

  @Test func `a long text of codes still fits when escaped`() {
    let codes = CellGuards.guarded(String(repeating: "_x0041_", count: 6_000))
    #expect(codes.text.utf16.count <= 32_767)
    #expect(codes.charactersCut > 0)
  }
}

struct SerialDateTests {
  @Test(arguments: [
    (1900, 3, 1, 61), (1967, 8, 8, 24_692), (2000, 2, 29, 36_585), (2025, 3, 10, 45_726),
    (9999, 12, 31, 2_958_465),
  ])
  func `days have Excel's numbers`(year: Int, month: Int, day: Int, serial: Int) {
    #expect(SerialDate.serial(year: year, month: month, day: day) == serial)
  }

  @Test(arguments: [
    (1900, 2, 28), (1873, 1, 23), (-43, 3, 15), (10_000, 1, 1), (2025, 2, 30), (2025, 13, 1), (2025, 4, 31),
    (2100, 2, 29), (2025, 1, 0), (2025, 0, 1),
  ])
  func `days on which readers disagree have none`(year: Int, month: Int, day: Int) {
    #expect(SerialDate.serial(year: year, month: month, day: day) == nil)
  }

  @Test func `every day of the calendar is one more than the day before`() {
    var expected = 61
    for year in 1900...2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let serial = SerialDate.serial(year: year, month: month, day: day) else { continue }
          #expect(serial == expected)
          expected += 1
        }
      }
    }
    #expect(expected == 109_940)
  }

  @Test func `days without a number are text`() {
    #expect(SerialDate.text(year: 1873, month: 1, day: 23) == "1873-01-23")
    #expect(SerialDate.text(year: -43, month: 3, day: 15) == "-0043-03-15")
  }
}

struct LinkGuardTests {
  @Test(arguments: [
    ("https://asean.org/a?b=c#d", "https://asean.org/a?b=c#d"),
    ("HTTP://e.org/", "HTTP://e.org/"),
    ("mailto:a@e.org", "mailto:a@e.org"),
    ("https://e.org/?q=internal:x", "https://e.org/?q=internal%3Ax"),
    ("https://e.org/?q=external:x#internal:y", "https://e.org/?q=external%3Ax#internal%3Ay"),
    ("https://e.org/a b|c%20%zz", "https://e.org/a%20b%7Cc%20%25zz"),
    ("https://vi.wikipedia.org/wiki/Hội_nghị", "https://vi.wikipedia.org/wiki/Hội_nghị"),
  ])
  func `an address is made safe`(url: String, safe: String) {
    #expect(LinkGuards.address(url) == .success(safe))
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "internal:A!A1", "", "e.org", "ftp://e.org"])
  func `other schemes are no links`(url: String) {
    #expect(LinkGuards.address(url) == .failure(.init(problem: .scheme)))
  }

  @Test func `an address has at most 2,079 characters`() {
    let head = "https://e.org/"
    let longest = head + String(repeating: "a", count: 2_079 - head.count)
    #expect(LinkGuards.address(longest) == .success(longest))
    #expect(LinkGuards.address(longest + "a") == .failure(.init(problem: .tooLong)))
  }
}

struct NameTests {
  @Test(arguments: [
    "", "History", "hISTORY", "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "a\u{1}b",
    String(repeating: "x", count: 32), String(repeating: "🇻", count: 16),
  ])
  func `bad sheet names are told`(name: String) { #expect(SheetNames.problem(with: name) != nil) }

  @Test(arguments: ["Events", "Data dictionary", "Who's who", "Sự kiện", String(repeating: "x", count: 31)])
  func `good sheet names are taken`(name: String) { #expect(SheetNames.problem(with: name) == nil) }

  @Test func `numbered names fit and do not meet others`() {
    #expect(SheetNames.numbered("Events", 2, taken: ["events"]) == "Events 2")
    #expect(SheetNames.numbered("Events", 2, taken: ["events 2"]) == "Events 3")
    let long = SheetNames.numbered(String(repeating: "x", count: 31), 12, taken: [])
    #expect(long.utf16.count == 31)
    #expect(long.hasSuffix("x 12"))
  }

  @Test func `names in formulas are quoted`() {
    #expect(SheetNames.quoted("Who's who") == "'Who''s who'")
  }

  @Test(arguments: [
    "", "1bad", "a b", "A1", "a1", "XFD1048576", "TAX2025", "R", "c", "R1C1", "rc", "a-b", "R2",
  ])
  func `bad table names are told`(name: String) {
    #expect(TableNames.problem(with: name) != nil)
  }

  @Test(arguments: ["Events", "Events_2", "EventActors", "XFE1", "Sự_kiện", "_1", "Rows", "AsOf", "By.year"])
  func `good table names pass`(name: String) {
    #expect(TableNames.problem(with: name) == nil)
  }

  @Test func `columns have letters`() {
    #expect(
      [0, 25, 26, 51, 701, 702, 16_383].map(ColumnLetters.name) == ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
  }
}

struct FormulaTests {
  @Test(arguments: ["=1", "=MAX(0,E2-TODAY())", "='Data [1]'!A1", "=\"[x]\"", "=Summary!$B$3"])
  func `formulas in A1 references pass`(formula: String) {
    #expect(Formulas.problem(with: formula) == nil)
  }

  @Test(arguments: ["", "=", "1+1", "=Events[Date]", "=[book.xlsx]A!A1", "=A1\u{1}"])
  func `formulas that some readers do not understand are refused`(formula: String) {
    #expect(Formulas.problem(with: formula) != nil)
  }
}

struct PageTextTests {
  @Test func `nothing in a title is an order`() {
    #expect(
      PageText.header(title: "R&D & AT&G", tab: "Events", isLandscape: true) == "&LR&&D && AT＆G&R&A")
  }

  @Test func `a long title is cut to what Excel takes`() {
    let long = PageText.header(title: String(repeating: "&", count: 300), tab: "Events", isLandscape: true)
    #expect(long.utf16.count <= 255)
  }

  @Test func `a long title ends before the name of the sheet`() {
    let title = String(repeating: "Fifty years of friendship ", count: 8)
    let upright = PageText.header(title: title, tab: "Data dictionary", isLandscape: false)
    let lying = PageText.header(title: title, tab: "Events", isLandscape: true)
    #expect(
      upright
        == "&LFifty years of friendship Fifty years of friendship Fifty years of friendship Fifty years of f…&R&A"
    )
    #expect(lying.count > upright.count && lying.hasSuffix("…&R&A"))
  }
}

struct TitleLineTests {
  @Test(arguments: [
    ("Fifty years of friendship", ["Fifty years of", "friendship"]), ("Short", ["Short"]), ("", [""]),
    ("a\nb", ["a b"]), ("Indistinguishability", ["Indistingui", "shability"]),
    (
      "Fifty years of friendship and of what it came to",
      ["Fifty years of", "friendship and", "of what it came…"]
    ),
  ])
  func `a title is broken after blanks, and cut where it is too long`(title: String, lines: [String]) {
    #expect(TitleLines.broken(title, pixels: 100, atMost: 3) == lines)
  }
}

struct ColumnWidthTests {
  private func pixels(_ text: String) -> Int { ColumnWidths.pixels(of: text.utf8) }

  @Test func `glyphs are summed by class`() {
    #expect(pixels("") == 0)
    #expect(pixels("2025-03-10") == ColumnWidths.datePixels)
    #expect(pixels("iii") < pixels("aaa"))
    #expect(pixels("aaa") < pixels("MMM"))
    #expect(pixels("a\nbbb\nc") == pixels("bbb"))
    #expect(pixels("e\u{302}") == pixels("e"))
    #expect(pixels("東盟") == 30)
  }

  @Test(arguments: [("", 1), ("short", 1), ("a\nb\n", 3), (String(repeating: "word ", count: 40), 4)])
  func `broken lines are counted`(text: String, lines: Int) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { ColumnWidths.lines(of: $0, in: 420) } == lines)
  }

  @Test func `widths are clamped`() {
    let range = 8...60.0
    #expect(ColumnWidths.width(pixels: 0, hasFilterButton: false, in: range) == 8)
    #expect(ColumnWidths.width(pixels: 9_000, hasFilterButton: false, in: range) == 60)
    #expect(ColumnWidths.width(pixels: 100, hasFilterButton: false, in: range) == 15)
    #expect(ColumnWidths.width(pixels: 100, hasFilterButton: true, in: range) == 17.5)
  }

  @Test func `numbers are measured as they are shown`() {
    #expect(ColumnWidths.pixels(ofInteger: -1_234_567, grouped: true) == pixels("-1,234,567"))
    #expect(ColumnWidths.pixels(ofNumber: .greatestFiniteMagnitude) > 0)
  }
}
