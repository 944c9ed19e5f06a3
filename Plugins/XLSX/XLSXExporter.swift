import DossierModel
import PluginKit

/// Stub.
public struct XLSXExporter: RowExporter {
  /// Format.
  public static let format = FormatDescription(
    id: "xlsx", title: "Excel workbook", extensions: ["xlsx"], mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", uses: [.event], isBinary: true)
  /// Init.
  public init(options: NoOptions) {}
  /// Row.
  public func row(_ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) { tally.wrote(.event) }
}
