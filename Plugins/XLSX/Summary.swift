import DossierModel
import PluginKit

/// What the cover of a dossier says, and the properties of its workbook.
struct Summary {
  let context: ExportContext

  private var header: DossierHeader { context.dossier.header }
  private var title: String {
    let title = header.title.text(in: context.language)
    return title.isEmpty ? header.id : title
  }
  private var description: String { header.description?.text(in: context.language) ?? "" }

  /// What a cell can say of a date: the day where it is one, else its EDTF.
  ///
  /// A year is no 1 January.
  private static func cell(_ date: EDTFDate) -> SheetCell {
    date.exactDay.map(cell) ?? .text(date.description)
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
    var cover = CoverPage(title: title, subtitle: "Dossier of diplomatic events")
    cover.facts = [CoverPage.Fact("As of", Self.cell(context.asOf))] + headerFacts
    cover.meanings = tables.mapValues(\.meaning)
    cover.sections = [dates(of: events), claims(judgement), kinds(of: events), sources]
    return cover
  }

  /// The name that formulas use for the day as of which is exported.
  var definedNames: [DefinedName] {
    guard case .date = Self.cell(context.asOf) else { return [] }
    return [DefinedName(name: "AsOf", formula: "=Summary!$B$3")]
  }

  private var headerFacts: [CoverPage.Fact] {
    let texts = [
      ("About", description), ("Editors", header.editors.joined(separator: "; ")),
      ("Licence", header.licence ?? ""), ("Dossier ID", header.id), ("Made with", context.generator),
    ]
    return texts.filter { !$0.1.isEmpty }.map { CoverPage.Fact($0.0, words: .text($0.1)) }
  }

  private func dates(of events: EventStatistics) -> CoverPage.Section {
    var facts: [CoverPage.Fact] = []
    if let first = events.first { facts.append(CoverPage.Fact(.text("Earliest"), Self.cell(first))) }
    if let last = events.last { facts.append(CoverPage.Fact(.text("Latest"), Self.cell(last))) }
    let counts = [
      ("Dated to the day", events.exact, ""),
      ("Dated less exactly", events.fuzzy, "To a month, year or longer; or uncertain, or approximate."),
      ("Undated", events.undated, ""),
      ("Not actual", events.notActual, "Planned, hypothetical, or said not to have happened: see Modality."),
    ]
    facts += counts.map { CoverPage.Fact(.text($0), .integer($1), words: .text($2)) }
    return CoverPage.Section(headings: ["Dates of events"], facts: events.count > 0 ? facts : [])
  }

  private func claims(_ judgement: Judgement) -> CoverPage.Section {
    let decided = judgement.conflicts.count { $0.isDecided }
    let verdicts = judgement.claims.compactMap(\.verification.verdict)
    let count = { (wanted: Set<ClaimVerification.Verdict>) in verdicts.count { wanted.contains($0) } }
    let counts = [
      ("Open conflicts", judgement.conflicts.count - decided, "Claims that cannot all hold: see Conflicts."),
      ("Decided conflicts", decided, "An editor has preferred a side; the others stay."),
      (
        "Confirmed", count([.confirmed]), "Reckoned again from what the dossier holds: see Verdict in Claims."
      ),
      ("Contradicted", count([.contradicted]), ""),
      ("Too early or too late", count([.premature, .late]), ""),
      ("Possible", count([.possible]), "Dates are not known so exactly."),
      ("Not decidable", count([.undecidable]), "The dossier does not hold what it takes."),
    ]
    return CoverPage.Section(
      headings: ["Claims"],
      facts: judgement.claims.isEmpty
        ? [] : counts.map { CoverPage.Fact(.text($0), .integer($1), words: .text($2)) })
  }

  private func kinds(of events: EventStatistics) -> CoverPage.Section {
    CoverPage.Section(
      headings: ["Kinds of event", "Events"],
      facts: events.commonKinds(atMost: Self.mostKinds).map { kind, count in
        CoverPage.Fact(.text(kind), .integer(count))
      })
  }

  private var sources: CoverPage.Section {
    let sources = context.dossier.sources
    var facts = sources.prefix(Self.mostSources).map { source in
      let title = source.title.text(in: context.language)
      let words = [title, source.publisher ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      return CoverPage.Fact(
        .text(source.id), .text(source.published?.description ?? ""), words: .text(words))
    }
    if sources.count > Self.mostSources {
      facts.append(CoverPage.Fact(.text("and \(sources.count - Self.mostSources) others")))
    }
    return CoverPage.Section(headings: ["Sources", "Published", "Title"], facts: facts)
  }
}

// MARK: - The file's properties

extension Summary {
  /// What columns and sheets are called and mean; goes up when one that is there changes.
  private static let schemaVersion = "1"

  var footer: String { "As of \(context.asOf)" }

  var properties: WorkbookProperties {
    WorkbookProperties(
      title: title, subject: "Dossier of diplomatic events, as of \(context.asOf)",
      author: header.editors.joined(separator: "; "),
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
