import DossierModel

/// One event of a batch, read in place.
///
/// Texts come as slices that go into a buffer as they are; ``record`` makes the whole ``Event``.
public struct EventView: Sendable {
  let batch: EventBatch
  let index: Int

  private var row: EventRow { batch.rows[index] }

  /// The value of a field, if the event has it.
  public func node(_ field: EventField) -> NodeView? {
    let slot = batch.slots[index * EventField.allCases.count + field.rawValue]
    return slot == 0 ? nil : NodeView(tape: row.tape, index: Int(slot))
  }

  /// The text of a field that holds one.
  public func text(_ field: EventField) -> TextSlice? { node(field)?.slice }

  /// The event's id.
  public var id: TextSlice { text(.id) ?? empty }
  /// The event's kind.
  public var kind: TextSlice { text(.kind) ?? empty }
  /// When it happened; nil for an undated event.
  public var date: EDTFDate? { row.date }
  /// The words of the source for the date.
  public var dateText: TextSlice? { text(.dateText) }
  /// Its place among the parts of one event.
  public var seq: Int? { node(.seq).flatMap { Int(reading: $0) } }
  /// The larger event that it is part of.
  public var partOf: TextSlice? { text(.partOf) }
  /// Whether it happened, is planned, might have been, or is said not to have been.
  public var modality: Modality { node(.modality).flatMap { Modality(reading: $0) } ?? .actual }
  /// What became of it after it was announced.
  public var status: EventStatus? { node(.status).flatMap { EventStatus(reading: $0) } }
  /// Whether its anniversaries go in the calendar.
  public var isCommemorated: Bool { node(.commemorate)?.hasText("true") ?? false }
  /// Words to find it by.
  public var tags: some Sequence<TextSlice> { list(.tags).lazy.map(\.slice) }
  /// Where the event stands in the user's file.
  public var location: SourceLocation { NodeView(tape: row.tape, index: row.root).location }

  /// What it is called, in a language.
  public func title(in language: String) -> TextSlice { localized(.title, in: language) ?? empty }

  /// What happened, in a language.
  public func description(in language: String) -> TextSlice? { localized(.description, in: language) }

  /// Who took part, and as what.
  public var participants: some Sequence<ParticipantView> {
    list(.participants).lazy.map(ParticipantView.init)
  }

  /// Where it happened.
  public var place: PlaceReference? { node(.place).flatMap { PlaceReference(reading: $0) } }

  /// Where it happened, read in place.
  public var placeView: PlaceView? { node(.place).map(PlaceView.init) }

  /// Where it stands.
  public var sources: [Citation] { node(.sources).flatMap { [Citation](reading: $0) } ?? [] }

  /// Where it stands, read in place.
  public var citations: some Sequence<CitationView> { list(.sources).lazy.map(CitationView.init) }

  /// The whole event as a value of its own.
  public var record: Event { Event(reading: NodeView(tape: row.tape, index: row.root)) }

  private var empty: TextSlice { TextSlice(tape: row.tape, start: 0, length: 0) }

  /// The elements of a list; a single value stands for a list of one.
  private func list(_ field: EventField) -> [NodeView] {
    guard let node = node(field) else { return [] }
    return node.kind == .list ? Array(node.elements) : [node]
  }

  private func localized(_ field: EventField, in language: String) -> TextSlice? {
    guard let node = node(field) else { return nil }
    guard node.kind == .mapping else { return node.slice }
    return (node[language] ?? node["en"] ?? node.pairs.first { _ in true }?.value)?.slice
  }
}

/// A participant of an event, read in place.
public struct ParticipantView: Sendable {
  private let node: NodeView

  init(_ node: NodeView) { self.node = node }

  /// The actor's id.
  public var actor: TextSlice { node.isScalar ? node.slice : node["actor"]?.slice ?? node.slice }
  /// What the actor did there.
  public var role: TextSlice? { text("role") }
  /// The actor for whom he acted.
  public var onBehalfOf: TextSlice? { text("onBehalfOf") }

  private func text(_ field: String) -> TextSlice? { node[field].flatMap { $0.isBlank ? nil : $0.slice } }
}

/// The place of an event, read in place.
public struct PlaceView: Sendable {
  private let node: NodeView

  init(_ node: NodeView) { self.node = node }

  /// The id of the place's record, where it has one.
  public var place: TextSlice? { node.isScalar ? node.slice : nil }
  /// The country of a place that has no record.
  public var country: TextSlice? { node["country"]?.slice }

  /// The name of a place that has no record, in a language.
  public func name(in language: String) -> TextSlice? {
    guard let name = node["name"] else { return nil }
    guard name.kind == .mapping else { return name.slice }
    return (name[language] ?? name["en"] ?? name.pairs.first { _ in true }?.value)?.slice
  }
}

/// A citation of an event, read in place.
public struct CitationView: Sendable {
  private let node: NodeView

  init(_ node: NodeView) { self.node = node }

  /// The id of the source's record, where it has one.
  public var source: TextSlice? { node.isScalar ? node.slice : node["source"]?.slice }
  /// The address of a page that has no record.
  public var url: TextSlice? { node["url"]?.slice }
}
