import DossierModel
import PluginKit

/// What describes the tables of a folder, as a Data Package (version 2.0): columns, keys, sizes and hashes.
///
/// It is drawn from the descriptions of the tables, and names no input: the same dossier has the same metadata.
struct DataPackage {
  /// The name that programs look for.
  static let fileName = "datapackage.json"

  /// One table's file.
  struct Resource {
    let table: String
    let byteCount: Int
    let hash: String
  }

  let resources: [Resource]
  let dialect: CSVDialect
  let context: ExportContext
  /// Whether days lie where other programs have no word for them: they are then texts.
  let hasFarDays: Bool

  /// The file.
  var json: ByteBuffer {
    var json = JSONText()
    json.object { json in
      json.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      json.field("name", context.dossier.header.id)
      let title = context.dossier.header.title.text(in: context.language)
      if !title.isEmpty { json.field("title", title) }
      if let description = context.dossier.header.description {
        json.field("description", description.text(in: context.language))
      }
      json.field("generator", context.generator)
      json.field("chancery") { json in
        json.object { json in
          json.field("asOf", context.asOf.description)
          json.field("language", context.language)
          json.field("guard", dialect.formulaGuard.rawValue)
        }
      }
      json.field("resources") { json in
        json.array { json in
          for schema in TableSchema.whole {
            guard let resource = resources.first(where: { $0.table == schema.name }) else { continue }
            json.element { write(resource, schema, to: &$0) }
          }
        }
      }
    }
    return json.finish()
  }

  private func write(_ resource: Resource, _ schema: TableSchema, to json: inout JSONText) {
    json.object { json in
      json.field("name", schema.name)
      json.field("path", schema.name + ".csv")
      json.field("title", schema.title)
      json.field("description", schema.meaning)
      json.field("type", "table")
      json.field("format", "csv")
      json.field("mediatype", "text/csv")
      json.field("encoding", dialect.hasMark ? "utf-8-sig" : "utf-8")
      json.field("bytes", resource.byteCount)
      json.field("hash", "sha256:" + resource.hash)
      json.field("dialect") { json in
        json.object { json in
          json.field("delimiter", String(Unicode.Scalar(dialect.delimiter)))
          json.field("lineTerminator", dialect.hasReturns ? "\r\n" : "\n")
          json.field("doubleQuote", true)
        }
      }
      json.field("schema") { write(schema, to: &$0) }
    }
  }

  private func write(_ schema: TableSchema, to json: inout JSONText) {
    json.object { json in
      json.field("fields") { json in
        json.array { json in
          for column in schema.columns { json.element { write(column, to: &$0) } }
        }
      }
      if !schema.primaryKey.isEmpty { json.field("primaryKey", schema.primaryKey) }
      let keys = schema.columns.filter { isKept($0, in: schema) }
      guard !keys.isEmpty else { return }
      json.field("foreignKeys") { json in
        json.array { json in
          for column in keys { json.element { Self.writeKey(column, to: &$0) } }
        }
      }
    }
  }

  /// Whether every id of a column has its row in the table that it refers to.
  ///
  /// Of events, the larger one may be left out by a filter; and so may the event of a statement.
  private func isKept(_ column: ColumnSchema, in schema: TableSchema) -> Bool {
    guard let table = column.refersTo, resources.contains(where: { $0.table == table }) else { return false }
    return column.type == .id && (table != "events" || schema.name == "participants")
  }

  private static func writeKey(_ column: ColumnSchema, to json: inout JSONText) {
    json.object { json in
      json.field("fields", [column.name])
      json.field("reference") { json in
        json.object { json in
          json.field("resource", column.refersTo ?? "")
          json.field("fields", ["id"])
        }
      }
    }
  }

  private func write(_ column: ColumnSchema, to json: inout JSONText) {
    json.object { json in
      json.field("name", column.name)
      json.field("title", column.heading)
      json.field("type", type(of: column.type))
      if column.type == .url { json.field("format", "uri") }
      json.field("description", column.meaning)
      if let field = column.field { json.field("chancery:field", field) }
      let hasConstraints = column.isRequired || !column.allowed.isEmpty || column.type == .id
      guard hasConstraints else { return }
      json.field("constraints") { json in
        json.object { json in
          if column.isRequired { json.field("required", true) }
          if !column.allowed.isEmpty { json.field("enum", column.allowed) }
          if column.type == .id { json.field("pattern", "[a-z0-9][a-z0-9._-]*") }
        }
      }
    }
  }

  private func type(of type: ColumnType) -> String {
    switch type {
    case .integer: "integer"
    case .number: "number"
    case .day: hasFarDays ? "string" : "date"
    case .text, .id, .ids, .edtf, .url: "string"
    }
  }
}
