import DossierModel
import Testing

@testable import PluginKit

struct TallyTests {
  @Test func `what came in is what was written and what was lost, for each kind`() {
    var tally = ExportTally()
    tally.wrote(.event)
    tally.wrote(.event, 2)
    tally.lost(.event, "visit", "it has no date")
    tally.wrote(.target, 0)
    #expect(tally.counts[.event] == ExportTally.Count(received: 4, written: 3, lost: 1))
    #expect(tally.counts[.target] == ExportTally.Count())
    #expect(tally.counts.count == 2)
    #expect(ExportTally().counts.isEmpty)
  }

  @Test(arguments: RecordKind.allCases)
  func `no kind is counted as another`(kind: RecordKind) {
    var tally = ExportTally()
    tally.wrote(kind, 7)
    tally.omitted(kind, "a", "b")
    #expect(tally.counts == [kind: ExportTally.Count(received: 7, written: 7)])
    #expect(tally.omissions.map(\.kind) == [kind])
  }

  @Test func `tallies of several stretches add up, and their losses keep their order`() {
    var whole = ExportTally()
    var first = ExportTally()
    first.lost(.event, "a", of: "1995", "names no day")
    first.lost(.event, "b", "it has no date")
    first.omitted(.event, "c", "a link")
    var second = ExportTally()
    second.lost(.relation, "d", "it has no date")
    second.lost(.event, "e", of: "1996", "names no day")
    second.wrote(.event, 3)
    for part in [first, second, ExportTally()] { whole.add(part) }
    #expect(whole.counts[.event] == ExportTally.Count(received: 6, written: 3, lost: 3))
    #expect(whole.counts[.relation] == ExportTally.Count(received: 1, lost: 1))
    #expect(
      Array(whole.losses) == [
        ExportTally.Loss(kind: .event, record: "a", reason: "1995 names no day"),
        ExportTally.Loss(kind: .event, record: "b", reason: "it has no date"),
        ExportTally.Loss(kind: .relation, record: "d", reason: "it has no date"),
        ExportTally.Loss(kind: .event, record: "e", reason: "1996 names no day"),
      ])
    #expect(whole.omissions.map(\.record) == ["c"])
  }

  @Test func `where losses are not listed, the first is kept and all are counted`() {
    var whole = ExportTally(listsLosses: false)
    var part = ExportTally()
    for record in ["a", "b", "c"] { part.lost(.event, record, "it has no date") }
    whole.add(part)
    whole.add(part)
    whole.lost(.relation, "d", "it has no date")
    #expect(whole.losses.map(\.record) == ["a"])
    #expect(whole.losses.total == 7)
    #expect(whole.counts[.event]?.lost == 6)
    #expect(whole.omissions.total == 0)
  }

  @Test func `ids and reasons of any length and number come back as they went in`() {
    var list = LossList()
    var expected: [LossList.Loss] = []
    for number in 0..<3_000 {
      let record = String(repeating: "ế", count: number % 200) + "\(number)"
      let detail = number % 3 == 0 ? String(repeating: "d", count: number % 400) : ""
      list.append(.event, record, detail, "reason \(number % 300)")
      let reason = "\(detail.isEmpty ? "" : detail + " ")reason \(number % 300)"
      expected.append(LossList.Loss(kind: .event, record: record, reason: reason))
    }
    var sum = LossList()
    sum.append(.claim, "first", "", "reason 7")
    sum.append(contentsOf: list)
    #expect(Array(list) == expected)
    #expect(Array(sum.dropFirst()) == expected)
    #expect(sum.count == 3_001)
    #expect(list.first == expected.first)
  }
}
