import DossierModel

extension Dossier {
  /// The citations of every record that has some, by its id; those of events come first.
  func citations(with events: [Event]) -> [(record: String, citations: [Citation])] {
    var cited: [(record: String, citations: [Citation])] = []
    func add<Record>(_ records: [Record], _ id: (Record) -> String, _ citations: (Record) -> [Citation]) {
      for record in records {
        let citations = citations(record)
        if !citations.isEmpty { cited.append((record: id(record), citations: citations)) }
      }
    }
    add(events, \.id, \.sources)
    add(places, \.id, \.sources)
    add(actors, \.id, \.sources)
    add(relations, \.id, \.sources)
    add(objects, \.id, \.sources)
    add(claims, \.id, \.sources)
    add(targets, \.id, \.sources)
    add(statements, \.id, \.sources)
    return cited
  }
}
