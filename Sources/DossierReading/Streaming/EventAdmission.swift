import DossierModel
import PluginKit

/// Lets plainly right events through without a word, at a glance.
///
/// It reads the bytes of an event on its tape and makes sure of what the field table asks for: known fields, each once,
/// texts where texts must be, a date that is one, references to records that are there. Whatever it does not recognise,
/// right or wrong, is left to the ``RecordChecker``, which knows every rule and finds the words for what is wrong.
final class EventAdmission: Sendable {
  private let fields = TextTable(EventField.allCases.map { "\($0)" })
  private let statuses = TextTable(EventStatus.allCases.map(\.rawValue))
  private let actors: TextTable
  private let places: TextTable
  private let sources: TextTable
  private let hash = TextHash()

  init(actors: [Actor], places: [Place], sources: [Source]) {
    self.actors = TextTable(actors.lazy.map(\.id))
    self.places = TextTable(places.lazy.map(\.id))
    self.sources = TextTable(sources.lazy.map(\.id))
  }

  /// The hash of an id.
  func hashOf(_ id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { hash($0) }
  }

  /// What is known of an event that was let through.
  struct Admitted {
    let date: EDTFDate?
    let id: UInt64
    let partOf: UInt64?
  }

  /// Looks at the event at `root`, and notes the place of each field in `slots`, which holds one zero a field.
  func admit(_ memory: TapeMemory, root: Int, slots: UnsafeMutableBufferPointer<UInt32>) -> Admitted? {
    var date: EDTFDate?
    var id: UInt64?
    var partOf: UInt64?
    var key = root + 1
    let end = memory.end(of: root)
    while key < end {
      let value = memory.end(of: key)
      defer { key = memory.end(of: value) }
      guard let number = fields.number(of: memory.text(of: key)), let field = EventField(rawValue: number)
      else {
        if memory.hasText(key, "type") { continue }
        return nil
      }
      guard slots[number] == 0 else { return nil }
      slots[number] = UInt32(truncatingIfNeeded: value)
      switch field {
      case .id:
        guard memory.isIdentifier(value) else { return nil }
        id = hash(memory.text(of: value))
      case .date:
        guard memory.isText(value), let read = try? EDTFDate(utf8: memory.text(of: value)) else { return nil }
        date = read
      case .partOf:
        guard memory.isText(value) else { return nil }
        partOf = hash(memory.text(of: value))
      default: guard isRight(field, value, memory) else { return nil }
      }
    }
    guard let id, slots[EventField.kind.rawValue] != 0, slots[EventField.title.rawValue] != 0 else {
      return nil
    }
    return Admitted(date: date, id: id, partOf: partOf)
  }

  private func isRight(_ field: EventField, _ value: Int, _ memory: TapeMemory) -> Bool {
    switch field {
    case .kind, .dateText: memory.isText(value)
    case .title, .description: memory.isText(value) || memory.isMapping(value) { isWording($0, $1, memory) }
    case .seq: memory.nodes[value].kind == .number && isSmallNumber(memory.text(of: value))
    case .codes:
      memory.isMapping(value) { key, value in
        memory.isText(value) && (memory.hasText(key, "cameo") || memory.hasText(key, "plover"))
      }
    case .tags: memory.isList(value) { memory.isText($0) }
    case .participants: memory.isList(value) { isParticipant($0, memory) }
    case .sources: memory.isList(value) { isCitation($0, memory) }
    case .place: isPlace(value, memory)
    // A plan whose time is over is a finding, and those are told by the reader that holds everything.
    case .modality: memory.hasText(value, "actual")
    case .status: memory.isText(value) && statuses.number(of: memory.text(of: value)) != nil
    case .commemorate: memory.nodes[value].kind == .flag
    default: false
    }
  }

  /// Whether a pair is a text in a language of two or three letters.
  private func isWording(_ key: Int, _ value: Int, _ memory: TapeMemory) -> Bool {
    let language = memory.text(of: key)
    return (2...3).contains(language.count) && language.allSatisfy { (0x61...0x7A).contains($0) }
      && memory.isText(value)
  }

  private func isSmallNumber(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
    digits.count < 10 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func isParticipant(_ value: Int, _ memory: TapeMemory) -> Bool {
    var hasActor = false
    let isRight = memory.isMapping(value) { key, value in
      if memory.hasText(key, "actor") || memory.hasText(key, "onBehalfOf") {
        hasActor = hasActor || memory.hasText(key, "actor")
        return memory.isText(value) && actors.number(of: memory.text(of: value)) != nil
      }
      return memory.hasText(key, "role") && memory.isText(value)
    }
    return isRight && hasActor
  }

  private func isCitation(_ value: Int, _ memory: TapeMemory) -> Bool {
    if memory.isText(value) { return sources.number(of: memory.text(of: value)) != nil }
    return memory.isMapping(value) { key, value in
      if memory.hasText(key, "source") {
        return memory.isText(value) && sources.number(of: memory.text(of: value)) != nil
      }
      return memory.isText(value)
        && (memory.hasText(key, "url") || memory.hasText(key, "title") || memory.hasText(key, "locator"))
    }
  }

  private func isPlace(_ value: Int, _ memory: TapeMemory) -> Bool {
    if memory.isText(value) { return places.number(of: memory.text(of: value)) != nil }
    return memory.isMapping(value) { key, value in
      memory.isText(value) && (memory.hasText(key, "name") || memory.hasText(key, "country"))
    }
  }
}
