import ArgumentParser
import DossierChecks
import DossierReading
import PluginKit

/// `chancery check`: tells all that is wrong with a dossier, or that does not go together in it.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell all errors, and all findings about what a dossier says.",
    discussion: """
      Errors make a record unreadable. Warnings and notes are about truth: claims that contradict each other, facts \
      without a source, targets past due. “chancery explain CODE” tells what a code means. What the “exceptions” in the \
      dossier's header except is counted, and not told.

        chancery check visit.yaml
        chancery check examples/asean-secretariat-2025 --select W --format concise
        chancery check visit.yaml --format sarif > findings.sarif
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "full; concise (a line each); json; sarif (SARIF 2.1.0); github (annotations of GitHub Actions).",
      valueName: "form"))
  var format: CheckForm = .full

  @Option(
    name: .long,
    help: ArgumentHelp("Of warnings and notes, only codes that begin with this: W, W0501.", valueName: "code")
  )
  var select: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Of warnings and notes, no codes that begin with this.", valueName: "code"))
  var ignore: [String] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "How many of one code to tell at most, in the forms full and concise; 0 tells all. 100 by default.",
      valueName: "number"))
  var limit: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The day as of which to check; else the dossier's own.", valueName: "date"))
  var asOf: String?

  @Flag(name: .long, help: "Let warnings end the command with status 1 too.")
  var strict = false

  func validate() throws {
    if let asOf { _ = try Dates.day(asOf, option: "--as-of") }
    for code in select + ignore where !Explanations.all.contains(where: { $0.code.hasPrefix(code) }) {
      throw Explain.unknown(code)
    }
    if let limit {
      guard limit >= 0 else { throw ValidationError("--limit must be 0 or more") }
      guard format.isForPeople else {
        throw ValidationError("--limit has no effect: --format \(format.rawValue) tells all")
      }
    }
  }

  func run() async throws {
    let contents = try input.read()
    var report = contents.report(asOf: try Dates.asOf(asOf, header: contents.header).day)
    report.told.removeAll { !isAskedFor($0) }
    report.excepted.removeAll { !isAskedFor($0.diagnostic) }
    tell(report, eventCount: contents.events.count)
    let worst = report.told.map(\.severity).max()
    if worst == .error || (strict && worst == .warning) { throw ExitStatus.foundErrors.code }
  }

  /// Errors are told in any case: while there are any, nothing else is looked for.
  private func isAskedFor(_ diagnostic: Diagnostic) -> Bool {
    if diagnostic.severity == .error { return true }
    return (select.isEmpty || select.contains { diagnostic.code.hasPrefix($0) })
      && !ignore.contains { diagnostic.code.hasPrefix($0) }
  }

  private func tell(_ report: CheckReport, eventCount: Int) {
    let text = DiagnosticText(hasColour: Terminal.hasColour && Terminal.showsData)
    let folded = FoldedFindings(report.told, limit: limit ?? 100, toldAllBy: "--limit 0")
    switch format {
    case .json: Terminal.print(DiagnosticJSON.text(report))
    case .sarif: Terminal.print(SARIFLog.text(report))
    case .github: for diagnostic in report.told { Terminal.print(GitHubAnnotation.text(diagnostic)) }
    case .concise:
      for diagnostic in folded.shown { Terminal.print(text.concise(diagnostic)) }
      for line in folded.rest { Terminal.print(line) }
    case .full:
      for diagnostic in folded.shown { Terminal.print(text.full(diagnostic)) }
      for line in folded.rest { Terminal.print(line) }
      Terminal.print(summary(of: report, eventCount: eventCount))
    }
  }

  private func summary(of report: CheckReport, eventCount: Int) -> String {
    let counts = [Diagnostic.Severity.error, .warning, .note].map { severity in
      counted(report.told.count { $0.severity == severity }, severity.rawValue)
    }
    // Records that cannot be read are not counted, and nothing is compared while there are any.
    let isWhole = !report.told.contains { $0.severity == .error }
    let scope =
      isWhole
      ? " in \(counted(eventCount, "event")) and what they refer to"
      : "; what does not go together is told once the errors are mended"
    let excepted = report.excepted.isEmpty ? "" : "; \(report.excepted.count) more excepted by the dossier"
    return counts.joined(separator: ", ") + scope + excepted
  }
}

/// How findings are told.
enum CheckForm: String, ExpressibleByArgument, CaseIterable {
  case full, concise, json, sarif, github

  /// Whether a person reads it, who is served by a few of many findings that are alike.
  var isForPeople: Bool { self == .full || self == .concise }
}
