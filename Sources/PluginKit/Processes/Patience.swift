/// How long nothing has moved, and how long there is in all.
struct Patience {
  private let limit: Duration?
  private let deadline: ContinuousClock.Instant?
  private var since = ContinuousClock.now

  init(_ limit: Duration?, until deadline: ContinuousClock.Instant?) {
    self.limit = limit
    self.deadline = deadline
  }

  mutating func renew() { since = ContinuousClock.now }
  var isOver: Bool {
    let now = ContinuousClock.now
    return limit.map { now - since > $0 } ?? false || deadline.map { now > $0 } ?? false
  }
}
