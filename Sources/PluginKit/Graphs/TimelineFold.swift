import DossierModel

/// Gathers the events that a timeline has room for: those with the most participants, and among equals those of a
/// known day, the latest first.
struct TimelineFold: EventFold {
  let choice: GraphChoice
  let writer: any GraphWriter

  func empty(_ context: ExportContext) -> ForemostEvents { ForemostEvents(choice.events) }

  func add(
    _ batch: EventBatch, _ context: ExportContext, to foremost: inout ForemostEvents,
    _ tally: inout ExportTally
  ) {
    let language = GraphPage(choice: choice, context: context).language
    for event in batch.events where isDrawn(event, in: .timeline, &tally) {
      foremost.add(event, language: language, &tally)
    }
  }

  func write(
    _ foremost: inout ForemostEvents, _ context: ExportContext, to file: OutputFile,
    _ tally: inout ExportTally
  ) throws(ExportError) {
    foremost.keepForemost(&tally)
    let page = GraphPage(choice: choice, context: context)
    let timeline = Timeline(foremost.events, page, eventsLeft: foremost.leftCount)
    tally.wrote(.event, foremost.events.count)
    tally.wrote(.target, context.dossier.targets.count)
    try writer.write(timeline, context, to: file, &tally)
  }
}
