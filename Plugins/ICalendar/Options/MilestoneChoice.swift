import DossierModel
import PluginKit

/// Which anniversaries are written.
struct MilestoneChoice: OptionValue, Hashable {
  let milestones: Milestones

  init(_ milestones: Milestones) { self.milestones = milestones }

  /// `round`, `all`, or numbers: `1,5,25` or `1+5+25`.
  init?(optionText: String) {
    switch optionText {
    case "round": milestones = .round
    case "all": milestones = .all
    default:
      guard let list = OptionList<Int>(optionText: optionText), !list.values.isEmpty,
        list.values.allSatisfy({ $0 > 0 })
      else { return nil }
      milestones = .list(list.values)
    }
  }

  /// The choice as it would be typed.
  var optionText: String {
    switch milestones {
    case .round: "round"
    case .all: "all"
    case .list(let numbers): OptionList(numbers).optionText
    }
  }

  /// What may be typed.
  static var expected: String { "round (the 1st and every 5th), all, or numbers like 1,5,25" }
}
