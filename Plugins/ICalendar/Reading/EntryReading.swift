import DossierModel
import PluginKit

/// Turns the entries of calendars into events.
struct EntryReading {
  /// Which entries are of which records.
  let own: OwnEntries
  /// The records that the calendars carry.
  let whole: OwnRecords
  /// The zones of the calendar that is read.
  var zones: [String: ReadZone] = [:]
  /// The places and people that were made, by what they are called.
  var places: [String: String] = [:]
  var actors: [String: String] = [:]
  /// The actors by their mail addresses, and those of whom one is known.
  var addresses: [String: String] = [:]
  var addressed: Set<String> = []
  /// The claims that were made.
  var claims: Set<String> = []
  /// Lines that a dossier has no field for: how many, and where the first is.
  var unused: [String: (count: Int, place: ImportPlace)] = [:]
  var unusedNames: [String] = []
  /// The date of the entry that is read, where a program has changed it.
  var moved: MovedDate?
  /// Whether the calendar that is read calls off what is in it (`METHOD:CANCEL`).
  var callsOff = false
  /// Zones that were told of.
  var unknownZones: Set<String> = []

  init(_ own: OwnEntries, _ whole: OwnRecords) {
    self.own = own
    self.whole = whole
  }

  /// Reads all entries of a calendar.
  mutating func read(_ calendar: ReadComponent, in file: ImportFile, into records: inout ImportedRecords) {
    zones = [:]
    callsOff = calendar["METHOD"]?.value.trimmed.uppercased() == "CANCEL"
    for zone in calendar.parts where zone.name == "VTIMEZONE" {
      if let id = zone["TZID"]?.value { zones[id] = ReadZone(zone, telling: &records) }
    }
    for part in calendar.parts {
      switch part.name {
      case "VEVENT", "VJOURNAL": read(entry: part, in: file, into: &records)
      case "VTIMEZONE": break
      default:
        records.report(
          .warning, "W0805", at: part.place, "a \(part.name) is no event, and was passed over")
      }
    }
  }

  private mutating func read(
    entry: ReadComponent, in file: ImportFile, into records: inout ImportedRecords
  ) {
    if entry.isGone { return note("an entry whose record is no more", entry.place) }
    let id = own.id(of: entry)
    moved = id.flatMap { change(of: entry, $0, &records) }
    if let id, whole.carries(id.text) { return }
    putClaim(of: entry, id, &records)
    if own.isPassedOver(entry) {
      if let line = entry["RECURRENCE-ID"] {
        records.report(
          .warning, "W0803", at: line.place, "what was changed about one day of a series was passed over")
      }
      return
    }
    if id != nil, var record = whole.record(of: entry, in: file, &records) {
      if entry["X-CHANCERY-CLAIM"] == nil, let moved { record["date"] = moved.value }
      putChanges(of: entry, into: &record, &records)
      return records.add(record)
    }
    if id != nil, entry["X-CHANCERY-TYPE"]?.text == "target" { return readTarget(entry, into: &records) }
    records.addMakingID(event(of: entry, isOwn: id != nil, &records))
  }

  private mutating func event(
    of entry: ReadComponent, isOwn: Bool, _ records: inout ImportedRecords
  ) -> ImportedRecord {
    var event = ImportedRecord(.event, at: entry.place)
    own.putIdentity(of: entry, into: &event)
    putKind(of: entry, isOwn: isOwn, into: &event)
    putTitle(of: entry, into: &event, &records)
    putDate(of: entry, isOwn: isOwn, into: &event, &records)
    if event["commemorate"] == nil { putSeries(of: entry, into: &event, &records) }
    putText(of: entry, isOwn: isOwn, into: &event)
    putPlace(of: entry, into: &event, &records)
    putStatus(of: entry, isOwn: isOwn, into: &event, &records)
    for line in entry.all("ORGANIZER") { putParticipant(line, role: "organiser", into: &event, &records) }
    for line in entry.all("ATTENDEE") { putParticipant(line, role: "attendee", into: &event, &records) }
    if !isOwn, let url = entry["URL"], !url.value.isEmpty {
      event["sources"] = .list(
        [.mapping([("url", .text(url.value, at: url.place))], at: url.place)], at: url.place)
    }
    tellRepeated(in: entry, &records)
    noteUnused(in: entry)
    return event
  }

