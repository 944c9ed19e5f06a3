import ArgumentParser
import DossierModel
import DossierReading
import ExternalPlugin
import JSONLinesPlugin
import PluginKit

/// `chancery import`: turns tables and calendars that others keep into a dossier.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read tables that others keep, and write them as a dossier.",
    discussion: """
      What is read is checked as any dossier is: errors are told with file, line and column, and nothing is written. \
      The dossier is JSON Lines. “chancery formats csv” tells the options.

        chancery import csv events.csv -o events.jsonl
        chancery import csv list.csv -O csv.map=Datum=date -o list.jsonl
        chancery import csv tables/ | chancery check -
      """)

  @Argument(help: ArgumentHelp("The format of the files.", valueName: "format"))
  var format: String

  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The dossier to write, as JSON Lines; else standard output.", valueName: "path"))
  var output: String = "-"

  @Option(
    name: [.customShort("O"), .customLong("option")], parsing: .singleValue,
    help: ArgumentHelp("An option of the format.", valueName: "format.option=value"))
  var formatOption: [String] = []

  @Flag(name: .long, help: "Replace no file.")
  var noClobber = false

  @Flag(name: .long, help: "Write nothing when there are warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Plugins") var plugins: PluginOptions

  func validate() throws {
    PluginShelf.shared.setQuiet(quiet)
    try plugins.requireNamed()
    guard !paths.isEmpty else {
      let meant = Registry.importable.first { $0.importer?.reads(format) == true }
      throw ValidationError(
        meant.map { "name the format first: chancery import \($0.description.id) \(Files.asTyped(format))" }
          ?? "name a file or folder to import, or - for standard input")
    }
    _ = try importer()
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once")
    }
    if let input = paths.first(where: { $0 != "-" && Files.areSame($0, output) }) {
      throw ValidationError("\(input) is an input; an output may not replace it")
    }
    guard !output.hasSuffix("/"), !Files.isFolder(output) else {
      throw ValidationError("the dossier is one file; name it, like \(output)/dossier.jsonl")
    }
    if [".yaml", ".yml", ".json"].contains(where: output.lowercased().hasSuffix) {
      throw ValidationError("the dossier is written as JSON Lines; name it like dossier.jsonl")
    }
    if let known = try Registry.format(ofPath: output), known.description.id != "jsonl" {
      throw ValidationError(
        "the dossier is written as JSON Lines; name it like dossier.jsonl, and export it to \(known.description.id)"
      )
    }
  }

  func run() async throws {
    let (importer, summary) = try importer()
    let contents = DossierReader.read(importer, try lines(of: try read(summary), importer))
    try tell(contents.diagnostics)
    if contents.header == nil {
      tell("note: no dossier header; what is imported may be read together with a dossier that has one")
    }
    // One that was made up would be a second one there.
    try await write(contents, contents.header ?? DossierHeader())
  }

  /// The importer with its options.
  private func importer() throws -> (importer: any Importer, summary: AnyImporter) {
    guard let known = try Registry.format(format) else { throw Registry.unknown(format) }
    guard let importer = known.importer else {
      let others = Registry.importable.map(\.description.id).joined(separator: ", ")
      let help =
        switch format {
        case "jsonl": "; it is a dossier, which check, export and query read as it is"
        case "xlsx": "; save its sheets as CSV UTF-8"
        default: ""
        }
      throw ValidationError("\(format) cannot be imported; what can is \(others)\(help)")
    }
    let options = try formatOption.map { try FormatOption($0) }
    try options.refuseContradiction()
    for option in options where option.format != format {
      throw ValidationError(
        "-O \(option.format).\(option.option) has no effect: \(format) is imported, not \(option.format)")
    }
    do throws(OptionFailure) {
      return (try importer.make(options.map { ($0.option, $0.value) }), importer)
    } catch {
      throw ValidationError(error.sentence(for: format))
    }
  }

  /// The files as a plugin reads them, if one does.
  private func lines(of inputs: [InputText], _ importer: any Importer) throws -> [InputText] {
    guard let plugin = importer as? ExternalImporter else { return inputs }
    do throws(PluginProblem) {
      return try inputs.map { input throws(PluginProblem) in
        let (name, lines) = try plugin.records(of: input.bytes, named: input.name)
        return InputText(name: name, bytes: lines, syntax: .jsonl)
      }
    } catch {
      throw error.told()
    }
  }

  private func read(_ importer: AnyImporter) throws -> [InputText] {
    let inputs: [InputText]
    do throws(Files.Failure) {
      inputs = try Files.inputs(paths, wanting: importer.reads)
    } catch {
      if case .emptyFolder(let path) = error {
        let endings = importer.description.extensions.map { "." + $0 }.joined(separator: " or ")
        Terminal.tell("chancery: the folder \(path) holds no \(endings) file")
        throw error.status.code
      }
      throw InputOptions.tell(error)
    }
    // Places in the files are counted in 32 bits, and what is read stands beside them.
    guard inputs.reduce(0, { $0 + $1.bytes.count }) <= 1 << 30 else {
      Terminal.tell("chancery: more than 1 GiB cannot be imported at once; import the files one by one")
      throw ExitStatus.badData.code
    }
    return inputs
  }

  /// Tells what is to be told, and ends with errors, or with warnings where these are to count.
  private func tell(_ diagnostics: [Diagnostic]) throws {
    let text = DiagnosticText(hasColour: Terminal.hasColour)
    let worst = diagnostics.map(\.severity).max()
    let folded = FoldedFindings(
      diagnostics.filter { !quiet || $0.severity == .error }, limit: 100, toldAllBy: nil)
    for diagnostic in folded.shown { Terminal.tell(text.full(diagnostic)) }
    for line in folded.rest { Terminal.tell(line) }
    guard worst == .error || strict && worst == .warning else { return }
    let counts = [Diagnostic.Severity.error, .warning].map { severity in
      counted(diagnostics.count { $0.severity == severity }, severity.rawValue)
    }
    Terminal.tell("chancery: \(counts.joined(separator: ", ")); nothing was written")
    throw ExitStatus.badData.code
  }

  /// Writes the dossier, in the order of the input.
  private func write(_ contents: DossierContents, _ header: DossierHeader) async throws {
    let selection = Selection(from: contents, header: header, filter: EventFilter(), order: .input)
    let requested = RequestedOutput(exporter: JSONLinesExporter(options: NoOptions()), path: output)
    let context = ExportContext(
      dossier: selection.dossier, language: header.language ?? "en", asOf: CivilDate(dayNumber: 0),
      generator: "Chancery \(Chancery.version)")
    let pass = Pass(to: [requested], context, jobs: Machine.coreCount, mustBeNew: noClobber)
    for finished in await pass.run(over: selection) {
      if let error = finished.error {
        let status = ExitStatus(error)
        if status != .done { Terminal.tell("chancery: \(error.sentence(about: output))") }
        throw status.code
      }
      if let tally = finished.tally { tell(OutputSentence.text(of: finished.targets, tally)) }
    }
  }

  private func tell(_ message: String) {
    if !quiet { Terminal.tell(message) }
  }
}
