import DossierModel

/// One event of a batch, read in place.
///
/// Texts come as slices that go into a buffer as they are; ``record`` makes the whole ``Event``.
public struct EventView: Sendable {
  /// The batch that it stands in.
  @usableFromInline package let batch: EventBatch
  @usableFromInline let index: Int

  @inlinable
  init(batch: EventBatch, index: Int) {
    self.batch = batch
    self.index = index
  }

  /// Where in the batch its fields stand.
  @inlinable @inline(__always)
  package var fields: EventRecord { batch.records[index] }

  /// The event's id.
  @inlinable @inline(__always)
  public var id: TextSlice { batch.slice(fields.id) }
  /// The event's kind.
  @inline(__always)
  public var kind: TextSlice { batch.slice(fields.kind) }
  /// When it happened: by its own date, else by the claim that an editor prefers; nil for an undated event.
  @inline(__always)
  public var date: EDTFDate? { batch.dates[index] }
  /// When it happened, as the event itself says.
  @inline(__always)
  public var ownDate: EDTFDate? { fields.date.isEmpty ? nil : date }
  /// Whether it has a date that it does not give itself: that of the claim that an editor prefers.
  @inline(__always)
  public var isDatedByClaim: Bool { fields.date.isEmpty && date != nil }
  /// The one day that its date names, if it does.
  @inline(__always)
  var exactDay: CivilDate? { batch.dates.exactDay(index) }
  /// The first day that its date may mean.
  @inline(__always)
  var earliest: CivilDate? { batch.dates.earliest(index) }
  /// The last day that its date may mean.
  @inline(__always)
  var latest: CivilDate? { batch.dates.latest(index) }
  /// How finely its date is known.
  @inline(__always)
  var precision: Precision? { batch.dates.precision(index) }
  /// How sure its date is.
  @inline(__always)
  var qualification: Qualification? { batch.dates.qualification(index) }
  /// Its place among others by date; undated ones come last.
  @inline(__always)
  package var sortKey: EDTFDate.SortKey { batch.dates.sortKey(index) }
  /// The date as it is written in the input.
  @inline(__always)
  public var dateAsWritten: TextSlice? { batch.given(fields.date) }
  /// The words of the source for the date.
  @inline(__always)
  public var dateText: TextSlice? { batch.given(fields.dateText) }
  /// Its place among the parts of one event.
  public var seq: Int? { fields.seq }
  /// The larger event that it is part of.
  @inline(__always)
  public var partOf: TextSlice? { batch.given(fields.partOf) }
  /// Whether it happened, is planned, might have been, or is said not to have been.
  @inlinable
  public var modality: Modality { fields.modality }
  /// What became of it after it was announced.
  @inlinable
  public var status: EventStatus? { fields.status }
  /// Whether its anniversaries go in the calendar.
  public var isCommemorated: Bool { fields.isCommemorated }

  /// What it is called, in a language.
  @inline(__always)
  public func title(in language: String) -> TextSlice {
    batch.slice(batch.wording(fields.title, in: language))
  }

  /// What happened, in a language.
  @inline(__always)
  public func description(in language: String) -> TextSlice? {
    batch.given(batch.wording(fields.description, in: language))
  }

  /// Where it happened.
  public var place: PlaceReference? { placeView?.reference }

  /// Where it happened, read in place.
  @inline(__always)
  public var placeView: PlaceView? { fields.place.map { PlaceView(batch: batch, record: $0) } }

  /// Who took part, and as what.
  @inlinable @inline(__always)
  public var participants: Parts<ParticipantView> {
    Parts(batch: batch, range: fields.participants.indices)
  }

  /// Words to find it by.
  @inline(__always)
  public var tags: Parts<TextSlice> { Parts(batch: batch, range: fields.tags.indices) }

  /// Where it stands.
  public var sources: [Citation] { citations.map(\.citation) }

  /// Where it stands, read in place.
  @inline(__always)
  public var citations: Parts<CitationView> {
    Parts(batch: batch, range: fields.citations.indices)
  }

  /// Its codes in event data sets.
  public var codes: Codes? {
    fields.codes.flatMap { range in
      if range.count == 0 { return nil }
      let pairs = batch.codes[range.indices].map {
        (batch.slice($0.name).string, batch.slice($0.text).string)
      }
      return Codes(Dictionary(pairs, uniquingKeysWith: { _, last in last }))
    }
  }

  /// The whole event as a value of its own.
  public var record: Event {
    var event = Event()
    event.id = id.string
    event.kind = kind.string
    event.title = batch.localizedText(fields.title) ?? ""
    event.date = ownDate
    event.dateText = dateText?.string
    event.seq = seq
    event.place = place
    event.participants = participants.map(\.participant)
    event.partOf = partOf?.string
    event.modality = modality
    event.status = status
    event.commemorate = isCommemorated
    event.description = batch.localizedText(fields.description)
    event.tags = tags.map(\.string)
    event.codes = codes
    event.sources = sources
    return event
  }
}
