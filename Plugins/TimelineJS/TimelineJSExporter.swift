// The TimelineJS plugin: a dossier in, the JSON out that TimelineJS of the Knight Lab loads.
//
//   SlideDate     a date as TimelineJS takes it, with the words that it shows in its place
//   SlideWriter   a slide for each event and each target
import DossierModel
import PluginKit

/// The data of a timeline for TimelineJS: a slide for each event and each target that has a date.
public struct TimelineJSExporter: WholeExporter {
  /// The format: `visit.timeline.json`.
  public static let format = FormatDescription(
    id: "timelinejs", title: "TimelineJS JSON", extensions: ["timeline.json"], mediaType: "application/json",
    uses: [.event, .target])

  private let options: TimelineJSOptions

  /// An exporter with these options.
  public init(options: TimelineJSOptions) { self.options = options }

  /// The most events that the option `max-events` allows.
  public var eventLimit: Int { options.maxEvents }

  /// Writes the object that TimelineJS loads.
  public func write(
    _ events: [Event], _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    let report = Report(events, context, language: options.language.tag)
    let slides = slides(report, &tally)
    if slides.isEmpty { tally.remark("TimelineJS shows no timeline without events") }
    let isDeep = slides.contains { $0.start.isDeep || $0.end?.isDeep == true }
    let writer = SlideWriter(report: report, isDeep: isDeep)
    buffer.put("{\"scale\":\"\(isDeep ? "cosmological" : "human")\",\n\"title\":")
    writer.title(into: &buffer)
    buffer.put(",\n\"events\":[")
    for (number, slide) in slides.enumerated() {
      buffer.put(number == 0 ? "\n" : ",\n")
      writer.write(slide, into: &buffer)
    }
    buffer.put("\n]}\n")
  }

  private func slides(_ report: Report, _ tally: inout ExportTally) -> [Slide] {
    var slides: [Slide] = []
    for event in report.events {
      guard event.modality.isShown else {
        tally.lost(.event, event.id, "what did not happen, or only might have, is not on a timeline")
        continue
      }
      guard let slide = Slide(event, report) else {
        tally.lost(.event, event.id, "it has no date, and a timeline places what has one")
        continue
      }
      slides.append(slide)
      tally.wrote(.event)
    }
    for target in report.dossier.targets {
      guard let slide = Slide(target, report) else {
        tally.lost(.target, target.id, "it has no date by which it is due")
        continue
      }
      slides.append(slide)
      tally.wrote(.target)
    }
    return slides
  }
}

/// What may be asked of a timeline.
public struct TimelineJSOptions: ExporterOptions {
  var language = ReportLanguage()
  var maxEvents = 5_000

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<TimelineJSOptions>] = [
    OptionDeclaration(
      "language", \.language,
      help: "The language of names and labels (labels: en or vi); empty for the export's."),
    OptionDeclaration("max-events", \.maxEvents, help: "How many events the timeline takes at the most."),
  ]

  /// A timeline takes one event at least.
  public func validate() throws(OptionFailure) {
    try Self.check("max-events", maxEvents, 1...1_000_000)
  }
}
