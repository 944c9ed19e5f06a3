import DossierModel
import PluginKit

/// A folder of calendars: a file for each entry, as CalDAV and vdir have them, or one for each part of a calendar.
///
/// A file that would be written as it is there already is left alone, so that a program that watches the folder sees
/// what has changed and nothing else. What an earlier run wrote and this one does not is taken away; files of others
/// stay. The list of files is written last.
final class CalendarFolder: ExportRun {
  private let writer: CalendarWriter
  private let options: ICalendarOptions
  private let context: ExportContext
  private let output: Output
  private let earlier: Set<String>
  private var parts = CalendarParts()
  private var names: Set<String> = []
  private var tally: ExportTally

  init(
    _ writer: CalendarWriter, _ options: ICalendarOptions, _ context: ExportContext, _ output: Output
  ) throws(ExportError) {
    self.writer = writer
    self.options = options
    self.context = context
    self.output = output
    tally = ExportTally(listsLosses: context.listsLosses)
    earlier = FileList.names(in: output.path)
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    for event in batch.events {
      var buffer = ByteBuffer()
      writer.row(event, context, into: &buffer, &tally)
      try put(buffer.bytes, of: PartKey(event, options.split))
    }
  }

  func finish() throws(ExportError) -> ExportTally {
    for relation in context.dossier.relations where writer.commemorates(relation) {
      var buffer = ByteBuffer()
      writer.put(relation, into: &buffer, &tally)
      try put(buffer.bytes, of: PartKey(relation, options.split))
    }
    for target in writer.targets(of: context.dossier) {
      var buffer = ByteBuffer()
      writer.put(target, into: &buffer, &tally)
      try put(buffer.bytes, of: PartKey(target, options.split))
    }
    for tombstone in writer.tombstones(&tally) { try put(tombstone, of: PartKey.cancelled) }
    try writer.refuseEmpty(tally)
    for part in parts.all {
      try write(part.entries, to: part.file, CalendarHeader(options, context, part: part.title))
    }
    try putMetadata()
    return tally
  }

  /// Puts the entries of one record where they belong.
  private func put(_ bytes: [UInt8], of key: PartKey) throws(ExportError) {
    guard options.split == .none else {
      return parts.add(EntryBytes.sequence(bytes), of: key, by: options.split)
    }
    for entry in EntryBytes.sequence(bytes) {
      guard let uid = entry.value("UID") else { continue }
      try write(entry.bytes, to: "\(uid).ics", nil)
    }
  }

  /// Writes one file: a calendar with a name, or one that holds an entry and leaves the name to the folder.
  private func write(_ entries: [UInt8], to name: String, _ header: CalendarHeader?) throws(ExportError) {
    var lines = ContentLines(into: ByteBuffer(capacity: entries.count + 512))
    if let header {
      header.put(into: &lines)
    } else {
      CalendarHeader(options, context).putEntryBeginning(into: &lines)
    }
    var buffer = lines.finish()
    buffer.put(bytes: entries)
    buffer.put(literal: "END:VCALENDAR\r\n")
    if let fault = buffer.withBytes({ CalendarCheck.proof(of: $0).fault }) {
      throw .verificationFailed(path: output.path + name, reason: "line \(fault.line): \(fault.reason)")
    }
    names.insert(name)
    try output.put(buffer.bytes, named: name)
  }

  /// Writes what the folder is called and its colour, as vdir has them, and last the list of all files.
  private func putMetadata() throws(ExportError) {
    if options.split == .none {
      if let title = CalendarHeader(options, context).title { try putMetadata(title, named: "displayname") }
      if let code = options.color.code { try putMetadata(code, named: "color") }
    }
    for name in earlier.subtracting(names).sorted() { output.withdraw(fileNamed: name) }
    try output.put(FileList.bytes(of: names), named: FileList.name)
  }

  private func putMetadata(_ text: String, named name: String) throws(ExportError) {
    names.insert(name)
    try output.put(Array(text.utf8), named: name)
  }
}

/// The list of the files that a run wrote into a folder, for the next one.
enum FileList {
  /// The name of the list; calendar programs do not look at names that begin with a full stop.
  static let name = ".chancery-files"

  /// The names in the list of a folder; none where there is no list.
  ///
  /// Only names that Chancery gives to calendars are taken from it, never a path.
  static func names(in folder: String) -> Set<String> {
    let bytes = SmallFile.bytes(of: folder + name) ?? []
    let names = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    return Set(
      names.filter { !$0.contains("/") && ($0.hasSuffix(".ics") || ["displayname", "color"].contains($0)) })
  }

  /// A list of names, in order.
  static func bytes(of names: Set<String>) -> [UInt8] {
    Array(names.sorted().map { $0 + "\n" }.joined().utf8)
  }
}
