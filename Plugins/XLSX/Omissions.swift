import DossierModel
import PluginKit

/// What cells of a workbook could not carry, as that of their records: all is counted, the first are listed.
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
  /// The first that is not listed.
  private var further: Omission?

  /// Adds what a cell of a record could not carry.
  mutating func add(_ kind: RecordKind, _ record: String, _ reason: String) {
    add(Omission(kind: kind, record: record, reason: reason))
  }

  /// Adds those of the records that come next.
  mutating func add(_ next: Omissions) {
    for omission in next.listed { add(omission) }
    if let omission = next.further { further = further ?? omission }
  }

  private mutating func add(_ omission: Omission) {
    if listed.count < Self.listedAtMost { listed.append(omission) } else { further = further ?? omission }
  }

  /// Tells the tally, and that there are more where there are.
  func tell(_ tally: inout ExportTally) {
    for omission in listed { tally.omitted(omission.kind, omission.record, omission.reason) }
    guard let further else { return }
    tally.omitted(
      further.kind, further.record,
      "and further cells of this workbook; only the first \(Self.listedAtMost) are listed")
  }
}
