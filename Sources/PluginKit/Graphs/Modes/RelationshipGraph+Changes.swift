import DossierModel

extension RelationshipGraph {
  /// The ties of two days, each with what became of it; the tally learns of those that are not drawn.
  ///
  /// A change of level or title is one tie, which stands for the record before and the record after.
  func ties(of comparison: Comparison, _ tally: inout ExportTally) -> [Tie] {
    let difference = RelationDifference(
      of: records.dossier.relations, from: comparison.earlier, to: comparison.later)
    // What possibly both began and ended in between is drawn once, as new.
    let changes = Dictionary(
      difference.changes.map { ($0.relation.id, $0) }, uniquingKeysWith: { first, _ in first })
    let former = Set(difference.changes.compactMap { $0.after == nil ? nil : $0.before?.id })
    var ties: [Tie] = []
    for relation in asked(&tally) {
      guard let tie = Tie(relation, records, asOf: nil) else {
        lose(relation, "is \(relation.modality.rawValue): only what is or is planned is drawn", &tally)
        continue
      }
      if let missing = [tie.from, tie.to].first(where: { !isKnown($0) }) {
        lose(relation, "\(missing) is not in the graph's records", &tally)
      } else if let change = changes[relation.id] {
        ties.append(tie.compared(as: change))
      } else if holds(relation, comparison) {
        guard !former.contains(relation.id) else { continue }
        ties.append(Tie(tie, .stayed))
      } else {
        lose(relation, "holds neither on \(comparison.earlier) nor on \(comparison.later)", &tally)
      }
    }
    return ties
  }

  private func holds(_ relation: Relation, _ comparison: Comparison) -> Bool {
    [comparison.earlier, comparison.later].contains { relation.holds(on: $0) != .certainlyNot }
  }

  private func lose(_ relation: Relation, _ reason: String, _ tally: inout ExportTally) {
    tally.lost(.relation, relation.id, reason)
  }
}

extension Tie {
  /// The tie with what became of the relation between two days.
  fileprivate func compared(as change: RelationChange) -> Tie {
    let isDoubtful = !change.isCertain
    return switch change.kind {
    case .joined: Tie(self, .added, isDoubtful: isDoubtful)
    case .left: Tie(self, .ended, isDoubtful: isDoubtful)
    case .changed: Tie(self, .changed, isDoubtful: isDoubtful, former: change.before)
    }
  }

  /// What it is called where it changed: `member of (observer → full)`, `Minister → President`.
  func changePhrase(_ language: Words) -> String? {
    guard let former else { return nil }
    let phrase = language(words.english, words.vietnamese)
    let none = language("none", "không có")
    if former.role != relation.role, former.role != nil || relation.role != nil {
      return "\(former.role ?? phrase) → \(relation.role ?? phrase)"
    }
    return "\(phrase) (\(former.level ?? none) → \(relation.level ?? none))"
  }
}
