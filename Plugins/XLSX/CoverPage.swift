/// The rows of a cover: what the workbook is, what is known of it, and what its sheets hold.
///
/// It is written last, when the writer knows how many rows each sheet has:
///
///     for row in cover.rows(contents: writer.contents.filter { $0.sheet != 0 }) {
///       try writer.append(row, to: 0)
///     }
struct CoverPage: Sendable, Hashable {
  /// One line of the cover. "As of", 2025-03-10
  struct Fact: Sendable, Hashable {
    var label: String
    var value: SheetCell
  }

  var title: String
  var subtitle = ""
  var facts: [Fact] = []
  var notes: [String] = []
  /// The headings of the list of sheets.
  var contentsHeadings = ["Contents", "Rows"]

  /// A sheet for the cover.
  ///
  /// It has no headings, so nothing stays in sight and nothing is filtered.
  static func sheet(named name: String, title: String) -> Sheet {
    Sheet(
      name: name, title: title, layout: .free,
      columns: [
        SheetColumn(heading: "", type: .text, minimumWidth: 18, maximumWidth: 40),
        SheetColumn(heading: "", type: .text, wraps: true, minimumWidth: 16, maximumWidth: 60),
      ],
      freeze: .nothing, hasFilterButtons: false, isLandscape: false)
  }

  /// The rows, with a link to each of the sheets.
  func rows(contents: [SheetReceipt]) -> [[SheetCell]] {
    var rows: [[SheetCell]] = [[.styled(title, .title)]]
    if !subtitle.isEmpty { rows.append([.styled(subtitle, .subtitle)]) }
    rows += facts.map { [.styled($0.label, .label), $0.value] }
    rows += [[], contentsHeadings.map { .styled($0, .label) }]
    rows += contents.map { [.internalLink(sheet: $0.name, text: $0.name), .integer($0.rows)] }
    if !notes.isEmpty { rows += [[]] + notes.map { [.styled($0, .note)] } }
    return rows
  }
}
