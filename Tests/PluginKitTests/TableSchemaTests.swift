import DossierModel
import PluginKit
import Testing

/// The tables of a folder, taken together, have a place for every field of every record.
struct TableSchemaTests {
  /// Fields that stand in a table of their own, or in columns for their parts.
  private static let elsewhere = [
    "participants": "participants", "sources": "citations", "exceptions": "exceptions",
  ]

  @Test(arguments: RecordKind.allCases)
  func `every field of a record has a column`(kind: RecordKind) throws {
    let table = try #require(TableSchema.whole.first { $0.kind == kind })
    for field in kind.fields {
      if let other = Self.elsewhere[field.name] {
        #expect(TableSchema.named(other) != nil, "\(kind).\(field.name)")
      } else {
        #expect(table.columns.count { $0.field == field.name } == 1, "\(kind).\(field.name)")
      }
    }
  }

  @Test func `participants, citations and exceptions have a column for each of their fields`() throws {
    let parts: [(String, [String], [String: String])] = [
      ("participants", Participant.fields.map(\.name), ["actor": "actor_id", "onBehalfOf": "on_behalf_of"]),
      ("citations", Citation.fields.map(\.name), ["source": "source_id"]),
      ("exceptions", CheckException.fields.map(\.name), ["record": "record_id"]),
    ]
    for (name, fields, columns) in parts {
      let table = try #require(TableSchema.named(name))
      for field in fields { #expect(table.column(columns[field] ?? field) != nil, "\(name).\(field)") }
    }
  }

  @Test func `a place without a record, and a text in several languages, have columns too`() throws {
    for name in ["events", "objects"] {
      let fields = try #require(TableSchema.named(name)).columns.compactMap(\.field)
      #expect(Set(["place", "place.name", "place.country"]).isSubset(of: fields), "\(name)")
    }
    #expect(TableSchema.named("names")?.columns.map(\.name).contains("language") == true)
  }

  @Test func `closed choices list their words, and required fields are required`() throws {
    let events = try #require(TableSchema.named("events"))
    #expect(events.column("modality")?.allowed == ["actual", "planned", "hypothetical", "negated"])
    #expect(events.column("title")?.isRequired == true)
    #expect(events.column("date")?.isRequired == false)
    #expect(events.column("place_id")?.refersTo == "places")
    #expect(events.column("participants")?.field == nil)
    #expect(TableSchema.named("claims")?.column("comparator")?.allowed.contains("nearly") == true)
  }

  @Test func `keys are columns, and derived tables carry nothing`() {
    for table in TableSchema.whole {
      #expect(table.primaryKey.allSatisfy { table.column($0) != nil }, "\(table.name)")
      if table.isDerived { #expect(table.columns.allSatisfy { $0.field == nil }, "\(table.name)") }
    }
    #expect(Set(TableSchema.whole.map(\.name)).count == TableSchema.whole.count)
  }
}
