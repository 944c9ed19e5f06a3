import ArgumentParser
import PluginKit

/// The kinds of record that can be listed, each with the table that it is listed by.
enum QueriedRecord: String, ExpressibleByArgument, CaseIterable {
  case event, relation, actor, place, source, object, claim, target, statement

  /// The names of the columns; of relations on a day, whether they hold is one more.
  func columns(onDay: Bool) -> [String] {
    switch self {
    case .event: Self.names(.events)
    case .relation: onDay ? Self.names(.heldRelations) : Self.names(.relations)
    case .actor: Self.names(.actors)
    case .place: Self.names(.places)
    case .source: Self.names(.sources)
    case .object: Self.names(.objects)
    case .claim: Self.names(.claims)
    case .target: Self.names(.targets)
    case .statement: Self.names(.statements)
    }
  }

  private static func names<Row>(_ table: Table<Row>) -> [String] { table.columns.map(\.name) }

  /// The columns that a person sees who asks for none; programs get all.
  func fewColumns(onDay: Bool) -> [String] {
    switch self {
    case .event: ["date", "kind", "title", "place", "id"]
    case .relation:
      (onDay ? ["holds"] : []) + ["from", "kind", "to", "since", "until", "level", "role"]
    case .actor: ["name", "kind", "country", "id"]
    case .place: ["name", "kind", "country", "id"]
    case .source: ["published", "title", "publisher", "id"]
    case .object: ["name", "kind", "from", "to", "id"]
    case .claim: ["subject", "property", "claim", "verdict", "id"]
    case .target: ["owner", "goal", "due", "status", "id"]
    case .statement: ["date", "speaker", "kind", "gist"]
    }
  }

  /// Those of them that are left out first where the lines of a table are too short for all.
  var spareColumns: [String] { self == .event ? ["place", "kind"] : [] }
}
