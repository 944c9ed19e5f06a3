import DossierModel
import PluginKit

/// Turns the entries of one calendar into events.
struct EntryReading {
  /// The records that the calendar carries.
  private let whole: OwnRecords
  private var zones: [String: ReadZone] = [:]
  /// The places and people that were made, by what they are called.
  private var places: [String: String] = [:]
  private var actors: [String: String] = [:]
  /// Lines that a dossier has no field for: how many, and where the first is.
  private var unused: [String: (count: Int, place: ImportPlace)] = [:]
  private var unusedNames: [String] = []
  /// Zones that were told of.
  private var unknownZones: Set<String> = []

  /// A reader for the entries of a calendar.
  init(_ calendar: ReadComponent, _ whole: OwnRecords) {
    self.whole = whole
    for zone in calendar.parts where zone.name == "VTIMEZONE" {
      if let id = zone["TZID"]?.value { zones[id] = ReadZone(zone) }
    }
  }

  /// Reads all entries.
  mutating func read(_ calendar: ReadComponent, into records: inout ImportedRecords) {
    let entries = calendar.parts.filter { $0.name == "VEVENT" || $0.name == "VJOURNAL" }
    let own = OwnEntries(entries)
    // Ids that are given come before ids that are made.
    for id in own.ids { records.take(id: id) }
    for part in calendar.parts {
      switch part.name {
      case "VEVENT", "VJOURNAL":
        // A calendar that carries records has those that are no events whole.
        let isCarried = whole.hasHeader && part["X-CHANCERY-TYPE"] != nil
        if !isCarried, !own.isPassedOver(part) { read(part, own, into: &records) }
      case "VTIMEZONE": break
      default:
        records.report(
          .warning, "W0805", at: part.place, "a \(part.name) is no event, and was passed over")
      }
    }
    tellUnused(&records)
  }

  private mutating func read(_ entry: ReadComponent, _ own: OwnEntries, into records: inout ImportedRecords) {
    if let record = whole.record(of: entry, &records) { return records.add(record) }
    if entry["X-CHANCERY-TYPE"]?.text == "target" { return readTarget(entry, own, into: &records) }
    var event = ImportedRecord(.event, at: entry.place)
    let isOwn = entry["X-CHANCERY-ID"] != nil
    if isOwn { own.putIdentity(of: entry, into: &event) }
    putKind(of: entry, isOwn: isOwn, into: &event)
    putTitle(of: entry, own, into: &event, &records)
    putDate(of: entry, into: &event, &records)
    if event["commemorate"] == nil { putSeries(of: entry, into: &event, &records) }
    putText(of: entry, own, into: &event)
    putPlace(of: entry, into: &event, &records)
    putStatus(of: entry, isOwn: isOwn, into: &event, &records)
    for line in entry.all("ORGANIZER") { putParticipant(line, role: "organiser", into: &event, &records) }
    for line in entry.all("ATTENDEE") { putParticipant(line, role: "attendee", into: &event, &records) }
    if !isOwn, let url = entry["URL"], !url.value.isEmpty {
      event["sources"] = .list(
        [.mapping([("url", .text(url.value, at: url.place))], at: url.place)], at: url.place)
    }
    noteUnused(in: entry)
    records.addMakingID(event)
  }

