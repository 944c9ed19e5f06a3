// Bytes become a dossier in four steps.
//
//   1. Syntax/   each input becomes a tape: a flat list of values that remember where they stood
//   2. Records/  the sections of a tape become records: every field is checked against the field table of its kind
//   3. Records/  ids and references are matched over all inputs, and the records are put together
//   4. Selection/, Passing/  the driver's filters choose records, and one pass hands the events on in order
//
// A large file of events takes another way: Lines/ makes batches of its lines, and Streaming/ exports them as they come.
//
// All problems of all inputs are told, not the first alone. Nothing here opens a file.
import DossierModel
import PluginKit

/// Reads inputs, in any number and any of the three syntaxes, and merges them into one dossier.
public struct DossierReader {
  private var checker = RecordChecker()
  private var assembly = Assembly()
  private var diagnostics: [Diagnostic] = []
  /// Whether all records of all inputs were found.
  ///
  /// Where some were not, a reference to one of them is no error.
  private var isWhole = true

  /// A reader that has read nothing yet.
  public init() {}

  /// Whether events have been read.
  var hasEvents: Bool { assembly.hasEvents }

  /// Forgets where the records stand, those to come too: errors are found, but not where both sides of them are.
  mutating func forgetPlaces() { checker.ids.forgetPlaces() }

  /// What inputs come to: a dossier and its events, as far as they could be read, and all that is to be told of them.
  public static func read(_ inputs: [InputText]) -> DossierContents {
    var reader = DossierReader()
    for input in inputs { reader.read(input) }
    return reader.finish()
  }

  /// Reads one more input.
  public mutating func read(_ input: InputText) {
    if let fault = Self.fault(inWhole: input) {
      return report(fault, on: TapeBuilder(file: input.name, source: input.bytes).finish())
    }
    switch input.likelySyntax {
    case .jsonl: readLines(of: input)
    case .json: readLegibly(input) { $0.readJSON($1) }
    case .yaml: readLegibly(input) { $0.readYAML($1) }
    }
  }

  /// Reads a document with a question mark for each byte that is not UTF-8, of which the first is told.
  ///
  /// What is no dossier at all then is not told besides: it may be one in another encoding.
  private mutating func readLegibly(_ input: InputText, _ read: (inout DossierReader, InputText) -> Void) {
    let illegible = IllegibleBytes(input.bytes)
    guard let first = illegible.offsets.first else { return read(&self, input) }
    let before = diagnostics.count
    read(&self, InputText(name: input.name, bytes: illegible.replaced, syntax: input.likelySyntax))
    diagnostics.replaceSubrange(
      before..., with: diagnostics[before...].filter { !["E0102", "E0104"].contains($0.code) })
    report(
      .notUTF8(at: first, otherLines: illegible.lineCount - 1),
      on: TapeBuilder(file: input.name, source: input.bytes).finish())
  }

  /// Why an input cannot be a dossier, whatever stands in it.
  private static func fault(inWhole input: InputText) -> SyntaxFault? {
    if let other = input.otherFormat { return .notADossier(other) }
    if looksLikeUTF16(input.bytes) { return .isUTF16 }
    let isText = input.likelySyntax == .jsonl || !input.bytes.contains { $0 < 0x09 }
    return isText ? nil : IllegibleBytes(input.bytes).offsets.first.map { .notUTF8(at: $0) }
  }

  private mutating func readLines(of input: InputText) {
    var faults: [SyntaxFault] = []
    let reader = JSONTapeReader(file: input.name, bytes: input.bytes)
    let (tape, roots) = reader.readLines { faults.append($0) }
    for fault in faults { report(fault, on: tape) }
    for root in roots { addTypedRecord(tape.view(at: root)) }
  }

  private mutating func readJSON(_ input: InputText) {
    do throws(SyntaxFault) {
      addSections(of: try JSONTapeReader(file: input.name, bytes: input.bytes).readDocument().view(at: 0))
    } catch {
      report(error, on: TapeBuilder(file: input.name, source: input.bytes).finish())
    }
  }

  private mutating func readYAML(_ input: InputText) {
    var reader = YAMLTapeReader(file: input.name, bytes: input.bytes)
    do throws(SyntaxFault) {
      addSections(of: try reader.read())
    } catch {
      // What the parser stops at hides the rest, which is read without it.
      var broken = BrokenYAML(file: input.name, bytes: input.bytes)
      let rest = broken.read(from: error)
      let tape = TapeBuilder(file: input.name, source: input.bytes).finish()
      let wasWhole = isWhole
      for fault in broken.faults { report(fault, on: tape) }
      isWhole = wasWhole && broken.hasAllIDs && rest != nil
      checker.unreadFields = broken.unreadFields
      if let rest { addSections(of: rest) }
      checker.unreadFields = []
    }
  }

  private mutating func addSections(of documents: (tape: Tape, roots: [Int])) {
    for root in documents.roots { addSections(of: documents.tape.view(at: root)) }
  }

  /// Reads the records on some lines of JSON Lines that are no events.
  mutating func readReferences(_ lines: [UInt8], file: String, firstLine: Int) {
    var faults: [SyntaxFault] = []
    let reader = JSONTapeReader(file: file, bytes: lines, firstLine: firstLine)
    let (tape, roots) = reader.readLines { faults.append($0) }
    for fault in faults { report(fault, on: tape) }
    for root in roots {
      let node = tape.view(at: root)
      let isEvent = node.kind == .mapping && node[.type]?.hasText(RecordKind.event.rawValue) ?? false
      if !isEvent { addTypedRecord(node) }
    }
  }

