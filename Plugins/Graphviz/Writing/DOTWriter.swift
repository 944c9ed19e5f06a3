import DossierModel
import PluginKit

/// Writes a graph as DOT: one statement a line, every value in quotes.
struct DOTWriter {
  let graph: Graph
  let options: GraphvizOptions
  let context: ExportContext
  let language: String
  /// The two days that are compared, if the graph shows what changed.
  let comparison: Comparison?

  let theme: Theme
  private let engine: Engine
  private let heaviest: Int

  init(
    graph: Graph, options: GraphvizOptions, context: ExportContext, language: String, comparison: Comparison?
  ) {
    engine = Engine(graph, options.edgeLabels)
    var graph = graph
    if engine.hasColumns, graph.layout == .columns { graph.chainEvents() }
    self.graph = graph
    self.comparison = comparison
    self.options = options
    self.context = context
    self.language = language
    theme = Theme(options.theme)
    let edges = graph.edges.lazy.map(\.weight).max() ?? 1
    heaviest = max(1, max(edges, graph.meetings.mostOften) - 1)
  }

  private var isDirected: Bool { graph.layout != .springs }

  func write(to file: OutputFile, _ tally: inout ExportTally) throws(ExportError) {
    var buffer = ByteBuffer(capacity: OutputFile.blockSize)
    header(into: &buffer, &tally)
    if engine.hasColumns { for column in graph.columns { rank(column, into: &buffer) } }
    var homes: [String: Int] = [:]
    for (index, cluster) in graph.clusters.enumerated() {
      for member in cluster.members where homes[member] == nil { homes[member] = index }
    }
    let nodes = Dictionary(grouping: graph.nodes, by: { homes[$0.id] ?? graph.clusters.count })
    for (index, cluster) in graph.clusters.enumerated() {
      head(cluster, into: &buffer)
      for node in nodes[index] ?? [] { write(node, into: &buffer, &tally) }
      buffer.put("  }\n")
      try file.writeBlock(&buffer)
    }
    for node in nodes[graph.clusters.count] ?? [] {
      write(node, into: &buffer, &tally)
      try file.writeBlock(&buffer)
    }
    for edge in graph.edges {
      write(edge, into: &buffer, &tally)
      try file.writeBlock(&buffer)
    }
    try writeMeetings(into: &buffer, to: file, &tally)
    if options.legend == .auto,
      let table = Legend(theme: theme, words: Words(language), comparison: comparison).table(graph)
    {
      buffer.put("  \"+legend\" [label=<\(table)>, shape=\"plain\", tooltip=\" \"];\n")
    }
    buffer.put("}\n")
    try file.write(&buffer)
  }

  /// Puts nodes in one column.
  private func rank(_ column: [String], into buffer: inout ByteBuffer) {
    buffer.put("  { rank=\"same\";")
    for node in column { buffer.put(" \(DOTName(node).token);") }
    buffer.put(" }\n")
  }

  /// Why a link is left out.
  static let refusedLink = "its link is neither http, https nor mailto, or is too long"

  /// The first line of a file: who wrote it, of what day.
  static func comment(_ context: ExportContext, into buffer: inout ByteBuffer) {
    let count = context.dossier.sources.count
    buffer.put("// \(context.generator); as of \(context.asOf); \(count) source\(count == 1 ? "" : "s")\n")
  }

  private func header(into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let text = DOTWord(theme.ink(.text)).token
    let font = DOTWord(options.font).token
    Self.comment(context, into: &buffer)
    buffer.put("\(isDirected ? "digraph" : "graph") \"\(graph.name)\" {\n")
    buffer.put("  layout=\"\(engine.name)\";\n")
    let title = DOTLabel((graph.title + told(&tally) + [""]).joined(separator: "\n"), newline: "\\l").token
    buffer.put("  graph [charset=\"UTF-8\", bgcolor=\(DOTWord(theme.background).token), pad=\"0.3\", ")
    buffer.put("fontname=\(font), fontsize=\"18\", fontcolor=\(text), ")
    buffer.put("label=\(title), labelloc=\"t\", labeljust=\"l\", tooltip=\" \"\(engine.settings)];\n")
    buffer.put("  node [fontname=\(font), fontsize=\"12\", fontcolor=\(text), margin=\"0.13,0.07\"];\n")
    buffer.put("  edge [fontname=\(font), fontsize=\"11\", arrowsize=\"0.7\"];\n")
  }

  /// What the heading says of words that are left out.
  private func told(_ tally: inout ExportTally) -> [String] {
    let count = engine.leavesOutLabels ? graph.edges.count { !$0.label.isEmpty } : 0
    guard count > 0 else { return [] }
    tally.omitted(
      .relation, context.dossier.header.id,
      "the words on \(count) edges, for which there is no room (edge-labels=yes writes them)")
    let words = Words(language)
    return [words("no room for words on the lines", "không đủ chỗ ghi chữ trên đường nối")]
  }

  /// Opens the box of a cluster; its nodes follow.
  private func head(_ cluster: Graph.Cluster, into buffer: inout ByteBuffer) {
    buffer.put("  subgraph \(DOTName("cluster_" + cluster.id).token) {\n")
    buffer.put("  graph [label=\(DOTLabel(wrapped(cluster.title, width: 60, lines: 2)).token), ")
    buffer.put("fontsize=\"13\", style=\"rounded\", color=\(DOTWord(theme.ink(.grey)).token), ")
    buffer.put("margin=\"20\", tooltip=\(DOTTooltip(cluster.title).token)];\n")
  }

