import DossierModel

/// A unit as what it measures and how large it is: `million USD` is a million of `USD`, `hectare` 10,000 square metres.
struct UnitScale: Hashable {
  /// What is measured; nil for a bare number.
  let base: String?
  let factor: Double

  init(_ unit: String?) {
    var words = (unit ?? "").split(separator: " ").map(String.init)
    var factor = 1.0
    words.removeAll { word in
      guard let scale = Self.scales[word.lowercased()] else { return false }
      factor *= scale
      return true
    }
    let word = words.joined(separator: " ")
    if let (base, size) = Self.measures[word] {
      self.base = base
      self.factor = factor * size
    } else {
      base = word.isEmpty ? nil : word
      self.factor = factor
    }
  }

  private static let scales: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12,
    "trillions": 1e12, "nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
  ]

  private static let measures: [String: (String, Double)] = [
    "metre": ("metre", 1), "kilometre": ("metre", 1_000), "square-metre": ("square-metre", 1),
    "hectare": ("square-metre", 10_000), "square-kilometre": ("square-metre", 1_000_000),
  ]
}

extension Claim {
  /// The numbers that the claim allows, in the base of its unit.
  ///
  /// A figure that is given on another scale is rounded: 4.7 million may be 4,712,345.
  func numberRange(widened isWidened: Bool) -> NumberRange? {
    guard let number else { return nil }
    let range = NumberRange(comparator, number)
    let scale = UnitScale(unit)
    guard isWidened, (comparator ?? .equal) == .equal else { return range.scaled(by: scale.factor) }
    let slack = min(Self.lastDigit(of: number) / 2, abs(number) / 20)
    return NumberRange(low: number - slack, high: number + slack).scaled(by: scale.factor)
  }

  /// What the last digit of a number counts: 0.1 for 4.7, 1 for 142.
  private static func lastDigit(of number: Double) -> Double {
    guard let point = number.plainText.firstIndex(of: ".") else { return 1 }
    let digits = number.plainText[point...].dropFirst().prefix { $0.isNumber }.count
    return (0..<digits).reduce(1) { digit, _ in digit / 10 }
  }
}
