import DossierModel

/// Some events, in the order of the pass, with their text.
///
/// A batch holds one stretch of text and plain numbers that say where in it each field stands. A String, or a whole
/// ``Event``, is made only by whoever asks for one, so a format that writes bytes makes none. A batch never changes.
public final class EventBatch: Sendable {
  @usableFromInline let text: [UInt8]
  /// Texts that do not stand in ``text`` as they are, to be thought of as behind it.
  @usableFromInline let unescaped: [UInt8]
  /// Where in the text the fields of each event stand.
  @usableFromInline package let records: [EventRecord]
  /// The date of each event.
  package let dates: DateColumn
  /// Who takes part in its events, those of each event together.
  @usableFromInline package let participants: [ParticipantRecord]
  /// The tags of its events, those of each event together.
  @usableFromInline package let tags: [TextRange]
  /// Where its events stand, the citations of each event together.
  @usableFromInline package let citations: [CitationRecord]
  let wordings: [TextPair]
  let codes: [TextPair]

  /// A batch of what has been gathered.
  package init(_ parts: consuming EventParts) {
    text = parts.text
    unescaped = parts.unescaped
    records = parts.records
    dates = parts.dates
    participants = parts.participants
    tags = parts.tags
    citations = parts.citations
    wordings = parts.wordings
    codes = parts.codes
  }

  /// The events of another batch in another order.
  package init(_ other: EventBatch, order: [Int]) {
    text = other.text
    unescaped = other.unescaped
    records = order.map { other.records[$0] }
    dates = DateColumn(other.dates, order: order)
    participants = other.participants
    tags = other.tags
    citations = other.citations
    wordings = other.wordings
    codes = other.codes
  }

  /// A batch of events that stand on tapes; with a dossier, what they refer to is found in it once and for all.
  public convenience init(_ rows: [EventRow], of dossier: Dossier? = nil) {
    var parts = EventParts()
    for row in rows { parts.add(row, of: dossier) }
    self.init(parts)
  }

  /// How many events there are.
  @inlinable
  public var count: Int { records.count }

  /// The events, in order.
  @inlinable
  public var events: Events { Events(batch: self) }

  /// Hands every event to a closure.
  ///
  /// A loop over ``events`` holds the batch anew for each of them, which counts where little is done with one.
  @inlinable @inline(__always)
  package func forEachEvent(_ body: (EventView) -> Void) {
    for index in 0..<count { body(EventView(batch: self, index: index)) }
  }

  /// The events of a batch.
  public struct Events: RandomAccessCollection, Sendable {
    @usableFromInline let batch: EventBatch

    @inlinable
    init(batch: EventBatch) { self.batch = batch }

    /// Zero.
    @inlinable
    public var startIndex: Int { 0 }
    /// How many events there are.
    @inlinable
    public var endIndex: Int { batch.records.count }
    /// The event at a place.
    @inlinable
    public subscript(index: Int) -> EventView { EventView(batch: batch, index: index) }
  }

  /// The number of the actor that a participant of the batch is; nil behind the last one, or where it is not known.
  @inlinable @inline(__always)
  package func actorNumber(ofParticipant index: Int) -> Int? {
    index < participants.count ? participants[index].number.index : nil
  }

  /// A text as a slice of the batch's text, which it keeps alive.
  @inlinable @inline(__always)
  package func slice(_ range: TextRange) -> TextSlice {
    let start = Int(range.start)
    return start < text.count
      ? TextSlice(of: text, start: start, length: Int(range.length))
      : TextSlice(of: unescaped, start: start - text.count, length: Int(range.length))
  }

  /// Lends the bytes of a text.
  ///
  /// A slice would keep the batch's text alive for itself, which costs more than to copy a short text.
  @inlinable @inline(__always)
  package func withUTF8<Result>(_ range: TextRange, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    let (start, length) = (Int(range.start), Int(range.length))
    guard start >= text.count else {
      return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<start &+ length])) }
    }
    let first = start - text.count
    return unescaped.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[first..<first &+ length]))
    }
  }

  /// A text that may be missing.
  @inlinable @inline(__always)
  func given(_ range: TextRange) -> TextSlice? { range.isEmpty ? nil : slice(range) }

  /// The wording in a language; else the English one; else the first.
  @inline(__always)
  package func wording(_ range: WordingRange, in language: String) -> TextRange {
    range.wordings.count == 0 ? range.text : chosenWording(range, in: language)
  }

  private func chosenWording(_ range: WordingRange, in language: String) -> TextRange {
    // A wording that says nothing is passed over.
    let pairs = wordings[range.wordings.indices].filter { !$0.text.isEmpty }
    let chosen =
      pairs.first { slice($0.name).equals(language) } ?? pairs.first { slice($0.name).equals("en") }
      ?? pairs.first
    return chosen?.text ?? .none
  }

  /// All wordings, as a value of its own.
  func localizedText(_ range: WordingRange) -> LocalizedText? {
    guard range.wordings.count > 0 else { return given(range.text).map { LocalizedText($0.string) } }
    return LocalizedText(
      wordings[range.wordings.indices].map { pair in
        LocalizedText.Wording(language: slice(pair.name).string, text: slice(pair.text).string)
      })
  }
}

/// Where an event stands on its tape, and its date, which has been read already.
public struct EventRow: Sendable {
  /// The tape that holds it.
  public let tape: Tape
  /// The index of its mapping on the tape.
  public let root: Int
  /// Its date, if it has one.
  public let date: EDTFDate?

  /// An event on a tape.
  public init(tape: Tape, root: Int, date: EDTFDate?) {
    self.tape = tape
    self.root = root
    self.date = date
  }
}
