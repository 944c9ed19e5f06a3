/// Pieces of work that are done on several cores, and whose results are taken in the order in which the work was begun.
///
/// A few are under way at a time, so memory stays bounded however many there are. On one core each is done as it comes.
package final class OrderedWork<Result: Sendable> {
  private let mostUnderWay: Int
  private var underWay: [Task<Result, Never>] = []

  /// Work for so many cores.
  package init(jobs: Int) {
    mostUnderWay = jobs > 1 ? jobs + 1 : 0
  }

  /// Begins a piece of work.
  ///
  /// Where as many are under way as may be, the oldest is awaited first, and its result handed back.
  package func begin(_ work: @escaping @Sendable () -> Result) async -> Result? {
    guard mostUnderWay > 0 else { return work() }
    let oldest = underWay.count < mostUnderWay ? nil : await next()
    underWay.append(Task.detached { work() })
    return oldest
  }

  /// The result of the oldest piece that is still under way; nil when there is none.
  package func next() async -> Result? {
    underWay.isEmpty ? nil : await underWay.removeFirst().value
  }
}
