import DossierModel
import PluginKit

/// Minutes: a line of text for each event, with who took part.
public struct MinutesExporter: RowExporter {
  /// What can be set.
  public struct Options: ExporterOptions {
    var dates = true
    /// The options, a line each.
    public static let declarations = [
      OptionDeclaration("dates", \Options.dates, help: "Whether dates are told.")
    ]
    /// All at their defaults.
    public init() {}
  }

  /// What the format is.
  public static let format = FormatDescription(
    id: "minutes", title: "Minutes, a line an event", extensions: ["minutes.txt"], mediaType: "text/plain",
    uses: [.actor, .event])
  private let options: Options

  /// An exporter with these options.
  public init(options: Options) { self.options = options }

  /// The title; actors stand in the lines of their events.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    buffer.put(context.dossier.header.title.text(in: context.language) + "\n\n")
    tally.wrote(.actor, context.dossier.actors.count)
  }

  /// One event.
  public func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    let record = event.record
    if options.dates { buffer.put((record.date?.description ?? "no date") + "  ") }
    let title = record.title.text(in: context.language)
    buffer.put(title.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let names = record.participants.map {
      context.dossier.name(of: $0.actor, in: context.language) ?? $0.actor
    }
    if !names.isEmpty { buffer.put(" (" + names.joined(separator: ", ") + ")") }
    buffer.put("\n")
    tally.wrote(.event)
  }
}
