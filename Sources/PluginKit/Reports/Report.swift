import DossierModel

/// A dossier as it is told to people: a title, what was counted, and a section for each kind of record.
///
/// It is put together once and written as a page or as Markdown. Sections of which the dossier holds nothing are left
/// out; an empty dossier has the section of its events, which says so.
package struct Report: Sendable {
  /// What the exporter was given.
  package let context: ExportContext
  /// The language of labels, and of names that have several.
  package let language: String
  /// The words of that language.
  package let words: ReportWords
  /// The events, in the order of the export.
  package let events: [Event]
  /// The claims with their verdicts, and the conflicts among them.
  package let judgement: Judgement
  /// The sections that are asked for.
  package let subjects: Set<ReportSection.Subject>
  let titles: [String: String]
  let conflictsBySubject: [String: [Conflict]]
  /// The records that are countries, by their codes of two letters.
  let countries: (actors: [String: String], places: [String: String])

  /// The report of a dossier with these events; without a language, in that of the export.
  package init(
    _ events: [Event], _ context: ExportContext, language: String = "",
    subjects: Set<ReportSection.Subject> = Set(ReportSection.Subject.allCases)
  ) {
    self.subjects = subjects
    let language = language.isEmpty ? context.language : language
    self.context = context
    self.language = language
    let events = context.isByDate ? events.countedNaturally(context.dossier.date) : events
    self.events = events
    let words = ReportWords(language: language)
    self.words = words
    judgement = context.judgement
    var titles: [String: String] = [:]
    for event in events { titles[event.id] = event.title.text(in: language) }
    for judged in judgement.claims {
      guard let title = judged.title, titles[judged.claim.subject] == nil else { continue }
      titles[judged.claim.subject] = title.text(in: language).shortened
    }
    // What is said has no name; its words are its name, as far as they are short.
    for statement in context.dossier.statements {
      titles[statement.id] = statement.gist.text(in: language).shortened
    }
    for target in context.dossier.targets { titles[target.id] = target.goal.text(in: language).shortened }
    // A claim is called by what it says of what.
    for claim in judgement.claims.lazy.map(\.claim) {
      let subject = titles[claim.subject] ?? context.name(of: claim.subject, language: language)
      let date = claim.statedDate.map { words.denial(of: claim) + $0.phrase(language: language) }
      let value = date ?? words.value(of: claim)
      titles[claim.id] = "\(subject): \(words.property(claim.property)) \(value)".shortened
    }
    self.titles = titles
    conflictsBySubject = Conflict.bySubject(judgement.conflicts)
    countries = Self.countries(of: context.dossier)
  }

  /// The dossier.
  package var dossier: Dossier { context.dossier }

  /// What the dossier is called; its id where it has no title.
  package var title: String {
    let title = dossier.header.title.text(in: language)
    return title.isEmpty ? dossier.header.id : title
  }

  /// `As of 10 March 2025`.
  package var asOf: String {
    let line = words.asOf(phrase(of: context.asOf))
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  /// How many records of each kind there are: `25 events`, `46 actors`.
  package var counts: [String] {
    let dossier = dossier
    let numbers: [(RecordKind, Int)] = [
      (.event, events.count), (.actor, dossier.actors.count), (.relation, dossier.relations.count),
      (.statement, dossier.statements.count), (.claim, dossier.claims.count),
      (.target, dossier.targets.count), (.object, dossier.objects.count), (.place, dossier.places.count),
      (.source, dossier.sources.count),
    ]
    return numbers.filter { $0.1 > 0 || $0.0 == .event }.map { words.count($0.1, $0.0) }
  }

  /// Who keeps the dossier, on what terms, and what made the report.
  package var colophon: [String] {
    let header = dossier.header
    var lines: [String] = []
    if !header.editors.isEmpty { lines.append("\(words.editors): \(header.editors.joined(separator: ", "))") }
    if let licence = header.licence { lines.append("\(words.licence): \(licence)") }
    if !leftOut.isEmpty {
      lines.append(words.leftOut(leftOut.map { words.title(of: $0) }.joined(separator: ", ")))
    }
    lines.append("\(words.madeWith) \(context.generator)")
    return lines
  }

  /// The sections that are not asked for, and of which there is something.
  private var leftOut: [ReportSection.Subject] {
    let claims = dossier.claims.isEmpty
    let empty: [ReportSection.Subject: Bool] = [
      .events: events.isEmpty, .undated: true, .statements: dossier.statements.isEmpty,
      .targets: dossier.targets.isEmpty, .conflicts: judgement.conflicts.isEmpty, .indicators: claims,
      .actors: dossier.actors.isEmpty, .relations: dossier.relations.isEmpty,
      .objects: dossier.objects.isEmpty, .places: dossier.places.isEmpty, .sources: true,
    ]
    return ReportSection.Subject.allCases.filter { !subjects.contains($0) && empty[$0] == false }
  }

  /// The sections that are asked for and have something to tell, in the order in which they are read.
  ///
  /// Where sources are not asked for, those that the others cite stand below them, numbered anew.
  package var sections: [ReportSection] {
    var sections = subjects.isDisjoint(with: [.events, .undated]) ? [] : eventSections
    let others: [(ReportSection.Subject, () -> ReportSection?)] = [
      (.statements, { statementSection }), (.targets, { targetSection }),
      (.conflicts, { conflictSection }), (.indicators, { claimSection }), (.actors, { actorSection }),
      (.relations, { relationSection }), (.objects, { objectSection }), (.places, { placeSection }),
    ]
    sections += others.compactMap { subject, section in subjects.contains(subject) ? section() : nil }
    sections.abbreviate(abbreviations)
    guard !subjects.contains(.sources) else { return sections + [sourceSection()].compactMap { $0 } }
    let cited = sections.renumberSources()
    return sections + [sourceSection(cited)].compactMap { $0 }
  }

  private var eventSections: [ReportSection] {
    let outline = outline
    return [eventSection(outline.dated), undatedSection(outline.undated)].compactMap { $0 }
  }
}

// MARK: - Words that all sections use

extension Report {
  /// What a record is called: a name, a title, what a relation is; its id where it has no name.
  package func name(of id: String) -> String {
    titles[id] ?? context.name(of: id, language: language)
  }

  func record(_ id: String) -> ReportPiece { .record(id: id, name: name(of: id)) }

  func phrase(of day: CivilDate) -> String {
    EDTFDate(day)?.phrase(language: language) ?? day.description
  }

  /// A date as it is told, with the words of the source where they say something else.
  func reported(_ date: EDTFDate?, _ text: String? = nil) -> ReportedDate? {
    guard let date else { return text.map { ReportedDate(words: $0, reported: nil, plain: nil) } }
    let phrase = date.phrase(language: language, asOf: context.asOf)
    return ReportedDate(words: phrase, reported: text == phrase ? nil : text, plain: date.plainText)
  }

  /// Where something stands, with `; ` between sources and `, ` between places in one: `[1] page 2, page 7; [3]`.
  ///
  /// A quotation that stands beside them already is not repeated.
  func citations(_ citations: [Citation], besides told: String? = nil) -> [ReportPiece] {
    var pieces: [ReportPiece] = []
    var last: Int?
    for citation in citations {
      let number = citation.source.flatMap { dossier.number(ofSource: $0) }
      let isSame = number != nil && number == last && citation.locator != nil
      if !pieces.isEmpty { pieces.append(.text(isSame ? ", " : "; ")) }
      last = number
      if let number {
        if !isSame { pieces.append(.source(number + 1)) }
      } else if let url = citation.url {
        pieces.append(.page(url: url, title: citation.title ?? citation.source ?? url))
      } else {
        pieces.append(.text(citation.title ?? citation.source ?? ""))
      }
      if let locator = citation.locator.map(words.locator) {
        pieces.append(.text(isSame ? locator : " " + locator))
      }
      if let quote = citation.quote, quote != told {
        pieces.append(.text(" "))
        pieces.append(.quote(quote))
      }
    }
    return pieces
  }

  /// A place by its record, or by the name that is given on the spot.
  func place(_ place: PlaceReference) -> [ReportPiece] {
    if let id = place.place { return [record(id)] }
    let name = place.name?.text(in: language)
    let country = place.country.map { code in
      (countries.places[code] ?? countries.actors[code]).map(self.name) ?? code
    }
    let parts = [name, name == nil ? country : country.map { "(\($0))" }]
    return [.text(parts.compactMap { $0 }.joined(separator: " "))]
  }

  /// In what accounts of a record differ: `accounts differ: age, date`, each leading to the conflict.
  func conflicts(about id: String) -> [ReportPiece] {
    guard let conflicts = conflictsBySubject[id] else { return [] }
    let links = conflicts.map { conflict in
      [ReportPiece.conflict(conflict.number, words: words.word(conflict.property))]
    }
    return [.aside(words.accountsDiffer), .text(" ")] + links.joinedPieces(", ")
  }

  /// Records with `, ` between them.
  func list(_ ids: [String]) -> [ReportPiece] { ids.map { [record($0)] }.joinedPieces(", ") }
}

extension Claim {
  /// The date that it states of its subject, if that is what it states.
  var statedDate: EDTFDate? {
    guard number == nil, ["date", "since", "until"].contains(property) else { return nil }
    return value.flatMap { EDTFDate(reading: $0) }
  }
}

extension String {
  /// A sentence as a heading.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// A sentence as a name: no more than some seventy letters, and without its full stop.
  ///
  /// A longer one ends with one of its clauses, if that is not too short: `Economic resilience…`.
  fileprivate var shortened: String {
    guard count > 72 else { return withoutFullStop }
    let cut = prefix(70)
    let clause = cut.indices.last { cut[$0...].hasPrefix(", ") || cut[$0...].hasPrefix(" - ") }
    if let clause, cut[..<clause].count >= 20 { return cut[..<clause] + "…" }
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + "…"
  }
}

extension [[ReportPiece]] {
  /// All pieces, with a text between one group and the next.
  package func joinedPieces(_ separator: String) -> [ReportPiece] {
    Array<[ReportPiece]>(filter { !$0.isEmpty }).joined(separator: [.text(separator)]).map { $0 }
  }
}

extension EDTFDate {
  /// The text, where it is a day, month or year since the year 1 that nothing is said of but that.
  package var plainText: String? {
    guard set == nil, !isInterval, qualification == .none else { return nil }
    let text = description
    switch precision {
    case .day, .month, .year:
      let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
      return isPlain && text.utf8.count <= 10 && !text.hasPrefix("-") && !text.hasPrefix("0000") ? text : nil
    default: return nil
    }
  }
}

extension ExportContext {
  /// What a record is called in a language; its id where it has no name.
  func name(of id: String, language: String) -> String {
    dossier.name(of: id, in: language) ?? dossier.relation(id)?.nounPhrase(of: dossier, in: language) ?? id
  }
}
