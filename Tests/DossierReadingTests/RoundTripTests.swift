import DossierModel
import DossierReading
import Foundation
import TestSupport
import Testing

struct RoundTripTests {
  private static func line(_ record: some DossierRecord) -> String {
    var bytes: [UInt8] = []
    record.appendJSON(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The record's line, after a look whether it names every field of the field table.
  private static func fullLine<Record: DossierRecord>(_ record: Record) throws -> String {
    let line = line(record)
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(Set(fields.keys) == Set(Record.fields.map(\.spec.name)).union(["type"]), "\(Record.kind)")
    return line
  }

  @Test func `a record of every kind with every field filled is read back equal`() throws {
    let lines = [
      try Self.fullLine(FilledRecords.header), try Self.fullLine(FilledRecords.source),
      try Self.fullLine(FilledRecords.place), try Self.fullLine(FilledRecords.actor),
      try Self.fullLine(FilledRecords.event), try Self.fullLine(FilledRecords.relation),
      try Self.fullLine(FilledRecords.object), try Self.fullLine(FilledRecords.claim),
      try Self.fullLine(FilledRecords.target), try Self.fullLine(FilledRecords.statement),
    ]
    #expect(lines.count == RecordKind.allCases.count)
    let contents = Inputs.read(lines.joined(separator: "\n"), "all.jsonl")
    // One record of each kind can only be part of itself, which is told, and changes nothing in what was read.
    #expect(contents.errors.allSatisfy { $0.hasSuffix("E0305") })
    #expect(contents.header == FilledRecords.header)
    #expect(contents.dossier.sources == [FilledRecords.source])
    #expect(contents.dossier.places == [FilledRecords.place])
    #expect(contents.dossier.actors == [FilledRecords.actor])
    #expect(contents.wholeEvents == [FilledRecords.event])
    #expect(contents.dossier.relations == [FilledRecords.relation])
    #expect(contents.dossier.objects == [FilledRecords.object])
    #expect(contents.dossier.claims == [FilledRecords.claim])
    #expect(contents.dossier.targets == [FilledRecords.target])
    #expect(contents.dossier.statements == [FilledRecords.statement])
    #expect(contents.jsonLines == lines.joined(separator: "\n") + "\n")
  }

  @Test func `a record with only its required fields is read back equal`() {
    let event = Event(id: "e", kind: "visit", title: "E")
    #expect(Self.line(event) == #"{"type":"event","id":"e","kind":"visit","title":"E"}"#)
    #expect(Inputs.read(Self.line(event), "a.jsonl").wholeEvents == [event])
  }

  private static func differsInYAML(_ scalar: Unicode.Scalar) -> Bool {
    [0x85, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
      || (0x80...0x9F).contains(scalar.value)
  }

  @Test(.wantsRealData) func `any text is a title, in JSON and in YAML`() throws {
    let file = try #require(try Inputs.dataFiles("text", "json").first)
    let strings = try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String])
    var yamlCount = 0
    for text in strings where !text.isEmpty && !text.unicodeScalars.contains("\u{0}") {
      let event = Event(id: "e", kind: "visit", title: LocalizedText(text))
      let line = Self.line(event)
      #expect(try Inputs.events(line, "a.jsonl") == [event], "\(text)")
      let scalars = Array(text.unicodeScalars)
      #expect(
        try Inputs.events(line, "a.json").first.map { Array($0.title.text(in: "en").unicodeScalars) }
          == scalars)
      // JSON is YAML too, but for characters that YAML forbids or takes for line ends.
      if text.unicodeScalars.contains(where: Self.differsInYAML) { continue }
      #expect(try Inputs.events("events: [\(line)]", "a.yaml") == [event], "\(text)")
      yamlCount += 1
    }
    #expect(yamlCount > 200)
    print("Naughty strings: \(yamlCount) titles read back equal")
  }
}
