import DossierModel

/// The numbers that a claim allows: 60 alone, more than 60, from 54 to less than 60.
struct NumberRange: Hashable {
  let low: Double
  let high: Double

  init(low: Double, high: Double) {
    self.low = low
    self.high = max(low, high)
  }

  /// What a comparator makes of a number.
  ///
  /// "Nearly 60" is less than 60, but no less than nine tenths of it; "about 60" is a tenth more or less.
  init(_ comparator: Comparator?, _ number: Double) {
    let tenth = abs(number) / 10
    switch comparator ?? .equal {
    case .equal: self.init(low: number, high: number)
    case .greater: self.init(low: number.nextUp, high: .infinity)
    case .greaterOrEqual: self.init(low: number, high: .infinity)
    case .less: self.init(low: -.infinity, high: number.nextDown)
    case .lessOrEqual: self.init(low: -.infinity, high: number)
    case .about: self.init(low: number - tenth, high: number + tenth)
    case .nearly: self.init(low: number - tenth, high: number.nextDown)
    }
  }

  func overlaps(_ other: NumberRange) -> Bool { low <= other.high && other.low <= high }

  /// Whether all numbers of another range are in this one.
  func contains(_ other: NumberRange) -> Bool { low <= other.low && other.high <= high }

  func scaled(by factor: Double) -> NumberRange { NumberRange(low: low * factor, high: high * factor) }
}

extension NumberRange {
  init(_ counts: ClosedRange<Int>) {
    self.init(low: Double(counts.lowerBound), high: Double(counts.upperBound))
  }

  /// The least whole number of which a list must have so many for the claim to be about all of it: 3 for "3" and "at
  /// most 3", 71 for "more than 70", 54 for "nearly 60".
  var reach: Int {
    let figure = low == -.infinity ? high.rounded(.down) : low.rounded(.up)
    return Int(max(min(figure, 1e15), -1e15))
  }
}
