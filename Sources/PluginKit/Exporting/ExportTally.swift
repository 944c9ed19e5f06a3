import DossierModel

/// What became of the records of one output: in = written + lost, for each kind.
public struct ExportTally: Sendable, Equatable {
  /// The figures of one kind of record.
  public struct Count: Sendable, Equatable {
    /// How many came in.
    public var received = 0
    /// How many stand in the output.
    public var written = 0
    /// How many the format could not carry.
    public var lost = 0
  }

  /// A record, or a part of one, that the format could not carry.
  public struct Loss: Sendable, Hashable {
    /// The kind of the record.
    public let kind: RecordKind
    /// The record's id.
    public let record: String
    /// Why it is not in the output: `a decade has no days to mark in a calendar`.
    public let reason: String
  }

  /// The figures by kind.
  public private(set) var counts: [RecordKind: Count] = [:]
  /// What was lost, in the order of the pass.
  public private(set) var losses: [Loss] = []
  /// Parts of written records that were left out or cut: a link, the end of a long text.
  public private(set) var omissions: [Loss] = []

  /// A tally of nothing.
  public init() {}

  /// Records that came in and were written.
  public mutating func wrote(_ kind: RecordKind, _ number: Int = 1) {
    counts[kind, default: Count()].received += number
    counts[kind, default: Count()].written += number
  }

  /// A record that came in and that the format could not carry.
  public mutating func lost(_ kind: RecordKind, _ record: String, _ reason: String) {
    counts[kind, default: Count()].received += 1
    counts[kind, default: Count()].lost += 1
    losses.append(Loss(kind: kind, record: record, reason: reason))
  }

  /// A part of a written record that the format could not carry.
  public mutating func omitted(_ kind: RecordKind, _ record: String, _ reason: String) {
    omissions.append(Loss(kind: kind, record: record, reason: reason))
  }

  /// Adds what became of further records.
  mutating func add(_ other: ExportTally) {
    for (kind, count) in other.counts {
      counts[kind, default: Count()].received += count.received
      counts[kind, default: Count()].written += count.written
      counts[kind, default: Count()].lost += count.lost
    }
    losses += other.losses
    omissions += other.omissions
  }
}
