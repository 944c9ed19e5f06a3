import DossierModel
import PluginKit

/// Gathers what a graph needs of the events, and draws it when the last one has passed.
struct GraphFold: FoldExporter {
  static let format = GraphvizExporter.format
  let options: GraphvizOptions

  /// What the events come to: kept, counted or only named, as the mode has it.
  struct Gathered: Sendable {
    var events: [DrawnEvent] = []
    var meetings = Meetings()
    /// Ids that relations name and that no other record has: events.
    var wanted: Set<String> = []
    var titles: [String: String] = [:]
    var left: [(id: String, reason: String)] = []
  }

  func empty(_ context: ExportContext) -> Gathered {
    var gathered = Gathered()
    guard options.mode == .relationships else { return gathered }
    let dossier = context.dossier
    gathered.wanted = Set(dossier.relations.flatMap { [$0.from, $0.to] }).filter {
      dossier.actor($0) == nil && dossier.place($0) == nil && dossier.object($0) == nil
    }
    return gathered
  }

  func add(_ batch: EventBatch, _ context: ExportContext, to gathered: inout Gathered) {
    switch options.mode {
    case .relationships:
      guard !gathered.wanted.isEmpty else { return }
      for event in batch.events where gathered.wanted.contains(event.id.string) {
        gathered.titles[event.id.string] = event.title(in: language(context)).string
      }
    case .participation:
      for event in batch.events where isDrawn(event, &gathered) {
        gathered.events.append(DrawnEvent(event, language: language(context)))
      }
      if gathered.events.count > 4 * ParticipationGraph.eventLimit { keepStrongest(&gathered) }
    case .coparticipation:
      for event in batch.events where isDrawn(event, &gathered) { gathered.meetings.add(event) }
    }
  }

  private func isDrawn(_ event: EventView, _ gathered: inout Gathered) -> Bool {
    guard let reason = reasonNotToDraw(event, mode: options.mode) else { return true }
    gathered.left.append((event.id.string, reason))
    return false
  }

  /// Keeps the events with the most participants; among equals the earlier ones.
  private func keepStrongest(_ gathered: inout Gathered) {
    let limit = ParticipationGraph.eventLimit
    guard gathered.events.count > limit else { return }
    gathered.events.sort {
      $0.parts.count == $1.parts.count ? DrawnEvent.precedes($0, $1) : $0.parts.count > $1.parts.count
    }
    gathered.left += gathered.events[limit...].map {
      ($0.id, "the graph draws \(limit) events, those with the most participants")
    }
    gathered.events.removeSubrange(limit...)
  }

  private func language(_ context: ExportContext) -> String {
    options.language.isEmpty ? context.language : options.language
  }

  func write(
    _ partial: Gathered, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    var gathered = partial
    keepStrongest(&gathered)
    for event in gathered.left { tally.lost(.event, event.id, event.reason) }
    let language = language(context)
    let records = RecordNodes(dossier: context.dossier, language: language)
    var graph: Graph
    switch options.mode {
    case .relationships:
      graph = RelationshipGraph(options: options, records: records, eventTitles: gathered.titles).graph(
        &tally)
      Folding(threshold: options.fold, words: Words(language)).apply(to: &graph)
    case .participation:
      graph = ParticipationGraph(options: options, records: records).graph(gathered.events, &tally)
      tally.wrote(.event, gathered.events.count)
    case .coparticipation:
      graph = CoparticipationGraph(options: options, records: records).graph(gathered.meetings, &tally)
      tally.wrote(.event, gathered.meetings.eventCount)
    }
    let strongest = Strongest(top: options.top)
    let actorsLeft = strongest.apply(to: &graph, &tally)
    let pairsLeft = strongest.thinMeetings(of: &graph, &tally, context.dossier.header.id)
    if options.mode == .relationships {
      Clusters(clustering: options.cluster, dossier: context.dossier, language: language).apply(to: &graph)
    }
    count(graph, context.dossier, &tally)
    graph.title = Heading(options: options, words: Words(language)).lines(
      graph, context.dossier, actorsLeft: actorsLeft, pairsLeft: pairsLeft)
    DOTWriter(graph: graph, options: options, context: context, language: language).write(
      into: &buffer, &tally)
  }

  private func count(_ graph: Graph, _ dossier: Dossier, _ tally: inout ExportTally) {
    for node in graph.nodes {
      let actors = node.members.isEmpty ? [node.id] : node.members
      tally.wrote(.actor, actors.count { dossier.actor($0) != nil })
    }
    let relations = graph.edges.reduce(0) { $0 + $1.records.count }
    if relations > 0 { tally.wrote(.relation, relations) }
  }
}
