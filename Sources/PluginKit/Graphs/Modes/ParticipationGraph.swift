import DossierModel

/// Draws events on the left, in the order of time, and who took part in them beside them.
///
/// Undated events stand on the far side of the actors, so that nobody takes their place in the column for one in time.
struct ParticipationGraph {
  let choice: GraphChoice
  let records: RecordNodes

  private var words: Words { Words(records.language) }
  private var reportWords: ReportWords { ReportWords(language: records.language) }

  /// The graph of these events.
  func graph(_ events: [DrawnEvent], _ tally: inout ExportTally) -> Graph {
    var graph = Graph(name: "participation", layout: .columns)
    let events = events.inOrder(asOf: records.asOf)
    var present: Set<String> = []
    for event in events {
      graph.nodes.append(node(event))
      for (number, roles) in choice.lines(of: event.parts).enumerated() {
        guard records.dossier.actor(roles[0].actor) != nil else {
          tally.omitted(.event, event.id, "participant \(roles[0].actor) is not in the dossier")
          continue
        }
        present.insert(roles[0].actor)
        graph.edges.append(edge(event, roles, number))
      }
    }
    let dated = events.filter { $0.date != nil }.map(\.id)
    let undated = events.filter { $0.date == nil }.map(\.id)
    let actors = records.dossier.actors
    graph.nodes += actors.filter { present.contains($0.id) || choice.keepsIsolated }.map(records.node)
      .sorted { ($0.kind.rawValue, $0.sortName, $0.id) < ($1.kind.rawValue, $1.sortName, $1.id) }
    let drawn = graph.nodes.filter { $0.kind != .event }.map(\.id)
    graph.columns = [dated, drawn, undated].filter { !$0.isEmpty }
    if !undated.isEmpty {
      let title = words("undated events", "sự kiện không rõ ngày")
      graph.clusters = [Graph.Cluster(id: "undated", title: title, members: undated)]
    }
    for actor in actors where !present.contains(actor.id) && !choice.keepsIsolated {
      tally.lost(.actor, actor.id, "takes part in no event that is drawn (keep-isolated=yes draws it)")
    }
    return graph
  }

  func node(_ event: DrawnEvent) -> Graph.Node {
    let title = event.title.isEmpty ? event.id : event.title
    let rivals = records.rivalDates(about: event.id, ["date"])
    let isDisputed = rivals.map { !$0.isDecided } ?? false
    let rivalDates = rivals.map { $0.phrase(words) + (isDisputed ? " ?" : "") }
    let date = rivalDates ?? event.date?.phrase(language: records.language, asOf: records.asOf) ?? ""
    var notes =
      ["\(event.kind) · \(event.id)"] + event.standing(in: reportWords) + (date.isEmpty ? [] : [date])
      + records.rivalries(about: event.id)
    if event.isDatedByClaim, let claim = records.dossier.preferredDate(of: event.id)?.claim {
      let account = Conflict.Side(of: claim).attribution(in: records.dossier, records.language)
      notes.append(reportWords.dated(by: account))
    }
    if let words = event.dateText { notes.append("“\(words)”") }
    let name = title + (event.isPostponed ? " (\(reportWords.status(.postponed)))" : "")
    return Graph.Node(
      id: event.id, name: name, kind: .event, word: event.kind, date: date, times: event.span, notes: notes,
      link: records.link(of: event.sources), sortName: title,
      standing: event.standing, isDisputed: isDisputed, part: event.part)
  }

  private func edge(_ event: DrawnEvent, _ roles: [DrawnEvent.Part], _ number: Int) -> Graph.Edge {
    let role = roles.compactMap(\.role).joined(separator: ", ")
    let name = records.dossier.name(of: roles[0].actor, in: records.language) ?? roles[0].actor
    let actor = roles[0].actor
    let parts = [name] + (role.isEmpty ? [] : [role]) + [event.title]
    return Graph.Edge(
      from: event.date == nil ? actor : event.id, to: event.date == nil ? event.id : actor,
      kind: EdgeKind(role: roles[0].role), word: roles[0].role ?? "participant",
      phrase: role, times: event.span,
      notes: [([parts.joined(separator: " – ")] + event.standing(in: reportWords)).joined(separator: ", ")],
      standing: event.standing, isMutual: true, leadsToEvent: event.date == nil, id: "\(event.id)+\(number)")
  }
}

extension GraphChoice {
  /// What roles have in common that are drawn as one line.
  private struct Likeness: Hashable {
    let actor: String
    let edge: EdgeKind
  }

  /// The roles of each actor in an event, one after the other where there are several; or all at once.
  func lines(of parts: [DrawnEvent.Part]) -> [[DrawnEvent.Part]] {
    guard parallel == .collapse else { return parts.map { [$0] } }
    var groups: [[DrawnEvent.Part]] = []
    var places: [Likeness: Int] = [:]
    for part in parts {
      let likeness = Likeness(actor: part.actor, edge: EdgeKind(role: part.role))
      if let place = places[likeness] {
        groups[place].append(part)
      } else {
        places[likeness] = groups.count
        groups.append([part])
      }
    }
    return groups
  }
}
