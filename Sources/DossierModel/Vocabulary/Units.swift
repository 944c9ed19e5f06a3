extension Vocabulary {
  /// The unit of a number.
  public static let units = Vocabulary(
    "unit",
    [
      Word("year", "Years."),
      Word("month", "Months."),
      Word("week", "Weeks."),
      Word("day", "Days."),
      Word("hour", "Hours."),
      Word("percent", "Parts of a hundred."),
      Word("person", "People."),
      Word("state", "States."),
      Word("country", "Countries."),
      Word("member", "Members."),
      Word("organisation", "Organisations."),
      Word("economy", "Economies."),
      Word("agreement", "Agreements."),
      Word("artwork", "Works of art."),
      Word("time", "Times."),
      Word("event", "Events."),
      Word("USD", "US dollars."),
      Word("EUR", "Euros."),
      Word("VND", "Vietnamese dong."),
      Word("kilometre", "Kilometres."),
      Word("square-metre", "Square metres."),
      Word("hectare", "Hectares."),
      Word("pillar", "Pillars."),
      Word("visit", "Visits."),
      Word("vote", "Votes."),
      Word("mission", "Missions."),
    ])
}
