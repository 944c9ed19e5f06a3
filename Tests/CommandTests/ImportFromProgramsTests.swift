import Foundation
import TestSupport
import Testing

/// `chancery import csv`, with what spreadsheets, data frames and databases make of a table.
struct ImportFromProgramsTests {
  private func importing(_ text: String, _ arguments: [String] = [], others: [String: String] = [:]) -> Run {
    let folder = TestFolder(others.merging(["list.csv": text]) { $1 })
    return chancery(["import", "csv", "list.csv"] + others.keys.sorted() + arguments, in: folder)
  }

  @Test func `what is no date in a date column is an error with what to do`() {
    let cells: [(cell: String, told: String)] = [
      (
        "45726",
        "this looks like a day number of a spreadsheet: 45726 is 2025-03-10; format the column as dates"
      ),
      ("202503", "“202503” is a number, and no year of four digits"), ("794", "as in 0794 or 2025"),
      ("1741564800", "“1741564800” is a number, and no year of four digits"),
      ("0000-00-00", "“0000-00-00” is no date"), ("n.d.", "“n.d.” is no date"), ("N/A", "“N/A” is no date"),
      ("NaT", "“NaT” is no date"), ("unknown", "“unknown” is no date"), ("?", "“?” is no date"),
      ("-", "“-” is no date"), ("TBD", "“TBD” is no date"),
      ("10-Mar-25", "the year of “10-Mar-25” has two digits"),
      ("1/2/25", "the year of “1/2/25” has two digits"),
      ("10.3.25", "the year of “10.3.25” has two digits"),
      ("10 March ’25", "the year of “10 March ’25” has two digits"),
    ]
    let run = importing("title,date\n" + cells.map { "A,\($0.cell)\n" }.joined())
    #expect(run.status == 65)
    for (number, cell) in cells.enumerated() {
      let start = "list.csv:\(number + 2):3: error[E0201] "
      let told = run.errors.components(separatedBy: "list.csv:").first { ("list.csv:" + $0).hasPrefix(start) }
      #expect(told?.contains(cell.told) == true, "\(cell.cell): \(told ?? run.errors)")
      #expect(!cell.told.hasSuffix("is no date") || told?.contains("help: leave the cell empty") == true)
    }
    #expect(run.errors.hasSuffix("chancery: \(cells.count) errors, 0 warnings; nothing was written\n"))
  }

  @Test func `whole numbers with a decimal point, and days in eight digits, are read`() {
    let run = importing("title,date,seq\nA,20250310,1.0\nB,2030.0,2\n", ["-q"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains(#""date":"2025-03-10","dateText":"20250310","seq":1}"#), "\(run.text)")
    #expect(run.text.contains(#""date":"2030","seq":2}"#), "\(run.text)")
  }
}
