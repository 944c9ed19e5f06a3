import DossierModel

/// A relation that is drawn.
///
/// Edges hold it while graphs of tens of thousands of them are sorted and thinned; it is large, and never copied.
final class Tie: Sendable {
  let relation: Relation
  let words: RelationWords
  let from: String
  let to: String
  /// Whether its sources disagree on whether, when and as what it holds; not whether they do on what else is told of it.
  private let isContested: Bool
  /// Whether the day that is drawn lies in the part of its time that is not certain; between two days, whether it is
  /// not certain that it changed.
  let isDoubtful: Bool
  /// What became of it, where two days are compared.
  let change: EdgeChange?
  /// The record of the earlier day, where it changed level or title.
  let former: Relation?

  /// The tie of a relation, unless it is denied, supposed, or not of the day.
  init?(_ relation: Relation, _ records: RecordNodes, asOf day: CivilDate?) {
    guard relation.modality.isShown else { return nil }
    if let day {
      guard Extent(since: relation.since, until: relation.until).contains(day) != .certainlyNot else {
        return nil
      }
    }
    self.relation = relation
    words = RelationWords(relation.kind)
    let isTurned = words.isMutual && relation.to < relation.from
    from = isTurned ? relation.to : relation.from
    to = isTurned ? relation.from : relation.to
    isContested = records.hasOpenRivals(about: relation.id, Self.ownProperties)
    isDoubtful = day.map { Self.isDoubtful(relation, on: $0) } ?? false
    change = nil
    former = nil
  }

  /// The same tie, with what became of it between two days.
  init(_ tie: Tie, _ change: EdgeChange, isDoubtful: Bool = false, former: Relation? = nil) {
    relation = tie.relation
    words = tie.words
    from = tie.from
    to = tie.to
    isContested = tie.isContested
    self.isDoubtful = isDoubtful
    self.change = change
    self.former = former
  }

  /// What is claimed of a relation itself.
  private static let ownProperties: Set = [
    "date", "since", "until", "span", "kind", "status", "membership", "role", "title", "participant",
  ]

  /// A relation whose start or end is known to the year is doubtful in that year; one without dates is not doubted.
  private static func isDoubtful(_ relation: Relation, on day: CivilDate) -> Bool {
    if let since = relation.since, Extent(since: since, until: nil).contains(day) == .possibly { return true }
    guard let until = relation.until, let first = until.earliestEnd, let last = until.latestEnd else {
      return false
    }
    return first <= day && first < last
  }

  var standing: Graph.Standing {
    if relation.modality == .planned { return .planned }
    // Between two days a dash says that a change is not certain, and nothing else.
    return isContested && change == nil ? .disputed : .holds
  }

  /// What ties have in common that become one edge.
  struct Likeness: Hashable {
    let from: String
    let to: String
    let kind: String
    /// The level, and the one before it where it changed: an observer is no full member.
    let level, formerLevel: String?
    let standing: Graph.Standing
    let change: EdgeChange?
    let isDoubtfulChange: Bool
  }
  var likeness: Likeness {
    Likeness(
      from: from, to: to, kind: relation.kind, level: relation.level, formerLevel: former?.level,
      standing: standing, change: change,
      isDoubtfulChange: change != nil && isDoubtful)
  }

  /// Its first day, for the order of edges; ties without one come last.
  var order: Int {
    let day = relation.since?.earliest ?? relation.until?.earliest
    return day.map { ($0.year * 16 + $0.month) * 32 + $0.day } ?? .max
  }

  /// What one edge must have in common to be called by it: the title, and the one before it where it changed.
  struct Titles: Hashable {
    let role, former: String?
  }
  var titles: Titles { Titles(role: relation.role, former: former?.role) }

  /// What it is called: `member of`, and for an office that all its ties share, the office: `General Secretary`.
  func phrase(isOnlyOne: Bool, _ language: Words) -> String {
    if isOnlyOne, let change = changePhrase(language) { return change }
    let phrase = language(words.english, words.vietnamese)
    if isOnlyOne, words.edge == .office, let role = relation.role { return role }
    guard isOnlyOne, let level = relation.level else { return phrase }
    return "\(phrase) (\(level))"
  }

  /// When it held: `since 1995`, `1998 – 2020`, `until 2020`; `from 2030` as of a day before; nothing without dates.
  ///
  /// Where its sources do not agree, it held when each of them says; an editor may prefer one.
  func span(_ records: RecordNodes) -> String {
    let language = Words(records.language)
    let start =
      records.rivalDates(about: relation.id, ["since", "date"])?.phrase(language)
      ?? relation.since?.phrase(language: language.language, after: .start)
    let end =
      records.rivalDates(about: relation.id, ["until"])?.phrase(language)
      ?? relation.until?.phrase(language: language.language, after: .end)
    switch (start, end) {
    case (nil, nil): return ""
    case (let start?, nil):
      let isAhead = relation.since?.begins(after: records.asOf) == true
      return language(isAhead ? "from " : "since ", "từ ") + start
    case (nil, let end?): return language("until ", "đến ") + end
    case (let start?, let end?): return start == end ? start : "\(start) – \(end)"
    }
  }

  /// The tie in one line, for the tooltip.
  func line(_ span: String, _ records: RecordNodes) -> String {
    let language = Words(records.language)
    var line = "\(name(from, records)) – \(language(words.english, words.vietnamese)) – \(name(to, records))"
    for part in [relation.role, relation.level, span] {
      if let part, !part.isEmpty { line += ", \(part)" }
    }
    if relation.modality == .planned { line += language(", planned", ", dự kiến") }
    return line + (change?.word(isDoubtful: isDoubtful, language) ?? "")
  }

  private func name(_ id: String, _ records: RecordNodes) -> String {
    records.dossier.name(of: id, in: records.language) ?? id
  }
}
