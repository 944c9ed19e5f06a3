import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery export`: reads a dossier once, and writes any number of outputs from it.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a dossier as spreadsheets, calendars, graphs or records.",
    discussion: """
      The format is told by the ending of PATH; FORMAT:PATH names it. A PATH that ends in / is a folder; - is standard \
      output. See “chancery formats” for the formats and their options. A value that holds a comma or a colon stands in \
      double quotes.

        chancery export visit.yaml -o report.xlsx -o csv:tables/ -o relations.gv
        chancery export visit.yaml -o csv,delimiter=tab:- --actor viet-nam
        chancery export visit.yaml -o 'ics,name="Visits: a list":visits.ics'
        chancery export examples/asean-secretariat-2025 -o a.gv -O dot.render=svg
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.customShort("o"), .long], parsing: .singleValue,
    help: ArgumentHelp("An output; may be given several times.", valueName: "[format[,option=value…]:]path"))
  var output: [String] = []

  @Option(
    name: [.customShort("O"), .customLong("option")], parsing: .singleValue,
    help: ArgumentHelp("An option of all outputs of a format.", valueName: "format.option=value"))
  var formatOption: [String] = []

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The day as of which to export; else the dossier's own.", valueName: "date"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp("The order of events: date or input.", valueName: "order"))
  var order: Selection.Order = .date

  @Option(
    name: .long, help: ArgumentHelp("How many cores are used; all of them by default.", valueName: "number"))
  var jobs: Int = Machine.coreCount

  @Flag(name: .long, help: "Write nothing when there are warnings.")
  var strict = false

  @Flag(name: .long, help: "Replace no file.")
  var noClobber = false

  @Flag(name: .long, help: "Check everything, say what would be written, and write nothing.")
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp("Write what became of each record, as JSON.", valueName: "path"))
  var report: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Plugins") var plugins: PluginOptions

  func validate() throws {
    PluginShelf.shared.setQuiet(quiet)
    guard !output.isEmpty else {
      let meant = try input.inputs.first { try !Files.exists($0) && Registry.format(ofPath: $0) != nil }
      throw ValidationError("name an output, like -o \(meant ?? "report.xlsx")")
    }
    guard jobs > 0 else { throw ValidationError("--jobs must be 1 or more") }
    try plugins.requireNamed()
    _ = try plan()
    _ = try filters.filter()
    if let asOf { _ = try Dates.day(asOf, option: "--as-of") }
  }

  func run() async throws {
    let outputs = try plan()
    switch try input.open() {
    case .small(let texts): try await export(texts, outputs)
    case .large(let large, let others): try await export(large, others, outputs)
    }
  }

  /// Exports a dossier that is held in memory.
  func export(_ texts: [InputText], _ outputs: [RequestedOutput]) async throws {
    let contents = DossierReader.read(texts)
    let filter = try filters.filter()
    try tellErrors(of: contents)
    let claims = contents.claims(asOf: try Dates.asOf(asOf, header: contents.header).day)
    try tellWarnings(of: contents, claims.judgement)
    try refuseUnknownRecords(filter, contents)

    let header = input.header(of: contents)
    let selection = Selection(
      from: contents, header: header, filter: filter, order: order,
      asOf: try Dates.asOf(asOf, header: contents.header).day)
    if selection.eventCount == 0, !filter.isEmpty {
      tell(emptyNote(filter, Set(EventBatch(contents.events).events.map { $0.kind.string })))
    }
    let (context, notes) = try context(selection.dossier, contents, claims)
    for note in notes { tell(note) }
    guard !dryRun else {
      for output in outputs { tell(wouldWrite(output, selection.eventCount)) }
      return
    }
    let pass = Pass(to: outputs, context, jobs: jobs, mustBeNew: noClobber)
    try tell(outputs, await pass.run(over: selection))
  }

  func refuseUnknownRecords(_ filter: EventFilter, _ contents: DossierContents) throws {
    let unknown = filter.unknownRecords(in: contents.dossier)
    guard unknown.isEmpty else {
      for sentence in unknown { Terminal.tell("Error: \(sentence)") }
      throw ExitStatus.usage.code
    }
  }

  func wouldWrite(_ output: RequestedOutput, _ eventCount: Int) -> String {
    "would write \(output.path): \(counted(eventCount, "event"))"
  }

  /// What to say where no event passes, with the kind that was probably meant.
  func emptyNote(_ filter: EventFilter, _ known: Set<String>) -> String {
    let near = filter.kinds.subtracting(known).sorted().compactMap {
      nearestWord(to: $0, among: known.sorted())
    }
    return "note: no event passes the filters" + (near.first.map { "; did you mean --kind \($0)?" } ?? "")
  }

  /// What exporters are given, and notes on what was not stated.
  func context(_ dossier: Dossier, _ contents: DossierContents, _ claims: ClaimLedger) throws -> (
    context: ExportContext, notes: [String]
  ) {
    var notes: [String] = []
    if contents.header == nil {
      notes.append("note: no dossier header; the dossier is called “\(dossier.header.id)”")
    }
    let (asOf, isToday) = try Dates.asOf(asOf, header: contents.header)
    if isToday { notes.append("note: the dossier has no asOf; exported as of today, \(asOf)") }
    let context = ExportContext(
      dossier: dossier, language: dossier.language, asOf: asOf, generator: "Chancery \(Chancery.version)",
      claims: claims, jobs: jobs, listsLosses: report != nil, isByDate: order == .date,
      graph: DrawnGraph.drawing)
    return (context, notes)
  }

  func warningCount(in contents: DossierContents, _ judgement: Judgement) throws -> Int {
    let day = try Dates.asOf(asOf, header: contents.header).day
    return contents.findings(asOf: day, atLeast: .warning, judgement: judgement, withPlaces: false).count
  }

  /// Tells errors in full, and ends with them.
  func tellErrors(of contents: DossierContents) throws {
    let text = DiagnosticText(hasColour: Terminal.hasColour)
    let errors = contents.diagnostics.filter { $0.severity == .error }
    let folded = FoldedFindings(errors, limit: 100, toldAllBy: "“chancery check --limit 0”")
    for error in folded.shown { Terminal.tell(text.full(error)) }
    for line in folded.rest { Terminal.tell(line) }
    guard errors.isEmpty else {
      Terminal.tell("chancery: \(counted(errors.count, "error")); nothing was written")
      throw ExitStatus.badData.code
    }
  }

  /// Tells the number of warnings in one line; where there may be none, all of them.
  private func tellWarnings(of contents: DossierContents, _ judgement: Judgement) throws {
    let day = try Dates.asOf(asOf, header: contents.header).day
    // Unless they are told, their number is enough: to find the place of each takes long in a large dossier.
    let warnings = contents.findings(
      asOf: day, atLeast: .warning, judgement: judgement, withPlaces: strict)
    guard !warnings.isEmpty else { return }
    if strict {
      let text = DiagnosticText(hasColour: Terminal.hasColour)
      for warning in warnings { Terminal.tell(text.full(warning)) }
      Terminal.tell(
        "chancery: \(counted(warnings.count, "warning")), and --strict is given; nothing was written")
      throw ExitStatus.badData.code
    }
    tell("\(counted(warnings.count, "warning")); “chancery check” tells them")
  }

  /// Says of each output what became of it, writes the report, and ends with the status of the first that failed.
  func tell(_ outputs: [RequestedOutput], _ finished: [FinishedOutput]) throws {
    var failure: ExitStatus?
    for (requested, output) in zip(outputs, finished) {
      if let tally = output.tally { tell(OutputSentence.text(of: output.targets, tally)) }
      for note in output.notes { tell("\(requested.path): \(note)") }
      if let error = output.error {
        let status = ExitStatus(error)
        if status != .done { Terminal.tell("chancery: \(error.sentence(about: requested.path))") }
        failure = failure ?? (status == .done ? nil : status)
      }
    }
    if let report { try ExportReport.write(outputs, finished, to: report) }
    if let failure { throw failure.code }
  }

  func tell(_ message: String) {
    if !quiet { Terminal.tell(message) }
  }
}

extension Selection.Order: ExpressibleByArgument {}

/// A number with its noun: `1 error`, `3 errors`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
