import CSVPlugin
import DossierModel
import DossierReading
import GraphvizPlugin
import ICalendarPlugin
import PluginKit

/// The columns that the harness asks for too.
private let columns = """
  id,kind,title,earliest,latest,date,precision,place,country,participant_count,participant_ids,tags,source_url,\
  description
  """

/// What it costs each format to write an event of a batch.
func measureRendering(_ input: Input) async throws {
  let whole = InputText(
    name: input.references.name, bytes: input.references.bytes + input.events, syntax: .jsonl)
  let contents = DossierReader.read([whole])
  let context = try input.context(contents, contents.dossier)
  let batch = EventBatch(contents.events, of: context.dossier)
  let exporters: [(String, any Exporter)] = [
    ("CSV: a row of 14 columns", CSVExporter(options: try CSVOptions([("columns", columns)]))),
    (
      "iCalendar: an entry of some 14 content lines",
      ICalendarExporter(options: try ICalendarOptions([("anniversaries", "off"), ("undated", "skip")]))
    ),
    (
      "DOT: an event for the graph of who meets whom",
      GraphvizExporter(options: try GraphvizOptions([("mode", "coparticipation")]))
    ),
  ]
  for (name, exporter) in exporters {
    let run = try exporter.begin(context, Output(path: "/dev/null"))
    var best = Duration.seconds(3_600)
    for _ in 0..<Stopwatch.rounds {
      let start = ContinuousClock.now
      try await run.consume(batch)
      best = min(best, .now - start)
    }
    // Rows go from one buffer to the file; a graph is counted, and written at the end.
    let bytes = (run as? any RenderingRun)?.render(batch).bytes.count
    Stopwatch.tell(name, best / batch.count, bytes: bytes.map { $0 / batch.count })
  }
}
