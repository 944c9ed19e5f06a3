import DossierModel
import PluginKit

/// What the cover of a dossier says, and the properties of its workbook.
struct Summary {
  let context: ExportContext
  let options: XLSXOptions
  let labels: Labels

  init(context: ExportContext, options: XLSXOptions) {
    self.context = context
    self.options = options
    labels = Labels(of: context.language)
  }

  private var header: DossierHeader { context.dossier.header }
  private var title: String {
    if !options.title.isEmpty { return options.title }
    let title = header.title.text(in: context.language)
    return title.isEmpty ? header.id : title
  }
  private var description: String { header.description?.text(in: context.language) ?? "" }

  /// What a cell can say of a date: the day where it is one, else what it is in words.
  ///
  /// A year is no 1 January.
  private func cell(_ date: EDTFDate) -> SheetCell {
    date.exactDay.map(Self.cell) ?? .text(date.phrase(language: context.language, asOf: context.asOf))
  }

  /// What a cell can hold of a day.
  private static func cell(_ day: CivilDate) -> SheetCell {
    SerialDate.serial(year: day.year, month: day.month, day: day.day) == nil
      ? .text(day.description) : .date(year: day.year, month: day.month, day: day.day)
  }
}

// MARK: - The cover

extension Summary {
  /// More kinds of event are told together.
  private static let mostKinds = 16
  /// More sources are left to their sheet.
  private static let mostSources = 30

  /// The cover.
  func cover(_ events: EventStatistics, _ judgement: Judgement, tables: [Int: TableOutline]) -> CoverPage {
    var cover = heading
    cover.contentsHeadings = [labels(.contents), labels(.rows), labels(.whatARowIs)]
    cover.facts = [CoverPage.Fact(labels(.asOf), Self.cell(context.asOf))] + headerFacts
    cover.meanings = tables.mapValues(\.meaning)
    cover.sections = [dates(of: events), claims(judgement), kinds(of: events), sources]
    return cover
  }

  /// The cover with its title alone.
  private var heading: CoverPage { CoverPage(title: title, subtitle: labels(.subtitle)) }

  /// The name that formulas use for the day as of which is exported.
  var definedNames: [DefinedName] {
    guard case .date = Self.cell(context.asOf) else { return [] }
    let row = heading.firstFactRow
    return [DefinedName(name: "AsOf", formula: "=\(SheetNames.quoted(labels(.summary)))!$B$\(row)")]
  }

  private var headerFacts: [CoverPage.Fact] {
    let texts = [
      (labels(.about), description), (labels(.editors), header.editors.joined(separator: "; ")),
      (labels(.licence), header.licence ?? ""), (labels(.dossierID), header.id),
      (labels(.madeWith), context.generator),
    ]
    return texts.filter { !$0.1.isEmpty }.map { CoverPage.Fact($0.0, words: .text($0.1)) }
  }

  private func dates(of events: EventStatistics) -> CoverPage.Section {
    var facts: [CoverPage.Fact] = []
    for (label, date, note, open) in [
      (Label.earliest, events.first, Label.openStarts, events.openStarts),
      (.latest, events.last, .openEnds, events.openEnds),
    ] where date != nil || open > 0 {
      facts.append(
        CoverPage.Fact(
          .text(labels(label)), date.map(cell) ?? .empty,
          words: open > 0 ? .text(labels(note, open)) : .empty))
    }
    facts += [
      fact(.exact, events.exact), fact(.fuzzy, events.fuzzy, .fuzzyNote), fact(.undated, events.undated),
      fact(.notActual, events.notActual, .notActualNote),
    ]
    return CoverPage.Section(headings: [labels(.datesOfEvents)], facts: events.count > 0 ? facts : [])
  }

  private func claims(_ judgement: Judgement) -> CoverPage.Section {
    let decided = judgement.conflicts.count { $0.isDecided }
    let verdicts = judgement.claims.compactMap(\.verification.verdict)
    let count = { (wanted: Set<ClaimVerification.Verdict>) in verdicts.count { wanted.contains($0) } }
    let facts = [
      fact(.openConflicts, judgement.conflicts.count - decided, .openNote),
      fact(.decidedConflicts, decided, .decidedNote), fact(.confirmed, count([.confirmed]), .confirmedNote),
      fact(.contradicted, count([.contradicted])), fact(.untimely, count([.premature, .late])),
      fact(.possible, count([.possible]), .possibleNote),
      fact(.undecidable, count([.undecidable]), .undecidableNote),
    ]
    return CoverPage.Section(headings: [labels(.claims)], facts: judgement.claims.isEmpty ? [] : facts)
  }

  private func fact(_ label: Label, _ count: Int, _ note: Label? = nil) -> CoverPage.Fact {
    CoverPage.Fact(.text(labels(label)), .integer(count), words: note.map { .text(labels($0)) } ?? .empty)
  }

  private func kinds(of events: EventStatistics) -> CoverPage.Section {
    CoverPage.Section(
      headings: [labels(.kindsOfEvent), labels(.events)],
      facts: events.commonKinds(atMost: Self.mostKinds, labels).map { kind, count in
        CoverPage.Fact(.text(kind), .integer(count))
      })
  }

  private var sources: CoverPage.Section {
    let sources = context.dossier.sources
    var facts = sources.prefix(Self.mostSources).map { source in
      let title = source.title.text(in: context.language)
      let words = [title, source.publisher ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      return CoverPage.Fact(
        .text(source.id), source.published.map(cell) ?? .empty, words: .text(words))
    }
    if sources.count > Self.mostSources {
      facts.append(CoverPage.Fact(.text(labels(.otherSources, sources.count - Self.mostSources))))
    }
    return CoverPage.Section(headings: [labels(.sources), labels(.published), labels(.title)], facts: facts)
  }
}

// MARK: - The file's properties

extension Summary {
  /// What columns and sheets are called and mean; goes up when one that is there changes.
  static let schemaVersion = "1"

  var footer: String { "\(labels(.asOf)) \(context.asOf)" }

  var properties: WorkbookProperties {
    WorkbookProperties(
      title: title, subject: labels(.subject, context.asOf),
      author: !options.author.isEmpty ? options.author : header.editors.joined(separator: "; "),
      keywords: "diplomacy; events; \(header.id)",
      // All of it stands on the cover.
      comments: CellGuards.prefix(of: description, units: 255),
      created: Self.secondsTo(context.asOf),
      custom: [
        CustomProperty(name: "AsOf", value: "\(context.asOf)"),
        CustomProperty(name: "SchemaVersion", value: Self.schemaVersion),
        CustomProperty(name: "DossierID", value: header.id),
        CustomProperty(name: "Generator", value: context.generator),
      ])
  }

  /// Seconds from 1970 to the beginning of a day; days that a file's time cannot say become the nearest that it can.
  private static func secondsTo(_ day: CivilDate) -> Int {
    guard day.year <= 9999 else { return 253_402_300_799 }
    return max(1, day.dayNumber * 86_400)
  }
}
