import Foundation
import TestSupport
import Testing

@testable import DossierChecks

/// What the checks of codes, languages, addresses and positions find, and what they pass over.
struct CodeRuleTests {
  private static func state(_ fields: String) -> String {
    "actors: [{id: a, kind: state, name: A, \(fields)}]"
  }
  private static func place(_ fields: String) -> String { "places: [{id: p, name: P, \(fields)}]" }

  @Test(arguments: [
    ("VN", true), ("VNM", true), ("704", true), ("ID-JK", true), ("XK", true), ("EU", true), ("QMA", true),
    ("SU", true), ("CSK", true),
    ("UK", false), ("vn", false), ("Viet Nam", false), ("VM", false), ("ID-", false), ("ID-JAKARTA", false),
    ("UK-ENG", false),
    ("7040", false), ("999", false), ("GB-ENG", true), ("AN", true),
  ])
  func `a country code that does not exist is found, wherever it stands`(code: String, exists: Bool) throws {
    for records in [
      Self.state("country: \"\(code)\""), Self.place("country: \"\(code)\""),
      Self.place("codes: {iso3166: \"\(code)\"}"),
      "events: [{id: e, kind: visit, title: E, place: {name: P, country: \"\(code)\"}}]",
    ] {
      #expect(try RuleCase("W0541", records).told().isEmpty == exists, "\(records)")
    }
  }

