import DossierModel
import PluginKit

/// A workbook while the records are written to it that are held in memory: all but the events.
///
/// Cells come as bytes from the columns and go as bytes to the writer; texts become no Strings on the way.
struct WorkbookFill: ~Copyable {
  private let context: ExportContext
  private let options: XLSXOptions
  private let sheets: [SheetChoice]
  private let labels: Labels
  private let drawings: Drawings
  private let statistics: EventStatistics
  private let judgement: Judgement
  private let conflicts: [ConflictRow]
  private var commemorations: [Commemoration]
  /// What is commemorated and has no row in *Anniversaries*.
  private var hindrances: Omissions
  private var omissions: Omissions
  private var writer: WorkbookWriter
  private var cell = ByteBuffer()
  private var tally: ExportTally
  private var lossesTold = 0

  /// Opens the workbook at a path, with room for the rows that the events have made already.
  init(
    _ path: String, _ context: ExportContext, _ options: XLSXOptions, _ events: GatheredEvents,
    _ drawings: Drawings
  ) throws(WorkbookError) {
    self.context = context
    tally = ExportTally(listsLosses: context.listsLosses)
    self.options = options
    sheets = options.chosenSheets
    labels = Labels(of: context.language)
    self.drawings = drawings
    statistics = events.statistics
    commemorations = events.commemorations
    hindrances = events.hindrances
    omissions = events.omissions
    judgement = context.judgement
    conflicts = ConflictRow.all(of: judgement.conflicts)
    var expectedRows = events.tables.mapValues(\.rows)
    expectedRows[.conflicts] = conflicts.count
    let plan = WorkbookPlan(context, options, expectedRows: expectedRows, drawings: drawings)
    var writer = try WorkbookWriter.open(
      path, for: plan, options: WritingOptions(maxRowsPerSheet: options.rowsPerSheet.number))
    for (index, sheet) in options.chosenSheets.enumerated() {
      if let table = events.tables[sheet] { try writer.makeRoom(for: table, in: index) }
    }
    self.writer = writer
    if sheets.contains(.events), events.count > 0 { tally.wrote(.event, events.count) }
  }

  /// Writes the sheets, the cover last, and closes the file, which is then known to be whole; only the rows that wait are
  /// missing.
  consuming func finish() throws(WorkbookError) -> (receipt: WorkbookReceipt, tally: ExportTally) {
    let dossier = context.dossier
    try put(dossier.actors, .actors, in: .actors)
    try put(dossier.relations, .relations, in: .relations)
    try put(dossier.objects, .objects, in: .objects)
    try putClaims()
    try put(dossier.targets, .targets, in: .targets)
    try put(dossier.statements, .statements, in: .statements)
    try put(dossier.places, .places, in: .places)
    try put(dossier.sources, .sources, in: .sources)
    try putAnniversaries()
    try putDrawings()
    try putDictionary()
    try putCover()
    try putAbout()
    var tally = tally
    omissions.tell(&tally)
    if options.onLimit == .error, let first = tally.omissions.first {
      throw .limitReached("\(first.kind) \(first.record): \(first.reason)", count: tally.omissions.count)
    }
    hindrances.tell(&tally)
    return (try writer.close(), tally)
  }
}

// MARK: - Rows

extension WorkbookFill {
  private mutating func put<Row: DossierRecord>(_ rows: [Row], _ table: Table<Row>, in choice: SheetChoice)
    throws(WorkbookError)
  {
    let sheet = sheets.firstIndex(of: choice)
    guard let form = TableRows(table, sheet: sheet, links: options.links, record: { (Row.kind, $0.id) })
    else { return }
    for row in rows { try put(row, form) }
    if !rows.isEmpty { tally.wrote(Row.kind, rows.count) }
  }

