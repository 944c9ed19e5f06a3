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
  public typealias Loss = LossList.Loss

  /// What was lost, in the order of the pass.
  public private(set) var losses: LossList
  /// Parts of written records that were left out or cut: a link, the end of a long text.
  public private(set) var omissions: LossList
  /// What was written whole, and of which the user should know that some readers will not take it so.
  public private(set) var cautions: LossList
  /// What else became of the output as a whole, each in words that follow on the counts: `2 entries cancelled`.
  public private(set) var remarks: [String] = []
  /// Why the output cannot be made at all, if it cannot: what was written so far is then dropped.
  public private(set) var refusal: String?
  /// The figures of each kind that came in, in the order of the kinds.
  private var figures = [Count?](repeating: nil, count: RecordKind.allCases.count)

  /// A tally of nothing.
  ///
  /// Where losses are not to be listed, the first is kept as an example, and the others are counted.
  public init(listsLosses: Bool = true) {
    losses = LossList(most: listsLosses ? .max : 1)
    omissions = LossList(most: listsLosses ? .max : 1)
    cautions = LossList(most: listsLosses ? .max : 1)
  }

  /// The figures by kind.
  public var counts: [RecordKind: Count] {
    let counted = zip(RecordKind.allCases, figures).compactMap { kind, count in count.map { (kind, $0) } }
    return Dictionary(uniqueKeysWithValues: counted)
  }

  /// Records that came in and were written.
  public mutating func wrote(_ kind: RecordKind, _ number: Int = 1) {
    add(Count(received: number, written: number), to: kind.number)
  }

  /// A record that came in and that the format could not carry.
  ///
  /// Where the reason begins with something of the record, as with its date in “199X is known to the decade only”, that
  /// is handed over apart, as `detail`: what follows it is kept once for all records.
  ///
  /// None of the texts is made where losses are not listed.
  public mutating func lost(
    _ kind: RecordKind, _ record: @autoclosure () -> String, of detail: @autoclosure () -> String = "",
    _ reason: @autoclosure () -> String
  ) {
    add(Count(received: 1, lost: 1), to: kind.number)
    losses.append(kind, record(), detail(), reason())
  }

  /// A part of a written record that the format could not carry.
  public mutating func omitted(_ kind: RecordKind, _ record: String, _ reason: String) {
    omissions.append(kind, record, "", reason)
  }

  /// A written record that some readers will not take as it is.
  public mutating func cautioned(_ kind: RecordKind, _ record: String, _ reason: String) {
    cautions.append(kind, record, "", reason)
  }

  /// Says what else became of the output as a whole, in words that follow on the counts: `2 entries cancelled`.
  public mutating func remark(_ words: String) { remarks.append(words) }

  /// Says why the output cannot be made at all, in one sentence; the first such sentence counts.
  public mutating func refuse(_ sentence: String) { refusal = refusal ?? sentence }

  /// Adds what became of further records.
  package mutating func add(_ other: ExportTally) {
    refusal = refusal ?? other.refusal
    for (number, count) in other.figures.enumerated() {
      if let count { add(count, to: number) }
    }
    losses.append(contentsOf: other.losses)
    omissions.append(contentsOf: other.omissions)
    cautions.append(contentsOf: other.cautions)
    remarks += other.remarks
  }

  private mutating func add(_ more: Count, to kind: Int) {
    var count = figures[kind] ?? Count()
    count.received += more.received
    count.written += more.written
    count.lost += more.lost
    figures[kind] = count
  }
}
