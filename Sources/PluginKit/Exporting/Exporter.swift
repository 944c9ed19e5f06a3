// The contract between Chancery and a format.
//
// The driver reads and checks the input, selects records, and then makes one pass over the events. Each requested
// output is an `Exporter` with its options; `begin` opens an `ExportRun` for it, which takes the events in batches, in
// order, and is finished after the last one. What the run writes goes to a temporary file that the driver publishes
// under the target's name when all is well. An exporter sees the dossier (all records but the events) from the start.
//
// Few authors write a run by hand. They take one of the shapes and write plain functions:
//   RowExporter    a header, something for each event, a footer      CSV, JSON Lines
//   RowWriter      the same, with what is made ready once             iCalendar
//   FoldExporter   a sum that each batch adds to, then written        counts
//   EventFold      the same, for an exporter that has several         graphs
//   WholeExporter  the whole dossier at once, for small outputs      a page, a timeline
// Tables (`Tables/`) describe the columns of every kind of record once, for all formats that have columns.
import DossierModel

/// A format that dossiers can be exported to.
public protocol Exporter: Sendable {
  /// The options that it takes.
  associatedtype Options: ExporterOptions = NoOptions
  /// What the format is.
  static var format: FormatDescription { get }
  /// What the format of this exporter is, where one type serves several; else the one above.
  var format: FormatDescription { get }
  /// An exporter with these options.
  init(options: Options)
  /// Whether the options go with an output that is a folder, or with one that is a file.
  ///
  /// Asked before anything is read. Most formats have nothing to say.
  func check(writesFolder: Bool) throws(OptionFailure)
  /// Opens a run that writes one output.
  func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun
  /// Makes what goes with a finished output, before it is published: pictures of a graph. Most formats make nothing.
  func complete(_ context: ExportContext, _ output: Output) async throws(ExportError)
}

extension Exporter {
  /// What the format is.
  public var format: FormatDescription { Self.format }

  /// All options go with any output.
  public func check(writesFolder: Bool) throws(OptionFailure) {}

  /// Nothing goes with the output.
  public func complete(_ context: ExportContext, _ output: Output) async throws(ExportError) {}
}

/// One output in the making: it takes the events batch by batch, in order.
///
/// Most runs have nothing to wait for, and their functions are not `async`.
public protocol ExportRun: AnyObject {
  /// Takes the next events.
  func consume(_ batch: EventBatch) async throws(ExportError)
  /// Ends what is under way on several cores, as no event comes any more: before the outputs are finished side by side,
  /// a core each. Most runs have nothing under way.
  func settle() async throws(ExportError)
  /// Writes what is left, and tells what became of each record.
  func finish() async throws(ExportError) -> ExportTally
  /// Gives the output up: it is not wanted, or has failed. Most runs have nothing to put away.
  func abandon()
}

extension ExportRun {
  /// Nothing under way.
  public func settle() async throws(ExportError) {}
  /// Nothing to put away.
  public func abandon() {}
}

/// What an exporter is given beside the events.
public struct ExportContext: Sendable {
  /// All records but the events.
  public let dossier: Dossier
  /// The language of labels and of names that have several: `en`.
  public let language: String
  /// The day as of which is exported: the only clock there is.
  public let asOf: CivilDate
  /// The program that exports, with its version: `Chancery 0.1.0`.
  public let generator: String
  /// What becomes of the claims, for the end of an export: until then not all events have passed.
  public let claims: ClaimLedger
  /// How many cores there are for it.
  ///
  /// What is written does not depend on it.
  public let jobs: Int
  /// Whether the user asked for each loss; else one is told as an example, and no others need be kept.
  public let listsLosses: Bool
  /// Whether events and records come in the order of time and of ids, which is chancery's own, or as in the input.
  ///
  /// A format for people may put what has no other order as people count; what an editor has ordered stays.
  public let isByDate: Bool
  /// How relations are drawn, for a format that shows a graph among other things; nil where nobody can.
  public let graph: GraphDrawing?
  /// The names of the actors as they stand in a list.
  let actorNames: NumberedTexts

  /// What is known when an export begins.
  ///
  /// Without a ledger, claims are judged by what this dossier holds.
  public init(
    dossier: Dossier, language: String, asOf: CivilDate, generator: String, claims: ClaimLedger? = nil,
    jobs: Int = 1, listsLosses: Bool = true, isByDate: Bool = true, graph: GraphDrawing? = nil
  ) {
    self.dossier = dossier
    self.language = language
    self.asOf = asOf
    self.generator = generator
    self.claims = claims ?? ClaimLedger(of: dossier, asOf: asOf)
    self.jobs = jobs
    self.listsLosses = listsLosses
    self.isByDate = isByDate
    self.graph = graph
    actorNames = NumberedTexts(listedNamesOf: dossier.actors, in: language)
  }
}

extension ExportContext {
  /// What the dossier has to say of the claims that are exported; to be asked when all events have passed.
  public var judgement: Judgement { claims.judgement.reduced(to: dossier) }

  /// What a record is called, with the title of an event where it is one; its id where it has no name.
  package func name(of id: String, title: LocalizedText? = nil) -> String {
    if let name = dossier.name(of: id, in: language) ?? title?.text(in: language) { return name }
    return dossier.relation(id)?.nounPhrase(of: dossier, in: language) ?? id
  }
}

/// Why an output could not be made.
public enum ExportError: Error, Sendable, Equatable {
  /// The file or folder could not be created.
  case cannotCreate(path: String, reason: String)
  /// Writing failed, as on a full disk.
  case writeFailed(path: String, reason: String)
  /// The reader of standard output has closed it, as `head` does.
  case closedPipe
  /// The file was written, but reading it back showed that it is not whole.
  case verificationFailed(path: String, reason: String)
  /// A program that the format needs is not there.
  case missingTool(name: String, help: String)
  /// A program that the format needs failed.
  case toolFailed(name: String, reason: String)
  /// A program that the format needs took too long.
  case timedOut(name: String, seconds: Int)
  /// A plugin neither read nor wrote a byte for so long.
  case stalled(name: String, limit: Duration)
  /// A plugin does not keep to the protocol.
  case protocolBroken(name: String, reason: String)
  /// The output cannot be made from this dossier.
  case refused(String)
}
