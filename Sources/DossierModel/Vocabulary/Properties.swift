extension Vocabulary {
  /// What a claim says of its subject.
  public static let properties = Vocabulary(
    "property",
    [
      Word("age", "How old it is."),
      Word("anniversary", "Which anniversary it is."),
      Word("count", "How many there are."),
      Word("ordinal", "Which one it is in order."),
      Word("rank", "Its place among its like."),
      Word("share", "Its part of a whole."),
      Word("growth", "How much it grows."),
      Word("amount", "How much it is."),
      Word("date", "When it was."),
      Word("weekday", "On which day of the week it was."),
      Word("span", "How long it lasted."),
      Word("cause", "Why it was."),
      Word("name", "What it is called."),
      Word("title", "What title it bears."),
      Word("place", "Where it was."),
      Word("role", "What someone did."),
      Word("participant", "Who took part."),
      Word("status", "How it stands."),
      Word("kind", "What it is."),
      Word("significance", "What it means."),
      Word("purpose", "What it is for."),
      Word("content", "What it holds."),
      Word("attribution", "Who said or did it."),
      Word("effect", "What came of it."),
      Word("membership", "Who belongs to it."),
    ])
}
