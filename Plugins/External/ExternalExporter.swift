import DossierModel
import PluginKit

/// A format that a plugin writes: another program, which is sent the records and gives back the file.
public struct ExternalExporter: Exporter {
  /// A plugin; which one, only the exporter itself knows.
  public static let format = PluginCall.none
  private let call: PluginCall

  /// An exporter that runs a plugin with some options.
  public init(options: PluginCall) { call = options }

  /// The format of the plugin.
  public var format: FormatDescription { call.format }

  /// Starts the plugin.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    guard let plugin = call.plugin else { throw .missingTool(name: "a plugin", help: "none was named") }
    return try ExternalRun(plugin, call, context, output)
  }
}

/// One output that a plugin is making: records go in as they pass, and its file is taken when all is well.
final class ExternalRun: RenderingRun, ChildListener {
  private let plugin: Plugin
  private let context: ExportContext
  private let output: Output
  private let lines: RecordLines
  private let spare = SpareRows()
  private let scratch: ScratchFolder
  private let child: ChildProcess
  /// What goes to the plugin next.
  private var outgoing = ByteBuffer()
  /// What it was sent.
  private var sent = ExportTally()
  /// The target of a plugin that writes to standard output.
  private var file: OutputFile?
  private var incoming = ByteBuffer(capacity: OutputFile.blockSize)
  private var conversation: Conversation
  private var isOver = false

  init(
    _ plugin: Plugin, _ call: PluginCall, _ context: ExportContext, _ output: Output
  ) throws(ExportError) {
    self.plugin = plugin
    self.context = context
    self.output = output
    let manifest = plugin.manifest
    lines = RecordLines(of: manifest.description.uses)
    conversation = Conversation(plugin, about: output, listsDiagnostics: context.listsLosses)
    if !output.isFolder { file = try output.mainFile() }
    scratch = try ScratchFolder()
    var fields: [(name: String, json: String)] = [
      ("language", jsonString(context.language)), ("asOf", jsonString(context.asOf.description)),
      ("order", jsonString(context.isByDate ? "date" : "input")),
    ]
    if manifest.output == .path {
      let name = output.isFolder ? "output" : "output." + manifest.description.extensions[0]
      let shape = output.isFolder ? "folder" : "file"
      guard !output.isFolder || scratch.makeFolder(name) else {
        throw .cannotCreate(path: scratch.path, reason: lastSystemError())
      }
      fields.append(("output", "{\"path\":\(jsonString(name)),\"shape\":\"\(shape)\"}"))
    }
    do throws(ChildProcess.StartFailure) {
      child = try ChildProcess(
        plugin.program.launch("export", plugin.host, in: scratch.path), idleLimit: plugin.host.idleLimit)
    } catch {
      throw .missingTool(name: plugin.name, help: startFailure(of: plugin.program.path, code: error.code))
    }
    outgoing.put(call.begin(plugin, fields))
    lines.putFirst(context.dossier, into: &outgoing, &sent)
  }

  var render: @Sendable (EventBatch) -> RenderedRows {
    { [lines, spare, hasEvents = plugin.manifest.description.uses.contains(.event)] batch in
      let rows = spare.take()
      if hasEvents {
        rows.fill { bytes, tally in for event in batch.events { lines.put(event, into: &bytes, &tally) } }
      }
      return rows
    }
  }

  func write(_ rows: RenderedRows) throws(ExportError) {
    sent.add(rows.tally)
    rows.tally = ExportTally()
    outgoing.put(rows: rows)
    spare.put(rows)
    if outgoing.count >= 65_536 { try send() }
  }

  func consume(_ batch: EventBatch) throws(ExportError) { try write(render(batch)) }

  func finish() throws(ExportError) -> ExportTally {
    lines.putLast(context.dossier, into: &outgoing, &sent)
    let counts = RecordKind.allCases.compactMap { kind in
      sent.counts[kind].flatMap { $0.received > 0 ? "\"\(kind.rawValue)\":\($0.received)" : nil }
    }
    outgoing.put("{\"type\":\"end\",\"counts\":{\(counts.joined(separator: ","))}}\n")
    try send()
    return try end()
  }

  func abandon() {
    guard !isOver else { return }
    isOver = true
    child.terminate(grace: .seconds(2))
    plugin.host.clearProgress()
  }

