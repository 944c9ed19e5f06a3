import Foundation
import TestSupport
import Testing

/// `chancery query`: what is listed, in which order, in which form.
struct QueryTests {
  private static let both = Example.aseanWithBackground.inputs

  private func query(_ arguments: [String]) -> Run {
    chancery(["query"] + Self.both + arguments, in: TestFolder())
  }

  private func column(_ name: String, _ arguments: [String]) -> [String] {
    Array(query(arguments + ["--fields", name, "--format", "csv"]).lines.dropFirst())
  }

  @Test(arguments: [
    ("1994-12-31", ["certainly": 6, "undated": 2]),
    ("1995-06-01", ["certainly": 6, "possibly": 1, "undated": 2]),
    ("1996-01-01", ["certainly": 7, "undated": 2]), ("2025-03-10", ["certainly": 10, "undated": 2]),
    ("2025-10-26", ["certainly": 11, "undated": 2]), ("1967-08-07", ["undated": 2]),
  ])
  func `the members of a day are those of that day`(day: String, counts: [String: Int]) {
    let words = column("holds", ["--as-of", day, "--kind", "memberOf"])
    #expect(Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +) == counts)
    #expect(words == words.sorted { Self.rank($0) < Self.rank($1) }, "the surest first")
  }

  private static func rank(_ word: String) -> Int {
    ["certainly", "possibly", "undated"].firstIndex(of: word) ?? 9
  }

  @Test func `a meeting from one hour to another is on that day`() {
    let times = "2025-10-10T10:00:00+02:00/2025-10-10T11:00:00+02:00"
    let folder = TestFolder(["d.yaml": "events: [{id: call, kind: meeting, title: Call, date: \(times)}]"])
    let run = chancery(["query", "d.yaml", "--fields", "id,day", "--format", "csv"], in: folder)
    #expect(run.lines == ["id,day", "call,2025-10-10"])
  }

  @Test func `events are found by the filters of export`() {
    #expect(query(["--count"]).text == "41\n")
    let visits = column("kind", ["--kind", "visit", "--kind", "speech"])
    #expect(!visits.isEmpty && Set(visits).isSubset(of: ["visit", "speech"]))
    let row = query(["--actor", "to-lam", "--kind", "visit", "--fields", "participants", "--format", "csv"])
    #expect(row.text.contains("To Lam (visitor)") && row.text.contains("Kao Kim Hourn (host)"))
    let relations = column("id", ["--record", "relation", "--actor", "timor-leste", "--with", "asean"])
    #expect(relations.count == 3)
    #expect(column("id", ["--record", "relation", "--until", "1967", "--kind", "memberOf"]).count == 7)
  }

