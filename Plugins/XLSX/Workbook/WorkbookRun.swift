import PluginKit

/// One workbook in the making.
///
/// While the events pass, their rows are rendered and packed on all cores, a stretch at a time, and put in a store in
/// order. When all have passed, it is known how many rows each sheet has and how wide its columns are: then the workbook
/// is made around them. So memory does not grow with the number of events, and few and many are written in one way.
final class WorkbookRun: ExportRun {
  private let options: XLSXOptions
  private let context: ExportContext
  private let file: OutputFile
  private let forms: [Int: RowForm]
  private let work: OrderedWork<RenderedStretch?>
  private let rendering: StretchRendering
  private var cutter: StretchCutter
  private var store: RowStore
  private var gathered: GatheredEvents

  init(_ options: XLSXOptions, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.options = options
    let language = options.language?.rawValue ?? context.language
    let context = ExportContext(
      dossier: context.dossier, language: language, asOf: context.asOf, generator: context.generator,
      claims: context.claims, jobs: context.jobs, listsLosses: context.listsLosses,
      isByDate: context.isByDate)
    self.context = context
    file = try output.mainFile(needsPath: true)
    do throws(WorkbookError) {
      let plan = WorkbookPlan(context, options, expectedRows: [:])
      forms = try plan.rowForms(maxRowsPerSheet: options.rowsPerSheet.number)
      store = try RowStore.open(beside: file.temporaryPath)
    } catch {
      throw error.asExportError(path: file.target)
    }
    work = OrderedWork(jobs: context.jobs)
    rendering = StretchRendering(context, options, forms: forms)
    cutter = StretchCutter(countsParticipations: options.chosenSheets.contains(.participants))
    gathered = GatheredEvents()
  }

  func consume(_ batch: EventBatch) async throws(ExportError) {
    for stretch in cutter.add(batch) { try await begin(stretch) }
  }

  func settle() async throws(ExportError) {
    if let stretch = cutter.rest() { try await begin(stretch) }
    while let rendered = await work.next() { try take(rendered) }
  }

  func finish() async throws(ExportError) -> ExportTally {
    try await settle()
    do throws(WorkbookError) {
      return try await makeWorkbook()
    } catch {
      throw error.asExportError(path: file.target)
    }
  }

  private func begin(_ stretch: EventStretch) async throws(ExportError) {
    let oldest = await work.begin { [rendering] in rendering.render(stretch) }
    if let oldest { try take(oldest) }
  }

  private func take(_ rendered: RenderedStretch?) throws(ExportError) {
    do throws(WorkbookError) {
      guard let rendered else { throw .writeFailed(step: "pack rows", code: nil, reason: "out of memory") }
      try gathered.add(rendered, to: &store)
    } catch {
      throw error.asExportError(path: file.target)
    }
  }

  /// Makes the workbook, sets the rows in, and reads it again.
  private func makeWorkbook() async throws(WorkbookError) -> ExportTally {
    let path = file.temporaryPath
    // The ids of all events are let go by now.
    Memory.giveBack()
    let drawings = try Drawings(of: gathered, in: store, context, options)
    var options = options
    if gathered.count > 0, drawings.timeline?.isEmpty == true { options.idle = [.timeline] }
    let (receipt, tally) = try WorkbookFill(path, context, options, gathered, drawings).finish()
    guard !receipt.waiting.isEmpty else { return tally }
    let joined = try WorkbookAssembly.set(receipt.waiting, of: store, into: path)
    try await PackageVerification.verify(path, receipt.count, joined: joined, jobs: context.jobs)
    return tally
  }
}

extension WorkbookError {
  /// The error with the name of the output that the user asked for.
  func asExportError(path: String) -> ExportError {
    switch self {
    case .cannotCreate(_, let reason): .cannotCreate(path: path, reason: reason)
    case .writeFailed(_, nil, let reason): .writeFailed(path: path, reason: reason)
    case .cannotUseTemporaryFolder, .writeFailed: .writeFailed(path: path, reason: "\(self)")
    case .verificationFailed: .verificationFailed(path: path, reason: "\(self)")
    // Who tells of a refusal names the output.
    case .planRefused, .tooManyCells, .formulaRefused, .tooLarge, .limitReached: .refused("\(self)")
    }
  }
}
