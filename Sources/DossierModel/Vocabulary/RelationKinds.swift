extension Vocabulary {
  /// What holds between two actors.
  public static let relationKinds = Vocabulary(
    "kind of relation",
    [
      Word("memberOf", "Belongs to an organisation."),
      Word("seeksMembership", "Wants to belong to an organisation."),
      Word("foundingMemberOf", "Has belonged to it from the beginning."),
      Word("observerOf", "May attend without a vote."),
      Word("diplomaticRelations", "Keep diplomatic relations."),
      Word("accreditedTo", "Is an envoy to."),
      Word("partnership", "Are partners by agreement."),
      Word("partnerOf", "Are partners."),
      Word("alliance", "Are allies."),
      Word("allyOf", "Are allies."),
      Word("agreementWith", "Are bound by an agreement."),
      Word("partyTo", "Is a party to a treaty."),
      Word("holdsOffice", "Holds an office in."),
      Word("headOf", "Is at the head of."),
      Word("chairs", "Presides over."),
      Word("represents", "Acts for."),
      Word("organOf", "Is an organ of."),
      Word("partOf", "Is a part of."),
      Word("governs", "Rules."),
      Word("locatedIn", "Lies or sits in."),
      Word("hosts", "Gives a seat to."),
      Word("spouseOf", "Is married to."),
      Word("relativeOf", "Is related to."),
      Word("succeeds", "Came after."),
      Word("concernedWith", "Has to do with."),
      Word("supports", "Supports."),
      Word("opposes", "Opposes."),
      Word("mediates", "Helps to agree with."),
      Word("employs", "Employs."),
      Word("worksFor", "Works for."),
      Word("influences", "Has influence on."),
      Word("competesWith", "Competes with."),
      Word("leads", "Gives the direction to."),
      Word("basedIn", "Lives or works in."),
      Word("partyOf", "Is a political party of."),
      Word("creditedWith", "Is named as the author of."),
      Word("countedAmong", "Is reckoned among."),
      Word("makesUp", "Together are."),
      Word("contributesTo", "Does its part in."),
      Word("follows", "Keeps to."),
      Word("pursues", "Works towards."),
      Word("cooperatesWith", "Works together with."),
    ])
}

extension Relation {
  /// The kinds that say the same from either end: who is allied with another has that other as an ally.
  package static let mutualKinds: Set = [
    "diplomaticRelations", "partnership", "partnerOf", "alliance", "allyOf", "agreementWith", "spouseOf",
    "relativeOf", "competesWith", "cooperatesWith",
  ]

  /// Whether it says the same from either end.
  public var holdsBothWays: Bool { Self.mutualKinds.contains(kind) }
}
