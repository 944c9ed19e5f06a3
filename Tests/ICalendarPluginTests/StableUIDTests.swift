import DossierModel
import PluginKit
import Testing

@testable import ICalendarPlugin

@Suite struct StableUIDTests {
  @Test func `a UID is the UUID that any other library makes of the same names`() throws {
    // Python: uuid5(uuid5(NAMESPACE_URL, "urn:chancery:dossier:asean"), "visit-2025/event/-"), and so on.
    let uids = StableUID(dossier: "asean")
    let anniversaries = Anniversary.occurrences(
      of: try EDTFDate("1995-07-28"), years: 2025...2025, milestones: .all, leapDay: .feb28)
    let accession = try #require(anniversaries.first)
    #expect(text(uids.uuid(of: "visit-2025", .event)) == "80187c6d-de92-552a-9fe6-45ffaca275a0")
    #expect(
      text(uids.uuid(of: "accession", .anniversary(accession))) == "6bb61d14-859c-5abb-bdb5-1e4ad4d95b49")
    #expect(text(uids.uuid(of: "vision-2045", .target)) == "470d37b1-9dfe-5cd8-978d-fe724f8156fc")
  }

  @Test func `a corrected title, date or window leaves the UIDs as they are`() throws {
    let first = try Calendar(
      [.test("accession", "Viet Nam joins ASEAN", on: "1995", commemorate: true)],
      options: [("milestones", "all"), ("window", "2025-2026")])
    let corrected = try Calendar(
      [.test("accession", "Admission of Viet Nam", on: "1995-07-28", commemorate: true)],
      options: [("milestones", "all"), ("window", "2024-2026")])
    let uids = first.entries.map { $0["UID"] }
    #expect(uids.count == 3)
    #expect(corrected.entries.map { $0["UID"] }.filter(uids.contains) == uids)
  }

  @Test func `no two entries share a UID`() throws {
    let events = try (1...40).map {
      try Event.test("event-\($0)", "Event", on: "1990-05-01", commemorate: true)
    }
    let uids = try Calendar(events, options: [("milestones", "all")]).entries.compactMap { $0["UID"] }
    #expect(uids.count == 40 * 12)
    #expect(Set(uids).count == uids.count)
  }

  @Test func `the events of a batch have the UIDs that each of them has alone`() throws {
    let uids = StableUID(dossier: "asean")
    let ids = (1...70).map { String(repeating: "visit-", count: 12).prefix($0) + "0" }
    for count in [1, 2, 3, 4, 70] {
      let batch = try EventBatch(of: ids.prefix(count).map { try .test(String($0), "Event", on: "2025") })
      #expect(uids.uuids(of: batch) == ids.prefix(count).map { uids.uuid(of: String($0), .event) })
    }
  }

  private func text(_ uuid: UUID) -> String {
    var lines = ContentLines(into: ByteBuffer())
    lines.put(uuid)
    return String(decoding: lines.finish().bytes, as: UTF8.self)
  }
}
