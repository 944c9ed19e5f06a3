import DossierModel

/// Gathers the events that a graph has room for: those with the most participants, and among equals
/// those of a known day, the latest first.
struct ParticipationFold: EventFold {
  let choice: GraphChoice
  let writer: any GraphWriter

  func empty(_ context: ExportContext) -> ForemostEvents { ForemostEvents(choice.events) }

  func add(
    _ batch: EventBatch, _ context: ExportContext, to foremost: inout ForemostEvents,
    _ tally: inout ExportTally
  ) {
    let language = GraphPage(choice: choice, context: context).language
    for event in batch.events where isDrawn(event, in: .participation, &tally) {
      foremost.add(event, language: language, &tally)
    }
  }

  func write(
    _ foremost: inout ForemostEvents, _ context: ExportContext, to file: OutputFile,
    _ tally: inout ExportTally
  ) throws(ExportError) {
    foremost.keepForemost(&tally)
    let page = GraphPage(choice: choice, context: context)
    var graph = ParticipationGraph(choice: choice, records: page.records).graph(foremost.events, &tally)
    try page.write(&graph, eventsLeft: foremost.leftCount, with: writer, to: file, &tally)
  }
}
