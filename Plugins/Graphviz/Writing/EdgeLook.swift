import PluginKit

extension EdgeKind {
  /// What it looks like.
  var look: (ink: Ink, arrow: StaticString, style: StaticString, penTenths: Int) {
    switch self {
    case .membership: (.blue, "normal", "solid", 12)
    case .structure: (.text, "odiamond", "solid", 12)
    case .office: (.violet, "empty", "solid", 12)
    case .bond: (.orange, "none", "solid", 18)
    case .seat: (.grey, "dot", "solid", 12)
    case .other: (.grey, "vee", "solid", 12)
    case .hosting: (.orange, "none", "bold", 20)
    case .visiting: (.blue, "odot", "solid", 12)
    case .speaking: (.violet, "dot", "solid", 12)
    case .acting: (.text, "diamond", "solid", 12)
    case .takingPart: (.grey, "none", "solid", 10)
    case .watching: (.grey, "tee", "dotted", 12)
    case .sequence: (.grey, "vee", "dotted", 8)
    case .unordered: (.grey, "none", "dotted", 8)
    case .meeting: (.blue, "none", "solid", 12)
    }
  }

  /// A sign like the line, for the legend.
  var sign: StaticString {
    switch self {
    case .membership: "──▶"
    case .structure: "──◇"
    case .office: "──▷"
    case .bond: "━━━"
    case .seat: "──●"
    case .other: "──➤"
    case .hosting: "━━━"
    case .visiting: "──○"
    case .speaking: "──●"
    case .acting: "──◆"
    case .takingPart, .meeting: "───"
    case .watching: "┈┈┤"
    case .unordered: "┈┈┈"
    case .sequence: "┈┈➤"
    }
  }
}

extension EdgeChange {
  /// What it looks like; what is only possible is dashed instead.
  var look: (ink: Ink, style: StaticString, penTenths: Int) {
    switch self {
    case .added: (.blue, "solid", 30)
    case .ended: (.orange, "dotted", 30)
    case .changed: (.violet, "solid", 30)
    case .stayed: (.grey, "solid", 8)
    }
  }

  /// The line with its sign, for the legend.
  var line: StaticString {
    switch self {
    case .added: "━ + ━"
    case .ended: "┈ − ┈"
    case .changed: "━ ± ━"
    case .stayed: "────"
    }
  }
}
