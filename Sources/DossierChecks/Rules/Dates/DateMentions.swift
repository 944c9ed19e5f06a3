import DossierModel

/// A date that stands in a record, with the path of its field.
struct DateMention {
  let record: String
  let path: String
  let date: EDTFDate
}

extension CheckedDossier {
  /// All dates of all records, of citations too, that are wanted.
  func dateMentions(where isWanted: (EDTFDate) -> Bool) -> [DateMention] {
    var mentions: [DateMention] = []
    func add(_ record: String, _ path: @autoclosure () -> String, _ date: EDTFDate?) {
      guard let date, isWanted(date) else { return }
      mentions.append(DateMention(record: record, path: path(), date: date))
    }
    for event in events { add(event.id, "date", event.date) }
    for source in dossier.sources {
      add(source.id, "published", source.published)
      add(source.id, "retrieved", source.retrieved)
    }
    // The relations are many, and are looked at where they stand.
    let relations = dossier.relations
    for index in relations.indices {
      add(relations[index].id, "since", relations[index].since)
      add(relations[index].id, "until", relations[index].until)
    }
    for claim in dossier.claims {
      add(claim.id, "asOf", claim.asOf)
      add(claim.id, "period", claim.period)
    }
    for target in dossier.targets { add(target.id, "due", target.due) }
    for statement in dossier.statements { add(statement.id, "date", statement.date) }
    for (record, citations) in citations {
      for (number, citation) in citations.enumerated() {
        add(record, "sources/\(number)/retrieved", citation.retrieved)
      }
    }
    return mentions
  }
}
