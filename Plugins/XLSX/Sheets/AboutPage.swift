import PluginKit

/// The sheet *About*: what made the workbook, with which options, and what its cells could not carry.
///
/// It is laid out like the cover, in three columns.
struct AboutPage {
  /// More is told by `--report`.
  static let mostOmissions = 1_000

  let facts: [(label: Label, value: String)]
  let options: [(summary: OptionSummary, value: String)]
  let omissions: [(record: String, reason: String)]
  /// How many there are beside those that are listed.
  let furtherOmissions: Int
  let labels: Labels

  static let outline = TableOutline(
    name: "about", title: "About", meaning: "How this file was made.", columns: [])

  var rows: [[SheetCell]] {
    var cover = CoverPage(title: labels(.aboutFile))
    cover.facts = facts.map { CoverPage.Fact(labels($0.label), words: .text($0.value)) }
    let options = options.map { option, value in
      CoverPage.Fact(
        .text(option.name), .text(value == option.standard ? labels(.standard) : value),
        words: .text(option.help))
    }
    var omitted = omissions.map { CoverPage.Fact(.text($0.record), words: .text($0.reason)) }
    if furtherOmissions > 0 { omitted.append(.init(.text(labels(.furtherCells, furtherOmissions)))) }
    if omitted.isEmpty { omitted = [.init(.text("–"), words: .text(labels(.nothingChanged)))] }
    cover.sections = [
      .init(headings: [labels(.options), labels(.value), labels(.whatItDoes)], facts: options),
      .init(headings: [labels(.changedCells), "", labels(.reason)], facts: omitted),
    ]
    return cover.rows(contents: [])
  }
}
