import PluginKit

/// A colour: `#0072B2`.
struct Colour: Hashable {
  let hex: String

  init(_ hex: StaticString) { self.hex = "\(hex)" }
}

/// Which colours a graph has.
enum ThemeChoice: String, OptionValue, CaseIterable { case light, dark, mono }

/// What a line or a border is drawn with.
enum Ink: CaseIterable { case text, blue, orange, violet, grey }

/// What a node is filled with.
enum Tint: CaseIterable { case blue, orange, cream, violet, green, none }

/// The colours of a graph.
///
/// All inks read on the background, and all text on the tints, with 4.5:1 or more; under any colour-blindness
/// the inks stay apart, and shapes, dashes and arrowheads say the same without them.
struct Theme {
  let background: Colour
  let inks: [Ink: Colour]
  let tints: [Tint: Colour]

  func ink(_ ink: Ink) -> Colour { inks[ink] ?? Colour("#222222") }
  func tint(_ tint: Tint) -> Colour { tints[tint] ?? background }

  init(_ choice: ThemeChoice) {
    switch choice {
    case .light:
      background = Colour("#FFFFFF")
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
      inks = Dictionary(uniqueKeysWithValues: Ink.allCases.map { ($0, Colour("#000000")) })
      tints = [:]
    }
  }
}
