import DossierModel
import PluginKit

/// What a plugin has said so far while it exports.
struct Conversation {
  private let plugin: Plugin
  private var lines = MessageLines()
  private var losses: [(kind: RecordKind, record: String, reason: String)] = []
  private var done: (counts: [String: Int], files: [String])?
  private var refusal: String?
  var complaints = Complaints()

  init(_ plugin: Plugin) { self.plugin = plugin }

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
      let about = record.map { shown($0) + ": " } ?? ""
      let text = "\(about)\(shown(sentence, most: 500))"
      plugin.host.tell(severity, "\(plugin.name): \(severity.rawValue): \(text)")
      if severity == .error { refusal = refusal ?? text }
    case .loss(let kind, let record, let reason): losses.append((kind, record, shown(reason, most: 500)))
    case .done(let counts, let files): done = (counts, files)
    case .record(let kind):
      throw broken("line \(number) of its standard output is a record (\(kind.rawValue))")
    case .unknown: break
    }
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
