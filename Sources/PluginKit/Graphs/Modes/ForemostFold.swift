import DossierModel

/// Gathers the events that there is room for, and makes of them a graph of who took part in what, or a timeline.
///
/// Of those that the choice leaves, room is for those with the most participants, and among equals those of a known day, the latest first.
struct ForemostFold: EventFold {
  let choice: GraphChoice
  let writer: any GraphWriter

  func empty(_ context: ExportContext) -> ForemostEvents {
    ForemostEvents(choice, chosen: ChosenEvents(choice, context.dossier))
  }

  func add(
    _ batch: EventBatch, _ context: ExportContext, to foremost: inout ForemostEvents,
    _ tally: inout ExportTally
  ) {
    let language = GraphPage(choice: choice, context: context).language
    for event in batch.events where isDrawn(event, in: choice.mode, &tally) {
      foremost.add(event, language: language, &tally)
    }
  }

  func write(
    _ foremost: inout ForemostEvents, _ context: ExportContext, to file: OutputFile,
    _ tally: inout ExportTally
  ) throws(ExportError) {
    foremost.keepForemost(&tally)
    let page = GraphPage(choice: choice, context: context)
    let records = page.records
    let events = records.dated(foremost.events)
    guard choice.mode == .timeline else {
      var graph = ParticipationGraph(choice: choice, records: records).graph(events, &tally)
      return try page.write(
        &graph, eventsLeft: foremost.leftCount, degrees: foremost.degrees, with: writer, to: file, &tally)
    }
    let timeline = Timeline(events, page, eventsLeft: foremost.leftCount)
    tally.wrote(.event, foremost.events.count)
    tally.wrote(.target, context.dossier.targets.count)
    if timeline.dated.isEmpty, timeline.undated.isEmpty { tally.remark("the graph is empty") }
    try writer.write(timeline, context, to: file, &tally)
  }
}
