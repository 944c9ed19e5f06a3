import DossierModel

/// A batch in the making: the text of its events, and where each part of them stands in it.
///
/// Whoever reads events fills it: a scanner of JSON Lines, whose text is the block that it reads, or ``add(_:of:)`` from
/// tapes, which copies each text.
package struct EventParts: Sendable {
  package var text: [UInt8] = []
  /// Texts whose escapes are resolved.
  ///
  /// Ranges count them as if they stood behind ``text``.
  package var unescaped: [UInt8] = []
  package var records: [EventRecord] = []
  package var dates = DateColumn()
  package var participants: [ParticipantRecord] = []
  package var tags: [TextRange] = []
  package var citations: [CitationRecord] = []
  package var wordings: [TextPair] = []
  package var codes: [TextPair] = []

  /// Nothing yet.
  package init() {}

  /// Nothing yet, with room for what about so many events usually come to.
  package init(expecting count: Int) {
    records.reserveCapacity(count)
    dates.reserveCapacity(count)
    participants.reserveCapacity(count * 3)
    tags.reserveCapacity(count * 2)
    citations.reserveCapacity(count * 3 / 2)
    unescaped.reserveCapacity(count * 128)
  }

  /// Adds an event that stands on a tape.
  package mutating func add(_ row: EventRow, of dossier: Dossier?) {
    var record = EventRecord()
    for (key, value) in NodeView(tape: row.tape, index: row.root).pairs where !value.isBlank {
      guard let field = EventField(key) else { continue }
      set(field, of: &record, to: value, dossier)
    }
    records.append(record)
    dates.append(row.date)
  }

  private mutating func set(
    _ field: EventField, of record: inout EventRecord, to value: NodeView, _ dossier: Dossier?
  ) {
    switch field {
    case .id: record.id = copy(value)
    case .kind: record.kind = copy(value)
    case .title: record.title = copyWordings(value)
    case .date: record.date = copy(value)
    case .dateText: record.dateText = copy(value)
    case .seq: record.seq = Int(reading: value)
    case .place: record.place = place(value, dossier)
    case .participants:
      let start = participants.count
      for part in value.parts { participants.append(participant(part, dossier)) }
      record.participants = PartRange(from: start, to: participants.count)
    case .partOf: record.partOf = copy(value)
    case .modality: record.modality = Modality(reading: value) ?? .actual
    case .status: record.status = EventStatus(reading: value)
    case .commemorate: record.isCommemorated = value.hasText("true")
    case .description: record.description = copyWordings(value)
    case .tags:
      let start = tags.count
      for tag in value.parts { tags.append(copy(tag)) }
      record.tags = PartRange(from: start, to: tags.count)
    case .codes:
      let start = codes.count
      for (name, code) in value.pairs where code.isScalar && !code.isBlank {
        codes.append(TextPair(name: copy(name), text: copy(code)))
      }
      record.codes = PartRange(from: start, to: codes.count)
    case .sources:
      let start = citations.count
      for part in value.parts { citations.append(citation(part, dossier)) }
      record.citations = PartRange(from: start, to: citations.count)
    }
  }

  private mutating func copy(_ node: NodeView?) -> TextRange {
    guard let node, node.isScalar else { return .none }
    let start = text.count
    node.withUTF8 { text.append(contentsOf: $0) }
    return TextRange(start..<text.count)
  }

  private mutating func copyWordings(_ node: NodeView) -> WordingRange {
    var range = WordingRange()
    if node.kind == .mapping {
      let start = wordings.count
      for (language, wording) in node.pairs {
        wordings.append(TextPair(name: copy(language), text: copy(wording)))
      }
      range.wordings = PartRange(from: start, to: wordings.count)
    } else {
      range.text = copy(node)
    }
    return range
  }

  private mutating func place(_ node: NodeView, _ dossier: Dossier?) -> PlaceRecord {
    var place = PlaceRecord()
    if node.isScalar {
      place.place = copy(node)
      place.number = RecordNumber(dossier?.number(ofPlace: node.string))
    } else {
      if let name = node["name"] { place.name = copyWordings(name) }
      place.country = copy(node["country"])
    }
    return place
  }

  private mutating func participant(_ node: NodeView, _ dossier: Dossier?) -> ParticipantRecord {
    var participant = ParticipantRecord()
    let actor = node.isScalar ? node : node["actor"]
    participant.actor = copy(actor)
    participant.number = RecordNumber(actor.flatMap { dossier?.number(ofActor: $0.string) })
    participant.role = copy(node["role"])
    participant.onBehalfOf = copy(node["onBehalfOf"])
    return participant
  }

  private mutating func citation(_ node: NodeView, _ dossier: Dossier?) -> CitationRecord {
    var citation = CitationRecord()
    let source = node.isScalar ? node : node["source"]
    citation.source = copy(source)
    citation.number = RecordNumber(source.flatMap { dossier?.number(ofSource: $0.string) })
    citation.locator = copy(node["locator"])
    citation.quote = copy(node["quote"])
    citation.retrieved = copy(node["retrieved"])
    citation.url = copy(node["url"])
    citation.title = copy(node["title"])
    return citation
  }
}

extension NodeView {
  /// The elements of a list; a single value stands for a list of one.
  fileprivate var parts: [NodeView] { kind == .list ? Array(elements) : [self] }
}
