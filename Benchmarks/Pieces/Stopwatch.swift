/// Times work that is done again and again.
enum Stopwatch {
  /// How many rounds there are; the best counts, as all that disturbs makes a round longer.
  static let rounds = 9

  /// Tells what one of `count` operations costs, that are done in one round of work.
  static func tell(_ name: String, of count: Int, _ work: () throws -> Void) rethrows {
    var best = Duration.seconds(3_600)
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try work()
      best = min(best, ContinuousClock.now - start)
    }
    tell(name, best / count)
  }

  /// Tells what an operation costs.
  static func tell(_ name: String, _ duration: Duration) {
    let tenths = Int((duration / .nanoseconds(1) * 10).rounded())
    let figure = "\(tenths / 10).\(tenths % 10)"
    print(String(repeating: " ", count: max(0, 9 - figure.count)) + figure + "  " + name)
  }

  /// Uses a value, so that the work that made it is not left out.
  @inline(never)
  static func use(_ value: some Any) {}
}