  private mutating func putClaims() throws(WorkbookError) {
    let (claims, conflicts) = (judgement.claims, conflicts)
    if let form = TableRows(
      .claims, sheet: sheets.firstIndex(of: .claims), links: options.links, record: { (.claim, $0.claim.id) })
    {
      for row in claims { try put(row, form) }
      if !claims.isEmpty { tally.wrote(.claim, claims.count) }
    }
    let record = { @Sendable (row: ConflictRow) in
      (kind: RecordKind.claim, id: row.side.record)
    }
    guard
      let form = TableRows(
        .conflicts, sheet: sheets.firstIndex(of: .conflicts), links: options.links, record: record)
    else { return }
    for row in conflicts { try put(row, form) }
  }

  private mutating func putAnniversaries() throws(WorkbookError) {
    let sheet = sheets.firstIndex(of: .anniversaries)
    let record = { @Sendable (row: NextAnniversary) in
      (kind: row.commemoration.kind, id: row.commemoration.record)
    }
    guard let form = TableRows(.anniversaries, sheet: sheet, links: options.links, record: record)
    else { return }
    commemorations += Commemoration.relations(of: context.dossier, in: context.language)
    for one in AnniversaryHindrance.relations(of: context.dossier, asOf: context.asOf) {
      hindrances.add(one.kind, one.record, one.sentence)
    }
    let asOf = context.asOf
    let coming = NextAnniversary.coming(
      commemorations, asOf: asOf, years: options.anniversaryYears.number,
      disputed: Conflict.disputedDates(judgement.conflicts))
    for row in coming {
      try put(row, form, and: options.liveFormulas ? LiveDays.cell(for: row, asOf: asOf) : nil)
    }
  }

  private mutating func put<Row>(_ row: Row, _ form: TableRows<Row>, and last: SheetCell? = nil)
    throws(WorkbookError)
  {
    try writer.beginRow(in: form.sheet)
    var strayDay = false
    for index in form.columns.indices {
      cell.removeAll()
      form.columns[index].write(row, context, &cell)
      if cell.count == 0 {
        writer.skipCell()
        continue
      }
      switch form.forms[index] {
      case .text, .code: try putText()
      case .integer: try putInteger()
      case .number: try putNumber()
      case .day: if try !putDay() { strayDay = true }
      case .link:
        let address = String(decoding: cell.bytes, as: UTF8.self)
        try writer.append(.link(url: address, text: address))
      }
    }
    if let last { try writer.append(last) }
    try writer.endRow()
    if strayDay && form.losesDays {
      let (kind, id) = form.record(row)
      omissions.add(kind, id, ColumnForm.strayDay)
    }
    if writer.losses.count > lossesTold {
      let (kind, id) = form.record(row)
      tellLosses(kind, id)
    }
  }

  private mutating func putText() throws(WorkbookError) {
    // The library takes texts that end with a zero byte.
    cell.put(byte: 0)
    try Self.append(text: cell.bytes, to: &writer)
  }

  private static func append(text bytes: [UInt8], to writer: inout WorkbookWriter) throws(WorkbookError) {
    try bytes.withUnsafeBufferPointer { bytes throws(WorkbookError) in
      try writer.appendText(UnsafeBufferPointer(rebasing: bytes.dropLast()))
    }
  }

  private mutating func putInteger() throws(WorkbookError) {
    guard let number = Int(ascii: cell.bytes) else { return try putText() }
    try writer.append(.integer(number))
  }

  private mutating func putNumber() throws(WorkbookError) {
    if let number = Int(ascii: cell.bytes) { return try writer.append(.integer(number)) }
    guard let number = Double(String(decoding: cell.bytes, as: UTF8.self)) else { return try putText() }
    try writer.append(.number(number))
  }

  /// Writes the day as a date; an empty cell, and `false`, when Excel's calendar does not have it.
  private mutating func putDay() throws(WorkbookError) -> Bool {
    guard let (year, month, day) = CalendarDay.parts(of: cell.bytes),
      SerialDate.serial(year: year, month: month, day: day) != nil
    else {
      writer.skipCell()
      return false
    }
    try writer.append(.date(year: year, month: month, day: day))
    return true
  }
}

