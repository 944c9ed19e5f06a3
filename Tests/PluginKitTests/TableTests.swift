import DossierModel
import PluginKit
import Testing

struct TableTests {
  private struct Shape {
    let name: String
    let title: String
    let meaning: String
    let columns: [(name: String, heading: String, meaning: String)]

    init<Row>(_ table: Table<Row>) {
      name = table.name
      title = table.title
      meaning = table.meaning
      columns = table.columns.map { ($0.name, $0.heading, $0.meaning) }
    }
  }

  private static let shapes = [
    Shape(Table<EventView>.events), Shape(Table<Participation>.participants), Shape(Table<Actor>.actors),
    Shape(Table<Relation>.relations), Shape(Table<HeldRelation>.heldRelations),
    Shape(Table<RelationChangeRow>.relationChanges), Shape(Table<FieldChangeRow>.fieldChanges),
    Shape(Table<NextAnniversary>.anniversaries),
    Shape(Table<JudgedClaim>.claims),
    Shape(Table<ConflictRow>.conflicts),
    Shape(Table<Target>.targets), Shape(Table<Statement>.statements), Shape(Table<DossierObject>.objects),
    Shape(Table<Place>.places), Shape(Table<Source>.sources), Shape(Table<DossierHeader>.dossier),
    Shape(Table<ExceptionRow>.exceptions), Shape(Table<CitationRow>.citations),
    Shape(Table<WordingRow>.names),
  ]

  @Test func `the tables of a folder have the columns of the others, and a few more`() {
    let actors = Table<Actor>.wholeActors.columns.map(\.name)
    #expect(actors == Table<Actor>.actors.columns.map(\.name) + ["aliases"])
    let objects = Table<DossierObject>.wholeObjects.columns.map(\.name)
    #expect(objects == Table<DossierObject>.objects.columns.map(\.name) + ["country"])
  }

  @Test func `tables and their columns have names of their own, in snake case`() {
    #expect(Set(Self.shapes.map(\.name)).count == Self.shapes.count)
    #expect(Set(Self.shapes.map(\.title)).count == Self.shapes.count)
    for shape in Self.shapes {
      #expect(Set(shape.columns.map(\.name)).count == shape.columns.count, "\(shape.name)")
      #expect(Set(shape.columns.map(\.heading)).count == shape.columns.count, "\(shape.name)")
      for column in shape.columns {
        #expect(
          column.name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(shape.name).\(column.name)")
      }
    }
  }

  @Test func `every table and column says what it means, in a sentence`() {
    for shape in Self.shapes {
      #expect(shape.meaning.hasSuffix("."), "\(shape.name)")
      #expect(shape.title.utf16.count <= 31, "a sheet's name")
      for column in shape.columns {
        #expect(column.meaning.count > 4 && column.meaning.hasSuffix("."), "\(shape.name).\(column.name)")
        #expect(!column.heading.isEmpty, "\(shape.name).\(column.name)")
      }
    }
  }

  @Test func `columns can be chosen, and those that are not there are told`() {
    let (table, unknown) = Table<Actor>.actors.selecting(["name", "nam", "id"])
    #expect(table.columns.map(\.name) == ["name", "id"])
    #expect(unknown == ["nam"])
  }
}
