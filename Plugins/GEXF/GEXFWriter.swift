import DossierModel
import PluginKit

/// Writes a graph as GEXF 1.3.
struct GEXFWriter: GraphWriter {
  /// The day whose relations are shown; nil for all, as of the day of the export.
  let asOf: CivilDate?

  func write(
    _ timeline: Timeline, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    throw .refused("gexf holds graphs, and a timeline is none")
  }

  func write(
    _ graph: Graph, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    var buffer = ByteBuffer(capacity: OutputFile.blockSize)
    header(graph, context, into: &buffer)
    var homes: [String: String] = [:]
    for cluster in graph.clusters {
      for member in cluster.members { homes[member] = cluster.title }
    }
    buffer.put("    <nodes count=\"\(graph.nodes.count)\">\n")
    for node in graph.nodes {
      write(node, home: homes[node.id], context, into: &buffer, &tally)
      try file.writeBlock(&buffer)
    }
    buffer.put("    </nodes>\n    <edges count=\"\(graph.edges.count + graph.meetings.count)\">\n")
    var numbers: [Pair: Int] = [:]
    for (index, edge) in graph.edges.enumerated() {
      let number = numbers[Pair(edge), default: 0] + 1
      numbers[Pair(edge)] = number
      write(edge, index, number, asOf: asOf ?? context.asOf, into: &buffer, &tally)
      try file.writeBlock(&buffer)
    }
    try write(graph.meetings, graph.nodes, from: graph.edges.count, into: &buffer, to: file)
    buffer.put("    </edges>\n  </graph>\n</gexf>\n")
    try file.write(&buffer)
  }

  /// Edges of one pair that are alike in kind are told apart by number, or Gephi would make one of them.
  private struct Pair: Hashable {
    let from, to, word: String

    init(_ edge: Graph.Edge) {
      from = edge.from
      to = edge.to
      word = edge.word
    }
  }

  private func header(_ graph: Graph, _ context: ExportContext, into buffer: inout ByteBuffer) {
    buffer.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    buffer.put("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta")
    if (1...9999).contains(context.asOf.year) {
      buffer.put(attribute: "lastmodifieddate", context.asOf.description)
    }
    buffer.put(">\n    <creator>\(XMLText(context.generator).text)</creator>\n")
    buffer.put(
      "    <description>\(XMLText(graph.title.joined(separator: "\n")).text)</description>\n  </meta>\n")
    let direction = graph.layout == .springs ? "undirected" : "directed"
    buffer.put("  <graph mode=\"dynamic\" defaultedgetype=\"\(direction)\" idtype=\"string\" ")
    buffer.put("timeformat=\"date\" timerepresentation=\"interval\">\n    <attributes class=\"node\">\n")
    for attribute in NodeAttribute.allCases {
      buffer.put("      <attribute id=\"\(attribute)\" title=\"\(attribute)\" type=\"string\"/>\n")
    }
    buffer.put("    </attributes>\n    <attributes class=\"edge\">\n")
    for attribute in EdgeAttribute.allCases {
      buffer.put("      <attribute id=\"\(attribute)\" title=\"\(attribute)\" type=\"\(attribute.type)\"/>\n")
    }
    buffer.put("    </attributes>\n")
  }

  private func write(
    _ node: Graph.Node, home: String?, _ context: ExportContext, into buffer: inout ByteBuffer,
    _ tally: inout ExportTally
  ) {
    let kind: RecordKind = node.kind == .event ? .event : .actor
    if let link = node.link, !isFollowable(link) {
      tally.omitted(kind, node.id, "its link is neither http, https nor mailto")
    }
    buffer.put("      <node")
    buffer.put(attribute: "id", node.id)
    buffer.put(attribute: "label", node.name)
    let (intervals, isCut) = GEXFInterval.merged(node.times)
    if isCut { tally.omitted(kind, node.id, Self.cutReason) }
    open(intervals, into: &buffer)
    buffer.put(">\n")
    values(
      NodeAttribute.allCases.compactMap { attribute in
        attribute.value(node, home: home).map { (attribute.rawValue, $0) }
      }, into: &buffer)
    buffer.put("      </node>\n")
  }

  private static let cutReason =
    "GEXF dates have years from 1 to 9999: it has no beginning or no end there; since and until tell it"

  private func write(
    _ edge: Graph.Edge, _ index: Int, _ number: Int, asOf day: CivilDate, into buffer: inout ByteBuffer,
    _ tally: inout ExportTally
  ) {
    buffer.put("      <edge id=\"\(index)\"")
    buffer.put(attribute: "source", edge.from)
    buffer.put(attribute: "target", edge.to)
    buffer.put(attribute: "kind", number > 1 ? "\(edge.word) \(number)" : edge.word)
    buffer.put(attribute: "label", edge.phrase)
    buffer.put(" weight=\"\(edge.weight)\"")
    // One relation without dates may have held at any time, and so may what stands for it.
    let isBounded = edge.times.count == max(edge.records.count, 1)
    let (intervals, isCut) = GEXFInterval.merged(isBounded ? edge.times : [])
    if isCut { tally.omitted(.relation, edge.id, Self.cutReason) }
    open(intervals, into: &buffer)
    buffer.put(">\n")
    values(
      EdgeAttribute.allCases.compactMap { attribute in
        attribute.value(edge, asOf: day).map { (attribute.rawValue, $0) }
      }, into: &buffer)
    if intervals.count > 1 {
      buffer.put("        <spells>\n")
      for interval in intervals {
        buffer.put("          <spell")
        put(interval, into: &buffer)
        buffer.put("/>\n")
      }
      buffer.put("        </spells>\n")
    }
    buffer.put("      </edge>\n")
  }

  /// One interval stands among the attributes of what it is about; several are spells inside it.
  private func open(_ intervals: [GEXFInterval], into buffer: inout ByteBuffer) {
    if let only = intervals.first, intervals.count == 1 { put(only, into: &buffer) }
  }

  private func put(_ interval: GEXFInterval, into buffer: inout ByteBuffer) {
    if let start = interval.start { buffer.put(attribute: "start", start.description) }
    if let end = interval.end { buffer.put(attribute: "end", end.description) }
  }

  private func values(_ values: [(name: String, value: String)], into buffer: inout ByteBuffer) {
    buffer.put("        <attvalues>\n")
    for (name, value) in values {
      buffer.put("          <attvalue for=\"\(name)\"")
      buffer.put(attribute: "value", value)
      buffer.put("/>\n")
    }
    buffer.put("        </attvalues>\n")
  }

  /// Who meets whom, a line each: there may be a million.
  private func write(
    _ meetings: Graph.Meetings, _ nodes: [Graph.Node], from start: Int, into buffer: inout ByteBuffer,
    to file: OutputFile
  ) throws(ExportError) {
    let names = nodes.map { XMLText($0.id).text }
    var number = start
    try meetings.forEach { meeting throws(ExportError) in
      buffer.put(literal: "      <edge id=\"")
      buffer.put(number)
      buffer.put(literal: "\" source=\"")
      buffer.put(names[meeting.first])
      buffer.put(literal: "\" target=\"")
      buffer.put(names[meeting.second])
      buffer.put(literal: "\" weight=\"")
      buffer.put(meeting.count)
      buffer.put(literal: "\"/>\n")
      number += 1
      try file.writeBlock(&buffer)
    }
  }
}
