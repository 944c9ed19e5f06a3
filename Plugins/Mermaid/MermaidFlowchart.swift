import PluginKit

/// A graph as a Mermaid flowchart, line by line.
struct MermaidFlowchart {
  private(set) var lines: [String] = []
  private let graph: Graph
  private let words: Words
  private let names: MermaidNames
  private let showsLabels: Bool

  init(_ graph: Graph, _ options: MermaidOptions, _ words: Words) {
    self.graph = graph
    self.words = words
    showsLabels = options.edgeLabels
    names = MermaidNames(graph.nodes.map(\.id))
    lines = ["flowchart \(options.direction.rawValue)"]
    var homes: Set<String> = []
    let nodes = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0) })
    for (number, cluster) in graph.clusters.enumerated() {
      let members = cluster.members.filter { homes.insert($0).inserted }
      lines.append("  subgraph box_\(number)[\"\(MermaidText(cluster.title).text)\"]")
      lines += members.compactMap { nodes[$0] }.map { "    " + statement($0) }
      lines.append("  end")
    }
    lines += graph.nodes.filter { !homes.contains($0.id) }.map { "  " + statement($0) }
    for edge in graph.edges { lines.append("  " + statement(edge)) }
    graph.meetings.forEach { lines.append("  " + statement(graph.edge(of: $0, words))) }
    style(Theme(options.theme))
  }

  private func statement(_ node: Graph.Node) -> String {
    let (open, close) = node.kind.brackets
    var text = node.name + (node.standing == .planned ? " (\(words("planned", "dự kiến")))" : "")
    if !node.date.isEmpty { text += "\n" + node.date }
    return "\(names[node.id])\(open)\"\(MermaidText(text).text)\"\(close)"
  }

  private func statement(_ edge: Graph.Edge) -> String {
    var label = MermaidText([edge.phrase, edge.time].filter { !$0.isEmpty }.joined(separator: "\n")).text
    if edge.isQuestioned { label += " ?" }
    if !showsLabels { label = MermaidText(edge.changeSign).text }
    let words = label.isEmpty ? "" : "|\"\(label)\"|"
    return "\(names[edge.from]) \(edge.line)\(words) \(names[edge.to])"
  }

  /// The colours of the kinds that are there; what is planned has a dashed border, and what no change touches is grey.
  private mutating func style(_ theme: Theme) {
    for kind in NodeKind.allCases {
      let nodes = graph.nodes.filter { $0.kind == kind && !$0.isQuiet }
      guard !nodes.isEmpty else { continue }
      let (ink, tint) = kind.colours
      let width = kind == .organisation ? 3 : 1
      lines.append(
        "  classDef \(kind) fill:\(theme.tint(tint).hex),stroke:\(theme.ink(ink).hex),"
          + "color:\(theme.ink(.text).hex),stroke-width:\(width)px")
      lines.append("  class \(nodes.map { names[$0.id] }.joined(separator: ",")) \(kind)")
    }
    let ahead = graph.nodes.filter(\.standing.isAhead)
    if !ahead.isEmpty {
      lines.append("  classDef planned stroke-dasharray:5 4")
      lines.append("  class \(ahead.map { names[$0.id] }.joined(separator: ",")) planned")
    }
    let quiet = graph.nodes.filter(\.isQuiet)
    guard !quiet.isEmpty else { return }
    lines.append(
      "  classDef quiet fill:\(theme.background.hex),stroke:\(theme.ink(.grey).hex),color:\(theme.ink(.text).hex)"
    )
    lines.append("  class \(quiet.map { names[$0.id] }.joined(separator: ",")) quiet")
  }
}

extension NodeKind {
  /// The shape, as the brackets that stand for it.
  fileprivate var brackets: (open: StaticString, close: StaticString) {
    switch self {
    case .state: ("(", ")")
    case .organisation, .other: ("[", "]")
    case .organ: ("[[", "]]")
    case .party: ("{{", "}}")
    case .person: ("([", "])")
    case .group: ("[(", ")]")
    case .work: ("[/", "/]")
    case .place: ("[/", "\\]")
    case .event: (">", "]")
    }
  }
}

extension Graph.Edge {
  /// The line: dotted where it is planned, postponed, disputed or only possible, or where it ended; thick where it is
  /// new; with a disc where someone speaks.
  fileprivate var line: StaticString {
    let isDotted = standing != .holds || isDoubtful || change == .ended
    if kind == .speaking { return isDotted ? "-.-o" : "--o" }
    if isDotted { return isMutual ? "-.-" : "-.->" }
    let isThick = change == .added || change == .changed || kind == .hosting || weight > 1
    if isThick { return isMutual ? "===" : "==>" }
    return isMutual ? "---" : "-->"
  }
}
