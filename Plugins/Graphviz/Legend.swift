/// Explains the shapes and lines of a graph: only those that it has.
///
/// It is the one HTML-like label of a file, and holds words of ours alone.
struct Legend {
  let theme: Theme
  let words: Words

  /// The label without its angle brackets; nil for a graph with nothing to explain.
  func table(_ graph: Graph) -> String? {
    let nodes = Set(graph.nodes.map(\.kind))
    var edges = Set(graph.edges.map(\.kind))
    if !graph.meetings.isEmpty { edges.insert(.meeting) }
    guard !nodes.isEmpty else { return nil }
    var rows = NodeKind.allCases.filter(nodes.contains).map(row)
    rows += EdgeKind.allCases.filter(edges.contains).map(row)
    if graph.edges.contains(where: { $0.standing == .planned }) || graph.nodes.contains(where: \.isPlanned) {
      rows.append(row("╌╌╌", theme.ink(.text), words("planned", "dự kiến")))
    }
    let isEdgeDisputed = graph.edges.contains { $0.standing == .disputed }
    if isEdgeDisputed || graph.nodes.contains(where: \.isDisputed) {
      rows.append(
        row(
          isEdgeDisputed ? "╌ ? ╌" : "?", theme.ink(.text),
          words("the sources disagree on it", "các nguồn không thống nhất")))
    }
    if graph.edges.contains(where: \.isDoubtful) {
      rows.append(row("?", theme.ink(.text), words("perhaps on that day", "có thể vào ngày đó")))
    }
    let frame = theme.ink(.grey).hex
    return "<table border=\"1\" color=\"\(frame)\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\">"
      + rows.joined() + "</table>"
  }

  private func row(_ kind: NodeKind) -> String {
    let look = kind.look
    return """
      <tr><td align="center" bgcolor="\(theme.tint(look.tint).hex)">\(font(kind.sign, theme.ink(look.ink)))</td>\
      \(meaning(kind.title(words)))</tr>
      """
  }

  private func row(_ kind: EdgeKind) -> String { row(kind.sign, theme.ink(kind.look.ink), kind.title(words)) }

  private func row(_ sign: StaticString, _ ink: Colour, _ text: StaticString) -> String {
    "<tr><td align=\"center\">\(font(sign, ink))</td>\(meaning(text))</tr>"
  }

  private func font(_ sign: StaticString, _ ink: Colour) -> String {
    "<font color=\"\(ink.hex)\">\(sign)</font>"
  }

  private func meaning(_ text: StaticString) -> String { "<td align=\"left\">\(text)</td>" }
}
