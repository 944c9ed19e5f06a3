import PluginKit

/// About how large the picture is that `dot` makes of a graph in columns, known before `dot` is asked.
///
/// A node stands in the column after all that lead to it, once edges that would close a ring are turned; words on edges
/// have columns of their own in between. Held against what `dot` made of sixty graphs of 11 to 600 edges, the width is
/// right within a quarter; the height is 1.8 times what stands in the fullest column, within a third, and without words on the
/// edges three times.
struct ColumnEstimate {
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// Whether it can be printed: on A3, half as large as on the screen, where the text of a node has six points.
  var fitsSheet: Bool { max(width, height) <= 2_400 && min(width, height) <= 1_750 }

  /// What stands between two nodes of a column, and between two columns.
  private static let gap = 14.4
  private static let columnGap = 18.0

  /// The estimate for a graph whose columns follow from its edges.
  init(_ graph: Graph, showsLabels: Bool) {
    // Which edges close a ring depends on the order in which nodes stand in the file: boxes first.
    let boxed = graph.clusters.flatMap(\.members)
    let isBoxed = Set(boxed)
    let names = boxed + graph.nodes.map(\.id).filter { !isBoxed.contains($0) }
    let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var links = graph.edges.compactMap { edge -> Link? in
      guard let from = places[edge.from], let to = places[edge.to], from != to else { return nil }
      return Link(from: from, to: to, words: TextSize(showsLabels ? edge.label : "", fontSize: 11))
    }
    Link.turn(&links, nodeCount: names.count)
    let columns = Link.columns(links, nodeCount: names.count)
    let count = (columns.max() ?? -1) + 1
    var nodes = [TextSize](repeating: TextSize("", fontSize: 0), count: count)
    var words = nodes
    for node in graph.nodes { places[node.id].map { nodes[columns[$0]].stack(node.size) } }
    for link in links {
      let (first, last) = (columns[link.from], columns[link.to])
      for column in (first + 1)..<max(first + 1, last) { nodes[column].height += Self.gap }
      let middle = (first + last - 1) / 2
      for column in first..<last { words[column].height += Self.gap }
      words[middle].stack(link.words)
    }
    width = (nodes + words).reduce(0) { $0 + $1.width } + Self.columnGap * Double(max(0, count - 1))
    height = (showsLabels ? 1.8 : 3) * ((nodes + words).map(\.height).max() ?? 0)
  }

  /// The estimate for a graph whose columns are given.
  init(columnsOf graph: Graph) {
    let sizes = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.size) })
    for column in graph.columns {
      var size = TextSize("", fontSize: 0)
      for node in column { sizes[node].map { size.stack($0) } }
      width += size.width + 130
      height = max(height, size.height)
    }
  }

  /// An edge between two nodes, by their places, with the words on it.
  private struct Link {
    var from: Int
    var to: Int
    let words: TextSize

    /// Turns the edges that lead back to where one comes from, as `dot` does.
    static func turn(_ links: inout [Link], nodeCount: Int) {
      var outgoing = [[Int]](repeating: [], count: nodeCount)
      for (number, link) in links.enumerated() { outgoing[link.from].append(number) }
      var isSeen = [Bool](repeating: false, count: nodeCount)
      var isOnWay = isSeen
      func visit(_ node: Int) {
        isSeen[node] = true
        isOnWay[node] = true
        for number in outgoing[node] {
          let next = links[number].to
          if isOnWay[next] {
            links[number] = Link(from: next, to: node, words: links[number].words)
          } else if !isSeen[next] {
            visit(next)
          }
        }
        isOnWay[node] = false
      }
      for node in 0..<nodeCount where !isSeen[node] { visit(node) }
    }

    /// The column of each node: after all that lead to it; and where nothing does, close before what it leads to.
    static func columns(_ links: [Link], nodeCount: Int) -> [Int] {
      var incoming = [[Int]](repeating: [], count: nodeCount)
      for link in links { incoming[link.to].append(link.from) }
      var columns = [Int](repeating: -1, count: nodeCount)
      func column(of node: Int) -> Int {
        if columns[node] < 0 { columns[node] = (incoming[node].map(column).max() ?? -1) + 1 }
        return columns[node]
      }
      for node in 0..<nodeCount { _ = column(of: node) }
      var nearest = [Int](repeating: .max, count: nodeCount)
      for link in links { nearest[link.from] = min(nearest[link.from], columns[link.to]) }
      for node in 0..<nodeCount where incoming[node].isEmpty && nearest[node] < .max {
        columns[node] = nearest[node] - 1
      }
      return columns
    }
  }
}

extension TextSize {
  /// Puts another below it, with room between them; nothing takes no room.
  fileprivate mutating func stack(_ other: TextSize) {
    guard other.height > 0 else { return }
    width = max(width, other.width)
    height += other.height + 14
  }
}

extension Graph.Node {
  /// About how large its shape is.
  fileprivate var size: TextSize {
    var size = TextSize(label, fontSize: 12)
    size.width += 19
    size.height += 10
    return size
  }
}
