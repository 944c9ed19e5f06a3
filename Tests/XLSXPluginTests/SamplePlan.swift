@testable import XLSXPlugin

/// A small workbook with something of everything.
enum SamplePlan {
  static let plan = WorkbookPlan(
    properties: WorkbookProperties(
      title: "Việt Nam and ASEAN", subject: "Diplomatic events", author: "Chancery", keywords: "asean",
      comments: "A sample", created: 1_741_564_800,
      custom: [CustomProperty(name: "SchemaVersion", value: "1")]),
    sheets: [summary, events, sources],
    definedNames: [DefinedName(name: "AsOf", formula: "=Summary!$B$3")],
    footer: "As of 2025-03-10")

  static let summary = CoverPage.sheet(named: "Summary", title: "Việt Nam and ASEAN")

  static let cover = CoverPage(
    title: "Việt Nam and ASEAN", subtitle: "Diplomatic events",
    facts: [CoverPage.Fact("As of", .date(year: 2025, month: 3, day: 10))])

  static let events = Sheet(
    name: "Events", title: "Events", layout: .table(name: "Events"),
    columns: [
      SheetColumn(heading: "Event ID", type: .code),
      SheetColumn(heading: "Date", type: .date),
      SheetColumn(heading: "Title", type: .text, wraps: true),
      SheetColumn(heading: "Year", type: .year),
      SheetColumn(heading: "Latitude", type: .decimal),
      SheetColumn(heading: "Days to go", type: .days, hasDataBar: true),
      SheetColumn(heading: "Source", type: .link),
    ],
    tabColour: .darkBlue)

  static let sources = Sheet(
    name: "Sources", title: "Sources", layout: .table(name: "Sources"),
    columns: [SheetColumn(heading: "Source ID", type: .code), SheetColumn(heading: "Title", type: .text)],
    notes: ["Only sources that an event cites are listed."])

  static let eventRows: [[SheetCell]] = [
    [
      .text("asean-founding"), .date(year: 1967, month: 8, day: 8), .text("ASEAN is founded"),
      .integer(1967), .number(13.756331), .integer(151),
      .link(url: "https://asean.org/?q=internal:x#top", text: "ASEAN"),
    ],
    [
      .text("0042"), .date(year: 1873, month: 1, day: 23), .text("=1+1 _x0041_ Hội nghị cấp cao"),
      .integer(1873), .number(.nan), .formula("=MAX(0,F2-1)", now: .number(150)),
      .link(url: "javascript:alert(1)", text: "script"),
    ],
    [
      .internalLink(sheet: "Sources", cell: "A2", text: "visit"), .date(year: 2025, month: 3, day: 10),
      .text(
        "The Secretary-General of ASEAN receives the General Secretary at the ASEAN Headquarters: "
          + "a long title that must be broken over several lines to be read at all"),
      .integer(1_234_567_890_123_456), .number(-6.2), .empty, .empty,
    ],
  ]

  /// Fills the sample out of order: the sources, the events and the summary in turns.
  static func write(to path: String, options: WritingOptions) throws(WorkbookError) -> WorkbookReceipt {
    var writer = try WorkbookWriter.open(path, for: plan, options: options)
    try writer.append([.text("s1"), .text("ASEAN Secretariat")], to: 2)
    try writer.append(eventRows[0], to: 1)
    try writer.append(eventRows[1], to: 1)
    try writer.append([.text("s2"), .text("Vietnam News Agency")], to: 2)
    try writer.append(eventRows[2], to: 1)
    for row in cover.rows(contents: Array(writer.contents.dropFirst())) { try writer.append(row, to: 0) }
    return try writer.close()
  }
}
