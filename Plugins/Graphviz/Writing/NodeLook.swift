import PluginKit

extension NodeKind {
  /// What it looks like.
  var look: Look {
    switch self {
    case .state: Look("box", "rounded,filled", 12)
    case .organisation: Look("box", "filled,bold", 22)
    case .organ: Look("component", "filled", 12)
    case .party: Look("hexagon", "filled", 12, margin: "0.01,0.05")
    case .person: Look("ellipse", "filled", 12, margin: "0.06,0.05")
    case .group: Look("box3d", "filled", 12, margin: "0.17,0.11")
    case .work: Look("tab", "filled", 12)
    case .place: Look("house", "filled", 12, margin: "0.08,0.03")
    case .event: Look("note", "filled", 12)
    case .other: Look("box", "filled", 12)
    }
  }

  /// A sign like the shape, for the legend.
  var sign: StaticString {
    switch self {
    case .state: "▢"
    case .organisation: "■"
    case .organ: "▤"
    case .party: "⬡"
    case .person: "○"
    case .group: "❒"
    case .work: "▯"
    case .place: "⌂"
    case .event: "◳"
    case .other: "□"
    }
  }

  /// Shape, border and the room around the text, where the shape needs another than a box.
  struct Look {
    let shape: StaticString
    let style: StaticString
    let penTenths: Int
    let margin: StaticString?

    init(
      _ shape: StaticString, _ style: StaticString, _ penTenths: Int, margin: StaticString? = nil
    ) {
      self.shape = shape
      self.style = style
      self.penTenths = penTenths
      self.margin = margin
    }
  }
}
