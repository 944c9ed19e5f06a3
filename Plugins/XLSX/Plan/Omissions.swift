import DossierModel
import PluginKit

/// What a workbook could not carry, as that of the records: all is counted, the first are listed.
struct Omissions: Sendable {
  /// One of them.
  ///
  /// A million dropped links need not fill the memory.
  private struct Omission {
    let kind: RecordKind
    let record: String
    let reason: String
  }

  private static let listedAtMost = 10_000

  private var listed: [Omission] = []
  /// How many there are.
  private(set) var count = 0
  /// The first that is not listed.
  private var further: Omission?

  /// Adds what a cell of a record could not carry.
  mutating func add(_ kind: RecordKind, _ record: String, _ reason: String) {
    add(Omission(kind: kind, record: record, reason: reason))
  }

  /// Adds those of the records that come next.
  mutating func add(_ next: Omissions) {
    let total = count + next.count
    for omission in next.listed { add(omission) }
    if let omission = next.further { further = further ?? omission }
    count = total
  }

  /// The first of them, with the record that each is of.
  func first(_ most: Int) -> [(record: String, reason: String)] {
    listed.prefix(most).map { ("\($0.kind) \($0.record)", $0.reason) }
  }

  private mutating func add(_ omission: Omission) {
    count += 1
    if listed.count < Self.listedAtMost { listed.append(omission) } else { further = further ?? omission }
  }

  /// Tells the tally, and that there are more where there are.
  func tell(_ tally: inout ExportTally) {
    for omission in listed { tally.omitted(omission.kind, omission.record, omission.reason) }
    guard let further else { return }
    tally.omitted(
      further.kind, further.record,
      "and further parts of this workbook; only the first \(Self.listedAtMost) are listed")
  }
}
