/// The rows of a cover: what the workbook is, what is known of it, and what its sheets hold.
///
/// It is written last, when the writer knows how many rows each sheet has:
///
///     for row in cover.rows(contents: writer.contents.filter { $0.sheet != 0 }) {
///       try writer.append(row, to: 0)
///     }
///
/// Three columns: a label, a number or a day, words.
struct CoverPage: Sendable, Hashable {
  /// One line of the cover. "As of", 2025-03-10
  struct Fact: Sendable, Hashable {
    var label: SheetCell
    var value = SheetCell.empty
    var words = SheetCell.empty

    init(_ label: String, _ value: SheetCell = .empty, words: SheetCell = .empty) {
      self.init(.styled(label, .label), value, words: words)
    }

    init(_ label: SheetCell, _ value: SheetCell = .empty, words: SheetCell = .empty) {
      self.label = label
      self.value = value
      self.words = words
    }
  }

  /// Lines under headings of their own. "Sources"
  struct Section: Sendable, Hashable {
    var headings: [String]
    var facts: [Fact]
  }

  var title: String
  var subtitle = ""
  var facts: [Fact] = []
  /// The headings of the list of sheets.
  var contentsHeadings = ["Contents", "Rows", "What a row is"]
  /// What a row of each sheet is, by the sheet's place in the plan.
  var meanings: [Int: String] = [:]
  /// The sheets whose rows are lines of text, and not worth counting.
  var uncounted: Set<Int> = []
  /// What comes after the list of sheets.
  var sections: [Section] = []
  var notes: [String] = []

  /// A sheet for the cover.
  ///
  /// It has no headings, so nothing stays in sight and nothing is filtered.
  static func sheet(named name: String, title: String) -> Sheet {
    Sheet(
      name: name, title: title, layout: .free,
      columns: [
        SheetColumn(heading: "", type: .text, minimumWidth: 22, maximumWidth: 36),
        SheetColumn(heading: "", type: .text, minimumWidth: 12, maximumWidth: 34, numbersStandLeft: true),
        SheetColumn(heading: "", type: .text, wraps: true, minimumWidth: 80, maximumWidth: 80),
      ],
      freeze: .nothing, hasFilterButtons: false, isLandscape: false)
  }

  /// The row of the first fact, as Excel counts.
  var firstFactRow: Int { titleLines.count + (subtitle.isEmpty ? 1 : 2) }

  /// The title in lines that fit the three columns: what stands beyond them would be printed smaller, with all the rest.
  private var titleLines: [String] { TitleLines.broken(title, pixels: Self.titlePixels, atMost: 3) }

  /// The narrowest that the cover may be, in pixels of ordinary type: a title's is half as large again, and bold.
  private static let titlePixels = 114 * 7 * 7 / 11

  /// The rows, with a link to each of the sheets.
  func rows(contents: [SheetReceipt]) -> [[SheetCell]] {
    var rows = titleLines.map { [SheetCell.styled($0, .title)] }
    if !subtitle.isEmpty { rows.append([.styled(subtitle, .subtitle)]) }
    rows += facts.map { [$0.label, $0.value, $0.words] }
    let sheets = contents.map { sheet in
      Fact(
        .internalLink(sheet: sheet.name, text: sheet.name),
        uncounted.contains(sheet.sheet) ? .empty : .integer(sheet.rows),
        words: meanings[sheet.sheet].map { .text($0) } ?? .empty)
    }
    let contents = Section(headings: contentsHeadings, facts: sheets)
    for section in [contents] + sections where !section.facts.isEmpty {
      let head = [[], section.headings.map { SheetCell.styled($0, .label) }]
      rows += head + section.facts.map { [$0.label, $0.value, $0.words] }
    }
    if !notes.isEmpty { rows += [[]] + notes.map { [.styled($0, .note)] } }
    return rows
  }
}
