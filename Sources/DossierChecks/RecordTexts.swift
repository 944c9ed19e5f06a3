import DossierModel

/// A text that people read in a record: a name, a title, a quotation.
struct RecordText {
  let record: String
  /// The field that it stands in.
  let field: String
  /// The number of the list's element that it is, and the field of that element.
  let number: Int?
  let part: String
  /// The language that it is said to be in; empty where none is said.
  let language: String
  let text: String
  /// Whether it names the record, so that somebody will look for it letter by letter.
  let isName: Bool

  /// Where it stands: `name/vi`, `aliases/0`, `sources/1/quote`.
  var path: String {
    [field, number.map { String($0) } ?? "", part, language].filter { !$0.isEmpty }.joined(separator: "/")
  }
}

extension CheckedDossier {
  /// Shows every text of every record.
  func forEachText(_ body: (RecordText) -> Void) {
    func show(
      _ record: String, _ field: String, _ text: String?, number: Int? = nil, part: String = "",
      isName: Bool = false
    ) {
      guard let text else { return }
      body(
        RecordText(
          record: record, field: field, number: number, part: part, language: "", text: text, isName: isName))
    }
    func show(_ record: String, _ field: String, _ text: LocalizedText?, isName: Bool = false) {
      for wording in text?.wordings ?? [] {
        body(
          RecordText(
            record: record, field: field, number: nil, part: "", language: wording.language,
            text: wording.text,
            isName: isName))
      }
    }
    func show(_ record: String, _ field: String, _ texts: [String], isName: Bool = false) {
      for (number, text) in texts.enumerated() { show(record, field, text, number: number, isName: isName) }
    }
    for (record, citations) in citations {
      for (number, citation) in citations.enumerated() {
        show(record, "sources", citation.locator, number: number, part: "locator")
        show(record, "sources", citation.quote, number: number, part: "quote")
        show(record, "sources", citation.title, number: number, part: "title")
      }
    }
    for event in events {
      show(event.id, "title", event.title, isName: true)
      show(event.id, "dateText", event.dateText)
      show(event.id, "description", event.description)
      show(event.id, "tags", event.tags)
      show(event.id, "place", event.place?.name, isName: true)
    }
    let header = dossier.header
    show(header.id, "title", header.title, isName: true)
    show(header.id, "description", header.description)
    show(header.id, "editors", header.editors, isName: true)
    for source in dossier.sources {
      show(source.id, "title", source.title, isName: true)
      show(source.id, "publisher", source.publisher, isName: true)
      show(source.id, "author", source.authors, isName: true)
    }
    for place in dossier.places { show(place.id, "name", place.name, isName: true) }
    for actor in dossier.actors {
      show(actor.id, "name", actor.name, isName: true)
      show(actor.id, "description", actor.description)
      show(actor.id, "aliases", actor.aliases, isName: true)
    }
    for relation in dossier.relations { show(relation.id, "role", relation.role) }
    for object in dossier.objects {
      show(object.id, "name", object.name, isName: true)
      show(object.id, "description", object.description)
    }
    for claim in dossier.claims {
      show(claim.id, "value", claim.value)
      show(claim.id, "text", claim.text)
    }
    for target in dossier.targets { show(target.id, "goal", target.goal) }
    for statement in dossier.statements {
      show(statement.id, "gist", statement.gist)
      show(statement.id, "quote", statement.quote)
    }
  }
}
