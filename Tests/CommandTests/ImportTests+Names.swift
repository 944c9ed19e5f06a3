import TestSupport
import Testing

/// Whom tables name, what records are called that have no id, and how imports go together.
extension ImportTests {
  @Test func `names that differ in their accents are two, and one without accents is the only one alike`() {
    let run = importing(
      """
      Title,Date,Participants
      Talks,2020-05-01,Nguyễn Văn Hùng; Nguyễn Văn Hưng; Nguyen Van Hung
      Dinner,2020-05-02,Trần Thị Lan; Trần Thị Lân; NGUYỄN VĂN HƯNG
      Lunch,2020-05-03,Côte d’Ivoire; Côte d'Ivoire; Cote d'Ivoire; Viet Nam; Việt Nam

      """)
    #expect(run.status == 0, "\(run.errors)")
    let actors = run.lines.compactMap { $0.firstMatch(of: /"actor","id":"([^"]+)"/).map { String($0.1) } }
    #expect(
      actors == [
        "nguyen-van-hung", "nguyen-van-hung-2", "nguyen-van-hung-3", "tran-thi-lan", "tran-thi-lan-2",
        "cote-divoire", "viet-nam",
      ])
    #expect(run.lines.contains { $0.contains("dinner") && $0.contains(#"{"actor":"nguyen-van-hung-2"}"#) })
  }

  @Test func `what was imported one by one is read as one dossier`() {
    let folder = TestFolder([
      "visits.csv": "Title,Date,Participants\nVisit,2025-03-10,Viet Nam (visitor); ASEAN (host)\n",
      "members.csv": "From,Kind,To\nViet Nam,memberOf,ASEAN\n",
    ])
    for name in ["visits", "members"] {
      let run = chancery(["import", "csv", "\(name).csv", "-o", "\(name).jsonl"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    let actors = chancery(["query", "visits.jsonl", "members.jsonl", "--record", "actor"], in: folder)
    #expect(actors.lines.count == 3)
    let run = chancery(["export", "visits.jsonl", "members.jsonl", "-o", "d.gv"], in: folder)
    #expect(run.errors.contains("d.gv: 2 actors, 1 relation"), "\(run.errors)")
  }

  @Test(arguments: [
    ("Visit", "visit"), ("TREE PLANTING", "treePlanting"), ("visit", "visit"),
    ("Courtesy call", "Courtesy call"),
    ("\"Visit \"", "Visit "),
  ])
  func `a known kind is known however it is written`(cell: String, kind: String) {
    #expect(
      importing("Title,Date,Kind\nA,2025,\(cell)\n").lines.last?.contains(#""kind":"\#(kind)""#) == true)
  }

  @Test func `a relation's id is made from its ends, whatever stands before it in the table`() {
    let rows = ["Slovenia,memberOf,NATO,2004", "Viet Nam,memberOf,ASEAN,1995", "Japan,memberOf,OECD,1964"]
    func ids(_ rows: [String]) -> Set<String> {
      let run = importing("From,Kind,To,Since\n" + rows.joined(separator: "\n") + "\n")
      let ids = run.lines.compactMap { $0.firstMatch(of: /"relation","id":"([^"]+)"/).map { String($0.1) } }
      return Set(ids)
    }
    let all: Set = ["slovenia-memberof-nato", "viet-nam-memberof-asean", "japan-memberof-oecd"]
    #expect(ids(rows) == all)
    #expect(ids(rows.reversed()) == all)
  }
}
