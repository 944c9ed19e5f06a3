import DossierModel

/// What an importer finds: records, and what is to be told of the files.
public struct ImportedRecords {
  private var builder: TapeBuilder
  private var roots: [Int] = []
  /// Where each file begins in the source of the tape.
  private let starts: [Int]
  private var reports: [Report] = []
  private var ids = MadeIDs()

  /// Something to tell, whose place is known when all is read.
  private struct Report {
    let severity: Diagnostic.Severity
    let code: String
    let place: ImportPlace?
    let message: String
    let help: String?
    let related: [(place: ImportPlace, message: String)]
  }

  /// Nothing found yet in these files.
  package init(files: [ImportFile]) {
    let sources = files.map { ($0.name, $0.bytes) }
    builder = TapeBuilder(files: sources)
    var starts: [Int] = []
    var start = 0
    for (_, bytes) in sources {
      starts.append(start)
      start += bytes.count + (bytes.last == UInt8(ascii: "\n") ? 0 : 1)
    }
    self.starts = starts
  }

  /// Adds a record.
  public mutating func add(_ record: ImportedRecord) {
    roots.append(builder.count)
    let offset = offset(of: record.place)
    builder.open(.mapping, offset: offset)
    builder.add(.plain, text: "type".utf8, offset: offset)
    builder.add(.plain, text: record.kind.rawValue.utf8, offset: offset)
    for (name, value) in record.fields { add(value, named: name) }
    builder.close()
  }

  /// Adds a record, and makes it an id from its title or name and its date if it has none; tells the id.
  ///
  /// The same records in the same order get the same ids. One that is known elsewhere by a name of its own, as an entry
  /// of a calendar by its UID, keeps its id when its date is corrected.
  @discardableResult
  public mutating func addMakingID(_ record: ImportedRecord, knownAs name: String? = nil) -> String {
    var record = record
    if let id = record["id"]?.string, !id.isEmpty {
      ids.take(id)
      add(record)
      return id
    }
    let id = ids.make(for: record, knownAs: name)
    record["id"] = .scalar(id, at: record.place)
    add(record)
    return id
  }

  /// Keeps an id from being made: a record has it, or will have it.
  public mutating func take(id: String) { ids.take(id) }

  /// An id that no other record has, made from some words: `viet-nam` for `Viet Nam`, `viet-nam-2` the next time.
  public mutating func makeID(from words: String, or kind: RecordKind) -> String {
    ids.make(from: words, date: nil, kind)
  }

  /// An id for a record that is added later, made as ``addMakingID(_:knownAs:)`` makes it.
  public mutating func makeID(for record: ImportedRecord) -> String { ids.make(for: record) }

  /// Whether a text can be the id of a record: `viet-nam`, `visit.2025`.
  public static func isID(_ text: String) -> Bool {
    func isLetterOrDigit(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte || 0x30...0x39 ~= byte }
    return text.utf8.first.map(isLetterOrDigit) == true
      && text.utf8.allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) }
  }

  private mutating func add(_ value: ImportedValue, named name: String) {
    builder.add(.plain, text: name.utf8, offset: offset(of: value.place))
    add(value)
  }

  private mutating func add(_ value: ImportedValue) {
    let offset = offset(of: value.place)
    switch value {
    case .scalar(let text, _): builder.add(.plain, text: text.utf8, offset: offset)
    case .list(let values, _):
      builder.open(.list, offset: offset)
      for value in values { add(value) }
      builder.close()
    case .mapping(let fields, _):
      builder.open(.mapping, offset: offset)
      for (name, value) in fields { add(value, named: name) }
      builder.close()
    }
  }

  /// Tells something of the input: an error stops the import, a warning or note does not.
  public mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, at place: ImportPlace?, _ message: String,
    help: String? = nil, related: [(place: ImportPlace, message: String)] = []
  ) {
    reports.append(
      Report(
        severity: severity, code: code, place: place, message: message, help: help, related: related))
  }

  private func offset(of place: ImportPlace) -> Int {
    starts.indices.contains(place.file) ? starts[place.file] + place.offset : 0
  }

  /// The records on a tape, the index of each, and what is to be told.
  package consuming func finish() -> (tape: Tape, roots: [Int], diagnostics: [Diagnostic]) {
    let offset = { [starts] (place: ImportPlace) in starts[place.file] + place.offset }
    let (reports, roots) = (reports, roots)
    let tape = builder.finish()
    let diagnostics = reports.map { report in
      Diagnostic(
        report.severity, report.code, at: report.place.map { tape.location(ofOffset: offset($0)) },
        report.message, help: report.help,
        related: report.related.map {
          Diagnostic.Related(location: tape.location(ofOffset: offset($0.place)), message: $0.message)
        })
    }
    return (tape, roots, diagnostics)
  }
}
