import Foundation

/// A dossier of every kind of record in which texts are as awkward as texts can be: what a format must carry whole.
struct HostileDossier {
  private static let pieces = [
    "=1+1", "+", "-5", "@cmd", "\t", "\t=1", "\r", "\r\n", "\n", "'", "'=1", "''", "＝x", "＋", "－", "＠a", "\"",
    "\"\"",
    ";", "; ", "a; b", "\"a\"; b", "\\", "\\;", " ", "  x ", "é", "e\u{301}", "\u{301}x", "\u{2028}",
    "\u{85}",
    "\u{FEFF}", "🇻🇳", "عربي", "\u{200F}", ",", "|", "a,b", "{", "[x]", "(y)", "null", "1995", "record=x of=y",
    "a=b",
    "https://x.y/?a=1,2;3", "\u{FFFE}", "Việt Nam", "\u{A0}x", "\u{1}", "\u{7F}", "(role)", "[loc]",
    "late 1990s",
    "3/4/2025", "yes", "true",
  ]
  private static let dates = [
    "2025-03-10", "1995", "199X", "-0476-01-01", "1997~/1999~", "[..2030]", "{2025-03-10,2025-03-12}",
    "2025-21",
    "Y17E7", "2025-03-10T09:30:00+07:00", "2020/..", "/1995", "1950S2",
  ]

  private var state: UInt64 = 7
  private var lines: [String] = []

  /// The dossier as JSON Lines, with about so many records of each kind.
  static func text(_ count: Int) -> String {
    var dossier = HostileDossier()
    dossier.write(count)
    return dossier.lines.joined(separator: "\n") + "\n"
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func text() -> String {
    (0...below(3)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  private mutating func texts() -> [String] { (0..<below(4)).map { _ in below(20) == 0 ? "" : text() } }

  private mutating func localized() -> Any {
    guard below(10) > 3 else { return text() }
    let languages = ["en", "vi", "fr", "zh-Hant"].prefix(1 + below(4))
    return Dictionary(uniqueKeysWithValues: languages.map { ($0, below(10) == 0 ? "" : text()) })
  }

  private mutating func date() -> String { Self.dates[below(Self.dates.count)] }

  private mutating func citations() -> [Any] {
    (0..<below(4)).map { number -> Any in
      switch below(3) {
      case 0: return "s\(number)"
      case 1: return ["source": "s\(number)", "locator": text(), "quote": text(), "retrieved": date()]
      default: return ["url": "https://e.org/?a=1;b,\(number)", "title": text()]
      }
    }
  }

  private mutating func place() -> Any {
    below(2) == 0 ? "p\(below(4))" : ["name": localized(), "country": text()] as [String: Any]
  }

  private mutating func codes(_ schemes: String...) -> Any {
    Dictionary(uniqueKeysWithValues: schemes.map { ($0, text()) })
  }

  /// Writes a record; of the fields that it may lack, some.
  private mutating func put(_ type: String, _ fields: [String: Any], _ more: KeyValuePairs<String, Any>) {
    var record = fields
    record["type"] = type
    for (name, value) in more where below(10) < 7 { record[name] = value }
    let bytes = try? JSONSerialization.data(
      withJSONObject: record, options: [.sortedKeys, .withoutEscapingSlashes])
    lines.append(String(decoding: bytes ?? Data(), as: UTF8.self))
  }

  private mutating func write(_ count: Int) {
    let reasons: [[String: Any]] = [
      ["check": "W0502", "record": "a1", "reason": localized()], ["check": "N0506", "reason": localized()],
    ]
    put(
      "dossier",
      [
        "id": "hostile", "title": localized(), "asOf": "2025-03-10", "exceptions": reasons,
        "editors": texts(),
      ],
      ["licence": text(), "description": localized()])
    for number in 0..<4 {
      put(
        "source", ["id": "s\(number)", "title": localized()],
        [
          "publisher": text(), "author": texts(), "published": date(), "url": "https://e.org/",
          "reliability": text(),
        ])
      put(
        "place", ["id": "p\(number)", "name": localized()],
        [
          "kind": text(), "country": text(), "latitude": -6.2, "longitude": 106.816666,
          "codes": codes("iso3166", "wikidata"), "sources": citations(),
        ])
    }
    for number in 0..<count { writeActorAndEvent(number) }
    for number in 0..<count { writeOthers(number) }
  }

  private mutating func writeActorAndEvent(_ number: Int) {
    put(
      "actor", ["id": "a\(number)", "kind": "state", (below(4) > 0 ? "name" : "description"): localized()],
      [
        "aliases": texts(), "country": "VN", "codes": codes("cow", "cameo"), "sector": text(),
        "sources": citations(),
      ])
    let participants = (0..<below(4)).map { _ in ["actor": "a\(below(number + 1))", "role": text()] }
    put(
      "event", ["id": "e\(number)", "kind": below(2) == 0 ? "visit" : text(), "title": localized()],
      [
        "date": date(), "dateText": text(), "seq": below(9) - 4, "place": place(),
        "participants": participants,
        "modality": ["actual", "planned", "hypothetical", "negated"][below(4)], "status": "postponed",
        "commemorate": true, "description": localized(), "tags": texts(), "codes": codes("cameo", "plover"),
        "sources": citations(),
      ])
  }

  private mutating func writeOthers(_ number: Int) {
    put(
      "relation", ["id": "r\(number)", "kind": text(), "from": "a0", "to": "p1"],
      ["since": "1995", "until": "2025?", "level": text(), "role": text(), "sources": citations()])
    put(
      "object", ["id": "o\(number)", "kind": "gift", (below(3) > 0 ? "name" : "description"): localized()],
      ["from": "a1", "to": "a0", "event": "e1", "place": place(), "sources": citations()])
    let scope: [String: Any] = ["record": "event", "kind": text(), "actor": "a1", "role": text()]
    put(
      "claim", ["id": "c\(number)", "subject": "a1", "property": text()],
      [
        "value": text(), "comparator": ["=", ">", "<=", "nearly"][below(4)],
        "number": [7, -4.5, 1e22, 0.1][below(4)],
        "unit": text(), "of": below(2) == 0 ? "e1" : scope, "complete": true, "modality": "projected",
        "asOf": date(),
        "period": date(), "claimant": "a0", "rank": "preferred", "confidence": text(), "text": localized(),
        "sources": citations(),
      ])
    put(
      "target", ["id": "t\(number)", "owner": "a1", "goal": localized()],
      [
        "measure": text(), "comparator": ">=", "number": 8, "unit": "percent", "due": date(),
        "status": text(),
      ])
    put(
      "statement", ["id": "st\(number)", "speaker": "s1", "gist": localized()],
      [
        "kind": text(), "date": date(), "about": ["e1", "c0"], "quote": text(), "language": "vi",
        "event": "e1",
        "audience": ["a0", "a1"], "sources": citations(),
      ])
  }
}