// MARK: - Losses

extension WorkbookFill {
  /// Tells the losses that the writer has listed since the last time, as those of a record.
  private mutating func tellLosses(_ kind: RecordKind, _ id: String) {
    let losses = writer.losses
    for loss in losses.listed.dropFirst(lossesTold) {
      omissions.add(kind, id, "\(loss.column): \(loss.reason)")
    }
    lossesTold = losses.count
  }
}

// MARK: - The sheets that all events make together

extension WorkbookFill {
  private mutating func putDrawings() throws(WorkbookError) {
    if let sheet = sheets.firstIndex(of: .byYear), let table = drawings.byYear {
      for row in table.rows { try writer.append(row, to: sheet) }
    }
    if let sheet = sheets.firstIndex(of: .matrix), let table = drawings.matrix {
      for row in table.rows { try writer.append(row, to: sheet) }
    }
    if let sheet = sheets.firstIndex(of: .timeline), let table = drawings.timeline {
      let events = sheets.firstIndex(of: .events)
      let parts = writer.contents.filter { $0.sheet == events }
      let capacity = max(1, options.rowsPerSheet.number - 1)
      let rows = table.rows { number in
        // Headings stand above the first row, and Excel counts from 1.
        parts.indices.contains(number / capacity)
          ? (sheet: parts[number / capacity].name, cell: "A\(number % capacity + 2)") : nil
      }
      for row in rows { try writer.append(row, to: sheet) }
    }
    tellLosses(.dossier, context.dossier.header.id)
  }
}

// MARK: - The sheets about the sheets

extension WorkbookFill {
  private mutating func putAbout() throws(WorkbookError) {
    guard let sheet = sheets.firstIndex(of: .about) else { return }
    let header = context.dossier.header
    var omissions = omissions
    omissions.add(hindrances)
    let all = omissions.first(AboutPage.mostOmissions)
    let about = AboutPage(
      facts: [
        (.madeWith, context.generator), (.schemaVersion, Summary.schemaVersion), (.asOf, "\(context.asOf)"),
        (.language, context.language), (.dossierID, header.id), (.licence, header.licence ?? "–"),
      ],
      options: XLSXOptions.declarations.map { ($0.summary, $0.text(options)) }, omissions: all,
      furtherOmissions: omissions.count - all.count, labels: labels)
    for row in about.rows { try writer.append(row, to: sheet) }
    tellLosses(.dossier, header.id)
  }

  private mutating func putDictionary() throws(WorkbookError) {
    guard let sheet = sheets.firstIndex(of: .dictionary) else { return }
    let tables = sheets.compactMap { $0.table(options).map(labels.table) }
    for row in DataDictionary.rows(of: tables, labels) { try writer.append(row, to: sheet) }
  }

  private mutating func putCover() throws(WorkbookError) {
    guard let sheet = sheets.firstIndex(of: .summary) else { return }
    var tables: [Int: TableOutline] = [:]
    for (index, choice) in sheets.enumerated() {
      tables[index] = choice.table(options).map(labels.table)
      for note in drawings.notes(choice) { tables[index]?.meaning += " " + note }
      if choice == .anniversaries, hindrances.count > 0 {
        tables[index]?.meaning += " " + labels(.withoutAnniversaries, hindrances.count)
      }
    }
    var cover = Summary(context: context, options: options).cover(statistics, judgement, tables: tables)
    if options.idle.contains(.timeline) {
      cover.notes = (drawings.timeline?.notes ?? []).map { "\(labels(.noTimeline)) \($0)" }
    }
    cover.uncounted = Set(sheets.indices.filter { sheets[$0] == .about })
    let contents = writer.contents.filter { $0.sheet != sheet }
    for row in cover.rows(contents: contents) { try writer.append(row, to: sheet) }
    tellLosses(.dossier, context.dossier.header.id)
  }
}