  func take(output bytes: UnsafeBufferPointer<UInt8>) throws(ExportError) {
    guard plugin.manifest.output == .stdout else { return try conversation.take(bytes) }
    incoming.put(bytes: bytes)
    try file?.writeBlock(&incoming)
  }

  func take(complaint bytes: UnsafeBufferPointer<UInt8>) { conversation.complaints.add(bytes) }

  private func send() throws(ExportError) {
    let step = try outgoing.withBytes { bytes throws(ExportError) in try child.send(bytes, to: self) }
    outgoing.removeAll()
    // A plugin that has ended is asked why, which shows more than that it does not read.
    if step == .ended { _ = try end() }
    if step == .idle { throw stalled() }
  }

  private func stalled() -> ExportError {
    abandon()
    conversation.complaints.tell(.error, as: plugin.name, plugin.host)
    return .stalled(name: plugin.name, limit: plugin.host.idleLimit ?? .zero)
  }

  /// Waits for the end, and takes what was written if all is well.
  private func end() throws(ExportError) -> ExportTally {
    if try child.awaitEnd(self) == .idle { throw stalled() }
    let unreadCount = child.unreadCount
    let (end, leftBehind) = child.finish()
    isOver = true
    plugin.host.clearProgress()
    let last = conversation.complaints.lastLine.map { ": \($0)" } ?? ""
    conversation.complaints.tell(end == .exited(0) ? .note : .error, as: plugin.name, plugin.host)
    switch end {
    case .exited(0): break
    case .exited(65): throw .refused("\(plugin.name) refuses the dossier\(last)")
    case .exited(76): throw .protocolBroken(name: plugin.name, reason: "it says so itself\(last)")
    case .exited, .signaled: throw .toolFailed(name: plugin.name, reason: "it \(end.words)\(last)")
    }
    guard unreadCount == 0, outgoing.count == 0 else {
      throw .protocolBroken(name: plugin.name, reason: "it ended without reading all that it was sent")
    }
    guard scratch.strays.isEmpty else {
      throw .protocolBroken(
        name: plugin.name, reason: "it wrote outside its folder: \(shown("../" + scratch.strays[0]))")
    }
    if leftBehind { plugin.host.tell(.note, "\(plugin.name): what it had started and left was ended") }
    defer { conversation.tellOfRest() }
    let tally = try conversation.tally(of: sent, listsLosses: context.listsLosses)
    if plugin.manifest.output == .stdout {
      try file?.write(&incoming)
    } else {
      try takeFiles()
    }
    guard !written.isEmpty || sent.counts.values.allSatisfy({ $0.received == 0 }) else {
      throw .protocolBroken(name: plugin.name, reason: "it ended well, and wrote nothing")
    }
    return tally
  }

  /// The files that hold something.
  private var written: [String] {
    output.isFolder ? output.targets : (file?.byteCount ?? 0) > 0 ? output.targets : []
  }

  private func takeFiles() throws(ExportError) {
    let files = PluginFiles(plugin.name, in: scratch.path)
    guard output.isFolder else {
      guard conversation.files.count == 1, let file else {
        throw .protocolBroken(
          name: plugin.name, reason: "“done” must name one file, and names \(conversation.files.count)")
      }
      return try files.copy(conversation.files[0], to: file)
    }
    var taken: Set<String> = []
    for name in conversation.files {
      guard taken.insert(name).inserted else {
        throw .protocolBroken(name: plugin.name, reason: "“done” names the file “\(shown(name))” twice")
      }
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "output", !parts[1].hasPrefix(".") else {
        throw .protocolBroken(
          name: plugin.name, reason: "the file “\(shown(name))” does not lie in the folder “output”")
      }
      let file = try output.file(named: String(parts[1]))
      try files.copy(name, to: file)
      file.close()
    }
    for name in scratch.names(in: "output").map({ "output/" + $0 }) where !taken.contains(name) {
      conversation.tell(.warning, nil, "“done” does not name the file “\(shown(name))”, so it is left out")
    }
  }
}

extension ByteBuffer {
  /// Appends what was rendered, and empties it.
  fileprivate mutating func put(rows: RenderedRows) {
    rows.bytes.withBytes { put(bytes: $0) }
    rows.bytes.removeAll()
  }
}
