import DossierModel

// What a batch keeps of its events: plain numbers that say where in the batch's text each field stands. Nothing here
// owns memory, so a thousand events cost a few large allocations, and copying one costs nothing.

/// A stretch of a batch's text; of no length where the field is missing.
@usableFromInline
package struct TextRange: Sendable {
  /// Where it begins, in bytes.
  @usableFromInline package var start: UInt32
  /// How many bytes it has.
  @usableFromInline package var length: UInt32

  /// No text.
  @inlinable
  package static var none: TextRange { TextRange(start: 0, length: 0) }

  /// A stretch of text.
  @inlinable @inline(__always)
  package init(start: UInt32, length: UInt32) {
    self.start = start
    self.length = length
  }

  /// A stretch of text.
  @inlinable @inline(__always)
  package init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    length = UInt32(truncatingIfNeeded: range.count)
  }

  /// The text between two places, of which the second is not before the first.
  @inlinable @inline(__always)
  package init(from start: Int, to end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    length = UInt32(truncatingIfNeeded: end &- start)
  }

  /// Whether there is no text.
  @inlinable @inline(__always)
  package var isEmpty: Bool { length == 0 }
}

/// A stretch of one of the lists in which a batch keeps the parts of all its events.
@usableFromInline
package struct PartRange: Sendable {
  /// The first of the parts.
  @usableFromInline package var start: UInt32 = 0
  /// How many there are.
  @usableFromInline package var count: UInt32 = 0

  /// No parts.
  @inlinable @inline(__always)
  package init() {}

  /// The parts that a list has got since it had `start`.
  @inlinable @inline(__always)
  package init(from start: Int, to end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    count = UInt32(truncatingIfNeeded: end - start)
  }

  /// Their numbers.
  @inlinable @inline(__always)
  package var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A text, or its wordings in several languages.
@usableFromInline
package struct WordingRange: Sendable {
  /// The text, where it has no languages.
  @usableFromInline package var text = TextRange(start: 0, length: 0)
  /// The wordings, where it has.
  @usableFromInline package var wordings = PartRange()
  /// Whether the field is there.
  @inlinable @inline(__always)
  package var isGiven: Bool { !text.isEmpty || wordings.count > 0 }

  /// No text.
  @inlinable
  package init() {}
}

/// A pair of texts: a language and a wording, a scheme and a code.
package struct TextPair: Sendable {
  /// What it is: `en`, `cameo`.
  package var name: TextRange
  /// What it says: `Visit`, `042`.
  package var text: TextRange

  /// A pair.
  package init(name: TextRange, text: TextRange) {
    self.name = name
    self.text = text
  }
}

/// One event of a batch.
@usableFromInline
package struct EventRecord: Sendable {
  @usableFromInline package var id = TextRange.none
  @usableFromInline package var kind = TextRange.none
  @usableFromInline package var date = TextRange.none
  @usableFromInline package var dateText = TextRange.none
  @usableFromInline package var partOf = TextRange.none
  @usableFromInline package var title = WordingRange()
  @usableFromInline package var description = WordingRange()
  @usableFromInline package var place: PlaceRecord?
  @usableFromInline package var participants = PartRange()
  @usableFromInline package var tags = PartRange()
  @usableFromInline package var codes: PartRange?
  @usableFromInline package var citations = PartRange()
  @usableFromInline package var seq: Int?
  @usableFromInline package var modality = Modality.actual
  @usableFromInline package var status: EventStatus?
  @usableFromInline package var isCommemorated = false

  /// An event with nothing in it.
  @inlinable
  package init() {}
}

/// Where an event happened.
@usableFromInline
package struct PlaceRecord: Sendable {
  /// The id of a place that has a record.
  @usableFromInline package var place = TextRange.none
  /// The name of one that has none.
  @usableFromInline package var name = WordingRange()
  /// The country of one that has none.
  @usableFromInline package var country = TextRange.none
  /// The place's number in the dossier.
  @usableFromInline package var number = RecordNumber.unknown

  /// A place of which nothing is said.
  @inlinable
  package init() {}
}

/// Who took part in an event.
@usableFromInline
package struct ParticipantRecord: Sendable {
  @usableFromInline package var actor = TextRange.none
  @usableFromInline package var role = TextRange.none
  @usableFromInline package var onBehalfOf = TextRange.none
  /// The actor's number in the dossier.
  @usableFromInline package var number = RecordNumber.unknown

  /// A participant of whom nothing is said.
  @inlinable
  package init() {}
}

/// Where an event stands.
@usableFromInline
package struct CitationRecord: Sendable {
  @usableFromInline package var source = TextRange.none
  @usableFromInline package var locator = TextRange.none
  @usableFromInline package var quote = TextRange.none
  @usableFromInline package var retrieved = TextRange.none
  @usableFromInline package var url = TextRange.none
  @usableFromInline package var title = TextRange.none
  /// The source's number in the dossier.
  @usableFromInline package var number = RecordNumber.unknown

  /// A citation of nothing.
  @inlinable
  package init() {}
}

/// The place of a record among those of its kind in the dossier that a batch was read for: `dossier.actors[7]`.
@usableFromInline
package struct RecordNumber: Sendable {
  @usableFromInline let raw: Int32

  /// A record that was not looked up, or that the dossier does not have.
  @inlinable
  package static var unknown: RecordNumber { RecordNumber(nil) }

  /// A record's number, if it has one.
  @inlinable
  package init(_ index: Int?) { raw = index.flatMap { Int32(exactly: $0) } ?? -1 }

  /// The number, if it is known.
  @inlinable
  package var index: Int? { raw < 0 ? nil : Int(raw) }
}
