import DossierModel
import PluginKit

/// Comma-separated values (RFC 4180): one table of the events in a file, or a folder with a table for every kind of record.
public struct CSVExporter: Exporter {
  /// What the format is.
  public static let format = FormatDescription(
    id: "csv", title: "Comma-separated values", extensions: ["csv", "tsv"], mediaType: "text/csv",
    shapes: [.file, .folder], uses: Set(RecordKind.allCases))

  private let options: CSVOptions

  /// An exporter with these options.
  public init(options: CSVOptions) { self.options = options }

  /// Columns are chosen for the events table in a file.
  public func check(writesFolder: Bool) throws(OptionFailure) {
    if writesFolder, !options.columns.values.isEmpty {
      throw OptionFailure(
        option: "columns",
        problem: .conflict("it chooses columns of the events table; a folder has all tables whole"))
    }
    if !writesFolder, !options.metadata {
      throw OptionFailure(option: "metadata", problem: .conflict("only a folder has metadata"))
    }
  }

  /// A file takes the events; a folder takes everything.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    if output.isFolder { return try TableFolder(options, context, output) }
    let names = options.columns.values.map(\.name)
    let table = names.isEmpty ? Table.events : Table.events.selecting(names).table
    return try EventRows(table: CSVTable(table, CSVDialect(options, path: output.path)))
      .beginRows(context, output)
  }
}

/// The events, a row each, under the names of their columns.
private struct EventRows: RowWriter {
  let table: CSVTable<EventView>

  func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    table.putHeader(into: &buffer)
  }

  func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    if let refusal = table.refusal(of: event, context) { tally.refuse(refusal) }
    table.put(event, context, into: &buffer)
    tally.wrote(.event)
  }
}
