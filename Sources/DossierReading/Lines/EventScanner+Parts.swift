import DossierModel
import PluginKit

/// The parts of an event: participants, citations, a place, wordings.
extension EventScanner {
  mutating func takeParticipant() -> Bool {
    var participant = ParticipantRecord()
    let isRight = takeMapping(Self.participantFields) { scanner, number in
      guard let text = scanner.takeText() else { return false }
      switch number {
      case 0:
        participant.actor = text
        scanner.awaitActor(text)
        return true
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

  mutating func takeTag() -> Bool {
    guard let tag = takeGivenText() else { return false }
    parts.tags.append(tag)
    return true
  }

  mutating func takeCitation() -> Bool {
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
        return scanner.date(text) != nil || scanner.dateOfAnyForm(text) != nil
      }
      return true
    }
    parts.citations.append(citation)
    return isRight
  }

  private func actorNumber(of id: TextRange) -> RecordNumber {
    RecordNumber(withText(id) { known.actors.number(of: $0) })
  }

  /// Begins to look for the actor of the participant who is read; at the end of the event ``findActors()`` has it.
  private mutating func awaitActor(_ id: TextRange) {
    let hash = fetchActor(id)
    awaitedActors.append((parts.participants.count, hash))
  }

  private mutating func findActor(_ awaited: (participant: Int, hash: UInt64)) -> Bool {
    let id = parts.participants[awaited.participant].actor
    let number = actorNumber(of: id, hash: awaited.hash)
    parts.participants[awaited.participant].number = number
    return number.index != nil
  }

  private func fetchActor(_ id: TextRange) -> UInt64 { withText(id) { known.actors.fetch($0) } }

  /// Finds the actors of the event's participants; false where one is not known.
  mutating func findActors() -> Bool {
    var index = 0
    while index < awaitedActors.count, findActor(awaitedActors[index]) { index += 1 }
    return index == awaitedActors.count
  }

  @inline(__always)
  private func actorNumber(of id: TextRange, hash: UInt64) -> RecordNumber {
    RecordNumber(withText(id) { known.actors.number(of: $0, hash: hash) })
  }

  func sourceNumber(of id: TextRange) -> RecordNumber {
    RecordNumber(withText(id) { known.sources.number(of: $0) })
  }

  func dateOfAnyForm(_ range: TextRange) -> EDTFDate? {
    withText(range) { try? EDTFDate(utf8: $0) }
  }

  /// A date that is no set, and so plain data.
  func date(_ range: TextRange) -> EDTFDate.Form? {
    withText(range) { EDTFDate.Form(utf8: $0) }
  }

  mutating func takePlace(into place: inout PlaceRecord) -> Bool {
    if isNext(UInt8(ascii: "\"")) {
      guard take(into: &place.place) else { return false }
      place.number = RecordNumber(withText(place.place) { known.places.number(of: $0) })
      return place.number.index != nil
    }
    return takeMapping(Self.placeFields) { scanner, number in
      number == 0 ? scanner.take(into: &place.name) : scanner.take(into: &place.country)
    }
  }

  mutating func takeCodes(into range: inout PartRange) -> Bool {
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
  mutating func take(into wording: inout WordingRange) -> Bool {
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

  func isLanguage(_ range: TextRange) -> Bool {
    (2...3).contains(range.length) && withText(range) { $0.allSatisfy { (0x61...0x7A).contains($0) } }
  }

  func isRepeated(_ language: TextRange, since start: Int) -> Bool {
    withText(language) { language in
      parts.wordings[start...].contains { withText($0.name) { $0.elementsEqual(language) } }
    }
  }

  mutating func takeChoice<Word: Choice>(into choice: inout Word) -> Bool {
    guard let range = takeText(),
      let word = Word.allCases.first(where: { word in withText(range) { $0.isText(word.rawValue) } })
    else { return false }
    choice = word
    return true
  }
}
