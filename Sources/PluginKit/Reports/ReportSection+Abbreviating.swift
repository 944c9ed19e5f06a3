import DossierModel

extension Report {
  /// The short names of actors whose own are long, by their ids: `ASEAN` of the Association of Southeast Asian Nations.
  ///
  /// It is the first alias in capitals whose letters the name has in that order, if nobody else is called so.
  package var abbreviations: [String: String] {
    var owners: [String: Int] = [:]
    for actor in dossier.actors {
      for name in Set(actor.aliases + [name(of: actor.id)]) { owners[name, default: 0] += 1 }
    }
    var short: [String: String] = [:]
    for actor in dossier.actors where actor.name != nil {
      let name = name(of: actor.id)
      guard name.count > 20 else { continue }
      short[actor.id] = actor.aliases.first { alias in
        (2...8).contains(alias.count) && alias.allSatisfy(\.isUppercase) && owners[alias] == 1
          && name.hasInOrder(alias)
      }
    }
    return short
  }
}

extension [ReportSection] {
  /// Calls an actor in full where a section first names it, with its short name in brackets, and by that from then on.
  mutating func abbreviate(_ abbreviations: [String: String]) {
    guard !abbreviations.isEmpty else { return }
    for index in indices {
      var told: Set<String> = []
      self[index].change { piece in
        guard case .record(let id, let name) = piece, let short = abbreviations[id] else { return }
        piece = .record(id: id, name: told.insert(id).inserted ? "\(name) (\(short))" : short)
      }
    }
  }
}

extension String {
  /// Whether these letters stand in it in this order: `ASEAN` in `Association of Southeast Asian Nations`.
  fileprivate func hasInOrder(_ letters: String) -> Bool {
    var rest = letters.lowercased()[...]
    for letter in lowercased() where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
