extension Vocabulary {
  /// What an actor is.
  public static let actorKinds = Vocabulary(
    "kind of actor",
    [
      Word("person", "A human being."),
      Word("state", "A state."),
      Word("organisation", "An organisation of states or of people."),
      Word("organ", "A body within an organisation or a state."),
      Word("office", "A post that persons hold."),
      Word("party", "A political party."),
      Word("government", "A government."),
      Word("ministry", "A ministry."),
      Word("mission", "An embassy, a consulate, a mission."),
      Word("group", "Several actors together."),
      Word("programme", "A joint effort with a name."),
      Word("company", "A company."),
      Word("university", "A university."),
      Word("media", "A newspaper, an agency, a broadcaster."),
      Word("court", "A court."),
      Word("region", "A region that acts or is acted upon."),
      Word("policy", "A policy that others refer to."),
      Word("document", "A vision or plan that others refer to."),
      Word("actor", "Someone who acts, of a kind that is not said."),
    ])
}
