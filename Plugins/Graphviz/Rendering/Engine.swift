import PluginKit

/// Which layout program suits a graph, and with which settings.
///
/// `dot` shows directions and boxes best, and needs columns: where these would not fit a sheet, or there are more than
/// 300 nodes or 600 edges, over which it takes long, `sfdp` lays out. Springs give the same graph a tenth of the room;
/// there are no boxes then, and no words on the edges, which would lie on one another.
/// From 200 edges on `dot` is told to be content sooner. Lines between actors who meet bend around the others, which for
/// 150 nodes and 440 edges takes half a minute: from 200 on they are straight, as they are wherever springs take over.
/// Settings that crash Graphviz 2.42 or make it slow (concentrate, ortho, curved, pack, ports, constraint) are never used.
struct Engine {
  private let layout: Graph.Layout
  private let labels: EdgeLabels
  private let nodeCount: Int
  private let edgeCount: Int
  /// Whether nodes stand in columns, which `dot` lays out.
  let hasColumns: Bool

  init(_ graph: Graph, _ labels: EdgeLabels) {
    layout = graph.layout
    self.labels = labels
    nodeCount = graph.nodes.count
    edgeCount = graph.edges.count + graph.meetings.count
    hasColumns =
      switch graph.layout {
      case .springs: false
      case .columns: ColumnEstimate(columnsOf: graph).fitsSheet
      case .leftToRight:
        nodeCount <= 300 && edgeCount <= 600
          && ColumnEstimate(graph, showsLabels: labels != .no).fitsSheet
      }
  }

  /// The program's name.
  var name: StaticString {
    if hasColumns { return "dot" }
    return layout == .springs && nodeCount <= 300 ? "neato" : "sfdp"
  }

  /// What stands among the attributes of the graph.
  var settings: StaticString {
    guard hasColumns else {
      if nodeCount > 3_000 { return ", overlap=\"true\", splines=\"line\", outputorder=\"edgesfirst\"" }
      if layout != .springs {
        return """
          , overlap="prism", overlap_scaling="-3", repulsiveforce="0.5", splines="line", \
          outputorder="edgesfirst"
          """
      }
      if edgeCount > 200 { return ", overlap=\"prism\", splines=\"line\", outputorder=\"edgesfirst\"" }
      return ", overlap=\"prism\", splines=\"true\", sep=\"+14\", outputorder=\"edgesfirst\""
    }
    if layout == .columns {
      if edgeCount < 1_000 { return ", rankdir=\"LR\", newrank=\"true\", nodesep=\"0.16\", ranksep=\"1.8\"" }
      return """
        , rankdir="LR", newrank="true", nodesep="0.16", ranksep="4", \
        nslimit="1", nslimit1="1", mclimit="0.25", splines="line"
        """
    }
    if edgeCount < 200 { return ", rankdir=\"LR\", newrank=\"true\", nodesep=\"0.2\", ranksep=\"0.25\"" }
    return """
      , rankdir="LR", newrank="true", nodesep="0.2", ranksep="0.25", \
      nslimit="1", nslimit1="1", mclimit="0.25", splines="line"
      """
  }

  /// Whether edges carry words.
  var showsLabels: Bool {
    switch labels {
    case .yes: true
    case .no: false
    case .auto: layout == .leftToRight && hasColumns
    }
  }

  /// Whether edges have words that are left out for want of room.
  var leavesOutLabels: Bool { labels == .auto && layout == .leftToRight && !hasColumns }
}
