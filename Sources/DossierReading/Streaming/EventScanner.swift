import DossierModel
import Glibc
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

  private let bytes: UnsafeBufferPointer<UInt8>
  private let known: KnownRecords
  /// Where the next byte stands.
  private(set) var position = 0
  /// What the events have come to so far; their text is the block.
  private(set) var parts: EventParts
  /// After each field, the one that came after it the last time; behind them, the one that came first.
  private var habits = [Int](repeating: 0, count: typeNumber + 2)

  private let eventFields = EventField.allCases
  private static let fields = FieldNames(EventField.allCases.map { "\($0)" } + ["type"])
  private static let typeNumber = EventField.allCases.count
  private static let participantFields = FieldNames(["actor", "role", "onBehalfOf"])
  private static let citationFields = FieldNames(["source", "url", "title", "locator", "quote", "retrieved"])
  private static let placeFields = FieldNames(["name", "country"])
  private static let codeFields = FieldNames(["cameo", "plover"])

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
        guard let range = takeText(), let read = self.date(range) else { return .unusual }
        record.date = range
        date = read
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
    parts.dates.forms.append(date)
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

// MARK: - The parts of an event

extension EventScanner {
  private mutating func takeParticipant() -> Bool {
    var participant = ParticipantRecord()
    let isRight = takeMapping(Self.participantFields) { scanner, number in
      guard let text = scanner.takeText() else { return false }
      switch number {
      case 0:
        participant.actor = text
        participant.number = scanner.actorNumber(of: text)
        return participant.number.index != nil
      case 1:
        participant.role = text
        return true
      default:
        participant.onBehalfOf = text
        return scanner.actorNumber(of: text).index != nil
      }
    }
    guard isRight, !participant.actor.isEmpty else { return false }
    parts.participants.append(participant)
    return true
  }

  private mutating func takeTag() -> Bool {
    guard let tag = takeGivenText() else { return false }
    parts.tags.append(tag)
    return true
  }

  private mutating func takeCitation() -> Bool {
    var citation = CitationRecord()
    if isNext(UInt8(ascii: "\"")) {
      guard let source = takeText() else { return false }
      citation.source = source
      citation.number = sourceNumber(of: source)
      parts.citations.append(citation)
      return citation.number.index != nil
    }
    let isRight = takeMapping(Self.citationFields) { scanner, number in
      guard let text = scanner.takeText() else { return false }
      switch number {
      case 0:
        citation.source = text
        citation.number = scanner.sourceNumber(of: text)
        return citation.number.index != nil
      case 1: citation.url = text
      case 2: citation.title = text
      case 3: citation.locator = text
      case 4: citation.quote = text
      default:
        citation.retrieved = text
        return scanner.date(text) != nil
      }
      return true
    }
    parts.citations.append(citation)
    return isRight
  }

  private func actorNumber(of id: TextRange) -> RecordNumber {
    RecordNumber(withText(id) { known.actors.number(of: $0) })
  }

  private func sourceNumber(of id: TextRange) -> RecordNumber {
    RecordNumber(withText(id) { known.sources.number(of: $0) })
  }

  /// A date that is no set: those are left to the reader that makes records one by one.
  private func date(_ range: TextRange) -> EDTFDate.Form? {
    withText(range) { EDTFDate.Form(utf8: $0) }
  }

  private mutating func takePlace(into place: inout PlaceRecord) -> Bool {
    if isNext(UInt8(ascii: "\"")) {
      guard take(into: &place.place) else { return false }
      place.number = RecordNumber(withText(place.place) { known.places.number(of: $0) })
      return place.number.index != nil
    }
    return takeMapping(Self.placeFields) { scanner, number in
      number == 0 ? scanner.take(into: &place.name) : scanner.take(into: &place.country)
    }
  }

  private mutating func takeCodes(into range: inout PartRange) -> Bool {
    let start = parts.codes.count
    let isRight = takeMapping(Self.codeFields) { scanner, number in
      guard let code = scanner.takeText(), !code.isEmpty else { return false }
      let name = scanner.keep(number == 0 ? "cameo" : "plover")
      scanner.parts.codes.append(TextPair(name: name, text: code))
      return true
    }
    range = PartRange(from: start, to: parts.codes.count)
    return isRight
  }

  /// A text, or wordings by language of two or three letters.
  private mutating func take(into wording: inout WordingRange) -> Bool {
    if isNext(UInt8(ascii: "\"")) { return take(into: &wording.text) }
    guard take(UInt8(ascii: "{")) else { return false }
    let start = parts.wordings.count
    repeat {
      skipBlanks()
      guard let language = takeGivenText(), isLanguage(language), !isRepeated(language, since: start),
        take(UInt8(ascii: ":"))
      else { return false }
      skipBlanks()
      guard let wording = takeGivenText() else { return false }
      parts.wordings.append(TextPair(name: language, text: wording))
    } while takeComma()
    wording.wordings = PartRange(from: start, to: parts.wordings.count)
    return take(UInt8(ascii: "}"))
  }

  private func isLanguage(_ range: TextRange) -> Bool {
    (2...3).contains(range.length) && withText(range) { $0.allSatisfy { (0x61...0x7A).contains($0) } }
  }

  private func isRepeated(_ language: TextRange, since start: Int) -> Bool {
    withText(language) { language in
      parts.wordings[start...].contains { withText($0.name) { $0.elementsEqual(language) } }
    }
  }

  private mutating func takeChoice<Word: Choice>(into choice: inout Word) -> Bool {
    guard let range = takeText(),
      let word = Word.allCases.first(where: { word in withText(range) { $0.isText(word.rawValue) } })
    else { return false }
    choice = word
    return true
  }
}

