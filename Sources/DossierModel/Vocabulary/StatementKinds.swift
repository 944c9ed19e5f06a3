extension Vocabulary {
  /// What sort of saying a statement is.
  public static let statementKinds = Vocabulary(
    "kind of statement",
    [
      Word("praise", "Speaks well of someone."),
      Word("thanks", "Thanks someone."),
      Word("pledge", "Promises something."),
      Word("urging", "Asks others to do something."),
      Word("proposal", "Puts something forward."),
      Word("expectation", "Says what will or should come."),
      Word("assessment", "Says how something is."),
      Word("commitment", "Binds the speaker."),
      Word("position", "Says where the speaker stands."),
      Word("recognition", "Acknowledges something."),
      Word("criticism", "Finds fault."),
      Word("warning", "Warns."),
      Word("denial", "Says that something is not so."),
      Word("congratulation", "Wishes well."),
      Word("condolence", "Shares a grief."),
      Word("announcement", "Makes something known."),
      Word("recollection", "Looks back."),
      Word("description", "Says what something is like."),
      Word("hope", "Says what is hoped for."),
      Word("support", "Stands by someone."),
      Word("question", "Asks something."),
    ])
}