  /// Reads one line of JSON Lines, whatever it is.
  mutating func readLine(_ line: [UInt8], file: String, number: Int) {
    var faults: [SyntaxFault] = []
    let (tape, roots) = JSONTapeReader(file: file, bytes: line, firstLine: number).readLines {
      faults.append($0)
    }
    for fault in faults { report(fault, on: tape) }
    for root in roots { addTypedRecord(tape.view(at: root)) }
  }

  /// Adds what an importer has to tell; after an error, some records may be missing.
  mutating func tell(_ told: [Diagnostic]) {
    diagnostics += told
    if told.contains(where: { $0.severity == .error }) { isWhole = false }
  }

  private mutating func report(_ fault: SyntaxFault, on tape: Tape) {
    diagnostics.append(
      Diagnostic(
        .error, fault.code, at: tape.location(ofOffset: fault.offset), fault.message, help: fault.help,
        related: fault.related.map { other in
          [Diagnostic.Related(location: tape.location(ofOffset: other.offset), message: other.message)]
        } ?? []))
    isWhole = false
  }

  /// A line of JSON Lines: a record that says its kind in `type`.
  mutating func addTypedRecord(_ node: NodeView) {
    guard node.kind == .mapping else {
      return report(
        "E0104", node, "a line must be one record in braces", help: "write {\"type\":\"event\",\"id\":…}")
    }
    guard let type = node[.type] else {
      let words = RecordKind.allCases.map(\.rawValue)
      return report(
        "E0403", node, "the record lacks the field “type”",
        help: "add \"type\": one of \(words.joined(separator: ", "))")
    }
    guard let kind = RecordKind(wordAt: type) else {
      let words = RecordKind.allCases.map(\.rawValue)
      let near = nearestWord(to: type.string, among: words)
      let help = near.map { "did you mean “\($0)”?" } ?? "write one of \(words.joined(separator: ", "))"
      return report("E0104", type, "“\(type.string)” is not a type of record", help: help)
    }
    add(node, as: kind)
  }

  /// A document of YAML or JSON: sections named in the plural, each with a list of records.
  private mutating func addSections(of root: NodeView) {
    if root.isNull { return }
    guard root.kind == .mapping else {
      return report(
        "E0104", root, "a dossier must begin with a section",
        help: "write a section like “events:”, and its records below")
    }
    if root[.type] != nil, root[.id] != nil { return addTypedRecord(root) }
    var names: Set<String> = []
    for (name, section) in root.pairs {
      if !names.insert(name.string).inserted {
        report(
          "E0402", name, "the section “\(name.string)” is given twice", help: "put all its records into one")
      }
      if section.isNull { continue }
      // The records of a section that is plainly another are looked at as those.
      guard let kind = RecordKind(section: name.string) ?? sectionMeant(by: name) else { continue }
      if kind == .dossier {
        add(section, as: .dossier)
      } else if section.kind == .list {
        for node in section.elements { add(node, as: kind) }
      } else {
        report(
          "E0404", section, "the section “\(name.string)” must hold a list",
          help: "begin each record with “- id:”")
      }
    }
  }

  /// Reports a section that there is not, and gives the kind of records that it was probably meant for.
  private mutating func sectionMeant(by name: NodeView) -> RecordKind? {
    let known = RecordKind.allCases.map(\.section)
    let near =
      nearestWord(to: name.string, among: known) ?? RecordKind(rawValue: name.string)?.section
    let help = near.map { "did you mean “\($0)”?" } ?? "the sections are \(known.joined(separator: ", "))"
    report("E0401", name, "“\(name.string)” is not a section of a dossier", help: help)
    return near.flatMap(RecordKind.init(section:))
  }

  private mutating func add(_ node: NodeView, as kind: RecordKind) {
    if checker.check(node, as: kind) { assembly.add(node, as: kind) }
  }

  private mutating func report(_ code: String, _ node: NodeView, _ message: String, help: String) {
    isWhole = false
    diagnostics.append(Diagnostic(.error, code, at: node.location, message, help: help))
  }

  /// What was read; `isElsewhere` says of an id whether an event has it that the reader was not shown.
  consuming func finish(isElsewhere: (String) -> Bool = { _ in false }) -> DossierContents {
    checker.reportDanglingReferences(isWhole: isWhole, isElsewhere: isElsewhere)
    return finishMatched()
  }

  /// What was read of a dossier whose events come later, and the references that may be to them.
  consuming func finishBeforeEvents() -> (contents: DossierContents, open: [OpenReference]) {
    let open = checker.openReferences.map {
      OpenReference(id: $0.node.string, mayBeEvent: $0.kinds.isEmpty || $0.kinds.contains(.event))
    }
    checker.reportDanglingReferences(isWhole: false)
    return (finishMatched(), open)
  }

  private consuming func finishMatched() -> DossierContents {
    checker.reportCycles()
    checker.reportUnknownWords()
    let told = (diagnostics + checker.diagnostics).sorted(by: Diagnostic.isBefore)
    return assembly.finish(checker.ids, diagnostics: told)
  }
}

/// A reference to an id that no record has so far.
struct OpenReference: Sendable {
  let id: String
  /// Whether the id of an event may stand there.
  let mayBeEvent: Bool
}
