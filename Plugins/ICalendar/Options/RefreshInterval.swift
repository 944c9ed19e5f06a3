import PluginKit

/// How often a program that subscribes to the calendar should look again: `P1W`, `PT12H`, or `none` for its own habit.
struct RefreshInterval: OptionValue, Hashable {
  /// A duration of RFC 5545 §3.3.6 that is longer than nothing; nil where the calendar says none.
  let duration: String?

  /// Once a week.
  static let weekly = RefreshInterval(duration: "P1W")

  private init(duration: String?) { self.duration = duration }

  /// `P1W`, `P1DT12H`, `PT30M` or `none`.
  init?(optionText: String) {
    if optionText == "none" {
      self = RefreshInterval(duration: nil)
    } else if Duration(optionText)?.isPositive == true {
      self = RefreshInterval(duration: optionText)
    } else {
      return nil
    }
  }

  /// The duration as it would be typed.
  var optionText: String { duration ?? "none" }
  /// What may be typed.
  static var expected: String { "a duration like P1W, P1D or PT12H, or none" }
}

/// A length of time as calendars write it (RFC 5545 §3.3.6): weeks alone, or days, hours, minutes and seconds.
struct Duration: Hashable {
  /// Whole days, in which hours are not counted: a day may have 23 of them.
  var days = 0
  /// The rest.
  var seconds = 0

  /// Whether it is longer than nothing.
  var isPositive: Bool { days > 0 || days == 0 && seconds > 0 }

  /// So many days.
  static func days(_ days: Int) -> Duration { Duration(days: days, seconds: 0) }

  /// So many days and seconds.
  init(days: Int, seconds: Int) {
    self.days = days
    self.seconds = seconds
  }

  /// `P1W`, `-P13DT15H`, `+PT9H`, `PT30M`; nil for what is none.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    let sign = rest.first == "-" ? -1 : 1
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    let order = Array("WDTHMS")
    var last = -1
    var hasPart = false
    var isTime = false
    while let next = rest.first {
      if next == "T", !isTime {
        guard last < 2, last != 0 else { return nil }
        (isTime, last, hasPart) = (true, 2, false)
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.utf8.count <= 9, let number = Int(digits),
        let unit = rest.dropFirst(digits.count).first, let place = order.firstIndex(of: unit), place > last,
        place != 2, (place > 2) == isTime, last != 0
      else { return nil }
      rest = rest.dropFirst(digits.count + 1)
      (last, hasPart) = (place, true)
      switch unit {
      case "W": days += sign * number * 7
      case "D": days += sign * number
      case "H": seconds += sign * number * 3_600
      case "M": seconds += sign * number * 60
      default: seconds += sign * number
      }
    }
    guard hasPart else { return nil }
  }
}
