import DossierModel
import DossierReading
import PluginKit

/// The records of a dossier that pass the filters.
struct QueryAnswers {
  /// The dossier, whole, its records by id.
  let dossier: Dossier
  /// The events that pass, by date.
  let events: [EventView]
  /// What the columns of these events need to know: their participants are numbered as in the dossier that is left.
  let eventContext: ExportContext
  private let filter: EventFilter
  private let contents: DossierContents

  init(contents: DossierContents, header: DossierHeader, filter: EventFilter, asOf day: CivilDate) {
    self.filter = filter
    self.contents = contents
    let selection = Selection(from: contents, header: header, filter: filter, order: .date, asOf: day)
    events = selection.batches.flatMap(\.events)
    eventContext = ExportContext(listing: selection.dossier)
    dossier =
      filter.isEmpty
      ? selection.dossier
      : Selection(from: contents, header: header, filter: EventFilter(), order: .date).dossier
  }

  /// The relations that pass, by id.
  var relations: [Relation] { dossier.relations.filter(filter.wants) }

  /// What columns need to know: names, and the language of texts.
  var context: ExportContext { ExportContext(listing: dossier) }

  /// The kind that was probably meant, where the filter asks for one that no record is of.
  func nearestKind(_ record: QueriedRecord) -> String? {
    let known: Set<String> =
      record == .relation
      ? Set(dossier.relations.map(\.kind)) : Set(EventBatch(contents.events).events.map { $0.kind.string })
    return filter.kinds.subtracting(known).sorted()
      .compactMap { nearestWord(to: $0, among: known.sorted()) }.first
  }

  /// Ids that the filter names and the dossier does not have; an end of a relation may be of any kind.
  func unknownRecords(_ kind: QueriedRecord) -> [String] {
    let ends = kind == .relation ? Set(dossier.relations.flatMap { [$0.from, $0.to] }) : []
    let isEnd = filter.actors.union(filter.with).isSubset(of: ends)
    var sought = filter
    if isEnd { (sought.actors, sought.with) = ([], []) }
    return sought.unknownRecords(in: dossier)
  }
}

extension ExportContext {
  /// What columns need to know of a dossier whose records are listed.
  init(listing dossier: Dossier) {
    self.init(
      dossier: dossier, language: dossier.language,
      asOf: dossier.header.asOf?.latest ?? CivilDate(dayNumber: 0),
      generator: "Chancery \(Chancery.version)")
  }
}

extension QueriedRecord {
  /// The kind with its article.
  var phrase: String { (["event", "actor", "object"].contains(rawValue) ? "an " : "a ") + rawValue }

  /// Which filters there are for it.
  var filterHint: String {
    switch self {
    case .event: ""
    case .relation: "; there are --from, --until, --kind, --actor, --with, --source and --modality"
    default: "; filters are for events and relations, and --sort and --fields for all"
    }
  }
}

extension FilterOptions {
  /// The filters that are given and do not select records of a kind.
  func given(not kind: QueriedRecord) -> [String] {
    let onlyOfEvents = [
      ("--place", !place.isEmpty), ("--country", !country.isEmpty), ("--tag", !tag.isEmpty),
    ]
    let ofRelations = [
      ("--from", from != nil), ("--until", until != nil), ("--kind", !self.kind.isEmpty),
      ("--actor", !actor.isEmpty), ("--with", !with.isEmpty), ("--source", !source.isEmpty),
      ("--modality", !modality.isEmpty),
    ]
    let unfit =
      switch kind {
      case .event: [] as [(String, Bool)]
      case .relation: onlyOfEvents
      default: ofRelations + onlyOfEvents
      }
    return unfit.filter(\.1).map(\.0)
  }
}
