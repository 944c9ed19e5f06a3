import DossierModel

extension Report {
  /// Who acts.
  var actorSection: ReportSection? {
    let rows = byName(dossier.actors, { $0.displayName(in: language) }).map { actor in
      var about: [[ReportPiece]] = []
      if actor.name != nil, let description = actor.description {
        about.append([.text(description.text(in: language))])
      }
      let names = otherNames(of: actor)
      if !names.isEmpty {
        about.append([.text(words.alsoCalled + " " + names.joined(separator: ", "))])
      }
      if let whole = actor.partOf { about.append([.text(words.partOf + " "), record(whole)]) }
      if let sector = actor.sector { about.append([.text(sector)]) }
      about.append(country(actor.country, countries.actors, of: actor.id, actor.codes))
      about.append(codes(actor.codes))
      return ReportRow(
        id: actor.id,
        cells: [
          [.text(actor.displayName(in: language))], [.text(words.word(actor.kind))],
          about.joinedPieces("; "), citations(actor.sources),
        ])
    }
    return table(.actors, [words.name, words.kind, words.furtherDetails, words.sources], rows)
  }

  /// What an actor is called besides: in other languages and scripts, then by other names.
  private func otherNames(of actor: Actor) -> [String] {
    let wordings = actor.name?.wordings.map(\.text) ?? []
    var told: Set = ["", actor.displayName(in: language)]
    told.formUnion(actor.aliases)
    return wordings.filter { told.insert($0).inserted } + actor.aliases
  }

  /// Who stands in what relation to whom, those that hold on the day of the export before the others.
  var relationSection: ReportSection? {
    let relations = dossier.relations.sorted { ($0.kind, $0.to) < ($1.kind, $1.to) }
    let held = HeldRelation.surestFirst(relations.map { HeldRelation($0, on: context.asOf) })
    let said = datesOfSayings
    // Where the dossier says of none when it held, there is nothing to say of the day.
    let isDated = held.contains { !words.holds($0.word).isEmpty }
    let rows = held.map { held in
      let relation = held.relation
      var kind: [ReportPiece] = [.text(words.word(relation.kind))]
      let qualities = [relation.role, relation.level.map(words.word)].compactMap { $0 }
      if !qualities.isEmpty { kind.append(.text(" (\(qualities.joined(separator: ", ")))")) }
      if relation.modality != .actual {
        kind.append(.text(" – \(words.modality(relation.modality, of: .relation))"))
      }
      let conflicts = conflicts(about: relation.id)
      if !conflicts.isEmpty { kind += [.text("; ")] + conflicts }
      return ReportRow(
        id: relation.id,
        cells: [
          [record(relation.from)], kind, [record(relation.to)],
          [
            (span(of: relation) ?? attestation(of: relation, said)).map { [.text($0)] } ?? [],
            relation.startedBy.map { [record($0)] } ?? [],
          ].joinedPieces("; "),
        ] + (isDated ? [[.text(words.holds(held.word))]] : []) + [citations(relation.sources)])
    }
    let holdsOn = isDated ? [words.holdsOn(phrase(of: context.asOf))] : []
    return table(
      .relations, [words.from, words.relation, words.to2, words.time] + holdsOn + [words.sources], rows)
  }

  /// When a relation held: `since 1995`; what began and ended in one year held that year, `2020`.
  private func span(of relation: Relation) -> String? {
    if let year = relation.since, year == relation.until { return year.phrase(language: language) }
    let since = relation.since?.phrase(language: language, after: .start)
    let until = relation.until?.phrase(language: language, after: .end)
    let word = relation.since?.begins(after: context.asOf) == true ? words.startingWith : words.since
    switch (since, until) {
    case (let since?, let until?): return "\(word) \(since), \(words.until) \(until)"
    case (let since?, nil): return "\(word) \(since)"
    case (nil, let until?): return "\(words.until) \(until)"
    case (nil, nil): return nil
    }
  }

  /// The last day on which a source tells of a relation that says neither since when nor until when it holds.
  ///
  /// It is the day of the source, or that of a claim or a statement about it: `attested 25 August 2021`.
  private func attestation(of relation: Relation, _ said: [String: [EDTFDate]]) -> String? {
    guard relation.isUndated else { return nil }
    let published = relation.sources.compactMap { citation in
      citation.source.flatMap { dossier.source($0)?.published }
    }
    let dates = published + (said[relation.id] ?? [])
    let last = dates.filter { $0.earliest != nil }.max { $0.sortKey < $1.sortKey }
    return last.map { words.attested($0.phrase(language: language)) }
  }

