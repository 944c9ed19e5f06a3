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

  let bytes: UnsafeBufferPointer<UInt8>
  let known: KnownRecords
  /// Where the next byte stands.
  var position = 0
  /// What the events have come to so far; their text is the block.
  var parts: EventParts
  /// After each field, the one that came after it the last time; behind them, the one that came first.
  private var habits = [Int](repeating: 0, count: typeNumber + 2)

  private let eventFields = EventField.allCases
  private static let fields = FieldNames(EventField.allCases.map { "\($0)" } + ["type"])
  private static let typeNumber = EventField.allCases.count
  static let participantFields = FieldNames(["actor", "role", "onBehalfOf"])
  static let citationFields = FieldNames(["source", "url", "title", "locator", "quote", "retrieved"])
  static let placeFields = FieldNames(["name", "country"])
  static let codeFields = FieldNames(["cameo", "plover"])

  /// A scanner at the beginning of a block that ends where a line ends.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ known: KnownRecords) {
    self.bytes = bytes
    self.known = known
    parts = EventParts(expecting: bytes.count / 512 + 16)
  }

  /// Whether all lines have been read.
  var isAtEnd: Bool { position >= bytes.count }

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

  private mutating func scanEvent() -> Line {
    guard take(UInt8(ascii: "{")) else { return .unusual }
    var record = EventRecord()
    var date: EDTFDate.Form?
    var set: EDTFDate?
    var partOf: UInt64?
    var id: UInt64?
    var seen: UInt32 = 0
    var last = Self.typeNumber + 1
    repeat {
      skipBlanks()
      guard let number = takeName(Self.fields, first: habits[last]), seen & 1 << UInt32(number) == 0 else {
        return .unusual
      }
      seen |= 1 << UInt32(number)
      if habits[last] != number { habits[last] = number }
      last = number
      guard number < Self.typeNumber else {
        guard let type = takeText() else { return .unusual }
        guard withText(type, { $0.isText("event") }) else { return .otherRecord }
        continue
      }
      let field = eventFields[number]
      switch field {
      case .id:
        guard let range = takeIdentifier() else { return .unusual }
        record.id = range
        id = withText(range) { known.hash($0) }
      case .date:
        guard let range = takeText() else { return .unusual }
        record.date = range
        date = self.date(range)
        if date == nil {
          guard let read = dateOfAnyForm(range) else { return .unusual }
          set = read
        }
      case .partOf:
        guard let range = takeText(), !range.isEmpty else { return .unusual }
        record.partOf = range
        partOf = withText(range) { known.hash($0) }
      default:
        guard take(field, into: &record) else { return .unusual }
      }
    } while takeComma()
    guard take(UInt8(ascii: "}")) else { return .unusual }
    skipBlanks()
    guard takeLineEnd(), let id, seen & Self.neededFields == Self.neededFields else { return .unusual }
    parts.records.append(record)
    if let set { parts.dates.append(set) } else { parts.dates.forms.append(date) }
    return .event(id: id, partOf: partOf)
  }

  private static let neededFields: UInt32 =
    1 << UInt32(typeNumber) | 1 << UInt32(EventField.kind.rawValue) | 1 << UInt32(EventField.title.rawValue)

  /// Reads the value of a field; false for one that is not plainly right.
  private mutating func take(_ field: EventField, into record: inout EventRecord) -> Bool {
    switch field {
    case .kind: return take(into: &record.kind) && !record.kind.isEmpty
    case .title: return take(into: &record.title) && record.title.isGiven
    case .dateText: return take(into: &record.dateText)
    case .description: return take(into: &record.description)
    case .seq: return takeSmallNumber(into: &record.seq)
    case .place:
      var place = PlaceRecord()
      guard takePlace(into: &place) else { return false }
      record.place = place
      return true
    case .participants:
      let start = parts.participants.count
      guard takeList({ $0.takeParticipant() }) else { return false }
      record.participants = PartRange(from: start, to: parts.participants.count)
      return true
    case .tags:
      let start = parts.tags.count
      guard takeList({ $0.takeTag() }) else { return false }
      record.tags = PartRange(from: start, to: parts.tags.count)
      return true
    case .sources:
      let start = parts.citations.count
      guard takeList({ $0.takeCitation() }) else { return false }
      record.citations = PartRange(from: start, to: parts.citations.count)
      return true
    case .codes:
      var codes = PartRange()
      guard takeCodes(into: &codes) else { return false }
      record.codes = codes
      return true
    case .modality: return takeChoice(into: &record.modality) && record.modality != .projected
    case .status:
      var status = EventStatus.confirmed
      guard takeChoice(into: &status) else { return false }
      record.status = status
      return true
    case .commemorate: return takeFlag(into: &record.isCommemorated)
    case .id, .date, .partOf: return false
    }
  }
}