  /// The kind: the first category where it is one of Chancery's own, or a word of the vocabulary; the others are tags.
  private func putKind(of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord) {
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
  private static func word(of category: String) -> String {
    let parts = category.split(separator: " ")
    return parts.enumerated().map { index, part in
      index == 0
        ? part.prefix(1).lowercased() + part.dropFirst() : part.prefix(1).uppercased() + part.dropFirst()
    }.joined()
  }

  private func putTitle(
    of entry: ReadComponent, _ own: OwnEntries, into event: inout ImportedRecord,
    _ records: inout ImportedRecords
  ) {
    if let line = entry["SUMMARY"], !line.text.isEmpty {
      event["title"] = .text(own.title(of: entry, line.text), at: line.place)
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
  private func putText(of entry: ReadComponent, _ own: OwnEntries, into event: inout ImportedRecord) {
    guard let line = entry["DESCRIPTION"], !line.text.isEmpty else { return }
    guard entry["X-CHANCERY-ID"] != nil else {
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
  private mutating func readTarget(
    _ entry: ReadComponent, _ own: OwnEntries, into records: inout ImportedRecords
  ) {
    var target = ImportedRecord(.target, at: entry.place)
    let words: [EntryWords] = [.english, .vietnamese]
    let text = entry["DESCRIPTION"]?.text ?? ""
    func value(_ labels: [StaticString]) -> String? {
      let starts = labels.map { "\($0.string): " }
      return text.split(separator: "\n").lazy.compactMap { line in
        starts.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) }
      }.first
    }
    var goal = entry["SUMMARY"].map { own.title(of: entry, $0.text) } ?? "(no title)"
    for start in words.map({ "\($0.due.string): " }) where goal.hasPrefix(start) {
      goal = String(goal.dropFirst(start.count))
    }
    target["id"] = entry["X-CHANCERY-ID"].map { .text($0.text, at: $0.place) }
    target["owner"] = .text(
      actor(
        called: value(words.map(\.owner)) ?? "(not known)", kind: "organisation", at: entry.place, &records),
      at: entry.place)
    target["goal"] = .text(goal, at: entry.place)
    target["due"] = entry["X-CHANCERY-EDTF"].map { .text($0.value, at: $0.place) }
    target["status"] = value(words.map(\.standing)).map { .text($0, at: entry.place) }
    records.addMakingID(target)
  }

  /// The id of an actor who is known by name; the first time, a record is made.
  private mutating func actor(
    called name: String, kind: String, at place: ImportPlace, _ records: inout ImportedRecords
  ) -> String {
    if let id = actors[name] { return id }
    let id = records.makeID(from: name, or: .actor)
    var actor = ImportedRecord(.actor, at: place)
    actor["id"] = .text(id, at: place)
    actor["kind"] = .text(kind, at: place)
    actor["name"] = .text(name, at: place)
    records.add(actor)
    actors[name] = id
    return id
  }

  private mutating func putPlace(
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

  private func putStatus(
    of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    guard let line = entry["STATUS"] else { return }
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
  private mutating func putParticipant(
    _ line: ReadLine, role: String, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let kind = line.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    guard kind != "ROOM", kind != "RESOURCE", line.parameters["PARTSTAT"]?.uppercased() != "DECLINED" else {
      return note("\(line.name) that declined, or is a room", line.place)
    }
    let address = line.value.lowercased().hasPrefix("mailto:") ? String(line.value.dropFirst(7)) : line.value
    let given = (line.parameters["CN"] ?? "").trimmed
    let name = given.isEmpty ? address : given
    guard !name.isEmpty else { return note(line.name, line.place) }
    let id = actor(called: name, kind: kind == "GROUP" ? "group" : "person", at: line.place, &records)
    event.append(
      .mapping(
        [("actor", .text(id, at: line.place)), ("role", .text(role, at: line.place))], at: line.place),
      to: "participants")
  }
}

// When an entry is.
extension EntryReading {
  private mutating func putDate(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if let line = entry["X-CHANCERY-EDTF"] {
      event["date"] = .text(line.value, at: line.place)
      return
    }
    guard let start = entry["DTSTART"] else {
      if entry.name == "VEVENT", entry["X-CHANCERY-ID"] == nil {
        records.report(.warning, "W0802", at: entry.place, "this entry has no DTSTART; its event has no date")
      }
      return
    }
    guard let first = ReadTime(start.value) else {
      event["dateText"] = .text(start.value, at: start.place)
      return records.report(
        .warning, "W0802", at: start.place, "“\(start.value)” is no day and no time; the event has no date",
        help: "a day is written like 20250310, a time like 20250310T090000Z")
    }
    let from = edtf(first, start, &records)
    let last = end(of: entry, from: first, &records)
    guard let (last, line) = last, last.seconds > first.seconds else {
      event["date"] = .text(from, at: start.place)
      return
    }
    event["date"] = .text("\(from)/\(edtf(last, line, &records))", at: start.place)
  }

  /// The last day, or the moment at which it ends; nil where it is not known, or the first day.
  private func end(
    of entry: ReadComponent, from first: ReadTime, _ records: inout ImportedRecords
  ) -> (ReadTime, ReadLine)? {
    if let line = entry["DTEND"] {
      guard let end = ReadTime(line.value), (end.second == nil) == (first.second == nil) else {
        records.report(
          .warning, "W0802", at: line.place, "“\(line.value)” is no end for this entry, and was passed over")
        return nil
      }
      // An entry of whole days ends on the day before the one that is given.
      return (end.second == nil ? end.adding(.days(-1)) : end, line)
    }
    guard let line = entry["DURATION"], let start = entry["DTSTART"] else { return nil }
    guard let duration = Duration(line.value.trimmed), duration.isPositive else {
      records.report(.warning, "W0802", at: line.place, "“\(line.value)” is no duration, and was passed over")
      return nil
    }
    let end = first.adding(duration)
    return (end.second == nil ? end.adding(.days(-1)) : end, start)
  }

  /// A time with how far its zone is ahead of UTC, where the calendar says it.
  private mutating func edtf(_ time: ReadTime, _ line: ReadLine, _ records: inout ImportedRecords) -> String {
    guard time.second != nil, !time.isUTC, let name = line.parameters["TZID"] else {
      return time.edtf(minutesAhead: nil)
    }
    if ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name) { return time.edtf(minutesAhead: 0) }
    if let minutes = zones[name]?.minutesAhead(at: time) { return time.edtf(minutesAhead: minutes) }
    if unknownZones.insert(name).inserted {
      records.report(
        .warning, "W0806", at: line.place, "the calendar does not say what the zone “\(name)” is",
        help: "its times are kept as local times whose zone is not known")
    }
    return time.edtf(minutesAhead: nil)
  }

  /// A yearly series is kept every year; another series is told of, and is an event once.
  private func putSeries(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    for line in entry.all("RRULE") {
      if RuleText(line.value).isPlainYearly {
        event["commemorate"] = .text("true", at: line.place)
      } else {
        records.report(
          .warning, "W0803", at: line.place, "the series “\(line.value)” is an event once, on its first day",
          help: "only what returns every year on its day is kept as an anniversary")
      }
    }
    for name in ["RDATE", "EXDATE", "EXRULE"] {
      for line in entry.all(name) {
        records.report(.warning, "W0803", at: line.place, "the days of this \(name) were passed over")
      }
    }
  }
}

// What a dossier has no field for.
extension EntryReading {
  /// Names that say nothing of what happened: how a calendar keeps its entries, and what is read elsewhere.
  private static let used: Set<String> = [
    "UID", "DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "DTSTART", "DTEND",
    "DURATION",
    "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "STATUS", "URL", "RRULE", "RDATE", "EXDATE",
    "EXRULE", "ORGANIZER", "ATTENDEE",
  ]

  private mutating func noteUnused(in entry: ReadComponent) {
    for line in entry.lines where !Self.used.contains(line.name) && !line.name.hasPrefix("X-CHANCERY-") {
      note(line.name, line.place)
    }
    for part in entry.parts { note(part.name, part.place) }
  }

  private mutating func note(_ name: String, _ place: ImportPlace) {
    if unused[name] == nil { unusedNames.append(name) }
    unused[name] = ((unused[name]?.count ?? 0) + 1, unused[name]?.place ?? place)
  }

  private func tellUnused(_ records: inout ImportedRecords) {
    for name in unusedNames {
      guard let (count, place) = unused[name] else { continue }
      let others = count == 1 ? "" : "; there are \(count) of them"
      records.report(
        .note, "N0804", at: place, "a dossier has no field for \(name), which was left out\(others)")
    }
  }
}
