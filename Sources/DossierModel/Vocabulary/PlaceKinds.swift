extension Vocabulary {
  /// What a place is.
  public static let placeKinds = Vocabulary(
    "kind of place",
    [
      Word("country", "A country."),
      Word("region", "A part of a country, or of the world."),
      Word("city", "A city."),
      Word("building", "A building."),
      Word("room", "A room."),
      Word("grounds", "The land around a building."),
      Word("street", "A street."),
      Word("island", "An island."),
      Word("sea", "A sea."),
      Word("river", "A river."),
      Word("strait", "A strait."),
      Word("airport", "An airport."),
      Word("site", "A place of memory."),
    ])
}