  /// A claim that gives the date of an entry: the event itself has another, or none.
  private mutating func putClaim(
    of entry: ReadComponent, _ id: ReadLine?, _ records: inout ImportedRecords
  ) {
    guard let id, let line = entry["X-CHANCERY-CLAIM"], ImportedRecords.isID(line.text),
      !whole.carries(line.text),
      let date = ownDate(of: entry, "X-CHANCERY-EDTF", &records), claims.insert(line.text).inserted
    else { return }
    records.take(id: line.text)
    var claim = ImportedRecord(.claim, at: line.place)
    claim["id"] = .text(line.text, at: line.place)
    claim["subject"] = .text(id.text, at: id.place)
    claim["property"] = .text("date", at: line.place)
    claim["value"] = moved?.value ?? date
    if line.parameters["X-RANK"] == "preferred" { claim["rank"] = .text("preferred", at: line.place) }
    records.add(claim)
  }

  /// The kind: the first category where it is one of Chancery's own, or a word of the vocabulary; the others are tags.
  func putKind(of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord) {
    var categories = entry.all("CATEGORIES").flatMap { line in line.texts.map { ($0, line.place) } }
    var kind = entry["X-CHANCERY-KIND"].map { ($0.text, $0.place) }
    if let first = categories.first {
      let word = Self.word(of: first.0)
      if isOwn {
        categories.removeFirst()
        if entry["X-CHANCERY-ANNIVERSARY"] != nil, !categories.isEmpty {
          let second = categories.removeFirst()
          kind = kind ?? (Self.word(of: second.0), second.1)
        }
        kind = kind ?? (word, first.1)
      } else if Vocabulary.eventKinds.words.contains(where: { $0.word == word }) {
        categories.removeFirst()
        kind = kind ?? (word, first.1)
      }
    }
    event["kind"] = kind.map { .text($0.0, at: $0.1) } ?? .text("event", at: entry.place)
    guard let place = categories.first?.1 else { return }
    event["tags"] = .list(categories.map { .text($0.0, at: $0.1) }, at: place)
  }

  /// A category as a word of a vocabulary: `treePlanting` for `Tree planting`.
  static func word(of category: String) -> String {
    let parts = category.split(separator: " ")
    return parts.enumerated().map { index, part in
      index == 0
        ? part.prefix(1).lowercased() + part.dropFirst() : part.prefix(1).uppercased() + part.dropFirst()
    }.joined()
  }

  func putTitle(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if let line = entry["SUMMARY"], !line.text.isEmpty {
      let title = own.title(of: entry, line.text)
      event["title"] = .text(title ?? line.text, at: line.place)
      if title == nil {
        records.report(
          .warning, "W0802", at: line.place,
          "“\(line.text)” is the title of an anniversary, and does not tell of what",
          help: "the event is called so; give it its own title")
      }
    } else {
      let words =
        entry["DESCRIPTION"].map { $0.text.split(separator: "\n").first.map(String.init) ?? "" } ?? ""
      event["title"] = .text(words.isEmpty ? "(no title)" : words, at: entry.place)
      records.report(
        .warning, "W0802", at: entry.place,
        "this entry has no title; it is called “\(words.isEmpty ? "(no title)" : words)”")
    }
  }

  /// What happened; of Chancery's own entries, without what it wrote itself.
  func putText(of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord) {
    guard let line = entry["DESCRIPTION"], !line.text.isEmpty else { return }
    guard isOwn else {
      event["description"] = .text(line.text, at: line.place)
      return
    }
    let text = OwnText(line.text)
    if text.isPlanned { event["modality"] = .text("planned", at: line.place) }
    if !text.story.isEmpty { event["description"] = .text(text.story, at: line.place) }
    if let reported = text.dateText { event["dateText"] = .text(reported, at: line.place) }
    let sources = text.sources.map { source in
      ImportedValue.mapping(
        [("title", source.title), ("url", source.url)].compactMap { name, value in
          value.map { (name, .text($0, at: line.place)) }
        }, at: line.place)
    }
    if !sources.isEmpty { event["sources"] = .list(sources, at: line.place) }
  }

