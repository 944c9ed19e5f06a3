/// An English title as it stands behind “30th anniversary”.
///
/// `Signing of the Charter` becomes ` of the signing of the Charter`, and `Viet Nam’s accession` ` of Viet Nam’s accession`.
/// Of most other titles no rule can tell whether an article belongs there, or whether they are sentences: they stand as they
/// are behind a colon, which is never wrong: `: Sixth ASEAN Summit`, `: Viet Nam joins ASEAN`.
enum EnglishOccasion {
  /// What follows on “anniversary”; of a title that is known to be a phrase, always with “of”.
  static func continuation(of title: String, isPhrase: Bool) -> String {
    (phrase(title) ?? (isPhrase ? title : nil)).map { " of \($0)" } ?? ": \(title)"
  }

  /// The title within a sentence; nil where it cannot be told how it would stand there.
  private static func phrase(_ title: String) -> String? {
    let words = title.split(separator: " ")
    guard let first = words.first, !isSentence(words) else { return nil }
    if words.count > 1, articles.contains(first.lowercased()) || title.hasPrefix("Diplomatic relations ") {
      return title.withSmallFirstLetter
    }
    return isOwnOccasion(words) ? title : nounPhrase(title, words)
  }

  /// Whether there may be a verb among the words; a name or a plural that looks like one does no harm.
  private static func isSentence(_ words: [Substring]) -> Bool {
    words.contains { word in
      let small = word.filter(\.isLetter).lowercased()
      return verbs.contains(small) || small.hasSuffix("ed") && word.first?.isLowercase == true
    }
  }

  /// Whether the title begins with someone by name and what they did: `To Lam’s first visit …`.
  private static func isOwnOccasion(_ words: [Substring]) -> Bool {
    guard let owner = words.prefix(5).firstIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }) else {
      return false
    }
    let names = words[...owner]
    return names.allSatisfy { $0.first?.isUppercase == true || particles.contains($0.lowercased()) }
      && !namesWithArticle.contains(words[owner].dropLast(2).lowercased())
      && words[(owner + 1)...].prefix(3).contains { isOccasion($0) }
  }

  /// `the signing of the Charter`, `the formal establishment of …`, for a title that begins with what took place.
  private static func nounPhrase(_ title: String, _ words: [Substring]) -> String? {
    let rest = adjectives.contains(words[0].lowercased()) ? words.dropFirst() : words[...]
    guard let noun = rest.first, isOccasion(noun), let next = rest.dropFirst().first,
      prepositions.contains(String(next))
    else { return nil }
    return "the " + title.withSmallFirstLetter
  }

  /// Whether a word names something that happens: `accession`, `signing`, `visit`.
  private static func isOccasion(_ word: Substring) -> Bool {
    let small = word.lowercased()
    return occasions.contains(small)
      || endings.contains { small.hasSuffix($0) } && !nothingThatHappens.contains(small)
  }

  private static let articles: Set = ["the", "a", "an"]
  private static let prepositions: Set = [
    "of", "to", "by", "in", "into", "on", "between", "with", "for", "from", "at", "against",
  ]
  private static let particles: Set = ["of", "and", "the", "de", "la", "von", "van", "al", "bin", "i", "dos"]
  private static let adjectives: Set = [
    "formal", "official", "first", "second", "third", "last", "state", "working", "joint", "final", "full",
    "provisional", "solemn",
  ]
  private static let endings = ["tion", "sion", "ment", "ance", "ence", "ship", "ing", "ure"]
  private static let occasions: Set = [
    "admission", "arrival", "approval", "birth", "burial", "coup", "death", "defeat", "entry", "exchange",
    "fall", "handover", "independence", "invasion", "launch", "merger", "office", "presidency", "recovery",
    "reform", "release", "removal", "renewal", "response", "return", "revival", "rise", "speech", "split",
    "start", "transfer", "unity", "victory", "visit", "withdrawal",
  ]
  /// Words that end as if something happened, and name who or what is.
  private static let nothingThatHappens: Set = [
    "administration", "association", "audience", "beijing", "building", "commission", "confederation",
    "constitution", "delegation", "department", "document", "federation", "france", "government",
    "institution", "intelligence", "king", "legation", "literature", "leadership", "mission", "monument",
    "nation", "ordinance", "organisation", "organization", "parliament", "population", "province",
    "residence", "section", "sing", "station", "thing", "wing",
  ]
  /// Who has an article before the name or the office, and contractions.
  private static let namesWithArticle: Set = [
    "ambassador", "assembly", "bank", "chair", "chairman", "chancellor", "commission", "committee",
    "community", "congress", "council", "country", "court", "emperor", "federation", "government", "he",
    "here", "it", "king", "kingdom", "leader", "let", "minister", "nations", "netherlands", "organisation",
    "organization", "parliament", "party", "philippines", "pope", "premier", "president", "prince",
    "princess", "queen", "republic", "secretariat", "secretary", "secretary-general", "senate", "she",
    "state", "states", "that", "there", "union", "what", "who", "woman", "women", "world",
  ]
  private static let verbs: Set = [
    "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "shall", "can", "could", "must",
    "do", "does", "did", "accedes", "admits", "adopts", "agrees", "announces", "appoints", "approves",
    "arrives", "attends", "bans", "became", "becomes", "began", "begins", "breaks", "broke", "came",
    "celebrates",
    "closes", "comes", "concludes", "declares", "departs", "dies", "elects", "ends", "enters", "establishes",
    "fails", "falls", "fell", "founds", "gave", "gives", "goes", "held", "holds", "hosts", "inaugurates",
    "invades",
    "join", "joins", "launches", "leaves", "left", "lifts", "made", "makes", "marks", "meet", "meets", "met",
    "normalises", "normalizes", "opens", "plants", "presents", "ratifies", "receives", "recognises",
    "recognizes", "rejects", "restores", "resumes", "returns", "said", "says", "sends", "sent", "severs",
    "sign", "signs", "starts", "takes", "took", "unveils", "visits", "welcomes", "went", "wins", "withdraws",
    "withdrew", "won",
  ]
}

extension String {
  /// The text as it stands within a sentence, where it begins with a word that is no name.
  fileprivate var withSmallFirstLetter: String { prefix(1).lowercased() + dropFirst() }
}