  /// As of when claims are made about relations, and when statements were made about them, by the relations.
  private var datesOfSayings: [String: [EDTFDate]] {
    var dates: [String: [EDTFDate]] = [:]
    for claim in dossier.claims where dossier.relation(claim.subject) != nil {
      if let asOf = claim.asOf { dates[claim.subject, default: []].append(asOf) }
    }
    for statement in dossier.statements {
      guard let date = statement.date else { continue }
      for id in statement.about where dossier.relation(id) != nil { dates[id, default: []].append(date) }
    }
    return dates
  }

  /// What was given, made or signed.
  var objectSection: ReportSection? {
    let rows = byName(dossier.objects, { $0.displayName(in: language) }).map { object in
      var about: [[ReportPiece]] = []
      if object.name != nil, let description = object.description {
        about.append([.text(description.text(in: language))])
      }
      if let from = object.from { about.append([.text(words.givenBy + " "), record(from)]) }
      if let to = object.to { about.append([.text(words.givenTo + " "), record(to)]) }
      if let event = object.event { about.append([record(event)]) }
      if let place = object.place { about.append(self.place(place)) }
      if let whole = object.partOf { about.append([.text(words.partOf + " "), record(whole)]) }
      return ReportRow(
        id: object.id,
        cells: [
          [.text(object.displayName(in: language))], [.text(words.word(object.kind))],
          about.joinedPieces("; "), citations(object.sources),
        ])
    }
    return table(.objects, [words.name, words.kind, words.furtherDetails, words.sources], rows)
  }

  /// Where things happen.
  var placeSection: ReportSection? {
    let rows = byName(dossier.places, { $0.name.text(in: language) }).map { place in
      var about: [[ReportPiece]] = []
      if let whole = place.partOf { about.append([.text(words.partOf + " "), record(whole)]) }
      if let latitude = place.latitude, let longitude = place.longitude {
        about.append([.text("\(latitude.plainText), \(longitude.plainText)")])
      }
      about.append(country(place.country, countries.places, of: place.id, within: place.partOf, place.codes))
      about.append(codes(place.codes))
      return ReportRow(
        id: place.id,
        cells: [
          [.text(place.name.text(in: language))], [.text(place.kind.map(words.word) ?? "")],
          about.joinedPieces("; "), citations(place.sources),
        ])
    }
    return table(.places, [words.name, words.kind, words.furtherDetails, words.sources], rows)
  }

  /// Where it all stands, in the order of the numbers by which sources are cited; or where some of it stands.
  func sourceSection(_ cited: [Int]? = nil) -> ReportSection? {
    let items = (cited ?? Array(dossier.sources.indices)).map { number in
      let source = dossier.sources[number]
      var item = ReportItem(id: source.id, title: source.title.text(in: language))
      var line: [[ReportPiece]] = []
      if !source.authors.isEmpty { line.append([.text(source.authors.joined(separator: ", "))]) }
      if let publisher = source.publisher { line.append([.text(publisher)]) }
      if let published = source.published { line.append([.text(published.phrase(language: language))]) }
      if let tongue = source.language { line.append([.aside(tongue)]) }
      if let whole = source.partOf { line.append([.aside(words.partOf), .text(" "), record(whole)]) }
      if let reliability = source.reliability { line.append([.text(reliability)]) }
      if let retrieved = source.retrieved {
        line.append([.aside("\(words.read) \(retrieved.phrase(language: language))")])
      }
      if let url = source.url { line.append([.page(url: url, title: url)]) }
      if !line.isEmpty { item.details = [line.joinedPieces("; ")] }
      return item
    }
    guard !items.isEmpty else { return nil }
    return ReportSection(
      subject: .sources, title: words.title(of: .sources), count: items.count, blocks: [.items(items)])
  }

  /// Records in the order of their names as they are shown.
  ///
  /// Accents and capitals part only what is else alike; what has no name, and is shown in brackets, comes last.
  private func byName<Record>(_ records: [Record], _ name: (Record) -> String) -> [Record] {
    let named = records.enumerated().map { number, record in
      let name = name(record)
      return (isNameless: name.hasPrefix("[") ? 1 : 0, folded: FoldedText(name).text, name, number, record)
    }
    return named.sorted {
      ($0.isNameless, $0.folded, $0.2, $0.3) < ($1.isNameless, $1.folded, $1.2, $1.3)
    }.map(\.4)
  }

  private func table(_ subject: ReportSection.Subject, _ headings: [String], _ rows: [ReportRow])
    -> ReportSection?
  {
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      subject: subject, title: words.title(of: subject), count: rows.count,
      blocks: [.table(headings: headings, rows: rows)])
  }
}
