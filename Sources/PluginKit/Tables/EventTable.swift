import DossierModel

extension Table where Row == EventView {
  /// The events, a row each.
  public static let events = Table(
    "events", "Events", "What happened, is planned, might have been, or is said not to have been.",
    eventColumns + eventDateColumns + eventPlaceColumns + eventPeopleColumns + eventSourceColumns)
}

private let eventColumns: [Column<EventView>] = [
  Column("id", "Event ID", .id, "The event's id.") { event, _, cell in
    cell.put(event.fields.id, of: event.batch)
  },
  Column("kind", "Kind", .text, "What it is: visit, meeting, ceremony.") { event, _, cell in
    cell.put(event.fields.kind, of: event.batch)
  },
  Column("title", "Title", .text, "What it is called.") { event, context, cell in
    cell.put(event.batch.wording(event.fields.title, in: context.language), of: event.batch)
  },
]

private let eventDateColumns: [Column<EventView>] = [
  Column("day", "Day", .day, "The day, where just one is meant.") { event, _, cell in
    if let day = event.exactDay {
      cell.put(day)
    } else if let day = event.earliest, day == event.latest {
      // From one hour of a day to another.
      cell.put(day)
    }
  },
  Column("date", "Date (EDTF)", .edtf, "The date as entered, in EDTF (ISO 8601-2).") { event, _, cell in
    cell.put(event.fields.date, of: event.batch)
  },
  Column("date_text", "Date as reported", .text, "The words of the source for the date.") { event, _, cell in
    cell.put(event.fields.dateText, of: event.batch)
  },
  Column("earliest", "Earliest day", .day, "The first day that may be meant.") { event, _, cell in
    if let day = event.earliest { cell.put(day) }
  },
  Column("latest", "Latest day", .day, "The last day that may be meant.") { event, _, cell in
    if let day = event.latest { cell.put(day) }
  },
  Column("precision", "Precision", .text, "How exactly the date is known: day, month, year, decade.") {
    event, _, cell in
    if let precision = event.precision { cell.put(precision.rawValue) }
  },
  Column("certainty", "Certainty", .text, "uncertain (?), approximate (~), or both (%); empty for neither.") {
    event, _, cell in
    switch event.qualification {
    case nil, Qualification.none?: break
    case .uncertain: cell.put("uncertain")
    case .approximate: cell.put("approximate")
    case .uncertainAndApproximate: cell.put("uncertain; approximate")
    }
  },
  Column(
    "date_claim", "Dated by claim", .id,
    "The preferred claim that gives the days; empty where the event has a date of its own, or none at all."
  ) { event, context, cell in
    guard event.isDatedByClaim, let claim = context.dossier.preferredDate(of: event.id.string)?.claim else {
      return
    }
    cell.put(claim.id)
  },
  Column("year", "Year", .integer, "The year in which it began, at the earliest.") { event, _, cell in
    if let year = event.earliest?.year { cell.put(year) }
  },
  Column("seq", "Order", .integer, "Its place among the parts of one event.") { event, _, cell in
    if let seq = event.seq { cell.put(seq) }
  },
  Column("modality", "Modality", .text, "actual, planned, hypothetical or negated.") { event, _, cell in
    cell.put(event.modality.rawValue)
  },
  Column("status", "Status", .text, "What became of it after it was announced.") { event, _, cell in
    if let status = event.status { cell.put(status.rawValue) }
  },
  Column("commemorate", "Commemorated", .text, "yes where its anniversaries are kept.") { event, _, cell in
    if event.isCommemorated { cell.put("yes") }
  },
]

private let eventPlaceColumns: [Column<EventView>] = [
  Column("place", "Place", .text, "Where it happened.") { event, context, cell in
    guard let place = event.fields.place else { return }
    if place.place.isEmpty {
      cell.put(event.batch.wording(place.name, in: context.language), of: event.batch)
    } else if let record = event.placeView.flatMap(context.dossier.place) {
      cell.put(record.name.text(in: context.language))
    } else {
      cell.put(place.place, of: event.batch)
    }
  },
  Column("place_id", "Place ID", .id, "The id of that place.") { event, _, cell in
    if let place = event.fields.place { cell.put(place.place, of: event.batch) }
  },
  Column("country", "Country", .text, "The country of that place, as an ISO 3166 code.") {
    event, context, cell in
    guard let place = event.fields.place else { return }
    if place.place.isEmpty {
      cell.put(place.country, of: event.batch)
    } else if let country = event.place?.countryCode(context.dossier) {
      cell.put(country)
    }
  },
  Column("part_of", "Part of", .id, "The id of the larger event.") { event, _, cell in
    cell.put(event.fields.partOf, of: event.batch)
  },
]

private let eventPeopleColumns: [Column<EventView>] = [
  Column("participants", "Participants", .text, "Who took part, with their roles; for the eye.") {
    event, context, cell in
    cell.put(participantsOf: event, context)
  },
  Column("participant_ids", "Participant IDs", .ids, "Their ids.") { event, _, cell in
    cell.put(participantIDsOf: event)
  },
  Column("participant_count", "Number of participants", .integer, "How many are named.") { event, _, cell in
    cell.put(event.fields.participants.indices.count)
  },
]

private let eventSourceColumns: [Column<EventView>] = [
  Column("tags", "Tags", .text, "Words to find it by.") { event, _, cell in cell.put(tagsOf: event) },
  Column("codes", "Codes", .text, "Its codes in event data sets: cameo=042.") { event, _, cell in
    if let codes = event.codes { cell.put(codes.text) }
  },
  Column("sources", "Sources", .text, "Where it stands: source ids with the place in each.") {
    event, _, cell in
    cell.put(citationsOf: event)
  },
  Column("source_url", "Source address", .url, "The address of its first source that has one.") {
    event, context, cell in
    for index in event.fields.citations.indices {
      let url = event.batch.citations[index].url
      if !url.isEmpty { return cell.put(url, of: event.batch) }
      if let url = context.dossier.source(of: event.citations[index])?.url { return cell.put(url) }
    }
  },
  Column("description", "Description", .text, "What happened.") { event, context, cell in
    cell.put(event.batch.wording(event.fields.description, in: context.language), of: event.batch)
  },
]

extension PlaceReference {
  /// The place's name, from its record where it has one.
  public func displayName(_ context: ExportContext) -> String {
    if let place { return context.dossier.name(of: place, in: context.language) ?? place }
    return name?.text(in: context.language) ?? ""
  }

  /// The country that the place lies in, from its record or from the places around it.
  public func countryCode(_ dossier: Dossier) -> String? {
    var seen: Set<String> = []
    var next = place
    while let id = next, seen.insert(id).inserted, let record = dossier.place(id) {
      if let country = record.country ?? record.codes?["iso3166"] { return country }
      next = record.partOf
    }
    return country
  }
}
