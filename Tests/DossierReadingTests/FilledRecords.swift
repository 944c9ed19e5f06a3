import DossierModel

/// A record of each of the ten kinds with every field filled; they refer to each other and to nothing else.
enum FilledRecords {
  static let bothLanguages = LocalizedText([
    LocalizedText.Wording(language: "en", text: "Hanoi, “the capital”"),
    LocalizedText.Wording(language: "vi", text: "Hà Nội\n\t\\ \u{1}\u{7F}"),
  ])

  static func date(_ text: String) -> EDTFDate? { try? EDTFDate(text) }

  static let citations: [Citation] = {
    var full = Citation(source: "source", locator: "p. 5")
    full.quote = "in \"quotes\""
    full.retrieved = date("2025-03-10")
    var inline = Citation()
    inline.url = "https://example.org/?a=1&b=2#c"
    inline.title = "A page"
    return [Citation(source: "source"), full, inline]
  }()

  static let header: DossierHeader = {
    var header = DossierHeader()
    header.id = "header"
    header.title = bothLanguages
    header.language = "vi"
    header.asOf = date("2025-03-10")
    header.licence = "CC0-1.0"
    header.description = "All fields"
    header.editors = ["one", "two"]
    header.exceptions = [
      CheckException(check: "W0502", record: "relation", reason: bothLanguages),
      CheckException(check: "N0506", reason: "A sketch"),
    ]
    return header
  }()

  static let source: Source = {
    var source = Source()
    source.id = "source"
    source.title = bothLanguages
    source.publisher = "A publisher"
    source.authors = ["One Author", "Another"]
    source.published = date("2025-03")
    source.url = "https://example.org/"
    source.language = "en"
    source.retrieved = date("2025-03-11T10:00:00Z")
    source.reliability = "good"
    source.partOf = "source"
    return source
  }()

  static let place: Place = {
    var place = Place()
    place.id = "place"
    place.name = bothLanguages
    place.kind = "city"
    place.country = "NO"
    place.partOf = "place"
    place.latitude = -6.2
    place.longitude = 106.816666
    place.codes = Codes([
      "iso3166": "ID-JK", "m49": "360", "unlocode": "IDJKT", "geonames": "1642911", "wikidata": "Q3630",
    ])
    place.sources = citations
    return place
  }()

  static let actor: Actor = {
    var actor = Actor()
    actor.id = "actor"
    actor.kind = "state"
    actor.name = bothLanguages
    actor.description = "Someone"
    actor.aliases = ["Tô Lâm", "1995"]
    actor.partOf = "actor"
    actor.country = "VN"
    actor.codes = Codes(["iso3166": "VN", "m49": "704", "cow": "816", "cameo": "VNM", "wikidata": "Q881"])
    actor.sector = "government"
    actor.sources = citations
    return actor
  }()

  static let event: Event = {
    var event = Event(id: "event", kind: "visit", title: bothLanguages)
    event.date = date("1997~/1999~")
    event.dateText = "late 1990s"
    event.seq = -2
    event.place = PlaceReference("place")
    event.participants = [
      Participant(actor: "actor"), Participant(actor: "actor", role: "host", onBehalfOf: "actor"),
    ]
    event.partOf = "event"
    event.modality = .planned
    event.status = .postponed
    event.commemorate = true
    event.description = bothLanguages
    event.tags = ["one", "two words", "0x1F"]
    event.codes = Codes(["cameo": "042", "plover": "CONSULT:visit"])
    event.sources = citations
    return event
  }()

  static let relation: Relation = {
    var relation = Relation()
    relation.id = "relation"
    relation.kind = "memberOf"
    relation.from = "actor"
    relation.to = "place"
    relation.since = date("1995-07-28")
    relation.until = date("..")
    relation.until = date("2025?")
    relation.level = "full"
    relation.role = "Member"
    relation.modality = .hypothetical
    relation.startedBy = "event"
    relation.commemorate = true
    relation.sources = citations
    return relation
  }()

  static let object: DossierObject = {
    var object = DossierObject()
    object.id = "object"
    object.kind = "gift"
    object.name = bothLanguages
    object.description = "A painting"
    object.from = "actor"
    object.to = "actor"
    object.event = "event"
    var place = PlaceReference()
    place.name = bothLanguages
    place.country = "ID"
    object.place = place
    object.partOf = "object"
    object.sources = citations
    return object
  }()

  static let claim: Claim = {
    var claim = Claim()
    claim.id = "claim"
    claim.subject = "relation"
    claim.property = "age"
    claim.value = "1967-08-08"
    claim.comparator = .nearly
    claim.number = 60.5
    claim.unit = "year"
    var scope = ClaimScope()
    scope.record = "object"
    scope.kind = "gift"
    scope.actor = "actor"
    scope.role = "host"
    scope.from = "actor"
    scope.to = "place"
    scope.partOf = "object"
    claim.of = scope
    claim.rule = .onDate
    claim.complete = true
    claim.modality = .projected
    claim.asOf = date("2025-03-10")
    claim.period = date("2024/2025")
    claim.claimant = "actor"
    claim.rank = .deprecated
    claim.confidence = "low"
    claim.text = bothLanguages
    claim.sources = citations
    return claim
  }()

  static let target: Target = {
    var target = Target()
    target.id = "target"
    target.owner = "actor"
    target.goal = bothLanguages
    target.measure = "GDP growth"
    target.comparator = .greaterOrEqual
    target.number = 8
    target.unit = "percent"
    target.due = date("203X")
    target.madeAt = "event"
    target.status = "open"
    target.sources = citations
    return target
  }()

  static let statement: Statement = {
    var statement = Statement()
    statement.id = "statement"
    statement.speaker = "actor"
    statement.gist = bothLanguages
    statement.kind = "pledge"
    statement.date = date("2025-03-10")
    statement.modality = .negated
    statement.about = ["event", "claim", "statement"]
    statement.quote = "We will"
    statement.language = "vi"
    statement.event = "event"
    statement.audience = ["actor"]
    statement.sources = citations
    return statement
  }()
}
