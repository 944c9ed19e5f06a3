import DossierModel
import PluginKit

/// One workbook in the making.
///
/// How many events will come is not known when they begin to pass. So they are kept (batches never change, and are
/// cheap to keep) until they are all there, and the workbook is made in memory, with tables; or until they would be too
/// many cells, and the workbook is streamed from then on.
final class WorkbookRun: ExportRun {
  /// From so many cells on `auto` streams: some 20,000 events, or 150 MB of the library's memory.
  static let mostCellsInMemory = 1_000_000

  private let options: XLSXOptions
  private let context: ExportContext
  private let file: OutputFile
  private let eventColumns: Int
  private let mostCells: Int
  private var cells: Int
  private var kept: [EventBatch] = []
  private var fill: WorkbookFill?

  init(
    _ options: XLSXOptions, _ context: ExportContext, _ output: Output,
    mostCellsInMemory: Int = WorkbookRun.mostCellsInMemory
  ) throws(ExportError) {
    self.options = options
    let language = options.language.isEmpty ? context.language : options.language
    self.context = ExportContext(
      dossier: context.dossier, language: language, asOf: context.asOf, generator: context.generator)
    file = try output.mainFile(needsPath: true)
    eventColumns = Table.events(options).columns.count
    cells = options.chosenSheets.reduce(0) { sum, sheet in
      sum + context.dossier.rowCount(of: sheet) * (sheet.table(options)?.columns.count ?? 0)
    }
    mostCells =
      switch options.mode {
      case .auto: mostCellsInMemory
      case .full: .max
      case .stream: -1
      }
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    try told { () throws(WorkbookError) in
      if fill != nil {
        try fill?.put(batch)
      } else {
        kept.append(batch)
        cells += cellCount(of: batch)
        if cells > mostCells { try open(.stream) }
      }
    }
  }

  func finish() throws(ExportError) -> ExportTally {
    try told { () throws(WorkbookError) in
      if fill == nil { try open(cells > mostCells ? .stream : .full) }
      guard let fill = fill.take() else { return ExportTally() }
      return try fill.finish()
    }
  }

  /// Opens the workbook and writes what was kept.
  private func open(_ mode: WritingOptions.Mode) throws(WorkbookError) {
    let batches = kept
    kept = []
    fill = try WorkbookFill(
      file.temporaryPath, context, options, mode: mode,
      expectedRows: mode == .full ? Self.rows(in: batches) : [:])
    for batch in batches { try fill?.put(batch) }
  }

  private func cellCount(of batch: EventBatch) -> Int {
    let participants = batch.events.reduce(0) { $0 + $1.participantCount }
    return batch.count * eventColumns + participants * Table.participants.columns.count
  }

  private static func rows(in batches: [EventBatch]) -> [SheetChoice: Int] {
    [
      .events: batches.reduce(0) { $0 + $1.count },
      .participants: batches.reduce(0) { $0 + $1.events.reduce(0) { $0 + $1.participantCount } },
    ]
  }

  /// Tells an error of the workbook as one of the output.
  private func told<Result>(_ body: () throws(WorkbookError) -> Result) throws(ExportError) -> Result {
    do throws(WorkbookError) {
      return try body()
    } catch {
      throw error.asExportError(path: file.target)
    }
  }
}

extension WorkbookError {
  /// The error with the name of the output that the user asked for.
  func asExportError(path: String) -> ExportError {
    switch self {
    case .cannotCreate(_, let reason): .cannotCreate(path: path, reason: reason)
    case .cannotUseTemporaryFolder: .writeFailed(path: path, reason: "\(self)")
    case .writeFailed: .writeFailed(path: path, reason: "\(self)")
    case .verificationFailed: .verificationFailed(path: path, reason: "\(self)")
    case .planRefused, .tooManyCells, .formulaRefused: .refused("\(path): \(self)")
    }
  }
}

extension EventView {
  fileprivate var participantCount: Int { participants.reduce(0) { count, _ in count + 1 } }
}
