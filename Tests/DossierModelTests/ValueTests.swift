import DossierModel
import Testing

struct ValueTests {
  private static let both = LocalizedText([
    LocalizedText.Wording(language: "vi", text: "Hà Nội"),
    LocalizedText.Wording(language: "en", text: "Hanoi"),
  ])

  @Test func `a text is given in the language asked for, else in none, else in English, else in the first`() {
    #expect(Self.both.text(in: "vi") == "Hà Nội" && Self.both.text(in: "fr") == "Hanoi")
    #expect(LocalizedText("Hanoi").text(in: "vi") == "Hanoi")
    #expect(
      LocalizedText([
        LocalizedText.Wording(language: "vi", text: "A"), LocalizedText.Wording(language: "fr", text: "B"),
      ]).text(in: "de") == "A")
    #expect(LocalizedText([]).text(in: "en") == "")
    let vietnamese = [("en", ""), ("vi", "Hà Nội")].map { LocalizedText.Wording(language: $0.0, text: $0.1) }
    #expect(LocalizedText(vietnamese).text(in: "en") == "Hà Nội")
  }

  @Test func `one whom the sources do not name is described in brackets`() {
    var actor = Actor()
    actor.id = "spokesman"
    #expect(actor.displayName(in: "en") == "spokesman")
    actor.description = "A spokesman"
    #expect(actor.displayName(in: "en") == "[A spokesman]")
    actor.name = Self.both
    #expect(actor.displayName(in: "vi") == "Hà Nội")
  }

  @Test(
    arguments: [
      (Comparator.nearly, 60.0, "year", "nearly 60 years"), (.greater, 70, nil, "more than 70"),
      (nil, 1, "year", "1 year"),
      (.about, 4.7, "percent", "about 4.7 percent"), (.lessOrEqual, 2, "century", "at most 2 centuries"),
      (.greaterOrEqual, 3, "USD", "at least 3 USD"), (.less, 2, "day", "less than 2 days"),
      (.equal, 0, "member", "0 members"),
      (nil, 2000, "m", "2000 m"), (.lessOrEqual, 300, "kg", "at most 300 kg"), (nil, 3, "%", "3%"),
      (nil, 10, "t", "10 t"), (nil, 2, "km", "2 km"), (nil, 2, "km/h", "2 km/h"), (nil, 5, "kWh", "5 kWh"),
      (nil, 3, "km²", "3 km²"), (nil, 9, "sqkm", "9 sqkm"), (nil, 4, "million EUR", "4 million EUR"),
      (nil, 4, "million t", "4 million t"), (nil, 2, "sq.mi.", "2 sq.mi."), (nil, 2, "ngày", "2 ngày"),
      (nil, 2, "day", "2 days"), (nil, 2, "ton", "2 tons"), (nil, 2, "square-metre", "2 square-metres"),
      (nil, 27, "Member State", "27 Member States"), (nil, 2, "country", "2 countries"),
      (nil, 2, "pivotal moment", "2 pivotal moments"), (nil, 2, "warship", "2 warships"),
    ] as [(Comparator?, Double, String?, String)])
  func `a claim says its number in words`(
    comparator: Comparator?, number: Double, unit: String?, words: String
  ) {
    var claim = Claim()
    claim.comparator = comparator
    claim.number = number
    claim.unit = unit
    #expect(claim.valueText == words)
    var target = Target()
    target.comparator = comparator
    target.number = number
    target.unit = unit
    #expect(target.valueText == words)
  }

  @Test func `what has no number says its value, or nothing`() {
    var claim = Claim()
    claim.value = "1967-08-08"
    #expect(claim.valueText == "1967-08-08")
    #expect(Claim().valueText == "" && Target().valueText == "")
  }

  @Test func `codes and scopes are told in one line`() {
    #expect(Codes(["wikidata": "Q881", "iso3166": "VN"]).text == "iso3166=VN; wikidata=Q881")
    var scope = ClaimScope()
    scope.record = "object"
    scope.from = "viet-nam"
    #expect(scope.text == "record=object from=viet-nam")
    scope.id = "asean-founding"
    #expect(scope.text == "asean-founding")
  }

  @Test func `a dossier finds its records by id, and the first of two that share one`() {
    var first = Place()
    first.id = "hanoi"
    first.name = "First"
    var second = first
    second.name = "Second"
    var claim = Claim()
    claim.id = "c"
    claim.subject = "hanoi"
    let dossier = Dossier(header: DossierHeader(), places: [first, second], claims: [claim])
    #expect(dossier.place("hanoi")?.name == "First")
    #expect(dossier.name(of: "hanoi", in: "en") == "First" && dossier.name(of: "nobody", in: "en") == nil)
    #expect(dossier.claims(about: "hanoi") == [claim] && dossier.claims(about: "c") == [])
    #expect(dossier.language == "en")
  }
}
