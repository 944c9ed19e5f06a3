import PluginKit

/// Explains the shapes and lines of a graph: only those that it has.
///
/// It is the one HTML-like label of a file, and holds words of ours alone.
struct Legend {
  let theme: Theme
  let words: Words
  /// The two days that are compared, if the graph shows what changed.
  let comparison: Comparison?

  /// The label without its angle brackets; nil for a graph with nothing to explain.
  func table(_ graph: Graph) -> String? {
    let nodes = Set(graph.nodes.map(\.kind))
    var edges = Set(graph.edges.map(\.kind))
    if !graph.meetings.isEmpty { edges.insert(.meeting) }
    guard !nodes.isEmpty else { return nil }
    var rows = NodeKind.allCases.filter(nodes.contains).map(row)
    if let comparison {
      let changes = Set(graph.edges.compactMap(\.change))
      rows += EdgeChange.allCases.filter(changes.contains).map { change in
        row(change.line, theme.ink(change.look.ink), change.title(comparison, words))
      }
      if graph.edges.contains(where: \.isDoubtful) {
        rows.append(
          row(
            "╌ ? ╌", theme.ink(.text), words("perhaps: the dates leave it open", "có thể: ngày tháng chưa rõ")
          ))
      }
    }
    rows += EdgeKind.allCases.filter(edges.contains).map(row)
    let standings = Set(graph.edges.map(\.standing) + graph.nodes.map(\.standing))
    if standings.contains(where: \.isAhead) {
      let ahead: StaticString =
        standings.contains(.postponed)
        ? words("planned or postponed", "dự kiến hoặc đã hoãn") : words("planned", "dự kiến")
      rows.append(row("╌╌╌", theme.ink(.text), "\(ahead)"))
    }
    let isEdgeDisputed = graph.edges.contains { $0.standing == .disputed }
    if isEdgeDisputed || graph.nodes.contains(where: \.isDisputed) {
      rows.append(
        row(
          isEdgeDisputed ? "╌ ? ╌" : "?", theme.ink(.text),
          words("the sources disagree on it", "các nguồn không thống nhất")))
    }
    if comparison == nil, graph.edges.contains(where: \.isDoubtful) {
      rows.append(row("?", theme.ink(.text), words("perhaps on that day", "có thể vào ngày đó")))
    }
    let frame = theme.ink(.grey).hex
    return "<table border=\"1\" color=\"\(frame)\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\">"
      + rows.joined() + "</table>"
  }

  private func row(_ kind: NodeKind) -> String {
    let colours = kind.colours
    return """
      <tr><td align="center" bgcolor="\(theme.tint(colours.tint).hex)">\(font(kind.sign, theme.ink(colours.ink)))</td>\
      \(meaning(kind.title(words)))</tr>
      """
  }

  private func row(_ kind: EdgeKind) -> String {
    // Between two days a broad line is one that changed.
    let sign: StaticString = comparison != nil && kind == .bond ? "───" : kind.sign
    return row(sign, theme.ink(comparison == nil ? kind.look.ink : .text), "\(kind.title(words))")
  }

  /// A row of words that are ours, or of a day in words.
  private func row(_ sign: StaticString, _ ink: Colour, _ text: String) -> String {
    "<tr><td align=\"center\">\(font(sign, ink))</td>\(meaning(text))</tr>"
  }

  private func font(_ sign: StaticString, _ ink: Colour) -> String {
    "<font color=\"\(ink.hex)\">\(sign)</font>"
  }

  private func meaning(_ text: StaticString) -> String { meaning("\(text)") }

  private func meaning(_ text: String) -> String { "<td align=\"left\">\(text)</td>" }
}
