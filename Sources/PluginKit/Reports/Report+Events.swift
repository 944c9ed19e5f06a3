import DossierModel

// Events stand in the order of the export, each with its parts under it. What an event is part of may not be selected,
// or may be undated: a part stands under its whole wherever that stands, and on its own where there is none.
extension Report {
  /// How deep parts are set under each other; deeper ones stand beside the last, and say what they are part of.
  private static let deepest = 6

  /// The events that have a date, or are part of what has one.
  func eventSection(_ items: [ReportItem]) -> ReportSection {
    let block = items.isEmpty ? ReportBlock.note(words.noEvents) : .items(items)
    return ReportSection(
      subject: .events, title: words.title(of: .events), count: events.count { date(of: $0) != nil },
      blocks: [block])
  }

  /// The events that have none.
  func undatedSection(_ items: [ReportItem]) -> ReportSection? {
    guard !items.isEmpty else { return nil }
    return ReportSection(
      subject: .undated, title: words.title(of: .undated), count: events.count { date(of: $0) == nil },
      blocks: [.items(items)])
  }

  /// All events, each with its parts under it.
  var outline: (dated: [ReportItem], undated: [ReportItem]) {
    var numbers: [String: Int] = [:]
    for (number, event) in events.enumerated() { numbers[event.id] = number }
    var parts = [[Int]](repeating: [], count: events.count)
    var roots: [Int] = []
    for (number, event) in events.enumerated() {
      if let whole = event.partOf.flatMap({ numbers[$0] }), whole != number {
        parts[whole].append(number)
      } else {
        roots.append(number)
      }
    }
    var dated: [ReportItem] = []
    var undated: [ReportItem] = []
    for root in roots {
      let isKnown = events[root].partOf.flatMap { numbers[$0] } != nil
      let items = items(root, parts, under: nil, depth: 0, namesWhole: !isKnown)
      if date(of: events[root]) == nil { undated += items } else { dated += items }
    }
    return (dated, undated)
  }

  /// An event with its parts; where these stand too deep, they follow it.
  private func items(
    _ number: Int, _ parts: [[Int]], under whole: Event?, depth: Int, namesWhole: Bool
  ) -> [ReportItem] {
    let event = events[number]
    var item = item(event, under: whole, namesWhole: namesWhole)
    let below = parts[number]
    guard depth >= Self.deepest else {
      item.parts = below.flatMap {
        items($0, parts, under: event, depth: depth + 1, namesWhole: false)
      }
      return [item]
    }
    // A long chain of parts must not become a long chain of calls.
    var all = [item]
    var waiting = below.reversed().map { (whole: event, part: $0) }
    while let (whole, next) = waiting.popLast() {
      all.append(self.item(events[next], under: whole, namesWhole: true))
      waiting += parts[next].reversed().map { (events[next], $0) }
    }
    return all
  }

  private func item(_ event: Event, under whole: Event?, namesWhole: Bool) -> ReportItem {
    var item = ReportItem(id: event.id, title: event.title.text(in: language))
    // A part says its date only where that is not the date of the whole.
    let date = date(of: event)
    if whole == nil || date != whole.flatMap(self.date) || event.dateText != nil {
      item.date = reported(date, event.dateText)
    }
    item.kind = words.word(event.kind)
    if event.modality != .actual { item.marks.append(.text(words.modality(event.modality, of: .event))) }
    if let fate = words.fate(of: event) { item.marks.append(.text(fate)) }
    item.text = event.description?.text(in: language)
    // So with its place.
    if let place = event.place, place != whole?.place { item.details.append(self.place(place)) }
    if let account = whoDates(event) { item.details.append([.aside(account)]) }
    let participants = participants(of: event)
    if !participants.isEmpty { item.details.append(participants) }
    if namesWhole, let whole = event.partOf {
      item.details.append([.aside(words.partOf), .text(" "), record(whole)])
    }
    if !event.tags.isEmpty { item.details.append([.aside(event.tags.joined(separator: ", "))]) }
    let conflicts = conflicts(about: event.id)
    if !conflicts.isEmpty { item.details.append(conflicts) }
    item.citations = [citations(event.sources), codes(event.codes)].joinedPieces(" · ")
    return item
  }

  /// Who took part, those in one role together: `visitor To Lam (for Viet Nam); host Kao Kim Hourn`.
  package func participants(of event: Event) -> [ReportPiece] {
    var roles: [String] = []
    var groups: [String: [[ReportPiece]]] = [:]
    for participant in event.participants {
      let role = participant.role ?? ""
      if groups[role] == nil { roles.append(role) }
      var pieces = [record(participant.actor)]
      if let principal = participant.onBehalfOf {
        pieces += [.text(" ("), .aside(words.onBehalfOf), .text(" "), record(principal), .text(")")]
      }
      groups[role, default: []].append(pieces)
    }
    return roles.map { role in
      let names = (groups[role] ?? []).joinedPieces(", ")
      return role.isEmpty ? names : [.aside(words.role(role)), .text(" ")] + names
    }.joinedPieces("; ")
  }
}

// MARK: - For a timeline

extension Report {
  /// When an event was: by its own date, else by the claim that an editor prefers.
  package func date(of event: Event) -> EDTFDate? { dossier.date(of: event) }

  /// Who dates an event that has no date of its own: `dated by the preferred claim of To Lam, in The Times`.
  package func whoDates(_ event: Event) -> String? {
    dossier.claim(dating: event).map {
      words.dated(by: Conflict.Side(of: $0).attribution(in: dossier, language))
    }
  }

  /// The date of an event in words: those of the source where they say something else, `late 1990s`.
  package func phrase(ofDateOf event: Event) -> String {
    guard let date = date(of: event) else { return event.dateText ?? words.noDate }
    if let text = event.dateText, date.plainText == nil { return text }
    return date.phrase(language: language, asOf: context.asOf)
  }

  /// The dates that accounts give for an event, its own first, where they cannot all be right; else none.
  package func accounts(ofDateOf event: Event) -> [EDTFDate] {
    guard let conflicts = conflictsBySubject[event.id] else { return [] }
    var dates = date(of: event).map { [$0] } ?? []
    for conflict in conflicts where conflict.property == "date" {
      for side in conflict.sides where side.subject == event.id {
        if let date = EDTFDate(reading: side.value), !dates.contains(date) { dates.append(date) }
      }
    }
    return dates.count > 1 ? dates : []
  }

  /// What is commemorated: events, and relations that no event started.
  package var commemorations: [Commemoration] {
    let kept = events.compactMap { Commemoration($0, of: dossier, in: language) }
    return kept + Commemoration.relations(of: dossier, in: language)
  }

  /// What is commemorated, and has no anniversaries in any year.
  package var anniversaryHindrances: [AnniversaryHindrance] {
    events.compactMap { AnniversaryHindrance($0, of: dossier) }
      + AnniversaryHindrance.relations(of: dossier)
  }
}
