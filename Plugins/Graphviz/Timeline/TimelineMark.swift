import DossierModel
import PluginKit

/// What stands on a timeline for a date, so that nobody reads more into it than its source says.
struct TimelineMark: Hashable {
  /// How the date is known.
  enum Kind: Int, CaseIterable {
    /// A day: a disc.
    case day
    /// A month, a year, a decade, in which it was at some time: an outlined bar over all of it.
    case within
    /// From one day to another: a solid bar.
    case lasting
    /// About then, or perhaps: a dashed bar.
    case about
    /// By then, or from then on, at a time that nobody tells: a bar with an arrow tip.
    case before, after
    /// What is meant to be: a hollow diamond; what is only foretold: a hollow triangle.
    case target, forecast
  }

  let kind: Kind
  /// The first and the last day; of what is open, the one that is known.
  let days: ClosedRange<Int>

  /// The mark of a date; nil where it has neither beginning nor end.
  ///
  /// What is planned as of a day cannot have been before it.
  init?(_ date: EDTFDate, isTarget: Bool, isForecast: Bool = false, planAsOf day: CivilDate? = nil) {
    let last = date.latest?.dayNumber
    var first = date.earliest?.dayNumber
    if let day = day?.dayNumber, !isTarget, last ?? day >= day { first = max(first ?? day, day) }
    guard let known = first ?? last else { return nil }
    if isTarget {
      kind = isForecast ? .forecast : .target
      days = (last ?? known)...(last ?? known)
      return
    }
    days = min(first ?? known, last ?? known)...max(first ?? known, last ?? known)
    if first == nil {
      kind = .before
    } else if last == nil {
      kind = .after
    } else if date.isApproximate || date.isUncertain {
      kind = .about
    } else if date.exactDay != nil {
      kind = .day
    } else {
      kind = date.isInterval ? .lasting : .within
    }
  }
}

extension TimelineMark.Kind {
  /// What it looks like; what is planned is hollow and dashed.
  func look(isPlanned: Bool) -> (
    shape: StaticString, style: StaticString, ink: Ink, isSolid: Bool, height: Double
  ) {
    let style: StaticString = isPlanned ? "filled,dashed" : "filled"
    return switch self {
    case .day: ("circle", style, .blue, !isPlanned, 9)
    case .within: ("box", style, .blue, false, 9)
    case .lasting: ("box", style, .blue, !isPlanned, 9)
    case .about: ("box", "filled,dashed", .blue, false, 9)
    case .before: ("larrow", style, .blue, false, 14)
    case .after: ("rarrow", style, .blue, false, 14)
    case .target: ("diamond", "filled", .text, false, 12)
    case .forecast: ("invtriangle", "filled", .text, false, 12)
    }
  }

  /// A sign like the mark, for the legend.
  var sign: StaticString {
    switch self {
    case .day: "●"
    case .within: "▭"
    case .lasting: "▬"
    case .about: ""
    case .before: "⇦"
    case .after: "⇨"
    case .target: "◇"
    case .forecast: "▽"
    }
  }

  /// What it means, for the legend.
  func title(_ words: Words) -> StaticString {
    switch self {
    case .day: words("on this day", "vào ngày này")
    case .within: words("at some time within", "vào lúc nào đó trong khoảng này")
    case .lasting: words("from – until", "từ – đến")
    case .about: words("about then, or perhaps", "khoảng lúc đó, hoặc có thể")
    case .before: words("not later than", "không muộn hơn")
    case .after: words("not earlier than", "không sớm hơn")
    case .target: words("to be reached by then", "mục tiêu phải đạt")
    case .forecast: words("expected by then, and promised by nobody", "được dự báo, không ai cam kết")
    }
  }
}
