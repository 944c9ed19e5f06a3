import Compression
import DossierModel
import PluginKit

/// What a stretch of events comes to: packed rows, and what the rest of the workbook must know of them.
struct RenderedStretch: Sendable {
  var tables: [(sheet: SheetChoice, rows: PackedTable)] = []
  var count = 0
  var statistics = EventStatistics()
  var years = YearCounts()
  var timeline = TimelineEvents()
  var encounters = Encounters()
  var commemorations: [Commemoration] = []
  var omissions = Omissions()
}

/// Makes the rows of the sheets Events and Participants.
///
/// What comes out depends on nothing but the stretch, so any thread may do it at any time.
struct StretchRendering: Sendable {
  private let context: ExportContext
  private let effort: Deflate.Effort
  private let events: (rows: TableRows<EventView>, form: RowForm)?
  private let participants: (rows: TableRows<Participation>, form: RowForm)?
  private let countsKinds: Bool
  private let keepsAnniversaries: Bool
  private let countsYears: Bool
  private let drawsTimeline: Bool
  private let countsEncounters: Bool

  init(_ context: ExportContext, _ options: XLSXOptions, forms: [Int: RowForm]) {
    self.context = context
    effort = options.compression.effort
    let sheets = options.chosenSheets
    countsKinds = sheets.contains(.summary)
    countsYears = sheets.contains(.byYear)
    drawsTimeline = sheets.contains(.timeline)
    countsEncounters = sheets.contains(.matrix)
    keepsAnniversaries = sheets.contains(.anniversaries)
    let eventRows = TableRows(
      .events(options), sheet: sheets.firstIndex(of: .events), links: options.links,
      record: { (.event, $0.id.string) })
    events = eventRows.flatMap { rows in forms[rows.sheet].map { (rows, $0) } }
    let participantRows = TableRows(
      .participants, sheet: sheets.firstIndex(of: .participants), links: options.links,
      record: { (.event, $0.event.id.string) })
    participants = participantRows.flatMap { rows in forms[rows.sheet].map { (rows, $0) } }
  }

  /// The rows of some events; nil if there was no memory to pack them.
  func render(_ stretch: EventStretch) -> RenderedStretch? {
    var rendered = RenderedStretch(count: stretch.count)
    if countsKinds { for event in stretch.events { rendered.statistics.add(event) } }
    if countsYears { for event in stretch.events { rendered.years.add(event) } }
    if countsEncounters { for event in stretch.events { rendered.encounters.add(event) } }
    if drawsTimeline {
      for (index, event) in stretch.events.enumerated() {
        rendered.timeline.add(
          event, number: stretch.firstEvent + index, language: context.language, asOf: context.asOf)
      }
    }
    if keepsAnniversaries {
      rendered.commemorations = stretch.events.compactMap {
        Commemoration($0, of: context.dossier, in: context.language)
      }
    }
    if let (table, form) = events {
      var writer = RowWriter(form, firstRow: stretch.firstEvent, effort: effort)
      put(stretch.events, table, into: &writer, &rendered.omissions)
      guard let packed = writer.finish() else { return nil }
      rendered.tables.append((.events, packed))
    }
    if let (table, form) = participants {
      var writer = RowWriter(form, firstRow: stretch.firstParticipation, effort: effort)
      put(stretch.events.lazy.flatMap(\.participations), table, into: &writer, &rendered.omissions)
      guard let packed = writer.finish() else { return nil }
      rendered.tables.append((.participants, packed))
    }
    return rendered
  }

  private func put<Row>(
    _ rows: some Sequence<Row>, _ table: TableRows<Row>, into writer: inout RowWriter,
    _ omissions: inout Omissions
  ) {
    var cell = ByteBuffer()
    // Ten thousand records may lack the same, and all keep the words of it.
    var reasons: [RowWriter.Loss: String] = [:]
    for row in rows {
      writer.beginRow()
      var strayDay = false
      for index in table.columns.indices {
        cell.removeAll()
        table.columns[index].write(row, context, &cell)
        cell.withBytes { text in
          if !writer.put(text, as: table.forms[index]) { strayDay = true }
        }
      }
      writer.endRow()
      guard strayDay && table.losesDays || !writer.losses.isEmpty else { continue }
      let (kind, id) = table.record(row)
      if strayDay && table.losesDays { omissions.add(kind, id, ColumnForm.strayDay) }
      for loss in writer.losses {
        let reason = reasons[loss] ?? "\(table.columns[loss.column].heading): \(loss.reason)"
        reasons[loss] = reason
        omissions.add(kind, id, reason)
      }
    }
  }
}

extension RowWriter {
  /// Adds a cell from the text that its column wrote; `false` if it is a day that Excel's calendar does not have.
  fileprivate mutating func put(_ text: UnsafeBufferPointer<UInt8>, as form: ColumnForm) -> Bool {
    guard !text.isEmpty else {
      skipCell()
      return true
    }
    switch form {
    case .text, .code: put(text: text)
    case .integer: if let number = Int(ascii: text) { put(integer: number) } else { put(text: text) }
    case .number:
      if let number = Int(ascii: text) {
        put(integer: number)
      } else if let number = Double(String(decoding: text, as: UTF8.self)) {
        put(number: number)
      } else {
        put(text: text)
      }
    case .link: put(link: text)
    case .day:
      guard let (year, month, day) = CalendarDay.parts(of: text),
        let serial = SerialDate.serial(year: year, month: month, day: day)
      else {
        skipCell()
        return false
      }
      put(serial: serial)
    }
    return true
  }
}
