extension Vocabulary {
  /// What a participant did at an event.
  public static let roles = Vocabulary(
    "role",
    [
      Word("host", "Received the others."),
      Word("visitor", "Came to see the host."),
      Word("guest", "Was invited."),
      Word("companion", "Came along."),
      Word("delegate", "Spoke or acted for a side."),
      Word("speaker", "Spoke."),
      Word("chair", "Presided."),
      Word("participant", "Took part."),
      Word("attendee", "Was present."),
      Word("observer", "Was present without a vote."),
      Word("witness", "Saw it done."),
      Word("organiser", "Made it happen."),
      Word("signatory", "Signed."),
      Word("giver", "Gave something."),
      Word("donor", "Gave something."),
      Word("recipient", "Received something."),
      Word("planter", "Planted the tree."),
      Word("negotiator", "Negotiated."),
      Word("mediator", "Helped the sides to agree."),
      Word("member", "Belongs to the body that acted."),
      Word("founder", "Founded it."),
      Word("subject", "Is whom it was about."),
      Word("appointee", "Took the office."),
      Word("honoree", "Was honoured."),
      Word("party", "Is a side to it."),
      Word("affected", "Was touched by it."),
      Word("actor", "Did it."),
    ])
}
