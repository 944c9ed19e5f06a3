import DossierModel
import DossierReading
import PluginKit
import Testing

@testable import DossierChecks

/// Each check finds what it is for, and nothing beside it.
struct ChecksTests {
  static let base = """
    dossier: {id: d, title: D, asOf: 2025-03-10}
    sources: [{id: s, title: S}]
    actors:
      - {id: viet-nam, kind: state, name: Viet Nam, sources: s}
      - {id: asean, kind: organisation, name: ASEAN}

    """

  /// `W0503 speech` for each finding, in its order.
  static func found(_ records: String, asOf: String = "2025-03-10") throws -> [String] {
    let input = InputText(name: "d.yaml", bytes: Array((base + records).utf8), syntax: .yaml)
    let contents = DossierReader.read([input])
    try #require(contents.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let findings = Checks.findings(
      in: contents.dossier, events: EventBatch(contents.events).events.map(\.record),
      asOf: try #require(CivilDate(asOf)),
      locate: contents.locator())
    #expect(findings.allSatisfy { $0.location != nil && $0.severity != .error && $0.help != nil })
    // Not every dossier names both actors.
    return findings.map { "\($0.code) \($0.record ?? "")" }.filter {
      $0 != "N0534 viet-nam" && $0 != "N0534 asean"
    }
  }

  @Test func `a right dossier has no findings`() throws {
    #expect(try Self.found("") == [])
  }

  @Test(arguments: [
    ("since: 1995-07-28", "since: 1995-07-28", true), ("since: 1995", "since: 2000", true),
    ("until: 1990", "since: 1995", false), ("since: 1995, until: 2000", "since: 2001", false),
    ("since: 1995, role: Member", "since: 1995, role: Observer", false),
    ("level: full", "level: observer", false),
    ("since: 1995", "since: 2030, modality: planned", false),
    ("since: 1995, until: 2000", "since: 1999-06", true),
  ])
  func `a relation that is entered twice for one time is found`(first: String, second: String, isFound: Bool)
    throws
  {
    let relations = """
      relations:
        - {id: one, kind: memberOf, from: viet-nam, to: asean, sources: s, \(first)}
        - {id: two, kind: memberOf, from: viet-nam, to: asean, sources: s, \(second)}
      """
    #expect(try Self.found(relations) == (isFound ? ["W0502 two"] : []))
  }

  @Test func `two relations between other ends are none entered twice`() throws {
    let relations = """
      relations:
        - {id: one, kind: memberOf, from: viet-nam, to: asean, sources: s}
        - {id: two, kind: memberOf, from: asean, to: viet-nam, sources: s}
        - {id: three, kind: seeksMembership, from: viet-nam, to: asean, sources: s}
      """
    #expect(try Self.found(relations) == [])
  }

  @Test(arguments: [
    ("2025-03-12", true), ("2025-03-08", true), ("2025-04", true), ("2025-03-11", false), ("2025-03", false),
    ("2025", false), ("2025-03-09/2025-03-10", false), ("2025-03-11/..", false),
  ])
  func `a part outside its event is found`(date: String, isFound: Bool) throws {
    let events = """
      events:
        - {id: visit, kind: visit, title: V, date: 2025-03-09/2025-03-11, sources: s}
        - {id: speech, kind: speech, title: S, date: \(date), partOf: visit, sources: s}
        - {id: undated, kind: speech, title: U, partOf: visit, sources: s}
      """
    #expect(try Self.found(events, asOf: "2025-05-01") == (isFound ? ["W0503 speech"] : []))
  }

  @Test(arguments: [
    ("date: 2025-03-09", true), ("date: 2025-02", true), ("date: 2025-03-10", false),
    ("date: 2025-03", false),
    ("date: 2025", false), ("date: 2025-03-01/..", false), ("date: 2024, status: cancelled", false),
    ("date: 2024, status: postponed", false), ("date: 2024, status: confirmed", true),
    ("dateText: soon", false),
  ])
  func `an event that is still planned when it is over is found`(fields: String, isFound: Bool) throws {
    let events = "events: [{id: e, kind: summit, title: E, modality: planned, sources: s, \(fields)}]"
    #expect(try Self.found(events) == (isFound ? ["W0504 e"] : []))
    #expect(try Self.found(events.replacing("planned", with: "actual")) == [])
  }

  @Test(arguments: [
    ("due: 2024", true), ("due: 2024, status: open", true), ("due: 2024, status: met", false),
    ("due: 2024, status: missed", false), ("due: 2025", false), ("due: 202X", false),
    ("measure: growth", false),
  ])
  func `a target past due is found`(fields: String, isFound: Bool) throws {
    let targets = "targets: [{id: t, owner: viet-nam, goal: G, sources: s, \(fields)}]"
    #expect(try Self.found(targets) == (isFound ? ["W0505 t"] : []))
  }

  @Test func `a fact without a source is found, of every kind that needs one`() throws {
    let records = """
      places: [{id: p, name: P}]
      events: [{id: e, kind: visit, title: E, place: p}, {id: cited, kind: visit, title: C, sources: {url: "https://example.org/"}}]
      relations: [{id: r, kind: memberOf, from: viet-nam, to: asean}]
      objects: [{id: o, kind: gift, name: O}]
      claims: [{id: c, subject: e, property: amount, number: 1}]
      targets: [{id: t, owner: asean, goal: T}]
      statements: [{id: st, speaker: asean, gist: S}]
      """
    #expect(try Self.found(records) == ["N0506 e", "N0506 r", "N0506 c", "N0506 t", "N0506 st"])
  }

  @Test func `a source that nothing cites is found`() throws {
    let records = """
      places: [{id: p, name: P, sources: by-place}]
      objects: [{id: o, kind: gift, name: O, place: p, sources: [{source: by-object, locator: p. 1}]}]
      statements: [{id: st, speaker: as-speaker, gist: S, sources: s}]
      """
    let sources = ["by-place", "by-object", "as-speaker", "idle", "part", "whole"].map { id in
      "  - {id: \(id), title: T\(id == "part" ? ", partOf: whole" : "")}"
    }
    let input = records + "\n---\nsources:\n" + sources.joined(separator: "\n")
    #expect(try Self.found(input) == ["N0507 idle", "N0507 part"])
  }

  @Test func `every check has a code of its own`() {
    let codes = Checks.all.map { type(of: $0).code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[WN]0[56]\d\d/) != nil })
  }
}
