import DossierModel

/// Something whose anniversaries are kept: an event with `commemorate`, or a relation with it that no event started.
public struct Commemoration: Sendable, Hashable {
  /// What kind of record it is.
  public let kind: RecordKind
  /// The id of the record.
  public let record: String
  /// What is commemorated, as it is called: `The establishment of the ASEAN Community`.
  public let title: String
  /// When it was.
  public let base: EDTFDate
  /// When it ended: a membership that was given up in 1980 has no fiftieth anniversary.
  public let end: EDTFDate?
  /// The id of the claim that says when; nil where the record itself does.
  public let claim: String?
  /// The words of the source for the date.
  public let dateText: String?
  /// Where it stands.
  public let sources: [Citation]

  /// What is commemorated, as it stands within a sentence: `the establishment of the ASEAN Community`.
  public var titleInSentence: String { kind == .relation ? title.asNounPhrase : title.withLowercaseArticle }
  /// What is commemorated, as it follows on “30th anniversary” in English: ` of Viet Nam’s accession to ASEAN`.
  ///
  /// It is `: Sixth ASEAN Summit` for a title of which no rule can tell what article goes before it.
  public var englishContinuation: String {
    // What a relation is called is a phrase, but for one of a kind that has no words of its own.
    EnglishOccasion.continuation(of: title, isPhrase: kind == .relation && !title.contains(" – "))
  }

  /// The event, if its anniversaries are kept: it has a date, happened, and is marked with `commemorate`.
  ///
  /// Where the dossier holds a claim about the event's date that an editor marked as preferred, that date counts: the
  /// event says `1995`, the claim of a better source `1995-07-28`.
  public init?(_ event: EventView, of dossier: Dossier, in language: String) {
    guard event.isCommemorated, AnniversaryHindrance.reason(event.status, event.modality) == nil else {
      return nil
    }
    let record = event.id.string
    let better = dossier.preferredDate(of: record)
    guard let date = better?.date ?? event.date else { return nil }
    kind = .event
    self.record = record
    title = event.title(in: language).string
    base = date
    end = nil
    claim = better?.claim.id
    dateText = event.dateText?.string
    sources = event.sources + (better?.claim.sources ?? [])
  }

  /// The event, if its anniversaries are kept, for a format that holds all events.
  package init?(_ event: Event, of dossier: Dossier, in language: String) {
    guard event.commemorate, AnniversaryHindrance.reason(event.status, event.modality) == nil else {
      return nil
    }
    let better = dossier.preferredDate(of: event.id)
    guard let date = better?.date ?? event.date else { return nil }
    kind = .event
    record = event.id
    title = event.title.text(in: language)
    base = date
    end = nil
    claim = better?.claim.id
    dateText = event.dateText
    sources = event.sources + (better?.claim.sources ?? [])
  }

  /// The relation, if its anniversaries are kept: it has a beginning, holds or held, and no event stands for it.
  public init?(_ relation: Relation, of dossier: Dossier, in language: String) {
    guard relation.commemorate, relation.startedBy == nil, relation.modality == .actual,
      let since = relation.since
    else { return nil }
    kind = .relation
    record = relation.id
    title = relation.nounPhrase(of: dossier, in: language).asTitle
    base = since
    end = relation.until
    claim = nil
    dateText = nil
    sources = relation.sources
  }

  /// The commemorated relations of a dossier, in the order of the input.
  public static func relations(of dossier: Dossier, in language: String) -> [Commemoration] {
    dossier.relations.compactMap { Commemoration($0, of: dossier, in: language) }
  }

  /// The anniversaries of this in some years, at the milestones asked for; none after its end.
  public func anniversaries(
    in years: ClosedRange<Int>, milestones: Milestones, leapDay: LeapDayPolicy
  ) -> [Anniversary] {
    let all = Anniversary.occurrences(of: base, years: years, milestones: milestones, leapDay: leapDay)
    guard let last = end?.latest else { return all }
    return all.filter { $0.first <= last }
  }
}

extension String {
  /// A relation as the title of a row: `The partnership between …`; names that begin small stay as they are.
  fileprivate var asTitle: String {
    Self.beginnings.contains(where: hasPrefix) ? prefix(1).uppercased() + dropFirst() : self
  }

  /// The same within a sentence: `the partnership between …`.
  fileprivate var asNounPhrase: String {
    let small = prefix(1).lowercased() + dropFirst()
    return Self.beginnings.contains(where: small.hasPrefix) ? small : self
  }

  /// How a relation's noun phrase begins where it does not begin with a name.
  private static var beginnings: [String] { ["the ", "diplomatic ", "quan hệ "] }

  /// A title as it stands after "anniversary of": `the establishment of …` for `The establishment of …`.
  fileprivate var withLowercaseArticle: String {
    let articles = ["The ", "A ", "An "]
    guard let article = articles.first(where: { hasPrefix($0) }) else { return self }
    return article.lowercased() + dropFirst(article.count)
  }
}

extension Relation {
  /// The relation as a thing: `Viet Nam's membership of ASEAN`.
  package func nounPhrase(of dossier: Dossier, in language: String) -> String {
    let from = dossier.name(of: from, in: language) ?? from
    let to = dossier.name(of: to, in: language) ?? to
    return language == "vi" ? vietnameseNounPhrase(from, to) : englishNounPhrase(from, to)
  }

  private func englishNounPhrase(_ from: String, _ to: String) -> String {
    switch kind {
    case "memberOf": "\(from)’s membership of \(to)"
    case "diplomaticRelations": "diplomatic relations between \(from) and \(to)"
    case "partnership", "partnerOf": "the partnership between \(from) and \(to)"
    case "alliance", "allyOf": "the alliance between \(from) and \(to)"
    case "agreementWith": "the agreement between \(from) and \(to)"
    case "holdsOffice", "headOf": "\(from)’s office as \(role ?? to)"
    case "chairs": "\(from)’s chairmanship of \(to)"
    case "spouseOf": "the marriage of \(from) and \(to)"
    default: "\(from) – \(Vocabulary.phrase(of: kind)) – \(to)"
    }
  }

  private func vietnameseNounPhrase(_ from: String, _ to: String) -> String {
    switch kind {
    case "memberOf": "\(from) là thành viên \(to)"
    case "diplomaticRelations": "quan hệ ngoại giao giữa \(from) và \(to)"
    case "partnership", "partnerOf": "quan hệ đối tác giữa \(from) và \(to)"
    default: "\(from) – \(Vocabulary.phrase(of: kind)) – \(to)"
    }
  }
}

extension Vocabulary {
  /// A word of a vocabulary as it is read: `member of` for `memberOf`, `spouse of` for `spouse-of`.
  public static func phrase(of word: String) -> String {
    var phrase = ""
    for letter in word.unicodeScalars {
      if letter.properties.isUppercase && !phrase.isEmpty
        && phrase.unicodeScalars.last?.properties.isLowercase == true
      {
        phrase += " " + letter.properties.lowercaseMapping
      } else if letter == "-" || letter == "_" {
        phrase += " "
      } else {
        phrase.unicodeScalars.append(letter)
      }
    }
    return phrase
  }
}
