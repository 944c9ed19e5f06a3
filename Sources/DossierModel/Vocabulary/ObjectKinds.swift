extension Vocabulary {
  /// What an object is.
  public static let objectKinds = Vocabulary(
    "kind of object",
    [
      Word("gift", "Something given."),
      Word("artwork", "A work of art."),
      Word("painting", "A painting."),
      Word("tree", "A tree."),
      Word("document", "A document."),
      Word("treaty", "A treaty."),
      Word("collection", "Things kept together."),
      Word("building", "A building."),
      Word("medal", "A medal."),
      Word("flag", "A flag."),
      Word("book", "A book."),
      Word("speech", "A text that was spoken."),
      Word("photograph", "A photograph."),
      Word("norm", "A rule that others keep."),
      Word("policy", "A policy."),
      Word("aggregate", "A total that shares are taken of."),
    ])
}
