import PluginKit

/// Which layout program suits a graph, and with which settings.
///
/// `dot` shows directions and boxes best, and slows down on graphs with many edges between hubs: from 200 edges on it is
/// told to be content sooner, and beyond 300 nodes or 600 edges `sfdp` takes over, without words on the edges. So it does
/// where one node has more than 40 edges: in columns its neighbours would be a ladder that no page holds. Lines that
/// bend around nodes take it half a minute for 150 nodes and 440 edges, straight ones half a second: from 200 on they are
/// straight where springs lay out.
/// Settings that crash Graphviz 2.42 or make it slow (concentrate, ortho, curved, pack, ports, constraint) are never used.
struct Engine {
  private let layout: Graph.Layout
  private let nodeCount: Int
  private let edgeCount: Int
  /// How many edges the node has that has the most of them.
  private let hub: Int

  init(_ graph: Graph) {
    layout = graph.layout
    nodeCount = graph.nodes.count
    edgeCount = graph.edges.count + graph.meetings.count
    hub = graph.layout == .leftToRight ? graph.degrees.values.max() ?? 0 : 0
  }

  private var isLarge: Bool { nodeCount > 300 || edgeCount > 600 || hub > 40 }

  /// The program's name.
  var name: StaticString {
    switch layout {
    case .leftToRight: isLarge ? "sfdp" : "dot"
    case .columns: "dot"
    case .springs: nodeCount > 300 ? "sfdp" : "neato"
    }
  }

  /// What stands among the attributes of the graph.
  var settings: StaticString {
    switch layout {
    case .leftToRight where !isLarge:
      if edgeCount < 200 { return ", rankdir=\"LR\", newrank=\"true\", nodesep=\"0.2\", ranksep=\"0.25\"" }
      return """
        , rankdir="LR", newrank="true", nodesep="0.2", ranksep="0.25", \
        nslimit="1", nslimit1="1", mclimit="0.25", splines="line"
        """
    case .columns:
      if edgeCount < 1_000 { return ", rankdir=\"LR\", newrank=\"true\", nodesep=\"0.16\", ranksep=\"1.8\"" }
      return """
        , rankdir="LR", newrank="true", nodesep="0.16", ranksep="4", \
        nslimit="1", nslimit1="1", mclimit="0.25", splines="line"
        """
    case .leftToRight, .springs:
      if nodeCount > 3_000 { return ", overlap=\"true\", splines=\"line\", outputorder=\"edgesfirst\"" }
      if edgeCount > 200 { return ", overlap=\"prism\", splines=\"line\", outputorder=\"edgesfirst\"" }
      return ", overlap=\"prism\", splines=\"true\", sep=\"+14\", outputorder=\"edgesfirst\""
    }
  }

  /// Whether edges carry words.
  func showsLabels(_ choice: EdgeLabels) -> Bool {
    switch choice {
    case .yes: !isLarge || layout == .columns
    case .no: false
    case .auto: layout == .leftToRight && !isLarge
    }
  }
}
