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
    let uid = entry["UID"].map { [$0.text, entry["RECURRENCE-ID"]?.value ?? ""].joined(separator: " ") }
    records.addMakingID(event(of: entry, isOwn: id != nil, &records), knownAs: id == nil ? uid : nil)
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
    claim["sources"] = Self.claimSources(of: entry)
    records.add(claim)
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
    for start in words.flatMap({ [$0.due, $0.met, $0.missed, $0.expected] }).map({ "\($0.string): " })
    where goal.hasPrefix(start) {
      goal = String(goal.dropFirst(start.count))
    }
    target["id"] = entry["X-CHANCERY-ID"].map { .text($0.text, at: $0.place) }
    target["owner"] = .text(
      actor(
        called: value(words.flatMap { [$0.owner, $0.expectedOf] }) ?? "(not known)", kind: "organisation",
        at: entry.place, &records),
      at: entry.place)
    target["goal"] = .text(goal, at: entry.place)
    target["due"] = moved?.value ?? ownDate(of: entry, "X-CHANCERY-EDTF", &records)
    target["status"] = value(words.map(\.standing)).map { .text($0, at: entry.place) }
    records.addMakingID(target)
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
}
