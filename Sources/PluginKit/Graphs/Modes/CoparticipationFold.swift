import DossierModel

/// Counts who meets whom.
struct CoparticipationFold: EventFold {
  let choice: GraphChoice
  let writer: any GraphWriter

  func empty(_ context: ExportContext) -> MeetingCounter { MeetingCounter(of: context.dossier) }

  func add(
    _ batch: EventBatch, _ context: ExportContext, to meetings: inout MeetingCounter,
    _ tally: inout ExportTally
  ) {
    batch.forEachEvent { event in
      if isDrawn(event, in: .coparticipation, &tally) { meetings.add(event, context.dossier) }
    }
  }

  func write(
    _ meetings: inout MeetingCounter, _ context: ExportContext, to file: OutputFile,
    _ tally: inout ExportTally
  ) throws(ExportError) {
    let page = GraphPage(choice: choice, context: context)
    var graph = CoparticipationGraph(choice: choice, records: page.records).graph(&meetings, &tally)
    tally.wrote(.event, meetings.eventCount)
    try page.write(&graph, with: writer, to: file, &tally)
  }
}