  @Test func `what is denied is listed for who asks, and holds on no day`() {
    let folder = TestFolder([
      "d.yaml": """
      dossier: {id: d, title: D}
      sources: [{id: s, title: S}]
      actors: [{id: x, kind: state, name: X, sources: [s]}, {id: y, kind: state, name: Y, sources: [s]}]
      relations: [{id: r, kind: alliance, from: x, to: y, modality: negated, sources: [s]}]
      """
    ])
    #expect(
      chancery(["query", "d.yaml", "--as-of", "2000-01-01"], in: folder).text
        == "no relations on 2000-01-01\n")
    let asked = ["query", "d.yaml", "--as-of", "2000-01-01", "--modality", "negated"]
    #expect(chancery(asked, in: folder).text.contains("no     X     alliance  Y"))
    #expect(chancery(["query", "d.yaml", "--record", "relation", "--count"], in: folder).text == "1\n")
  }

  @Test func `rows are sorted by number, date or word, empty cells last`() {
    let dates = column("date", ["--sort", "date:desc"])
    #expect(dates == column("date", ["--sort", "year:desc,date:desc"]))
    #expect(dates.first == "2025-10-26")
    let since = column("since", ["--record", "relation", "--sort", "since:desc"])
    let given = since.prefix { $0 != "\"\"" }
    #expect(given.first == "2025-10-26" && given.last == "1967-08-08")
    #expect(since.dropFirst(given.count).allSatisfy { $0 == "\"\"" })
    let ids = column("id", ["--record", "actor", "--sort", "id"])
    #expect(ids == ids.sorted() && ids.count > 40)
    #expect(
      query(["--sort", "date", "--limit", "2", "--fields", "date", "--format", "csv"]).lines.count == 3)
    #expect(query(["--limit", "2"]).errors == "2 of 41; --limit is given\n")
  }

  @Test(arguments: [
    "event", "relation", "actor", "place", "source", "object", "claim", "target", "statement",
  ])
  func `every kind of record is listed in every form`(record: String) throws {
    let asked = ["--record", record]
    let count = try #require(Int(query(asked + ["--count"]).text.dropLast()))
    #expect(count > 0)
    let table = query(asked)
    #expect(table.status == 0 && table.lines.count == count + 1)
    #expect(table.lines.allSatisfy { $0.count <= 100 })
    #expect(query(asked + ["--format", "markdown"]).lines.count == count + 2)
    #expect(query(asked + ["--format", "csv"]).bytes.filter { $0 == 13 }.count == count + 1)
    let lines = query(asked + ["--format", "jsonl"]).lines
    #expect(lines.count == count)
    let whole = try JSONSerialization.jsonObject(with: Data(query(asked + ["--format", "json"]).bytes))
    let records = try #require((whole as? [String: Any])?["\(record)s"] as? [[String: Any]])
    #expect(records.count == count)
    let first = try JSONSerialization.jsonObject(with: Data(try #require(lines.first).utf8))
    #expect(records[0] as NSDictionary == first as? NSDictionary)
  }

  @Test func `JSON has numbers, lists and nulls`() throws {
    let run = query([
      "--kind", "visit", "--actor", "to-lam", "--format", "json", "--fields",
      "year,participant_ids,seq,title",
    ])
    #expect(
      run.text
        == #"{"events":[{"year":2025,"participant_ids":["to-lam","to-lam-spouse","vietnamese-delegation","#
        + #""kao-kim-hourn","asean-secretariat"],"seq":null,"title":"To Lam's visit to the ASEAN Secretariat"}]}"#
        + "\n")
  }

  @Test(arguments: [
    (["--fields", "titel"], "did you mean title?"), (["--sort", "yaer"], "did you mean year?"),
    (["--sort", "year:down"], "--sort must be like date or year:desc,title"),
    (["--fields", "id,id"], "names id twice"),
    (["--as-of", "1995"], "--as-of must be a day like 2025-03-10"),
    (["--as-of", "1995-01-01", "--record", "event"], "use --until"),
    (["--as-of", "1995-01-01", "--tag", "first"], "--tag does not select a relation"),
    (["--as-of", "1995-01-01", "--country", "VN"], "--country does not select a relation"),
    (["--country", "Indonesia"], "--country must be a code of ISO 3166 like VN, not “Indonesia”"),
    (["--country", "uk"], "did you mean GB?"),
    (["--record", "actor", "--kind", "state"], "--kind does not select an actor"),
    (["--fields", "holds", "--record", "relation"], "there is no column “holds”"),
    (["--limit", "0"], "--limit must be 1 or more"), (["--actor", "to-lamm"], "did you mean to-lam?"),
    (["--record", "evnt"], "The value 'evnt' is invalid"),
  ])
  func `what is asked wrongly is refused with the nearest word`(arguments: [String], message: String) {
    let run = query(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }

  @Test func `the status tells what became of it`() {
    let folder = TestFolder(["bad.yaml": "events: [{id: c}]"])
    #expect(query(["--kind", "nothing", "--exit-status"]).status == 1)
    #expect(query(["--kind", "visit", "--exit-status"]).status == 0)
    #expect(query(["--kind", "nothing"]).text == "no events\n")
    #expect(query(["--kind", "vist", "--kind", "speech"]).errors == "note: did you mean --kind visit?\n")
    #expect(
      query(["--record", "relation", "--kind", "memberof"]).errors == "note: did you mean --kind memberOf?\n")
    #expect(chancery(["query", "none.yaml"], in: folder).status == 66)
    #expect(chancery(["query", "bad.yaml"], in: folder).status == 65)
  }
}
