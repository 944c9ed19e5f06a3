import DossierModel
import Foundation
import PluginKit
import TestSupport
import Testing

@testable import ICalendarPlugin

/// Calendars that take the place of earlier ones, and folders of entries.
@Suite struct UpdateTests {
  private let folder = TestFolder()

  private var events: [Event] {
    get throws {
      try [
        .test("accession", "The accession", on: "1995-07-28", commemorate: true),
        .test("visit", "A visit", on: "2025-03-10"), .test("talks", "Talks", on: "2025-05-01"),
      ]
    }
  }

  /// Exports events as the driver does, and hands back the entries of the file, or of the folder, by their titles.
  @discardableResult
  private func export(
    _ events: [Event], to name: String, _ options: [(name: String, value: String)] = [],
    asOf day: Int = 20_157
  ) async throws -> [String: EntryBytes] {
    let context = ExportContext(
      dossier: .test(), language: "en", asOf: CivilDate(dayNumber: day), generator: "Chancery 0.1.0")
    let output = Output(path: folder.path(name))
    let exporter = ICalendarExporter(options: try ICalendarOptions([("window", "2025-2026")] + options))
    let run = try exporter.begin(context, output)
    for event in events { try await run.consume(EventBatch(of: [event])) }
    _ = try await run.finish()
    try output.publish()
    let files =
      name.hasSuffix("/") ? folder.names.filter { $0.hasPrefix(name) && $0.hasSuffix(".ics") } : [name]
    let entries = files.flatMap { EntryBytes.all(in: folder.bytes($0) ?? []) ?? [] }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.value("SUMMARY") ?? "", $0) })
  }

  @Test func `what is unchanged keeps its bytes, what changed counts on, and what is gone is cancelled`()
    async throws
  {
    let first = try await export(events, to: "a.ics")
    #expect(Set(first.keys) == ["The accession", "30th anniversary of the accession", "A visit", "Talks"])
    var changed = try events
    changed[1].title = "A state visit"
    changed.removeLast()
    changed.append(try .test("gift", "A gift", on: "2025-06-01"))
    let previous = [("previous", folder.path("a.ics")), ("tombstones", "yes")]
    let second = try await export(changed, to: "b.ics", previous, asOf: 20_200)
    #expect(second["The accession"]?.bytes == first["The accession"]?.bytes)
    #expect(
      second["30th anniversary of the accession"]?.bytes == first["30th anniversary of the accession"]?.bytes)
    let visit = try #require(second["A state visit"])
    #expect(visit.value("UID") == first["A visit"]?.value("UID"))
    #expect(visit.value("SEQUENCE") == "1")
    #expect(visit.value("DTSTAMP") == "20250422T000000Z")
    #expect(second["A gift"]?.value("SEQUENCE") == "0")
    let talks = try #require(second["Talks"])
    #expect(talks.value("STATUS") == "CANCELLED")
    #expect(talks.value("SEQUENCE") == "1")
    #expect(talks.value("UID") == first["Talks"]?.value("UID"))
    #expect(CalendarCheck.proof(of: folder.bytes("b.ics") ?? []).fault == nil)

    // The same again changes nothing, a tombstone stays as it is, and what returns counts on.
    let again = [("previous", folder.path("b.ics")), ("tombstones", "yes")]
    try await export(changed, to: "c.ics", again, asOf: 20_300)
    #expect(folder.text("c.ics") == folder.text("b.ics"))
    let returned = try await export(changed + [try events[2]], to: "d.ics", again, asOf: 20_200)
    #expect(returned["Talks"]?.value("SEQUENCE") == "2")
    #expect(returned["Talks"]?.value("STATUS") == "CONFIRMED")
    // On the same day, the stamp is later by a second.
    #expect(returned["Talks"]?.value("DTSTAMP") == "20250422T000001Z")
  }

  @Test func `without tombstones what is gone is gone, and a window that moves on cancels nothing`()
    async throws
  {
    try await export(events, to: "a.ics")
    let previous = [("previous", folder.path("a.ics"))]
    #expect(try await export(Array(events.dropLast()), to: "b.ics", previous).count == 3)
    let later = try await export(events, to: "c.ics", previous + [("tombstones", "yes"), ("window", "2030")])
    #expect(!later.values.contains { $0.isCancelled })
  }

  @Test(arguments: [nil, "BEGIN:VCARD\r\n", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"])
  func `a previous calendar that is none is refused`(text: String?) async throws {
    if let text { folder.write(text, to: "a.ics") }
    await #expect(throws: ExportError.self) {
      try await export(events, to: "b.ics", [("previous", folder.path("a.ics"))])
    }
  }

  @Test func `a folder has a file an entry, and the next run touches what has changed and nothing else`()
    async throws
  {
    let first = try await export(events, to: "cal/", [("color", "crimson")])
    #expect(first.count == 4)
    #expect(folder.text("cal/displayname") == "ASEAN, day by day")
    #expect(folder.text("cal/color") == "#DC143C")
    #expect(folder.names.filter { $0.hasPrefix("cal/") }.count == 8)
    for (_, entry) in first {
      let file = "cal/\(entry.value("UID") ?? "").ics"
      #expect(folder.text(file)?.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") == true)
    }
    folder.write("mine", to: "cal/mine.ics")
    let before = try numbers()
    var changed = try events
    changed[1].title = "A state visit"
    changed.removeLast()
    let second = try await export(
      changed, to: "cal/", [("previous", folder.path("cal/")), ("color", "crimson")])
    #expect(second["A state visit"]?.value("SEQUENCE") == "1")
    let after = try numbers()
    let visit = "cal/\(second["A state visit"]?.value("UID") ?? "").ics"
    let talks = "cal/\(first["Talks"]?.value("UID") ?? "").ics"
    #expect(
      after.filter { before[$0.key] != $0.value }.keys.sorted() == ["cal/.chancery-files", visit].sorted())
    #expect(Set(before.keys).subtracting(after.keys) == [talks])
    #expect(folder.text("cal/mine.ics") == "mine")

    let cancelled = try await export(
      [changed[0]], to: "cal/", [("previous", folder.path("cal/")), ("tombstones", "yes")])
    #expect(cancelled["A state visit"]?.isCancelled == true)
    #expect(folder.text("cal/color") == nil)
  }

  /// The number of each file: another one stands for a file that was written anew.
  private func numbers() throws -> [String: UInt64] {
    var numbers: [String: UInt64] = [:]
    for name in folder.names where name.hasPrefix("cal/") && !name.hasSuffix("/") {
      numbers[name] =
        try FileManager.default.attributesOfItem(atPath: folder.path(name))[.systemFileNumber] as? UInt64
    }
    return numbers
  }

  @Test(arguments: [
    ("kind", ["anniversaries", "founding", "meeting", "visit"]),
    ("topic", ["asean", "other", "trade-talks", "trade-talks-2"]), ("party", ["laos", "other", "viet-nam"]),
  ])
  func `a split calendar holds each entry once`(split: String, names: [String]) async throws {
    let events = try [
      Event.test("founding", "The founding", on: "1995-07-28", commemorate: true) {
        ($0.kind, $0.tags) = ("founding", ["asean"])
      },
      .test("visit", "A visit", on: "2025-03-10") {
        ($0.kind, $0.tags) = ("visit", ["trade/talks", "asean"])
        $0.participants = [Participant(actor: "to-lam", onBehalfOf: "viet-nam"), Participant(actor: "asean")]
      },
      .test("talks", "Talks", on: "2025-05-01") {
        ($0.tags, $0.participants) = (["trade talks"], [Participant(actor: "laos")])
      },
      .test("plain", "Plain", on: "2025-05-02"),
    ]
    let parts = try await export(events, to: "parts/", [("split", split)])
    #expect(folder.names.filter { $0.hasSuffix(".ics") } == names.map { "parts/\($0).ics" }.sorted())
    let whole = try await export(events, to: "whole.ics")
    #expect(parts.mapValues(\.bytes) == whole.mapValues(\.bytes))
    #expect(folder.text("parts/\(names[0]).ics")?.contains("X-WR-CALNAME:ASEAN\\, day by day: ") == true)
  }

  @Test func `accounts of a date are an entry each when all claims are asked for`() async throws {
    var claim = Claim()
    (claim.id, claim.subject, claim.property, claim.value) = ("other-day", "visit", "date", "2025-03-11")
    claim.sources = [Citation(source: "times")]
    var times = Source()
    (times.id, times.title) = ("times", "The Times")
    let visit = try Event.test("visit", "A visit", on: "2025-03-10")
    let dossier = Dossier.test(sources: [times], claims: [claim])
    let one = try Calendar([visit], in: dossier)
    #expect(one.entries.map(\.times) == ["20250310/20250311"])
    let all = try Calendar([visit], in: dossier, options: [("claims", "all")])
    #expect(all.entries.map(\.times) == ["20250310/20250311", "20250311/20250312"])
    #expect(all.entries.map { $0["STATUS"] } == ["TENTATIVE", "TENTATIVE"])
    #expect(Set(all.entries.map { $0["UID"] }).count == 2)
    #expect(all.entries.first?["UID"] == one.entries.first?["UID"])
    let set = try Calendar(
      [.test("talks", "Talks", on: "[2025-03-10,2025-03-12]")], options: [("claims", "all")])
    #expect(set.entries.map(\.times) == ["20250310/20250311", "20250312/20250313"])
  }

  @Test func `days that are too many to mark are known all the same`() throws {
    let event = try Event.test("talks", "Talks", on: "2014-02-18/2015-07-14")
    let calendar = try Calendar([event], options: [("undated", "journal")])
    #expect(calendar.titles == ["Talks"] && calendar.text.contains("BEGIN:VJOURNAL"))
  }

  @Test func `what names no day is listed in a journal when that is asked for`() throws {
    let events = try [
      Event.test("crisis", "The crisis", on: "1997~/1999~"), .test("letter", "A letter", on: nil),
      .test("accession", "The accession", on: "1995", commemorate: true) {
        var place = PlaceReference()
        (place.name, place.country) = ("Brunei", "BN")
        $0.place = place
      },
      .test("visit", "A visit", on: "2025-03-10"),
      .test("not", "Not", on: "2025-03-10") { $0.modality = .negated },
    ]
    let calendar = try Calendar(events, options: [("undated", "journal"), ("window", "2025")])
    #expect(
      calendar.titles == [
        "The crisis (day not known, about)", "A letter (date not known)", "The accession (day not known)",
        "2025: 30th anniversary year of the accession (day not known)", "A visit",
      ])
    #expect(calendar.losses == ["not: negated: expressly did not happen"])
    #expect(calendar.entries.map { $0["STATUS"] } == ["DRAFT", "FINAL", "FINAL", "FINAL", "CONFIRMED"])
    #expect(
      calendar.entries.prefix(4).allSatisfy {
        $0.times == "/" && $0["TRANSP"] == nil && $0["LOCATION"] == nil
      })
    #expect(calendar.entries[2].description.contains("Place: Brunei, BN"))
    #expect(calendar.text.contains("BEGIN:VJOURNAL"))
  }
}

extension CalendarCheck {
  fileprivate static func proof(of bytes: [UInt8]) -> Proof {
    bytes.withUnsafeBufferPointer { proof(of: $0) }
  }
}
