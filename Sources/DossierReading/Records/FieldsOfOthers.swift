import DossierModel

/// What fields are called elsewhere, in other programs and in speech, and what a dossier calls them.
enum FieldsOfOthers {
  /// The field of a dossier that another word means, if the record has it: `place` for `location`.
  static func field(meantBy word: String, among known: [String]) -> String? {
    let word = word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    return names[word]?.first(where: known.contains)
  }

  /// What to do about a word that stands in the wrong one of two fields: what is planned, and what became of it.
  static func help(on word: String, in field: String) -> String? {
    switch field {
    case "status" where Modality(rawValue: word) != nil:
      "whether it is meant to be stands in another field: write “modality: \(word)”"
    case "modality" where EventStatus(rawValue: word) != nil:
      "what became of an event stands in another field: write “status: \(word)”"
    default: nil
    }
  }

  /// Of several, the first that a record has is meant.
  private static let names: [String: [String]] = {
    var names: [String: [String]] = [:]
    for (fields, words) in [
      (
        ["date", "since"],
        ["start", "starts", "startdate", "begin", "begins", "beginning", "when", "day", "on"]
      ),
      (["date", "until"], ["end", "ends", "enddate", "finish"]),
      (["date", "since", "published"], ["year", "time"]),
      (["due"], ["deadline", "by"]),
      (["place"], ["location", "venue", "where", "city", "country", "site"]),
      (["title", "name", "goal"], ["name", "title", "label", "headline", "subject"]),
      (
        ["description", "gist", "text"],
        ["summary", "note", "notes", "comment", "comments", "details", "about", "text"]
      ),
      (["participants"], ["attendees", "actors", "people", "who", "persons", "members", "delegation"]),
      (
        ["sources", "source", "url"],
        ["url", "link", "links", "reference", "references", "citation", "citations"]
      ),
      (["kind"], ["category", "class", "eventtype"]),
      (["from"], ["subject", "source"]), (["to"], ["object", "target"]),
      (["speaker"], ["author", "who", "actor"]), (["claimant"], ["author", "claimedby", "who"]),
      (["latitude"], ["lat"]), (["longitude"], ["lon", "lng", "long"]),
    ] {
      for word in words { names[word, default: []] += fields }
    }
    return names
  }()
}
