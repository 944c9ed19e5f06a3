import DossierModel
import PluginKit

/// Reads lines that are plainly right events straight into the parts of a batch.
///
/// It goes through the bytes once. It makes sure of what the field table asks for: known fields, each once, texts where
/// texts must be, valid UTF-8, a date that is one, references to records that are there. Whatever it does not recognise,
/// right or wrong, is left to the ``RecordChecker``, which knows every rule and finds the words for what is wrong.
struct EventScanner {
  /// What stands on a line.
  enum Line {
    /// An event, which is now among the parts.
    case event(id: UInt64, partOf: UInt64?)
    /// Nothing.
    case empty
    /// A record of another kind.
    case otherRecord
    /// Something to be looked at by others.
    case unusual
  }

  /// The lines, and the margin behind them: at the end of the lines stands a zero, which no value has, so what is looked
  /// for is never looked for beyond it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the lines end.
  let end: Int
  let known: KnownRecords
  private let hasClaimedDates: Bool
  /// Where the next byte stands.
  var position = 0
  /// What the events have come to so far; their text is the block.
  var parts: EventParts
  /// The participants of the event who are read whose actors are still to be found, each with the hash of its actor's id.
  var awaitedActors: [(participant: Int, hash: UInt64)] = []
  /// After each of sixteen fields and `type`, the one that came after it the last time; at last, the one that came first.
  private var habits = InlineArray<18, UInt8>(repeating: 0)

  // What is asked for at every line is held here: a static one would be asked each time whether it is there already.
  private let fields = Self.fields
  private let eventFields = EventField.allCases
  private let typeNumber = EventField.allCases.count
  private static let fields = FieldNames(EventField.allCases.map { "\($0)" } + ["type"])
  static let participantFields = FieldNames(["actor", "role", "onBehalfOf"])
  static let citationFields = FieldNames(["source", "url", "title", "locator", "quote", "retrieved"])
  static let placeFields = FieldNames(["name", "country"])
  static let codeFields = FieldNames(["cameo", "plover"])

  /// A scanner at the beginning of the lines and margin of a block.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ known: KnownRecords) {
    self.bytes = bytes
    end = bytes.count - Block.margin
    self.known = known
    hasClaimedDates = !known.claimedDates.isEmpty
    parts = EventParts(expecting: end / 512 + 16)
  }

  /// Whether all lines have been read.
  var isAtEnd: Bool { position >= end }

  /// Goes on at another place.
  mutating func skip(to position: Int) { self.position = position }

  /// Reads the next line, and stands at the beginning of the one after it if it was an event.
  mutating func nextLine() -> Line {
    skipBlanks()
    if takeLineEnd() { return .empty }
    let counts = (parts.participants.count, parts.tags.count, parts.citations.count)
    let line = scanEvent()
    if case .event = line { return line }
    // What the line left behind belongs to no event.
    parts.participants.removeLast(parts.participants.count - counts.0)
    parts.tags.removeLast(parts.tags.count - counts.1)
    parts.citations.removeLast(parts.citations.count - counts.2)
    return line
  }

  /// What a line has come to so far.
  private struct Reading {
    var record = EventRecord()
    var date: EDTFDate.Form?
    var set: EDTFDate?
    var id: UInt64?
    var partOf: UInt64?
  }

  private mutating func scanEvent() -> Line {
    guard take(UInt8(ascii: "{")) else { return .unusual }
    var reading = Reading()
    awaitedActors.removeAll(keepingCapacity: true)
    var seen: UInt32 = 0
    var last = typeNumber + 1
    repeat {
      skipBlanks()
      guard let number = takeName(fields, first: Int(habits[last])),
        seen & 1 &<< UInt32(truncatingIfNeeded: number) == 0
      else {
        return .unusual
      }
      seen |= 1 &<< UInt32(truncatingIfNeeded: number)
      habits[last] = UInt8(truncatingIfNeeded: number)
      last = number
      if number == typeNumber {
        guard let type = takeText() else { return .unusual }
        guard isText(type, "event") else { return .otherRecord }
      } else {
        guard take(eventFields[number], into: &reading) else { return .unusual }
      }
    } while takeComma()
    guard take(UInt8(ascii: "}")) else { return .unusual }
    skipBlanks()
    guard takeLineEnd(), let id = reading.id, seen & neededFields == neededFields, findActors() else {
      return .unusual
    }
    parts.records.append(reading.record)
    if let set = reading.set {
      parts.dates.append(set)
    } else if reading.date == nil, hasClaimedDates {
      parts.dates.append(known.claimedDates[id])
    } else {
      parts.dates.forms.append(reading.date)
    }
    return .event(id: id, partOf: reading.partOf)
  }

  private var neededFields: UInt32 {
    1 &<< UInt32(typeNumber) | 1 &<< UInt32(EventField.kind.rawValue) | 1
      &<< UInt32(EventField.title.rawValue)
  }

  /// Reads the value of a field; false for one that is not plainly right.
  private mutating func take(_ field: EventField, into reading: inout Reading) -> Bool {
    switch field {
    case .id:
      guard let range = takeIdentifier() else { return false }
      reading.record.id = range
      reading.id = withText(range, known.hash.callAsFunction)
      return true
    case .date:
      guard let range = takeText() else { return false }
      reading.record.date = range
      reading.date = date(range)
      if reading.date == nil {
        reading.set = dateOfAnyForm(range)
        return reading.set != nil
      }
      return true
    case .partOf:
      guard let range = takeText(), !range.isEmpty else { return false }
      reading.record.partOf = range
      reading.partOf = withText(range, known.hash.callAsFunction)
      return true
    case .kind: return take(into: &reading.record.kind) && !reading.record.kind.isEmpty
    case .title: return take(into: &reading.record.title) && reading.record.title.isGiven
    case .dateText: return take(into: &reading.record.dateText)
    case .description: return take(into: &reading.record.description)
    case .seq: return takeSmallNumber(into: &reading.record.seq)
    case .place:
      var place = PlaceRecord()
      guard takePlace(into: &place) else { return false }
      reading.record.place = place
      return true
    case .participants:
      let start = parts.participants.count
      guard takeList({ $0.takeParticipant() }) else { return false }
      reading.record.participants = PartRange(from: start, to: parts.participants.count)
      return true
    case .tags:
      let start = parts.tags.count
      guard takeList({ $0.takeTag() }) else { return false }
      reading.record.tags = PartRange(from: start, to: parts.tags.count)
      return true
    case .sources:
      let start = parts.citations.count
      guard takeList({ $0.takeCitation() }) else { return false }
      reading.record.citations = PartRange(from: start, to: parts.citations.count)
      return true
    case .codes:
      var codes = PartRange()
      guard takeCodes(into: &codes) else { return false }
      reading.record.codes = codes
      return true
    case .modality: return takeChoice(into: &reading.record.modality) && reading.record.modality != .projected
    case .status:
      var status = EventStatus.confirmed
      guard takeChoice(into: &status) else { return false }
      reading.record.status = status
      return true
    case .commemorate: return takeFlag(into: &reading.record.isCommemorated)
    }
  }
}
