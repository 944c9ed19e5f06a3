/// The records of one name so far, found by what they are part of: thousands of villages share a name.
struct RecordsOfOneName<Record> {
  private var records: [Record] = []
  private var wholes: [Int] = []
  private var parts: [String: [Int]] = [:]

  /// Adds one, and what it is part of.
  mutating func add(_ record: Record, partOf whole: String?) {
    if let whole { parts[whole, default: []].append(records.count) } else { wholes.append(records.count) }
    records.append(record)
  }

  /// The first that may be one that is part of `whole`: those that are part of something else are not.
  func first(partOf whole: String?, where mayBe: (Record) -> Bool) -> Record? {
    guard let whole else { return records.first(where: mayBe) }
    let first = [wholes, parts[whole] ?? []].compactMap { $0.first { mayBe(records[$0]) } }.min()
    return first.map { records[$0] }
  }
}
