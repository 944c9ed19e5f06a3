import DossierModel
import PluginKit

/// Tells which columns a table no longer has that the metadata of its folder names, and that no other table makes up for.
///
/// A data frame that was written back with three of its columns has lost the others, and says nothing of it.
struct MissingColumns {
  private let named: [String: [String]]

  init(_ metadata: ImportFile?) {
    var named: [String: [String]] = [:]
    if let resources = metadata?.asJSON?["resources"], resources.kind == .list {
      for resource in resources.elements where resource.kind == .mapping {
        guard let path = resource["path"], path.isScalar, let schema = resource["schema"],
          schema.kind == .mapping, let fields = schema["fields"], fields.kind == .list
        else { continue }
        named[path.string] = fields.elements.compactMap {
          $0.kind == .mapping ? $0["name"]?.string : nil
        }
      }
    }
    self.named = named
  }

  /// Tells of each sheet once.
  func report(_ sheets: [Sheet], _ records: inout ImportedRecords) {
    for sheet in sheets {
      let missing = named[sheet.file.lastName, default: []].filter { name in
        !sheet.has(name) && sheet.table.column(name).map { isKept($0, in: sheet.table) } ?? false
      }
      guard !missing.isEmpty else { continue }
      let names = missing.map { "“\($0)”" }.joined(separator: ", ")
      records.report(
        .warning, "W0711", at: sheet.file.place(0),
        missing.count == 1
          ? "the column \(names) is missing that the metadata names; what stood in it is lost"
          : "the columns \(names) are missing that the metadata names; what stood in them is lost",
        help: "write all columns back, or export the folder anew")
    }
  }

  /// Whether a column holds what no other table does.
  private func isKept(_ column: ColumnSchema, in table: TableSchema) -> Bool {
    if table.kind != nil { return column.field != nil }
    return table.name != "participants" || !["actor", "date", "event"].contains(column.name)
  }
}
