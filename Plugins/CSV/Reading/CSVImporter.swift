// Tables become records in four steps.
//
//   1. SheetOpener   each file becomes a sheet: WhichTable it is, how its cells are set apart, what its headings mean
//   2. RecordParts   rows that are parts of records are gathered by their record: participants, citations, names
//   3. RecordMaker   each row of the other tables becomes a record, with its parts; CellValues reads the cells
//   4. KnownNames    what is named and stands in no table becomes a record too: the actor “Viet Nam”
//
// A folder that Chancery has written comes back as it was; of a table that an analyst keeps, what can be understood is
// read, and the rest is told.
import DossierModel
import PluginKit

/// Reads tables: a folder that Chancery has written, or a table of events that someone keeps.
public struct CSVImporter: Importer {
  /// What the format is.
  public static let format = FormatDescription(
    id: "csv", title: "Comma-separated values", extensions: ["csv", "tsv"], mediaType: "text/csv",
    shapes: [.file, .folder], uses: Set(RecordKind.allCases))

  private let options: CSVImportOptions

  /// An importer with these options.
  public init(options: CSVImportOptions) { self.options = options }

  /// Tables, and what describes them.
  public static func reads(fileNamed name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name == DataPackage.fileName
  }

  /// Reads all files.
  public func read(_ files: [ImportFile], into records: inout ImportedRecords) {
    let metadata = files.first { $0.lastName == DataPackage.fileName }
    let tables = files.filter { $0.lastName != DataPackage.fileName }
    if let metadata, isSound(metadata, &records) { reportMissing(metadata, tables, &records) }
    let opener = SheetOpener(
      options: options,
      formulaGuard: options.guardSign?.formulaGuard ?? Self.formulaGuard(of: metadata) ?? .tab)
    let sheets = tables.compactMap { opener.open($0, &records) }
    let isExported = metadata?.asJSON?["chancery"] != nil || sheets.contains { $0.isExported }
    let values = CellValues(options: options, isExported: isExported)
    let required = RequiredColumns(statedKind: StatedKind(options.kind, sheets))
    required.statedKind.report(sheets, &records)
    let parts = RecordParts(sheets, values, required, &records)
    takeIDs(of: sheets, &records)
    var maker = RecordMaker(values, sheets, parts, required)
    for kind in RecordKind.allCases {
      for sheet in sheets where sheet.table.kind == kind { maker.makeRecords(of: sheet, &records) }
    }
    maker.finish(tables.first, &records)
    maker.parts.reportLeftOver(&records)
    DrawnColumns(metadata, sheets).report(sheets, tables, &records)
    MissingColumns(metadata).report(sheets, &records)
  }

  /// No id is made that stands in a table further down.
  private func takeIDs(of sheets: [Sheet], _ records: inout ImportedRecords) {
    for sheet in sheets where sheet.table.kind != nil {
      guard let column = sheet.number(of: "id") else { continue }
      // What cannot be read is told when the rows are read for good.
      var silent = ImportedRecords(files: [])
      sheet.forEachRow(&silent) { row, _ in
        if let id = row.cells.first(where: { $0.column == column }) { records.take(id: id.text.trimmed) }
      }
    }
  }

  /// The guard of the texts, as the metadata of the folder has it.
  private static func formulaGuard(of metadata: ImportFile?) -> FormulaGuard? {
    guard let own = metadata?.asJSON?["chancery"], own.kind == .mapping else { return nil }
    return own["guard"].flatMap { FormulaGuard(rawValue: $0.string) }
  }

  /// Whether metadata is what a Data Package is: JSON with resources; and if not, tells what is not known of the tables.
  private func isSound(_ metadata: ImportFile, _ records: inout ImportedRecords) -> Bool {
    let root = metadata.asJSON
    guard root?["resources"]?.kind != .list else { return true }
    records.report(
      .warning, "W0711", at: metadata.place(0),
      root == nil
        ? "the metadata of the tables is not JSON, and is not read"
        : "the metadata of the tables names no resources",
      help:
        "the guard of the texts and the types of the columns are not known: -O csv.guard tells which sign is taken "
        + "off; export the folder anew to have them")
    return false
  }

  /// Tells which of the tables that the metadata names are not there.
  private func reportMissing(
    _ metadata: ImportFile, _ tables: [ImportFile], _ records: inout ImportedRecords
  ) {
    guard let resources = metadata.asJSON?["resources"], resources.kind == .list else { return }
    let names = Set(tables.map(\.lastName))
    for resource in resources.elements {
      guard resource.kind == .mapping, let path = resource["path"], path.isScalar,
        !names.contains(path.string)
      else { continue }
      records.report(
        .warning, "W0711", at: metadata.place(0),
        "the metadata names the table \(path.string), which is not there",
        help: "name the whole folder, or export it anew")
    }
  }
}