  private func write(_ node: Graph.Node, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let look = node.kind.look
    let isEvent = node.kind == .event
    var attributes: [(StaticString, any DOTToken)] = [
      ("label", DOTLabel(node.label)),
      ("tooltip", DOTTooltip(([node.sortName] + node.notes).joined(separator: "\n"))),
      ("shape", DOTWord(look.shape)),
      ("style", DOTWord(node.standing.isAhead ? "filled,dashed" : look.style)),
      ("color", DOTWord(theme.ink(node.isQuiet ? .grey : node.kind.colours.ink))),
      ("fillcolor", DOTWord(theme.tint(node.isQuiet ? .none : node.kind.colours.tint))),
      ("penwidth", DOTWord(tenths: look.penTenths)),
      ("class", DOTName(words: [isEvent ? "event" : "actor", node.word])), ("id", DOTName("n." + node.id)),
    ]
    if let margin = look.margin { attributes.append(("margin", DOTWord(margin))) }
    if let link = node.link { add(link, of: isEvent ? .event : .actor, node.id, to: &attributes, &tally) }
    buffer.put("  \(DOTName(node.id).token)")
    write(attributes, into: &buffer)
  }

  func write(_ edge: Graph.Edge, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let kind = edge.kind.look
    let look = edge.change?.look ?? (ink: kind.ink, style: kind.style, penTenths: kind.penTenths)
    let isDashed = edge.standing != .holds || (edge.change != nil && edge.isDoubtful)
    let width = look.penTenths + width(ofWeight: edge.weight)
    var attributes: [(StaticString, any DOTToken)] = [
      ("color", DOTWord(theme.ink(look.ink))), ("penwidth", DOTWord(tenths: width)),
      ("style", DOTWord(isDashed ? "dashed" : look.style)),
      ("tooltip", DOTTooltip(edge.notes.joined(separator: "\n"))),
      ("class", DOTName(words: ["relation", edge.word])),
    ]
    if isDirected { attributes += marks(of: edge) }
    if !edge.kind.isRole {
      attributes.append(("weight", DOTWord(edge.kind == .meeting ? edge.weight : min(edge.weight, 10))))
    }
    // Where there is no room for words, what changed keeps its sign: colour alone would not reach everybody.
    let label = engine.showsLabels ? edge.label : edge.changeSign
    if !label.isEmpty {
      attributes += [
        ("label", DOTLabel(label)), ("fontcolor", DOTWord(theme.ink(look.ink))),
        ("labeltooltip", DOTTooltip(edge.notes.joined(separator: "\n"))),
      ]
    }
    if let link = edge.link { add(link, of: .relation, edge.id, to: &attributes, &tally) }
    buffer.put("  \(DOTName(edge.from).token) \(isDirected ? "->" : "--") \(DOTName(edge.to).token)")
    write(attributes, into: &buffer)
  }

  /// What stands at the ends of a directed edge: an arrowhead; of a role its mark, beside the actor.
  private func marks(of edge: Graph.Edge) -> [(StaticString, any DOTToken)] {
    let arrow = edge.kind.look.arrow
    let isBare = edge.kind.isRole ? "\(arrow)" == "none" : edge.isMutual
    if isBare { return [("dir", DOTWord("none"))] }
    guard edge.leadsToEvent else { return [("arrowhead", DOTWord(arrow))] }
    return [("dir", DOTWord("back")), ("arrowtail", DOTWord(arrow))]
  }

  /// What its weight adds to the width of an edge, in tenths: half a point for each, and less where many weigh much.
  ///
  /// Where words stand beside the line they need room.
  func width(ofWeight weight: Int) -> Int {
    min(5 * (weight - 1), (isDirected ? 28 : 48) * (weight - 1) / heaviest)
  }

  private func add(
    _ link: String, of kind: RecordKind, _ record: String,
    to attributes: inout [(StaticString, any DOTToken)], _ tally: inout ExportTally
  ) {
    guard let token = DOTLink(link) else {
      tally.omitted(kind, record, Self.refusedLink)
      return
    }
    attributes.append(("URL", token))
  }

  private func write(_ attributes: [(StaticString, any DOTToken)], into buffer: inout ByteBuffer) {
    buffer.put(" [")
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { buffer.put(literal: ", ") }
      buffer.put(literal: attribute.0)
      buffer.put(literal: "=")
      buffer.put(attribute.1.token)
    }
    buffer.put("];\n")
  }
}

extension Graph.Node {
  /// What stands in it, in lines: what it is called, and of an event when it was.
  var label: String {
    guard kind == .event else { return wrapped(name, width: 20, lines: 5) }
    return [wrapped(name, width: 34, lines: 4), date].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Graph.Edge {
  /// What stands on it, in lines: what it is, and when.
  var label: String {
    let lines = [wrapped(phrase, width: 17, lines: 3), wrapped(time, width: 20, lines: 6)]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + (isQuestioned ? " ?" : "")
  }
}
