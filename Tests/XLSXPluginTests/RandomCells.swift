/// Numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Rows of every kind of cell.
enum RandomCells {
  private static let words = [
    "visit", "Hà Nội", "trade & investment", "ASEAN", "<draft>", "a\tb", "first\nsecond", "snake_case", "東盟",
    "🇻🇳", "\"unity\"", "x", "hòa bình", "co-operation", "ǖ", "Ω", "100 %",
  ]

  static func row(_ random: inout SeededNumbers) -> [TestCell] {
    [
      .text("ev-\(Int.random(in: 0...9_999_999, using: &random))"), text(&random),
      Bool.random(using: &random) ? .integer(Int.random(in: -9_999...9_999_999, using: &random)) : .empty,
      number(&random),
      Int.random(in: 0...3, using: &random) > 0
        ? .serial(Int.random(in: 61...99_999, using: &random)) : .empty,
      .empty, text(&random),
    ]
  }

  private static func text(_ random: inout SeededNumbers) -> TestCell {
    let count = Int.random(in: 0...12, using: &random)
    return .text(
      (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " "))
  }

  private static func number(_ random: inout SeededNumbers) -> TestCell {
    switch Int.random(in: 0...3, using: &random) {
    case 0: .empty
    case 1: .number(Double.random(in: -180...180, using: &random))
    case 2: .number((Double.random(in: -9_000...9_000, using: &random) * 100).rounded() / 100)
    default:
      .number(
        Double(bitPattern: UInt64.random(in: 0x3000_0000_0000_0000...0x5000_0000_0000_0000, using: &random)))
    }
  }
}