  @Test(arguments: [
    RuleCase("W0541", state("country: UK, codes: {iso3166: UK}"), ["a"]),
    RuleCase(
      "N0542",
      "places: [{id: p, name: P, country: SU}, {id: q, name: Q, country: SU}, {id: r, name: R, country: YU}]",
      ["p", "r"]),
    RuleCase("N0542", "places: [{id: p, name: P, country: SK}]"),
    RuleCase("W0543", state("country: VN, codes: {iso3166: ID}"), ["a"]),
    RuleCase("W0543", state("country: VN, codes: {iso3166: VNM}")),
    RuleCase("W0543", state("country: VN, codes: {m49: \"360\"}"), ["a"]),
    RuleCase("W0543", state("country: VN, codes: {m49: \"035\"}")),
    RuleCase("W0543", state("country: VN, codes: {iso3166: ID}").replacing("state", with: "party")),
    RuleCase("W0543", place("kind: country, country: VN, codes: {m49: \"360\"}"), ["p"]),
    RuleCase("W0543", place("kind: city, country: VN, codes: {m49: \"360\"}")),
    RuleCase("W0544", state("codes: {wikidata: q881}"), ["a"]),
    RuleCase("W0544", state("codes: {wikidata: Q881, m49: \"704\"}")),
    RuleCase("W0544", state("codes: {wikidata: Q0}"), ["a"]),
    RuleCase("W0544", state("codes: {m49: \"4\"}"), ["a"]),
    RuleCase("W0544", place("codes: {geonames: \"1581130\", unlocode: VN HAN}")),
    RuleCase("W0544", place("codes: {geonames: hanoi}"), ["p"]),
    RuleCase("W0544", place("codes: {unlocode: VNHA}"), ["p"]),
    RuleCase("W0544", place("codes: {unlocode: VNHAN}")),
    RuleCase("W0548", place("latitude: 91, longitude: 0"), ["p"]),
    RuleCase("W0548", place("latitude: -6.2"), ["p"]),
    RuleCase("W0548", place("longitude: 106"), ["p"]),
    RuleCase("W0548", place("latitude: 0, longitude: 0.0"), ["p"]),
    RuleCase("W0548", place("latitude: 0, longitude: 106")),
    RuleCase("W0548", place("latitude: -90, longitude: 180")),
    RuleCase("W0548", place("latitude: 6, longitude: 181"), ["p"]), RuleCase("W0548", place("kind: city")),
  ])
  func `codes and positions`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }

  @Test(arguments: [
    ("city", "building", "VN", true), ("building", "room", "VN", true), ("country", "city", "VN", false),
    ("city", "region", "VN", false),
    ("city", "building", "IDN", false), ("city", "building", "XX", false),
  ])
  func `a place in another country than where it lies`(
    outer: String, inner: String, country: String, isFound: Bool
  ) throws {
    let places =
      "places: [{id: o, kind: \(outer), name: O, country: ID}, {id: i, kind: \(inner), name: I, country: \(country), partOf: o}]"
    #expect(try RuleCase("W0545", places).told() == (isFound ? ["i"] : []))
  }

  @Test(arguments: [
    ("en", nil), ("vi", nil), ("zh-Hant-TW", nil), ("fil", nil), ("x-own", nil), ("pt-BR", nil), ("vn", "vi"),
    ("English", "en"), ("jp", "ja"),
    ("klingonese", ""), ("en_GB", "en-GB"), ("e", ""), ("en-", ""), ("quuux", ""),
  ])
  func `a language that does not exist is found, and the one that was meant`(tag: String, meant: String?)
    throws
  {
    let records = "sources: [{id: s, title: S, language: \(tag)}]"
    #expect(try RuleCase("W0546", records).told() == (meant == nil ? [] : ["s"]))
    if let meant, !meant.isEmpty { #expect(Languages.tag(meantBy: tag) == meant) }
  }

  @Test func `the language of a text is looked at too`() throws {
    #expect(try RuleCase("W0546", "places: [{id: p, name: {en: Hanoi, vn: Hà Nội}}]").told() == ["p"])
    #expect(try RuleCase("W0546", "dossier: {id: d, title: D, language: vietnamese}").told() == ["d"])
  }

  @Test(arguments: [
    ("https://example.org/a?b=c#d", true), ("http://xn--h-eya.example", true), ("HTTPS://EXAMPLE.ORG", true),
    ("mailto:a@example.org", true),
    ("example.org/a", false), ("ftp://example.org/a", false), ("javascript:alert(1)", false),
    ("file:///etc/passwd", false), ("https://", false),
    ("https:/example.org", false), ("https://example.org/a b", false), ("doi:10.1093/isq/sqaf013", false),
    ("10.1093/isq/sqaf013", false),
    ("mailto:nobody", false), ("/papers/a.pdf", false), ("p. 5", false),
  ])
  func `an address that cannot be opened is found`(url: String, isRight: Bool) throws {
    let source = "sources: [{id: s, title: S, url: \"\(url)\"}]"
    #expect(try RuleCase("W0547", source).told() == (isRight ? [] : ["s"]))
    let citation = "events: [{id: e, kind: visit, title: E, sources: [{url: \"\(url)\"}]}]"
    #expect(try RuleCase("W0547", citation).told() == (isRight ? [] : ["e"]))
  }

  private struct Entry: Decodable, Hashable {
    let alpha_2: String
    let alpha_3: String
    let numeric: String?
  }

  @Test func `there are 249 countries`() {
    #expect(Countries.all.count == 249)
    #expect(Set(Countries.all).count == 249)
  }

  @Test(.wantsRealData) func `the list of countries is that of the standard`() throws {
    func entries(_ name: String, _ key: String) throws -> [Entry] {
      let file = try Data(contentsOf: URL(fileURLWithPath: try RealData.path("countries/\(name).json")))
      return try #require(try JSONDecoder().decode([String: [Entry]].self, from: file)[key])
    }
    let current = Set(try entries("iso_3166-1", "3166-1"))
    #expect(
      Set(Countries.all.map { Entry(alpha_2: $0.alpha2, alpha_3: $0.alpha3, numeric: $0.number) }) == current)
    let withdrawn = try entries("iso_3166-3", "3166-3").map { "\($0.alpha_2) \($0.alpha_3)" }
    #expect(WithdrawnCountries.all.map { "\($0.alpha2) \($0.alpha3)" }.sorted() == withdrawn.sorted())
    for successor in WithdrawnCountries.all.compactMap(\.successor) {
      #expect(Countries.country(successor) != nil)
    }
  }
}
