// The plugin in two halves.
//
// The upper half knows dossiers: which sheets there are (`SheetChoice`), what the columns of PluginKit's tables are in a
// sheet (`ColumnForm`), what the cover says (`Summary`), and how rows are made from records (`WorkbookFill`).
// `WorkbookRun` packs rows as the events pass, and makes the workbook around them at the end. The lower half,
// `WorkbookPlan` and `WorkbookWriter`, knows Excel and nothing of dossiers.
import DossierModel
import PluginKit

/// An Excel workbook (ECMA-376): a cover, a sheet for every kind of record, and a dictionary of all columns.
public struct XLSXExporter: Exporter {
  /// What the format is.
  public static let format = FormatDescription(
    id: "xlsx", title: "Excel workbook", extensions: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    uses: Set(RecordKind.allCases).subtracting([.dossier]), isBinary: true)

  private let options: XLSXOptions

  /// An exporter with these options.
  public init(options: XLSXOptions) {
    self.options = options
  }

  /// Opens a run that writes one workbook.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try WorkbookRun(options, context, output)
  }
}
