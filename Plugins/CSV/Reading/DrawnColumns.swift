import DossierModel
import PluginKit

/// Tells which columns were not read because they are drawn from others: the days beside a date, the names beside ids.
///
/// Of a table that is still as it was exported, nothing need be told: its metadata has its hash.
struct DrawnColumns {
  private let hashes: [String: String]
  private let tables: Set<String>

  init(_ metadata: ImportFile?, _ sheets: [Sheet]) {
    tables = Set(sheets.map(\.table.name))
    var hashes: [String: String] = [:]
    if let resources = metadata?.asJSON?["resources"] {
      for resource in resources.elements where resource.kind == .mapping {
        if let path = resource["path"], let hash = resource["hash"] { hashes[path.string] = hash.string }
      }
    }
    self.hashes = hashes
  }

  /// Tells of the columns of these sheets, and of changed tables that are drawn from others as a whole.
  func report(_ sheets: [Sheet], _ files: [ImportFile], _ records: inout ImportedRecords) {
    for sheet in sheets {
      let drawn = sheet.columns.compactMap { $0 }.filter { $0.isOwn && !isRead($0.schema, of: sheet) }
      guard let first = drawn.first, isChanged(sheet.file) else { continue }
      let names = drawn.prefix(6).map { "“\($0.heading)”" }.joined(separator: ", ")
      let more = drawn.count > 6 ? " and \(drawn.count - 6) more" : ""
      records.report(
        .note, "W0711", at: first.place,
        drawn.count == 1
          ? "the column \(names) is drawn from others, and is not read"
          : "the columns \(names)\(more) are drawn from others, and are not read",
        help: "a change in them is lost; make it in the columns or tables from which they are drawn"
          + (drawn.contains { ["participants", "sources"].contains($0.schema.name) }
            ? "; those of a row that has none there are read" : ""))
    }
    for file in files where TableSchema.named(file.stem)?.isDerived ?? false && isChanged(file) {
      records.report(
        .note, "W0711", at: file.place(0), "the table is drawn from others, and is not read",
        help: "a change in it is lost")
    }
  }

  private func isChanged(_ file: ImportFile) -> Bool {
    guard let hash = hashes[file.lastName] else { return true }
    var own = SHA256()
    file.bytes.withUnsafeBufferPointer { own.add($0) }
    return hash != "sha256:" + own.hexadecimal
  }

  private func isRead(_ column: ColumnSchema, of sheet: Sheet) -> Bool {
    guard sheet.table.kind != nil else {
      return sheet.table.name != "participants" || !["actor", "date", "event"].contains(column.name)
    }
    if column.field != nil { return true }
    switch column.name {
    case "participants", "participant_ids":
      return !tables.contains("participants")
    case "sources", "source_url": return !tables.contains("citations")
    case "day", "year":
      // They are the date of a row that has no other.
      return sheet.table.kind == .event && (!sheet.isExported || !sheet.has("date"))
    case "from", "to", "owner", "speaker", "subject", "claimant": return !sheet.has(column.name + "_id")
    default: return false
    }
  }
}
