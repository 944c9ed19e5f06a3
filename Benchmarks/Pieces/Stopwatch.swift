/// Times work that is done again and again.
enum Stopwatch {
  /// How many rounds there are; the best counts, as all that disturbs makes a round longer.
  static let rounds = 9

  /// Tells what one of `count` operations costs, that are done in one round of work.
  ///
  /// Where it writes so many `bytes`, how fast is told too.
  static func tell(_ name: String, of count: Int, bytes: () -> Int? = { nil }, _ work: () throws -> Void)
    rethrows
  {
    var best = Duration.seconds(3_600)
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try work()
      best = min(best, ContinuousClock.now - start)
    }
    tell(name, best / count, bytes: bytes().map { $0 / count })
  }

  /// Tells what an operation costs, and how fast it writes its bytes.
  static func tell(_ name: String, _ duration: Duration, bytes: Int? = nil) {
    let speed = bytes.map { ", \(Int(Double($0) * 1_000 / (duration / .nanoseconds(1)))) MB/s" } ?? ""
    let tenths = Int((duration / .nanoseconds(1) * 10).rounded())
    let figure = "\(tenths / 10).\(tenths % 10)"
    print(String(repeating: " ", count: max(0, 9 - figure.count)) + figure + "  " + name + speed)
  }

  /// Uses a value, so that the work that made it is not left out.
  @inline(never)
  static func use(_ value: some Any) {}
}
