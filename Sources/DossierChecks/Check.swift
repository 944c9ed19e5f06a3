// A check looks for one thing that does not go together in a dossier that could be read, and changes nothing.
//
// One check a file, in `Rules/`; the list is in `Checks.swift`. A check gets the dossier, its events and the day as of
// which it looks, and gives back findings: warnings, which someone should look at, and notes.
import DossierModel
import PluginKit

/// One check.
protocol Check: Sendable {
  /// Its code: `W0501`.
  static var code: String { get }
  /// How much its findings matter at most.
  static var severity: Diagnostic.Severity { get }
  /// What it finds, in the order of the input.
  func findings(in dossier: CheckedDossier) -> [Diagnostic]
}

extension Check {
  /// What the first letter of the code tells: W a warning, N a note.
  static var severity: Diagnostic.Severity { Explanation.severity(of: code) }

  /// A finding about a record, at one of its fields.
  func finding(
    _ record: String, _ field: String? = nil, in checked: CheckedDossier, _ message: String, help: String,
    related: [Diagnostic.Related] = []
  ) -> Diagnostic {
    Diagnostic(
      Self.severity, Self.code, at: checked.location(of: record, field), record: record, message, help: help,
      related: related)
  }
}

/// What checks look at.
struct CheckedDossier {
  let dossier: Dossier
  let events: [Event]
  let asOf: CivilDate
  /// What the dossier has to say of its claims.
  let judgement: Judgement
  /// The citations of every record that has some, by its id.
  let citations: [(record: String, citations: [Citation])]
  /// The actual relations that share both ends with another one.
  let relationsBetweenTheSame: [Relation]
  private let locate: (String, String?) -> SourceLocation?
  private let eventNumbers: [String: Int]

  init(
    dossier: Dossier, events: [Event], asOf: CivilDate, judgement: Judgement,
    locate: @escaping (String, String?) -> SourceLocation?
  ) {
    self.dossier = dossier
    self.events = events
    self.asOf = asOf
    self.judgement = judgement
    self.locate = locate
    citations = dossier.citations(with: events)
    relationsBetweenTheSame = dossier.relationsBetweenTheSame
    eventNumbers = Dictionary(
      events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The event with this id.
  func event(_ id: String) -> Event? { eventNumbers[id].map { events[$0] } }

  /// Where a field of a record stands, or a part of it as in `participants/1/role`; the record itself where it lacks it.
  func location(of record: String, _ field: String? = nil) -> SourceLocation? { locate(record, field) }

  /// What a record is called; its id where nothing is known of it.
  func name(of record: String) -> String {
    if let name = dossier.name(of: record, in: dossier.language) { return name }
    if let relation = dossier.relation(record) {
      return relation.nounPhrase(of: dossier, in: dossier.language)
    }
    return event(record)?.title.text(in: dossier.language) ?? record
  }

  /// A reference to another record, for a finding.
  func related(_ record: String, _ message: String) -> [Diagnostic.Related] {
    location(of: record).map { [Diagnostic.Related(location: $0, message: message)] } ?? []
  }
}
