import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery check`: tells all that is wrong with a dossier, or that does not go together in it.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell all errors, and all findings about what a dossier says.",
    discussion: """
      Errors make a record unreadable. Warnings and notes are about truth: claims that contradict each other, facts \
      without a source, targets past due.

        chancery check visit.yaml
        chancery check examples/asean-secretariat-2025 --select W --format concise
        chancery check visit.yaml --format json
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case full, concise, json }

  @OptionGroup var input: InputOptions

  @Option(name: .long, help: ArgumentHelp("full, concise (a line each) or json.", valueName: "form"))
  var format: Form = .full

  @Option(name: .long, help: ArgumentHelp("Only codes that begin with this: E, W0501.", valueName: "code"))
  var select: [String] = []

  @Option(name: .long, help: ArgumentHelp("No codes that begin with this.", valueName: "code"))
  var ignore: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The day as of which to check; else the dossier's own.", valueName: "date"))
  var asOf: String?

  @Flag(name: .long, help: "Let warnings end the command with status 1 too.")
  var strict = false

  func validate() throws {
    if let asOf { _ = try Dates.day(asOf, option: "--as-of") }
  }

  func run() async throws {
    let contents = try input.read()
    let day = try Dates.asOf(asOf, header: contents.header).day
    let all = (contents.diagnostics + contents.findings(asOf: day)).sorted(by: Diagnostic.isBefore)
    let told = all.filter { diagnostic in
      (select.isEmpty || select.contains { diagnostic.code.hasPrefix($0) })
        && !ignore.contains { diagnostic.code.hasPrefix($0) }
    }
    tell(told, eventCount: contents.events.count)
    let worst = told.map(\.severity).max()
    if worst == .error || (strict && worst == .warning) { throw ExitStatus.foundErrors.code }
  }

  private func tell(_ diagnostics: [Diagnostic], eventCount: Int) {
    let text = DiagnosticText(hasColour: Terminal.hasColour && Terminal.showsData)
    switch format {
    case .json: Terminal.print(DiagnosticJSON.text(diagnostics))
    case .concise: for diagnostic in diagnostics { Terminal.print(text.concise(diagnostic)) }
    case .full:
      for diagnostic in diagnostics { Terminal.print(text.full(diagnostic)) }
      let counts = [Diagnostic.Severity.error, .warning, .note].map { severity in
        counted(diagnostics.count { $0.severity == severity }, severity.rawValue)
      }
      // Records that cannot be read are not counted, and nothing is compared while there are any.
      let isWhole = !diagnostics.contains { $0.severity == .error }
      let scope =
        isWhole
        ? " in \(counted(eventCount, "event")) and what they refer to"
        : "; what does not go together is told once the errors are mended"
      Terminal.print(counts.joined(separator: ", ") + scope)
    }
  }
}
