/// A colour: `#0072B2`.
package struct Colour: Hashable, Sendable {
  package let hex: String

  package init(_ hex: StaticString) { self.hex = "\(hex)" }
}

/// Which colours a graph has.
package enum ThemeChoice: String, OptionValue, CaseIterable { case light, dark, mono }

/// What a line or a border is drawn with.
package enum Ink: CaseIterable, Sendable { case text, blue, orange, violet, grey }

/// What a node is filled with.
package enum Tint: CaseIterable, Sendable { case blue, orange, cream, violet, green, none }

/// The colours of a graph.
///
/// All inks read on the background, and all text on the tints, with 4.5:1 or more; under any colour-blindness
/// the inks stay apart, and shapes, dashes and arrowheads say the same without them.
package struct Theme: Sendable {
  package let background: Colour
  /// What stays behind all else: the lines of a grid.
  package let faint: Colour
  private let inks: [Ink: Colour]
  private let tints: [Tint: Colour]

  package func ink(_ ink: Ink) -> Colour { inks[ink] ?? Colour("#222222") }
  package func tint(_ tint: Tint) -> Colour { tints[tint] ?? background }

  package init(_ choice: ThemeChoice) {
    switch choice {
    case .light:
      background = Colour("#FFFFFF")
      faint = Colour("#DDDDDD")
      inks = [
        .text: Colour("#222222"), .blue: Colour("#0072B2"), .orange: Colour("#B34700"),
        .violet: Colour("#7800D8"), .grey: Colour("#6B6B6B"),
      ]
      tints = [
        .blue: Colour("#DCEEFB"), .orange: Colour("#FDECC8"), .cream: Colour("#FFF8E6"),
        .violet: Colour("#F1E4FF"), .green: Colour("#E0F3EC"),
      ]
    case .dark:
      background = Colour("#16181D")
      faint = Colour("#33373F")
      inks = [
        .text: Colour("#F2F2F2"), .blue: Colour("#6CB8F0"), .orange: Colour("#F0A35E"),
        .violet: Colour("#C9A0FF"), .grey: Colour("#A6A6A6"),
      ]
      tints = [
        .blue: Colour("#17344C"), .orange: Colour("#4A3510"), .cream: Colour("#38331F"),
        .violet: Colour("#38224F"), .green: Colour("#163B2E"),
      ]
    case .mono:
      background = Colour("#FFFFFF")
      faint = Colour("#BBBBBB")
      inks = Dictionary(uniqueKeysWithValues: Ink.allCases.map { ($0, Colour("#000000")) })
      tints = [:]
    }
  }
}

extension NodeKind {
  /// The colours of border and filling.
  package var colours: (ink: Ink, tint: Tint) {
    switch self {
    case .state: (.blue, .blue)
    case .organisation: (.orange, .orange)
    case .organ: (.orange, .cream)
    case .party: (.text, .green)
    case .person: (.violet, .violet)
    case .group, .other: (.grey, .none)
    case .work: (.text, .none)
    case .place: (.text, .green)
    case .event: (.text, .cream)
    }
  }
}
