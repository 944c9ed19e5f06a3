import DossierModel
import PluginKit

/// What a plugin has said so far while it exports.
struct Conversation {
  private let plugin: Plugin
  private let output: Output
  private let listsDiagnostics: Bool
  private var told = ToldDiagnostics()
  private var lines = MessageLines()
  private var losses: [(kind: RecordKind, record: String, reason: String)] = []
  private var done: (counts: [String: Int], files: [String])?
  private var refusal: String?
  var complaints = Complaints()

  /// A conversation about an output; what the plugin says of it is listed for the report, where there is to be one.
  init(_ plugin: Plugin, about output: Output, listsDiagnostics: Bool) {
    self.plugin = plugin
    self.output = output
    self.listsDiagnostics = listsDiagnostics
  }

  /// The files that it has written.
  var files: [String] { done?.files ?? [] }

  /// Takes some bytes of its standard output.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExportError) {
    var lines = lines
    defer { self.lines = lines }
    try lines.add(bytes) { number, line throws(ExportError) in try take(line, number) }
    guard !lines.isTooLong else { throw broken("a line of its standard output is longer than 16 MiB") }
  }

  private mutating func take(_ line: [UInt8], _ number: Int) throws(ExportError) {
    let message: PluginMessage
    do throws(ManifestFault) {
      message = try PluginMessage(line, number: number, plugin.host)
    } catch {
      throw broken(error.clause)
    }
    guard done == nil else { throw broken("line \(number) of its standard output comes after “done”") }
    switch message {
    case .progress(let done, let total): plugin.host.showProgress(plugin.name, done, total)
    case .diagnostic(let severity, let record, let sentence):
      let text = tell(severity, record.map { shown($0) }, shown(sentence, most: 500))
      if severity == .error { refusal = refusal ?? text }
    case .loss(let kind, let record, let reason): losses.append((kind, record, shown(reason, most: 500)))
    case .done(let counts, let files): done = (counts, files)
    case .record(let kind):
      throw broken("line \(number) of its standard output is a record (\(kind.rawValue))")
    case .unknown(let type):
      guard let meant = PluginMessage.type(meantBy: type) else { break }
      tell(
        .warning, nil,
        "line \(number) of its standard output is a “\(shown(type))”, which is passed over; did it mean “\(meant)”?"
      )
    }
  }

  /// Tells the user something about the output, and the report too.
  @discardableResult
  mutating func tell(_ severity: Diagnostic.Severity, _ record: String?, _ sentence: String) -> String {
    let diagnostic = OutputDiagnostic(severity, record: record, sentence)
    if listsDiagnostics { output.add(diagnostic) }
    told.tell(diagnostic, as: plugin.name, plugin.host)
    return diagnostic.text
  }

  /// Tells how many messages were not told one by one.
  func tellOfRest() {
    told.tellOfRest(
      as: plugin.name, plugin.host, elsewhere: listsDiagnostics ? "" : ", which --report FILE tells")
  }

  /// What became of the records, once the plugin has ended well.
  mutating func tally(of sent: ExportTally, listsLosses: Bool) throws(ExportError) -> ExportTally {
    guard plugin.manifest.output == .path else { return sent }
    var lines = lines
    try lines.finish { number, line throws(ExportError) in try take(line, number) }
    if let refusal { throw .refused("\(plugin.name) refuses the dossier: \(refusal)") }
    guard let done else { throw broken("it ended without saying “done”") }
    var tally = ExportTally(listsLosses: listsLosses)
    for kind in RecordKind.allCases {
      let count = sent.counts[kind]?.received ?? 0
      let said = done.counts[kind.rawValue] ?? 0
      guard said == count else {
        throw broken(
          "“done” counts \(counted(said, kind)), and \(counted(count, kind)) \(count == 1 ? "was" : "were") sent"
        )
      }
      let lost = losses.filter { $0.kind == kind }
      guard lost.count <= count else {
        throw broken(
          "it tells the loss of \(counted(lost.count, kind)), and was sent \(counted(count, kind))")
      }
      var named: Set<String> = []
      for loss in lost where !named.insert(loss.record).inserted {
        throw broken("it tells the loss of the \(kind.rawValue) “\(shown(loss.record))” twice")
      }
      if count > 0 { tally.wrote(kind, count - lost.count) }
      for loss in lost { tally.lost(kind, loss.record, loss.reason) }
    }
    return tally
  }

  private func counted(_ number: Int, _ kind: RecordKind) -> String {
    "\(number) \(kind.rawValue)\(number == 1 ? "" : "s")"
  }

  private func broken(_ reason: String) -> ExportError {
    .protocolBroken(name: plugin.name, reason: reason)
  }
}
