import DossierModel

/// Learns what the events are called that relations name.
struct RelationshipFold: EventFold {
  let choice: GraphChoice
  let writer: any GraphWriter

  /// Events that relations name.
  struct NamedEvents: Sendable {
    /// Ids that relations name and that no other record has.
    fileprivate var wanted: Set<String> = []
    fileprivate(set) var titles: [String: String] = [:]
  }

  func empty(_ context: ExportContext) -> NamedEvents {
    let dossier = context.dossier
    let ends = dossier.relations.lazy.flatMap { [$0.from, $0.to] }
    return NamedEvents(wanted: Set(ends.filter { !dossier.hasThing($0) }))
  }

  func add(
    _ batch: EventBatch, _ context: ExportContext, to named: inout NamedEvents, _ tally: inout ExportTally
  ) {
    guard !named.wanted.isEmpty else { return }
    let language = GraphPage(choice: choice, context: context).language
    for event in batch.events {
      let id = event.id.string
      if named.wanted.contains(id) { named.titles[id] = event.title(in: language).string }
    }
  }

  func write(
    _ named: inout NamedEvents, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    let page = GraphPage(choice: choice, context: context)
    let relationships = RelationshipGraph(
      choice: choice, records: page.records, eventTitles: named.titles, comparison: page.comparison)
    var graph = relationships.graph(&tally)
    try page.write(&graph, with: writer, to: file, &tally)
  }
}
