import DossierModel
import PluginKit

/// Comma-separated values (RFC 4180): one table of the events in a file, or a folder with a table for every kind of record.
public struct CSVExporter: RowExporter {
  /// What the format is.
  public static let format = FormatDescription(
    id: "csv", title: "Comma-separated values", extensions: ["csv", "tsv"], mediaType: "text/csv",
    shapes: [.file, .folder], uses: Set(RecordKind.allCases).subtracting([.dossier]))

  private let columns: [Column<EventView>]
  private let options: CSVOptions
  private var writer: CSVWriter

  /// An exporter with these options.
  public init(options: CSVOptions) {
    columns =
      options.columns.values.isEmpty
      ? Table.events.columns : Table.events.selecting(options.columns.values.map(\.name)).table.columns
    self.options = options
    writer = CSVWriter(options, path: "")
  }

  /// Columns are chosen for the events table in a file.
  public func check(writesFolder: Bool) throws(OptionFailure) {
    guard writesFolder, !options.columns.values.isEmpty else { return }
    throw OptionFailure(
      option: "columns",
      problem: .conflict("it chooses columns of the events table; a folder has all tables whole"))
  }

  /// A file takes the events; a folder takes everything.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    var exporter = self
    exporter.writer = CSVWriter(options, path: output.path)
    if output.isFolder { return try TableFolder(exporter.writer, context, output) }
    return try exporter.beginRows(context, output)
  }

  /// The names of the columns.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    writer.begin(&buffer)
    writer.putHeader(columns, into: &buffer)
  }

  /// One event.
  public func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    writer.put(event, columns, context, into: &buffer)
    tally.wrote(.event)
  }
}
