import DossierModel
import PluginKit

/// What is to be known of a block before a pass over an index: its events' places, and what must be matched.
struct SurveyedBlock: Sendable {
  /// The chosen events.
  private(set) var events: [IndexedEvent] = []
  /// The hashes of the ids of all events.
  private(set) var ids: [UInt64] = []
  /// The events that are part of others.
  private(set) var parts: [Part] = []
  /// Lines in which something is wrong.
  private(set) var wrongLines: [(offset: Int, length: Int, number: Int)] = []
  /// Whether an event is right, but cannot be put in plain form.
  private(set) var isStrange = false
  /// What the chosen events name.
  private(set) var mentions = NumberedMentions()
  /// How many events a reader should be warned of.
  private(set) var warningCount = 0
  /// The kinds of all events, where a filter might have missed one.
  private(set) var kinds: Set<String> = []
  /// The events that claims speak of.
  private(set) var claimed: ClaimedEvents
  let lineCount: Int

  /// An event that is part of another.
  struct Part: Sendable {
    let id: UInt64
    let parent: UInt64
    let date: EDTFDate?
  }

  /// How many events will be chosen in so many bytes, to go by this block; rather one in twenty too many.
  ///
  /// The first block may hold little but what events refer to: what counts is how long an event is, and which part of
  /// them is chosen.
  func chosen(in size: Int) -> Int {
    guard !events.isEmpty else { return 0 }
    let length = events.reduce(0) { $0 + $1.length + 1 }
    return size / length * events.count * events.count / ids.count * 21 / 20
  }

  init(_ block: Block, _ known: KnownRecords, _ choice: EventChoice) {
    let mixed = MixedBlock(block, known)
    lineCount = mixed.lineCount
    claimed = choice.claimed
    for (index, line) in mixed.lines.enumerated() {
      note(
        index, of: mixed, at: block.offset + line.range.lowerBound, length: line.range.count, isPlain: true,
        choice)
    }
    for line in mixed.others {
      let offset = block.offset + line.range.lowerBound
      switch UnusualLine(Array(block.bytes[line.range]), known) {
      case .noEvent: break
      case .wrong: wrongLines.append((offset, line.range.count, line.number))
      case .event(let plain):
        let own = MixedBlock(Block(lines: plain), known)
        if own.ids.count == 1 {
          note(0, of: own, at: offset, length: line.range.count, isPlain: false, choice)
        } else {
          isStrange = true
        }
      }
    }
    // Lines in plain form were read apart from the others.
    if !mixed.others.isEmpty { events.sort { $0.offset < $1.offset } }
  }

  private mutating func note(
    _ index: Int, of block: MixedBlock, at offset: Int, length: Int, isPlain: Bool, _ choice: EventChoice
  ) {
    let event = block.batch.events[index]
    ids.append(block.ids[index])
    if let parent = block.parents[index] {
      parts.append(Part(id: block.ids[index], parent: parent, date: event.ownDate))
    }
    if choice.deservesWarning(event) { warningCount += 1 }
    if claimed.areWanted { claimed.note(event) }
    if !choice.filter.isEmpty {
      kinds.insert(event.kind.string)
      guard choice.filter.wants(event, of: choice.dossier, asOf: choice.asOf) else { return }
      mentions.add(event, isNamed: choice.namedEvents.contains(block.ids[index]))
    }
    let place = PassOrder(event, asOf: choice.asOf)
    events.append(IndexedEvent(place: place, offset: offset, length: length, isPlain: isPlain))
  }
}

/// Which events of a large input are wanted, and what is to be found out about them on the way.
struct EventChoice: Sendable {
  let filter: EventFilter
  /// All records but the events.
  let dossier: Dossier
  /// The hashes of ids that these records name and that may be events.
  let namedEvents: Set<UInt64>
  /// Picks out the events that claims speak of.
  let claimed: ClaimedEvents
  /// Whether a reader should be warned of an event.
  let deservesWarning: @Sendable (EventView) -> Bool
  /// The day as of which plans have their place.
  let asOf: CivilDate?
}

/// The records that chosen events name, by their numbers in the dossier.
struct NumberedMentions: Sendable {
  private var events: Set<String> = []
  private var principals: Set<String> = []
  private var actors: Set<Int> = []
  private var places: Set<Int> = []
  private var sources: Set<Int> = []

  /// Notes what an event names; the event itself where records name it in their turn.
  mutating func add(_ event: EventView, isNamed: Bool) {
    if isNamed { events.insert(event.id.string) }
    for participant in event.participants {
      if let number = participant.actorNumber { actors.insert(number) }
      if let principal = participant.onBehalfOf { principals.insert(principal.string) }
    }
    if let number = event.placeView?.placeNumber { places.insert(number) }
    for citation in event.citations {
      if let number = citation.sourceNumber { sources.insert(number) }
    }
  }

  mutating func formUnion(_ other: NumberedMentions) {
    events.formUnion(other.events)
    principals.formUnion(other.principals)
    actors.formUnion(other.actors)
    places.formUnion(other.places)
    sources.formUnion(other.sources)
  }

  /// The same by ids.
  func mentions(in dossier: Dossier) -> Mentions {
    var mentions = Mentions()
    mentions.events = events
    mentions.participants = principals.union(actors.map { dossier.actors[$0].id })
    mentions.records = Set(places.map { dossier.places[$0].id })
    mentions.sources = Set(sources.map { dossier.sources[$0].id })
    return mentions
  }
}
