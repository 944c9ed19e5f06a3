import DossierModel
import PluginKit

/// The events at which gifts were given, as a table of gifts tells them: by an occasion, a date, or both.
///
/// Gifts of one occasion and date share the event, with all who gave and received there: the event of a table beside it, or
/// else one that is made. A gift of which only the date is known has an event to itself, which is called as the gift is.
struct Occasions {
  /// The events of tables that have a title, by its letters; several may be called alike.
  private var known: [String: [(id: String, date: String?)]] = [:]
  private var made: [ImportedRecord] = []
  /// Which of the events that were made has a title and a date.
  private var numbers: [String: Int] = [:]

  /// Notes an event of a table with its titles.
  mutating func add(_ event: ImportedRecord, id: String, titles: [String]) {
    for letters in Set(titles.map(\.letters)) {
      known[letters, default: []].append((id, event["date"]?.string))
    }
  }

  /// The event of a table with a title and a date; without a date the only one that is called so.
  func id(of title: String, date: String?) -> String? {
    let alike = known[title.letters] ?? []
    if let date { return alike.first { $0.date == date }?.id }
    return alike.count == 1 ? alike[0].id : nil
  }

  /// The id of an event with an occasion and a date as were made before, or of this one, which then is made.
  mutating func idMaking(_ event: ImportedRecord, _ occasion: String?, _ records: inout ImportedRecords)
    -> String
  {
    let key = occasion.map { "\($0.letters.isEmpty ? $0 : $0.letters) \(event["date"]?.string ?? "")" }
    if let key, let number = numbers[key], let id = made[number]["id"]?.string {
      made[number].join(event)
      return id
    }
    var event = event
    let id = records.makeID(for: event)
    event["id"] = .scalar(id, at: event.place)
    if let key { numbers[key] = made.count }
    made.append(event)
    return id
  }

  /// Adds what was made, and tells of it.
  func addMade(to records: inout ImportedRecords) {
    for event in made { records.add(event) }
    guard let first = made.first else { return }
    let titles = made.prefix(5).map { "“\($0["title"]?.texts.last ?? "")”" }.joined(separator: ", ")
    let more = made.count > 5 ? " and \(made.count - 5) more" : ""
    records.report(
      .note, "N0714", at: first.place,
      "\(made.count == 1 ? "1 event was" : "\(made.count) events were") made of the dates and occasions of gifts: "
        + titles + more,
      help:
        "say more of them in the dossier, or in events.csv beside this table, where they are found by title and date"
    )
  }
}

extension ImportedRecord {
  /// Adds someone who took part; who both gave and received, as in an exchange of gifts, is a participant.
  mutating func addParticipant(_ actor: ImportedValue, as role: String) {
    func participant(_ role: String) -> ImportedValue {
      .mapping([("actor", actor), ("role", .scalar(role, at: actor.place))], at: actor.place)
    }
    guard case .list(var own, let place) = self["participants"],
      let index = own.firstIndex(where: { $0["actor"]?.string == actor.string })
    else { return append(participant(role), to: "participants") }
    guard own[index]["role"]?.string != role else { return }
    own[index] = participant("participant")
    self["participants"] = .list(own, at: place)
  }

  /// Takes over the participants and sources of the same event that it does not have yet, and the words of its date.
  fileprivate mutating func join(_ other: ImportedRecord) {
    for participant in other["participants"]?.values ?? [] {
      guard let actor = participant["actor"], let role = participant["role"]?.string else { continue }
      addParticipant(actor, as: role)
    }
    for source in other["sources"]?.values ?? [] {
      let isKnown = self["sources"]?.values.contains { $0.texts == source.texts } ?? false
      if !isKnown { append(source, to: "sources") }
    }
    if self["dateText"] == nil { self["dateText"] = other["dateText"] }
  }
}

extension ImportedValue {
  /// The values of a list.
  fileprivate var values: [ImportedValue] {
    guard case .list(let values, _) = self else { return [] }
    return values
  }

  /// A value of a mapping.
  fileprivate subscript(name: String) -> ImportedValue? {
    guard case .mapping(let fields, _) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// All texts that stand in it.
  fileprivate var texts: [String] {
    switch self {
    case .scalar(let text, _): [text]
    case .list(let values, _): values.flatMap(\.texts)
    case .mapping(let fields, _): fields.flatMap { [$0.name] + $0.value.texts }
    }
  }
}
