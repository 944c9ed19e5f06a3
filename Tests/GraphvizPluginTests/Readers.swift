import Foundation
import FoundationXML
import TestSupport
import Testing

/// What a picture shows: its texts, its titles (tooltips), its links, and the names of all attributes.
final class SVGReading: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var titles: [String] = []
  private(set) var links: [String] = []
  private(set) var attributes: Set<String> = []
  private(set) var isWellFormed = false
  /// How large it is, in points.
  private(set) var width = 0.0
  private(set) var height = 0.0
  private var element = ""
  private var text = ""

  /// The picture that `dot` makes of a graph; nil when there is no `dot`.
  static func of(_ graph: String, engine: String = "dot") throws -> SVGReading? {
    guard let svg = try run(engine, ["-Tsvg"], input: graph) else { return nil }
    #expect(svg.status == 0)
    let reading = SVGReading()
    let parser = XMLParser(data: Data(svg.output.utf8))
    parser.delegate = reading
    reading.isWellFormed = parser.parse()
    #expect(reading.isWellFormed)
    return reading
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes given: [String: String]
  ) {
    element = name
    text = ""
    attributes.formUnion(given.keys)
    if name == "svg" {
      width = Double(given["width"]?.dropLast(2) ?? "") ?? 0
      height = Double(given["height"]?.dropLast(2) ?? "") ?? 0
    }
    if let title = given["xlink:title"] { titles.append(title) }
    if let link = given["xlink:href"] { links.append(link) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    if name == "text" { texts.append(text.replacing("\u{A0}", with: " ")) }
    element = ""
  }
}

/// How many nodes and edges the programs of Graphviz and pydot count, each that is there.
func counts(_ graph: String) throws -> [String: [Int]] {
  var counts: [String: [Int]] = [:]
  if let gc = try run("gc", ["-n", "-e"], input: graph) {
    #expect(gc.status == 0)
    counts["gc"] = gc.output.split(whereSeparator: \.isWhitespace).prefix(2).compactMap { Int($0) }
  }
  if let nop = try run("nop", ["-p"], input: graph) { #expect(nop.status == 0) }
  guard let python = Python.path else {
    print("NOT CHECKED: pydot, because CHANCERY_PYTHON names no Python interpreter")
    return counts
  }
  let script = """
    import sys, pydot
    def walk(g, nodes, edges):
        nodes |= {n.get_name() for n in g.get_nodes()} - {'node', 'edge', 'graph'}
        edges += g.get_edges()
        for s in g.get_subgraphs(): walk(s, nodes, edges)
    nodes, edges = set(), []
    walk(pydot.graph_from_dot_data(sys.stdin.read())[0], nodes, edges)
    print(len(nodes), len(edges))
    """
  if let pydot = try run(python, ["-c", script], input: graph) {
    #expect(pydot.status == 0)
    counts["pydot"] = pydot.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }
  return counts
}