  /// A target of Chancery's own: its owner is known by name alone.
  mutating func readTarget(_ entry: ReadComponent, into records: inout ImportedRecords) {
    var target = ImportedRecord(.target, at: entry.place)
    let words: [EntryWords] = [.english, .vietnamese]
    let text = entry["DESCRIPTION"]?.text ?? ""
    func value(_ labels: [StaticString]) -> String? {
      let starts = labels.map { "\($0.string): " }
      return text.split(separator: "\n").lazy.compactMap { line in
        starts.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) }
      }.first
    }
    var goal = entry["SUMMARY"].flatMap { own.title(of: entry, $0.text) } ?? "(no title)"
    for start in words.map({ "\($0.due.string): " }) where goal.hasPrefix(start) {
      goal = String(goal.dropFirst(start.count))
    }
    target["id"] = entry["X-CHANCERY-ID"].map { .text($0.text, at: $0.place) }
    target["owner"] = .text(
      actor(
        called: value(words.map(\.owner)) ?? "(not known)", kind: "organisation", at: entry.place, &records),
      at: entry.place)
    target["goal"] = .text(goal, at: entry.place)
    target["due"] = moved?.value ?? ownDate(of: entry, "X-CHANCERY-EDTF", &records)
    target["status"] = value(words.map(\.standing)).map { .text($0, at: entry.place) }
    records.addMakingID(target)
  }

  /// The id of an actor; the first time, a record is made.
  ///
  /// Who has the same address is the same, by whatever name; without an address, the name decides.
  mutating func actor(
    called name: String, address: String? = nil, kind: String, at place: ImportPlace,
    _ records: inout ImportedRecords
  ) -> String {
    if let id = address.flatMap({ addresses[$0] }) { return id }
    if let id = actors[name], address == nil || !addressed.contains(id) {
      note(address, of: id)
      return id
    }
    let id = records.makeID(from: name, or: .actor)
    var actor = ImportedRecord(.actor, at: place)
    actor["id"] = .text(id, at: place)
    actor["kind"] = .text(kind, at: place)
    actor["name"] = .text(name, at: place)
    records.add(actor)
    actors[name] = actors[name] ?? id
    note(address, of: id)
    return id
  }

  private mutating func note(_ address: String?, of id: String) {
    guard let address else { return }
    addresses[address] = id
    addressed.insert(id)
  }

  mutating func putPlace(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let line = entry["LOCATION"]
    let name = line?.text ?? ""
    let position = entry["GEO"].flatMap { geo -> (Double, Double)? in
      let parts = geo.value.split(separator: ";").map { Double($0.trimmed) }
      guard parts.count == 2, let latitude = parts[0], let longitude = parts[1], abs(latitude) <= 90,
        abs(longitude) <= 180
      else {
        records.report(.warning, "W0802", at: geo.place, "“\(geo.value)” is no latitude and longitude")
        return nil
      }
      return (latitude, longitude)
    }
    guard let geo = entry["GEO"], let position else {
      if let line, !name.isEmpty {
        event["place"] = .mapping([("name", .text(name, at: line.place))], at: line.place)
      }
      return
    }
    let called = name.isEmpty ? geo.value : name
    let id =
      places["\(called) \(geo.value)"]
      ?? {
        let id = records.makeID(from: called, or: .place)
        var place = ImportedRecord(.place, at: geo.place)
        place["id"] = .text(id, at: geo.place)
        place["name"] = .text(called, at: line?.place ?? geo.place)
        place["latitude"] = .text("\(position.0)", at: geo.place)
        place["longitude"] = .text("\(position.1)", at: geo.place)
        records.add(place)
        return id
      }()
    places["\(called) \(geo.value)"] = id
    event["place"] = .text(id, at: geo.place)
  }

  func putStatus(
    of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if callsOff { event["status"] = .text("cancelled", at: entry.place) }
    guard !callsOff, let line = entry["STATUS"] else { return }
    switch line.value.trimmed.uppercased() {
    case "CANCELLED": event["status"] = .text("cancelled", at: line.place)
    case "TENTATIVE", "DRAFT":
      // Chancery says so of uncertain dates too, which its EDTF tells.
      if !isOwn { event["modality"] = .text("planned", at: line.place) }
    case "CONFIRMED", "FINAL": break
    default: records.report(.warning, "W0802", at: line.place, "“\(line.value)” is no STATUS of an event")
    }
    let postponed = [EntryWords.english, .vietnamese].map(\.postponed.string)
    if isOwn, let title = entry["SUMMARY"]?.text, title.hasSuffix(")"),
      postponed.contains(where: { title.contains($0) })
    {
      event["status"] = .text("postponed", at: line.place)
    }
  }

  /// Someone who invited, or was invited; nobody who declined, and no room.
  mutating func putParticipant(
    _ line: ReadLine, role: String, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let kind = line.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    guard kind != "ROOM", kind != "RESOURCE", line.parameters["PARTSTAT"]?.uppercased() != "DECLINED" else {
      return note("\(line.name) that declined, or is a room", line.place)
    }
    let address = line.value.lowercased().hasPrefix("mailto:") ? String(line.value.dropFirst(7)) : line.value
    let given = (line.parameters["CN"] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      .trimmed
    let name = given.isEmpty ? address : given
    guard !name.isEmpty else { return note(line.name, line.place) }
    let isAddress = line.value.lowercased().hasPrefix("mailto:") && address.contains("@")
    let id = actor(
      called: name, address: isAddress ? address.trimmed.lowercased() : nil,
      kind: kind == "GROUP" ? "group" : "person", at: line.place, &records)
    event.append(
      .mapping(
        [("actor", .text(id, at: line.place)), ("role", .text(role, at: line.place))], at: line.place),
      to: "participants")
  }
}
