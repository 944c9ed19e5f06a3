import DossierModel

extension CheckedDossier {
  /// The citations of every record that has some, by its id.
  var citations: [(record: String, citations: [Citation])] {
    var cited: [(record: String, citations: [Citation])] = []
    func add<Record>(_ records: [Record], _ id: (Record) -> String, _ citations: (Record) -> [Citation]) {
      for record in records {
        let citations = citations(record)
        if !citations.isEmpty { cited.append((record: id(record), citations: citations)) }
      }
    }
    add(events, \.id, \.sources)
    add(dossier.places, \.id, \.sources)
    add(dossier.actors, \.id, \.sources)
    add(dossier.relations, \.id, \.sources)
    add(dossier.objects, \.id, \.sources)
    add(dossier.claims, \.id, \.sources)
    add(dossier.targets, \.id, \.sources)
    add(dossier.statements, \.id, \.sources)
    return cited
  }
}
