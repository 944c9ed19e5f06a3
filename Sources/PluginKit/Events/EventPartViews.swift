import DossierModel

/// Parts of an event that can be read in place.
public protocol EventPart: Sendable {
  /// The part with this number in its batch.
  static func part(_ index: Int, of batch: EventBatch) -> Self
}

/// The participants, tags or citations of an event, in its order.
public struct Parts<Part: EventPart>: RandomAccessCollection, Sendable {
  @usableFromInline let batch: EventBatch
  @usableFromInline let range: Range<Int>

  @inlinable
  init(batch: EventBatch, range: Range<Int>) {
    self.batch = batch
    self.range = range
  }

  /// The number of the first part in its batch.
  @inlinable @inline(__always)
  public var startIndex: Int { range.lowerBound }
  /// The number after that of the last one.
  @inlinable @inline(__always)
  public var endIndex: Int { range.upperBound }
  /// The part with a number.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Part { Part.part(index, of: batch) }
}

extension TextSlice: EventPart {
  /// A tag.
  @inline(__always)
  public static func part(_ index: Int, of batch: EventBatch) -> TextSlice { batch.slice(batch.tags[index]) }
}

/// A participant of an event, read in place.
public struct ParticipantView: EventPart {
  @usableFromInline let batch: EventBatch
  @usableFromInline let index: Int

  @inlinable
  init(batch: EventBatch, index: Int) {
    self.batch = batch
    self.index = index
  }

  /// The participant with a number.
  @inlinable @inline(__always)
  public static func part(_ index: Int, of batch: EventBatch) -> ParticipantView {
    ParticipantView(batch: batch, index: index)
  }

  /// The actor's id.
  @inlinable @inline(__always)
  public var actor: TextSlice { batch.slice(batch.participants[index].actor) }
  /// The actor's place among the actors of the dossier, where it is known.
  @inlinable @inline(__always)
  public var actorNumber: Int? { batch.participants[index].number.index }
  /// What the actor did there.
  @inlinable @inline(__always)
  public var role: TextSlice? { batch.given(batch.participants[index].role) }
  /// The actor for whom he acted.
  public var onBehalfOf: TextSlice? { batch.given(batch.participants[index].onBehalfOf) }

  /// The participant as a value of its own.
  public var participant: Participant {
    Participant(actor: actor.string, role: role?.string, onBehalfOf: onBehalfOf?.string)
  }
}

/// The place of an event, read in place.
public struct PlaceView: Sendable {
  let batch: EventBatch
  let record: PlaceRecord

  /// The id of the place's record, where it has one.
  @inline(__always)
  public var place: TextSlice? { batch.given(record.place) }
  /// The place's position among the places of the dossier, where it is known.
  @inline(__always)
  public var placeNumber: Int? { record.number.index }
  /// The country of a place that has no record.
  @inline(__always)
  public var country: TextSlice? { batch.given(record.country) }
  /// The name of a place that has no record, in a language.
  @inline(__always)
  public func name(in language: String) -> TextSlice? {
    batch.given(batch.wording(record.name, in: language))
  }

  /// The reference as a value of its own.
  public var reference: PlaceReference {
    var reference = PlaceReference()
    reference.place = place?.string
    reference.name = batch.localizedText(record.name)
    reference.country = country?.string
    return reference
  }
}

/// A citation of an event, read in place.
public struct CitationView: EventPart {
  let batch: EventBatch
  let index: Int

  /// The citation with a number.
  @inline(__always)
  public static func part(_ index: Int, of batch: EventBatch) -> CitationView {
    CitationView(batch: batch, index: index)
  }

  /// The id of the source's record, where it has one.
  @inline(__always)
  public var source: TextSlice? { batch.given(batch.citations[index].source) }
  /// The source's place among the sources of the dossier, where it is known.
  @inline(__always)
  public var sourceNumber: Int? { batch.citations[index].number.index }
  /// Where in the source.
  public var locator: TextSlice? { batch.given(batch.citations[index].locator) }
  /// The source's own words.
  public var quote: TextSlice? { batch.given(batch.citations[index].quote) }
  /// The day on which the source was read.
  public var retrieved: EDTFDate? {
    batch.given(batch.citations[index].retrieved)?.withUTF8 { try? EDTFDate(utf8: $0) }
  }
  /// The address of a page that has no record.
  @inline(__always)
  public var url: TextSlice? { batch.given(batch.citations[index].url) }
  /// The title of a page that has no record.
  public var title: TextSlice? { batch.given(batch.citations[index].title) }

  /// The citation as a value of its own.
  public var citation: Citation {
    var citation = Citation()
    citation.source = source?.string
    citation.locator = locator?.string
    citation.quote = quote?.string
    citation.retrieved = retrieved
    citation.url = url?.string
    citation.title = title?.string
    return citation
  }
}

extension Dossier {
  /// The actor who took part.
  public func actor(of participant: ParticipantView) -> Actor? {
    participant.actorNumber.map { actors[$0] } ?? actor(participant.actor.string)
  }

  /// The place's record, where it has one.
  public func place(of place: PlaceView) -> Place? {
    place.placeNumber.map { places[$0] } ?? place.place.flatMap { self.place($0.string) }
  }

  /// The cited source, where it has a record.
  public func source(of citation: CitationView) -> Source? {
    citation.sourceNumber.map { sources[$0] } ?? citation.source.flatMap { source($0.string) }
  }
}
