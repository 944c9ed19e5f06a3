import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery diff`: what became of the relations between two days, or what an update did to a dossier.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what changed between two days, or between two dossiers.",
    discussion: """
      With two days at the end: who joined, who left, who changed level or role, certainly or possibly. With two \
      dossiers: which records were added, removed and changed, field by field.

        chancery diff visit.yaml 1994-12-31 2025-03-10
        chancery diff visit.yaml 1994-12-31 2025-03-10 --kind memberOf --format csv
        chancery diff visit-old.yaml visit.yaml
        chancery diff visit-old.yaml visit.yaml --format markdown --exit-status
      """)

  @Argument(
    help: ArgumentHelp(
      "INPUT… DAY DAY, or OLD NEW; behind -- a day may lie before Christ.", valueName: "input-or-day"),
    completion: .file(extensions: ["yaml", "yml", "json", "jsonl"]))
  var arguments: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("Between days: only relations of this kind; several mean any.", valueName: "kind"))
  var kind: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Between days: only relations of this actor; several mean any.", valueName: "id"))
  var actor: [String] = []

  @Option(name: .long, help: ArgumentHelp("table, csv, json, jsonl or markdown.", valueName: "form"))
  var format: ListingForm = .table

  @Flag(name: .long, help: "End with status 1 where there is a difference.")
  var exitStatus = false

  func validate() throws {
    let subject = try DiffSubject(arguments)
    if case .dossiers = subject, let option = kind.isEmpty ? (actor.isEmpty ? nil : "--actor") : "--kind" {
      throw ValidationError("\(option) selects relations between two days, not records of two dossiers")
    }
  }

  func run() throws {
    let isDifferent =
      switch try DiffSubject(arguments) {
      case .days(let inputs, let one, let other): try compare(inputs, one, other)
      case .dossiers(let old, let new): try compare(old, new)
      }
    if exitStatus, isDifferent { throw ExitStatus.foundErrors.code }
  }

  private func compare(_ inputs: [String], _ one: CivilDate, _ other: CivilDate) throws -> Bool {
    let contents = try InputOptions.readSound(inputs)
    if other < one {
      Terminal.tell(
        "note: \(other) comes before \(one): what changed is told from the earlier day to the later")
    }
    var filter = EventFilter()
    (filter.kinds, filter.actors) = (Set(kind), Set(actor))
    let relations = contents.dossier.relations
    let ends = Set(relations.flatMap { [$0.from, $0.to] })
    let unknown = filter.actors.isSubset(of: ends) ? [] : filter.unknownRecords(in: contents.dossier)
    guard unknown.isEmpty else {
      for sentence in unknown { Terminal.tell("Error: \(sentence)") }
      throw ExitStatus.usage.code
    }
    let known = Set(relations.map(\.kind)).sorted()
    for word in Set(kind).sorted() where !known.contains(word) {
      let hint = nearestWord(to: word, among: known).map { "; did you mean \($0)?" } ?? ""
      Terminal.tell("note: no relation is of the kind \(word)\(hint)")
    }
    let difference = RelationDifference(of: relations.filter(filter.wants), from: one, to: other)
    DayDifferenceListing(difference, contents).print(as: format)
    return !difference.changes.isEmpty
  }

  private func compare(_ old: String, _ new: String) throws -> Bool {
    let before = try InputOptions.readSound([old])
    let after = try InputOptions.readSound([new])
    let difference = DossierDifference(from: before, to: after)
    DossierDifferenceListing(difference).print(as: format)
    return !difference.changes.isEmpty
  }
}
