import DossierModel

/// The records of a dossier as JSON Lines, the wire form of plugins: one object a line, each kind in its turn.
///
/// What events refer to stands before them (the dossier, sources, places, actors), what refers to events behind.
public struct RecordLines: Sendable {
  private let kinds: Set<RecordKind>

  /// Lines of the records of these kinds.
  public init(of kinds: Set<RecordKind> = Set(RecordKind.allCases)) { self.kinds = kinds }

  /// What stands before the events.
  public func putFirst(_ dossier: Dossier, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    if !dossier.header.id.isEmpty { put([dossier.header], into: &buffer, &tally) }
    put(dossier.sources, into: &buffer, &tally)
    put(dossier.places, into: &buffer, &tally)
    put(dossier.actors, into: &buffer, &tally)
  }

  /// One event.
  public func put(_ event: EventView, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    put([event.record], into: &buffer, &tally)
  }

  /// What stands after the events.
  public func putLast(_ dossier: Dossier, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    put(dossier.relations, into: &buffer, &tally)
    put(dossier.objects, into: &buffer, &tally)
    put(dossier.claims, into: &buffer, &tally)
    put(dossier.targets, into: &buffer, &tally)
    put(dossier.statements, into: &buffer, &tally)
  }

  private func put<Record: DossierRecord>(
    _ records: [Record], into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    guard kinds.contains(Record.kind) else { return }
    for record in records {
      buffer.put(json: record)
      buffer.put("\n")
    }
    tally.wrote(Record.kind, records.count)
  }
}
