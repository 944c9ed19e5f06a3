import DossierModel

/// The two days between which a graph shows what changed.
package struct Comparison: Sendable {
  package let earlier: CivilDate
  package let later: CivilDate

  /// The comparison that the options ask for, with the export's day where they name no later one.
  package init?(_ choice: GraphChoice, asOf day: CivilDate) {
    guard let earlier = choice.changedSince.day else { return nil }
    self.earlier = earlier
    later = choice.asOf.day ?? day
  }

  /// The earlier day in words: `31 December 1994`.
  package func earlierPhrase(_ words: Words) -> String { Self.phrase(earlier, words) }
  /// The later day in words.
  package func laterPhrase(_ words: Words) -> String { Self.phrase(later, words) }

  private static func phrase(_ day: CivilDate, _ words: Words) -> String {
    EDTFDate(reading: day.description)?.phrase(language: words.language) ?? day.description
  }
}

/// What became of an edge between two days, as a reader tells it apart: by sign and line first, by colour second.
package enum EdgeChange: Int, CaseIterable, Sendable {
  case added, ended, changed, stayed

  /// What stands before the words on the edge.
  package var sign: String {
    switch self {
    case .added: "+ "
    case .ended: "− "
    case .changed: "± "
    case .stayed: ""
    }
  }

  /// What it means, for the legend.
  ///
  /// Days in words hold letters, digits and spaces alone.
  package func title(_ comparison: Comparison, _ words: Words) -> String {
    let (earlier, later) = (comparison.earlierPhrase(words), comparison.laterPhrase(words))
    return switch self {
    case .added: words("new: on \(later), not on \(earlier)", "mới: có vào \(later), không vào \(earlier)")
    case .ended:
      words("ended: on \(earlier), not on \(later)", "đã hết: có vào \(earlier), không vào \(later)")
    case .changed:
      words("another level or title than on \(earlier)", "cấp hoặc chức danh khác so với \(earlier)")
    case .stayed: words("on both days", "vào cả hai ngày")
    }
  }

  /// What it means, in a word, for a tooltip; nothing for what is as it was.
  func word(isDoubtful: Bool, _ words: Words) -> String {
    let maybe = isDoubtful ? words("perhaps ", "có thể ") : ""
    return switch self {
    case .added: ", " + maybe + words("new", "mới")
    case .ended: ", " + maybe + words("ended", "đã hết")
    case .changed: ", " + maybe + words("changed", "thay đổi")
    case .stayed: ""
    }
  }
}
