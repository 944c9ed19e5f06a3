import Testing

@testable import CSVPlugin

/// How bytes are cut into rows and cells; the cases are such as csv-spectrum has.
struct CSVScannerTests {
  /// The rows of a text, and what is wrong with it.
  private static func rows(
    _ text: String, delimiter: String = ",", limit: Int = .max
  ) -> (rows: [[String]], fault: CSVScanner.Fault?) {
    let bytes = Array(text.utf8.prefix(limit))
    return bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, delimiter: delimiter.utf8.first ?? 0)
      var rows: [[String]] = []
      do throws(CSVScanner.Fault) {
        while try scanner.next() { rows.append(scanner.cells.map { scanner.text(of: $0) }) }
        return (rows, nil)
      } catch {
        return (rows, error)
      }
    }
  }

  private static let sound: [(String, [[String]])] = [
    ("", []), ("a", [["a"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    // Empty cells, also the last one of a file.
    ("a,b\n1,", [["a", "b"], ["1", ""]]), (",\n,", [["", ""], ["", ""]]), ("a,\"\"", [["a", ""]]),
    // A blank line is no row; a row of one empty cell in quotes is one.
    ("a\n\n\nb\n", [["a"], ["b"]]), ("a\n\"\"\nb", [["a"], [""], ["b"]]),
    // Quotes: doubled, with delimiters and line ends within, in the middle of a cell.
    (#""a ""b""","c,d""#, [[#"a "b""#, "c,d"]]),
    ("\"a\nb\",\"c\r\nd\"\ne,f", [["a\nb", "c\r\nd"], ["e", "f"]]),
    (#"a"b,c""#, [[#"a"b"#, #"c""#]]), ("\"\"\"\"", [["\""]]), (#" "a",b"#, [[#" "a""#, "b"]]),
    // Blanks belong to the cell.
    (" a , b ", [[" a ", " b "]]),
    // A combining mark after a delimiter or a quote, NEL and U+2028 are text.
    ("a,\u{301}b\n\"\u{301}\",c", [["a", "\u{301}b"], ["\u{301}", "c"]]),
    ("a\u{85}b,c\u{2028}d", [["a\u{85}b", "c\u{2028}d"]]), ("🇻🇳,“x”", [["🇻🇳", "“x”"]]),
    (#"{""k"": 1}"#, [[#"{""k"": 1}"#]]), (#""{""k"": 1}""#, [[#"{"k": 1}"#]]),
  ]

  @Test(arguments: sound)
  func `a table is cut into its cells`(text: String, rows: [[String]]) {
    let found = Self.rows(text)
    #expect(found.fault == nil)
    // Scalars, not letters: a combining mark alone is equal to nothing else.
    #expect(found.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }

  @Test(arguments: [
    ("a,\"b\nc", CSVScanner.Fault.Problem.openQuote, 2), ("\"", .openQuote, 0), ("a\n\"b\"\"", .openQuote, 2),
    ("\"a\"b", .textAfterQuote(opening: 0), 3), ("x,\"a\" ,b", .textAfterQuote(opening: 2), 5),
  ])
  func `what is no table is told with its place`(
    text: String, problem: CSVScanner.Fault.Problem, offset: Int
  ) {
    #expect(Self.rows(text).fault == CSVScanner.Fault(problem: problem, offset: offset))
  }

  @Test func `a cell of more than 16 MiB is refused`() {
    let long = String(repeating: "x", count: CSVScanner.longestCell + 1)
    #expect(Self.rows("a,\(long)").fault == CSVScanner.Fault(problem: .longCell, offset: 2))
    #expect(Self.rows("a,\(long.dropLast())").fault == nil)
  }

  /// Wherever a text is cut off, the rows before are the same, and a cut within quotes is told.
  @Test func `a text that is cut at any byte gives the rows before the cut, and no others`() {
    let text = "id,title\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,Tô Lâm\r\n3,\"🇻🇳\"\r\n"
    let whole = Self.rows(text).rows
    var ends: [Int] = []
    for limit in 0...text.utf8.count {
      let (rows, fault) = Self.rows(text, limit: limit)
      let sure = rows.dropLast()
      #expect(Array(whole.prefix(sure.count)) == Array(sure), "\(limit)")
      #expect(rows.count <= whole.count, "\(limit)")
      if case .openQuote = fault?.problem { ends.append(limit) }
    }
    // Cut within quotes, where no quote could be the closing one.
    #expect(ends.contains(13) && ends.contains(21) && !ends.contains(9) && !ends.contains(text.utf8.count))
  }

  @Test(arguments: [
    ("a,b\n1,2", ","), ("a;b\n1;2", ";"), ("a\tb\n1,5\t2", "\t"), ("a|b\n1|2", "|"), ("a\n1", ","), ("", ","),
    ("a;b\n1,5;2,5", ";"), ("\"a,b,c\";d\n1;2", ";"), ("a;b", ";"), ("title, of it;b\nx;y", ";"),
  ])
  func `the delimiter is told from the first rows`(text: String, delimiter: String) {
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer { CSVScanner.delimiter(of: $0, from: 0) }
    #expect(String(Unicode.Scalar(found)) == delimiter)
  }
}
