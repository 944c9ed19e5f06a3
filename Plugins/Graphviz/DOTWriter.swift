import DossierModel
import PluginKit

/// Writes a graph as DOT: one statement a line, every value in quotes.
struct DOTWriter {
  let graph: Graph
  let options: GraphvizOptions
  let context: ExportContext
  let language: String

  private let heaviest: Int

  init(graph: Graph, options: GraphvizOptions, context: ExportContext, language: String) {
    self.graph = graph
    self.options = options
    self.context = context
    self.language = language
    heaviest = max(1, (graph.edges.map(\.weight).max() ?? 1) - 1)
  }

  private var theme: Theme { Theme(options.theme) }
  private var isDirected: Bool { graph.layout != .springs }
  private var engine: Engine { Engine(graph) }

  func write(into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    header(into: &buffer)
    for column in graph.columns { rank(column, into: &buffer) }
    let clustered = Set(graph.clusters.flatMap(\.members))
    for cluster in graph.clusters { write(cluster, into: &buffer, &tally) }
    for node in graph.nodes where !clustered.contains(node.id) { write(node, into: &buffer, &tally) }
    for edge in graph.edges { write(edge, into: &buffer, &tally) }
    if options.legend == .auto, let table = Legend(theme: theme, words: Words(language)).table(graph) {
      buffer.put("  \"+legend\" [label=<\(table)>, shape=\"plain\", tooltip=\" \"];\n")
    }
    buffer.put("}\n")
  }

  /// Puts nodes in one column.
  private func rank(_ column: [String], into buffer: inout ByteBuffer) {
    buffer.put("  { rank=\"same\";")
    for node in column { buffer.put(" \(DOTName(node).token);") }
    buffer.put(" }\n")
  }

  private func header(into buffer: inout ByteBuffer) {
    let text = DOTWord(theme.ink(.text)).token
    let font = DOTWord(options.font).token
    buffer.put(
      "// \(context.generator); as of \(context.asOf); \(context.dossier.sources.count) source\(context.dossier.sources.count == 1 ? "" : "s")\n"
    )
    buffer.put("\(isDirected ? "digraph" : "graph") \"\(graph.name)\" {\n")
    buffer.put("  layout=\"\(engine.name)\";\n")
    let title = DOTLabel((graph.title + [""]).joined(separator: "\n"), newline: "\\l").token
    buffer.put("  graph [charset=\"UTF-8\", bgcolor=\(DOTWord(theme.background).token), pad=\"0.3\", ")
    buffer.put("fontname=\(font), fontsize=\"18\", fontcolor=\(text), ")
    buffer.put("label=\(title), labelloc=\"t\", labeljust=\"l\", tooltip=\" \"\(engine.settings)];\n")
    buffer.put("  node [fontname=\(font), fontsize=\"12\", fontcolor=\(text), margin=\"0.13,0.07\"];\n")
    buffer.put("  edge [fontname=\(font), fontsize=\"11\", arrowsize=\"0.7\"];\n")
  }

  private func write(_ cluster: Graph.Cluster, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let members = Set(cluster.members)
    buffer.put("  subgraph \(DOTName("cluster_" + cluster.id).token) {\n")
    buffer.put("  graph [label=\(DOTLabel(wrapped(cluster.title, width: 60, lines: 2)).token), ")
    buffer.put("fontsize=\"13\", style=\"rounded\", color=\(DOTWord(theme.ink(.grey)).token), ")
    buffer.put("margin=\"12\", tooltip=\(DOTTooltip(cluster.title).token)];\n")
    for node in graph.nodes where members.contains(node.id) { write(node, into: &buffer, &tally) }
    buffer.put("  }\n")
  }

  private func write(_ node: Graph.Node, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let look = node.kind.look
    let isEvent = node.kind == .event
    let label = isEvent ? node.name : wrapped(node.name, width: 20, lines: 5)
    var attributes: [(StaticString, any DOTToken)] = [
      ("label", DOTLabel(label)),
      ("tooltip", DOTTooltip(([node.sortName] + node.notes).joined(separator: "\n"))),
      ("shape", DOTWord(look.shape)), ("style", DOTWord(node.isPlanned ? "filled,dashed" : look.style)),
      ("color", DOTWord(theme.ink(look.ink))), ("fillcolor", DOTWord(theme.tint(look.tint))),
      ("penwidth", DOTWord(tenths: look.penTenths)),
      ("class", DOTName(words: [isEvent ? "event" : "actor", node.word])), ("id", DOTName("n." + node.id)),
    ]
    if let margin = look.margin { attributes.append(("margin", DOTWord(margin))) }
    if let link = node.link { add(link, of: isEvent ? .event : .actor, node.id, to: &attributes, &tally) }
    buffer.put("  \(DOTName(node.id).token)")
    write(attributes, into: &buffer)
  }

  private func write(_ edge: Graph.Edge, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let look = edge.kind.look
    let width = look.penTenths + width(of: edge)
    var attributes: [(StaticString, any DOTToken)] = [
      ("color", DOTWord(theme.ink(look.ink))), ("penwidth", DOTWord(tenths: width)),
      ("style", DOTWord(edge.standing == .holds ? look.style : "dashed")),
      ("tooltip", DOTTooltip(edge.notes.joined(separator: "\n"))),
      ("class", DOTName(words: ["relation", edge.word])),
    ]
    if isDirected {
      attributes.append(edge.isMutual ? ("dir", DOTWord("none")) : ("arrowhead", DOTWord(look.arrow)))
    }
    if !edge.kind.isRole { attributes.append(("weight", DOTWord(min(edge.weight, 10)))) }
    if engine.showsLabels(options.edgeLabels), !edge.label.isEmpty {
      attributes += [
        ("label", DOTLabel(edge.label)), ("fontcolor", DOTWord(theme.ink(look.ink))),
        ("labeltooltip", DOTTooltip(edge.notes.joined(separator: "\n"))),
      ]
    }
    if let link = edge.link { add(link, of: .relation, edge.id, to: &attributes, &tally) }
    buffer.put("  \(DOTName(edge.from).token) \(isDirected ? "->" : "--") \(DOTName(edge.to).token)")
    write(attributes, into: &buffer)
  }

  /// What its weight adds to the width of an edge, in tenths: half a point for each, and less where many weigh much.
  private func width(of edge: Graph.Edge) -> Int {
    min(5 * (edge.weight - 1), 48 * (edge.weight - 1) / heaviest)
  }

  private func add(
    _ link: String, of kind: RecordKind, _ record: String,
    to attributes: inout [(StaticString, any DOTToken)], _ tally: inout ExportTally
  ) {
    guard let token = DOTLink(link) else {
      tally.omitted(kind, record, "its link is neither http, https nor mailto, or is too long")
      return
    }
    attributes.append(("URL", token))
  }

  private func write(_ attributes: [(StaticString, any DOTToken)], into buffer: inout ByteBuffer) {
    buffer.put(" [")
    for (index, attribute) in attributes.enumerated() {
      buffer.put("\(index == 0 ? "" : ", ")\(attribute.0)=\(attribute.1.token)")
    }
    buffer.put("];\n")
  }
}