// MARK: - Values

extension EventScanner {
  private mutating func take(into range: inout TextRange) -> Bool {
    guard let text = takeText() else { return false }
    range = text
    return true
  }

  private mutating func takeGivenText() -> TextRange? {
    guard let range = takeText(), !range.isEmpty else { return nil }
    return range
  }

  /// A text in quotes, which may be empty.
  @inline(__always)
  private mutating func takeText() -> TextRange? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    if let end = JSONTextStop.shortASCII(in: bytes, from: start) {
      position = end + 1
      return TextRange(start..<end)
    }
    let stop = JSONTextStop(in: bytes, from: start, to: bytes.count)
    guard stop.position < bytes.count else { return nil }
    if stop.hasHighBytes, !isValidUTF8(bytes, from: start, to: stop.position) { return nil }
    guard bytes[stop.position] == UInt8(ascii: "\"") else { return takeEscapedText(from: start) }
    position = stop.position + 1
    return TextRange(start..<stop.position)
  }

  /// A text with escapes: its meaning is put behind the block.
  private mutating func takeEscapedText(from start: Int) -> TextRange? {
    var unescaper = JSONUnescaper(bytes: bytes, position: start, limit: bytes.count)
    let first = parts.unescaped.count
    do throws(SyntaxFault) { try unescaper.appendText(to: &parts.unescaped) } catch { return nil }
    position = unescaper.position
    // Escapes are ASCII: what is valid with them is valid without.
    guard isValidUTF8(bytes, from: start, to: position - 1), !hasNull(since: first) else { return nil }
    return TextRange((bytes.count + first)..<(bytes.count + parts.unescaped.count))
  }

  private func hasNull(since first: Int) -> Bool {
    parts.unescaped.withUnsafeBufferPointer { texts in
      texts.baseAddress.map { memchr($0 + first, 0, parts.unescaped.count - first) != nil } ?? false
    }
  }

  /// Keeps a text that does not stand in the block.
  private mutating func keep(_ text: String) -> TextRange {
    let first = parts.unescaped.count
    parts.unescaped.append(contentsOf: text.utf8)
    return TextRange((bytes.count + first)..<(bytes.count + parts.unescaped.count))
  }

  private mutating func takeIdentifier() -> TextRange? {
    if isNext(UInt8(ascii: "\"")), let end = endOfIdentifier(in: bytes, from: position + 1) {
      defer { position = end + 1 }
      return TextRange(position + 1..<end)
    }
    guard let range = takeText(), !range.isEmpty else { return nil }
    return withText(range, isIdentifier) ? range : nil
  }

  private mutating func takeSmallNumber(into number: inout Int?) -> Bool {
    let start = position
    var value = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - start < 10 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    number = value
    return (1...9).contains(position - start) && (position - start == 1 || bytes[start] != 0x30)
  }

  private mutating func takeFlag(into flag: inout Bool) -> Bool {
    for (word, value) in [("true", true), ("false", false)] as [(StaticString, Bool)] {
      let length = word.utf8CodeUnitCount
      guard position + length <= bytes.count else { continue }
      let found = UnsafeBufferPointer(rebasing: bytes[position..<position + length])
      if found.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length)) {
        position += length
        flag = value
        return true
      }
    }
    return false
  }

  /// A list of elements that are all right.
  @inline(__always)
  private mutating func takeList(_ element: (inout Self) -> Bool) -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      skipBlanks()
      guard element(&self) else { return false }
    } while takeComma()
    return take(UInt8(ascii: "]"))
  }

  /// A mapping with some of these fields, each once.
  @inline(__always)
  private mutating func takeMapping(_ names: FieldNames, _ value: (inout Self, Int) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    var seen: UInt32 = 0
    var last = -1
    repeat {
      skipBlanks()
      guard let number = takeName(names, first: last + 1), seen & 1 << UInt32(number) == 0,
        value(&self, number)
      else {
        return false
      }
      seen |= 1 << UInt32(number)
      last = number
    } while takeComma()
    return take(UInt8(ascii: "}"))
  }

  private mutating func takeName(_ names: FieldNames, first: Int) -> Int? {
    guard let (number, end) = names.name(in: UnsafeRawBufferPointer(bytes), at: position, first: first) else {
      return nil
    }
    position = end
    skipBlanks()
    return number
  }

  private mutating func takeComma() -> Bool {
    if take(UInt8(ascii: ",")) { return true }
    skipBlanks()
    return take(UInt8(ascii: ","))
  }

  private func isNext(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    position += 1
    return true
  }

  /// Steps over blanks and tabs; the end of a line is the end of its record.
  @inline(__always)
  private mutating func skipBlanks() {
    if position < bytes.count, bytes[position] <= 0x20 { stepOverBlanks() }
  }

  private mutating func stepOverBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  private mutating func takeLineEnd() -> Bool {
    if position >= bytes.count { return true }
    if take(0x0A) { return true }
    guard isNext(0x0D), position + 1 == bytes.count || bytes[position + 1] == 0x0A else { return false }
    position = min(position + 2, bytes.count)
    return true
  }

  /// Lends the bytes of a text, in the block or behind it.
  @inline(__always)
  private func withText<Result>(_ range: TextRange, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    let (start, length) = (Int(range.start), Int(range.length))
    if start < bytes.count { return body(UnsafeBufferPointer(rebasing: bytes[start..<start + length])) }
    let first = start - bytes.count
    return parts.unescaped.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[first..<first + length]))
    }
  }
}
