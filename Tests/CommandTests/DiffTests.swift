import Foundation
import TestSupport
import Testing

/// `chancery diff`: two days, or two dossiers.
struct DiffTests {
  private static let both = Example.aseanWithBackground.inputs
  private static let days = ["1994-12-31", "2025-03-10"]

  private func diff(_ arguments: [String]) -> Run {
    chancery(["diff"] + Self.both + arguments, in: TestFolder())
  }

  @Test func `who joined ASEAN between two days is seen at once`() {
    let run = diff(Self.days + ["--kind", "memberOf"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.lines.map { $0.prefix(26) } == [
        "Change  From              ", "joined  Viet Nam          ", "joined  Lao People's Democ",
        "joined  Myanmar           ", "joined  Cambodia          ", "4 joined, 0 left, 0 change",
      ])
    #expect(run.lines.allSatisfy { $0.count <= 100 })
    #expect(diff(Self.days).lines.last?.hasSuffix("2025-03-10; 3 more began and ended in between") == true)
  }

  @Test func `the programs' forms tell records, dates and events`() throws {
    let whole = try JSONSerialization.jsonObject(with: Data(diff(Self.days + ["--format", "json"]).bytes))
    let difference = try #require(whole as? [String: Any])
    #expect(difference["from"] as? String == "1994-12-31" && difference["joined"] as? Int == 6)
    let changes = try #require(difference["changes"] as? [[String: Any]])
    let myanmar = try #require(changes.first { $0["from_id"] as? String == "myanmar" })
    #expect(myanmar["record_after"] as? String == "myanmar-membership")
    #expect(myanmar["event"] as? String == "Myanmar's admission to ASEAN")
    #expect(myanmar["event_date"] as? String == "1997-07-23" && myanmar["record_before"] is NSNull)
    #expect(
      difference["passing"] as? [String] == [
        "viet-nam-chair-1998", "viet-nam-chair-2010", "viet-nam-chair-2020",
      ])
    let csv = diff(Self.days + ["--format", "csv"]).lines
    #expect(csv.count == 7 && csv[0].hasPrefix("change,certainty,from_id,from,kind,to_id,to,date,"))
    #expect(diff(Self.days + ["--format", "jsonl"]).lines.count == 6)
    #expect(diff(Self.days + ["--format", "markdown"]).text.contains("| Cambodia's admission to ASEAN |"))
  }

  @Test func `a year compared within itself is possible, and days are put in order`() {
    let run = diff(["1995-06-01", "1994-12-31", "--actor", "viet-nam", "--exit-status"])
    #expect(run.status == 1)
    #expect(
      run.errors
        == "note: 1994-12-31 comes before 1995-06-01: what changed is told from the earlier day to the later\n"
    )
    #expect(run.lines[1].hasPrefix("joined, possibly  Viet Nam"))
    #expect(run.text.contains("\n1 joined (1 possibly), 0 left, 0 changed between "))
    let none = diff(["--exit-status", "--", "-0300-01-01", "-0200-01-01"])
    #expect(none.status == 0)
    #expect(none.text == "no relation joined, left or changed between -0300-01-01 and -0200-01-01\n")
  }

  private static let update = SmallDossier.text.replacing("date: 1995\n", with: "date: 1995-07-28\n")
    .replacing("tags: [first]", with: "tags: [first, jakarta]").replacing(
      "Viet Nam, sources", with: "Vietnam, sources"
    )
    .replacing(
      "places:", with: "objects:\n  - {id: bowl, kind: gift, name: A bowl, sources: [gazette]}\nplaces:")

  private static var folder: TestFolder {
    let lines = SmallDossier.text.replacing(
      "id: gazette, title: The Gazette", with: "id: gazette, title: Gazette")
    return TestFolder(["old.yaml": lines, "new.yaml": update, "new/part.yaml": update])
  }

  @Test func `an update is told record by record and field by field`() {
    let folder = Self.folder
    let run = chancery(["diff", "old.yaml", "new.yaml", "--exit-status"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.text == """
        changed source gazette: The Gazette
          title
            − Gazette
            + The Gazette

        changed actor viet-nam: Vietnam
          name
            − Viet Nam
            + Vietnam

        changed event accession: Viet Nam's accession to ASEAN
          date
            − 1995
            + 1995-07-28

        changed event visit: Visit to Jakarta
          tags
            + jakarta

        added object bowl: A bowl

        1 added (1 object), 0 removed, 4 changed (1 source, 1 actor, 2 events)

        """)
    #expect(chancery(["diff", "old.yaml", "new/"], in: folder).text == run.text)
    let back = chancery(["diff", "new.yaml", "old.yaml"], in: folder)
    #expect(back.status == 0)
    #expect(back.lines.last == "0 added, 1 removed (1 object), 4 changed (1 source, 1 actor, 2 events)")
    let same = chancery(["diff", "new.yaml", "new/", "--exit-status"], in: folder)
    #expect(same.status == 0 && same.text == "the two dossiers hold the same records\n")
  }

  @Test func `of a list only what differs is told, whatever stands in it`() {
    let old = SmallDossier.with("tags: [first]", as: #"tags: ['a "b", [c', 'd\e', f]"#)
    let new = SmallDossier.with("tags: [first]", as: #"tags: [f, 'd\e', 'a "b", {c']"#)
      .replacing("{actor: asean, role: host}", with: "{actor: asean, role: organiser}")
    let folder = TestFolder(["old.yaml": old, "new.yaml": new])
    #expect(
      chancery(["diff", "old.yaml", "new.yaml"], in: folder).lines.dropLast() == [
        "changed event visit: Visit to Jakarta", "  participants", #"    − {"actor":"asean","role":"host"}"#,
        #"    + {"actor":"asean","role":"organiser"}"#, "  tags", #"    − a "b", [c"#, #"    + a "b", {c"#,
      ])
    folder.write(SmallDossier.with("tags: [first]", as: "tags: [b, a]"), to: "old.yaml")
    folder.write(SmallDossier.with("tags: [first]", as: "tags: [a, b]"), to: "new.yaml")
    let turned = chancery(["diff", "old.yaml", "new.yaml"], in: folder)
    #expect(turned.lines[1] == "  tags: the same in another order")
  }

  @Test func `fields are told to programs with what stood and what stands in them`() throws {
    let folder = Self.folder
    func run(_ form: String) -> Run {
      chancery(["diff", "old.yaml", "new.yaml", "--format", form], in: folder)
    }
    let csv = run("csv").lines
    #expect(csv.first == "change,record,id,name,field,old,new")
    #expect(
      csv.contains(#"changed,event,visit,Visit to Jakarta,tags,"[""first""]","[""first"",""jakarta""]""#))
    #expect(csv.contains("added,object,bowl,A bowl,,,"))
    let whole = try JSONSerialization.jsonObject(with: Data(run("json").bytes)) as? [String: Any]
    let changes = try #require(whole?["changes"] as? [[String: Any]])
    #expect(changes.count == 5 && whole?["changed"] as? Int == 4)
    let visit = try #require(changes.first { $0["id"] as? String == "visit" })
    let field = try #require((visit["fields"] as? [[String: Any]])?.first)
    #expect(field["old"] as? [String] == ["first"] && field["new"] as? [String] == ["first", "jakarta"])
    #expect(run("jsonl").lines.count == 5)
    #expect(run("markdown").lines.count == 8)
  }

  @Test(arguments: [
    (["small.yaml", "1994", "2025-03-10"], 64, "1994 is not a day"),
    (["small.yaml", "2025-03-10"], 64, "one day alone is nothing to compare"),
    (["1994-12-31", "2025-03-10"], 64, "name a dossier before the two days"),
    (["small.yaml", "small.yaml", "small.yaml"], 64, "give INPUT… and two days"),
    (["-", "-"], 64, "standard input can be read only once"),
    (["small.yaml", "small.yaml", "--kind", "visit"], 64, "--kind selects relations between two days"),
    (["small.yaml", "1994-12-31", "2025-03-10", "--actor", "viet-nma"], 64, "did you mean viet-nam?"),
    (["small.yaml", "none.yaml"], 66, "there is no file or folder none.yaml"),
    (["small.yaml", "bad.yaml"], 65, "bad.yaml:1:"),
  ])
  func `what cannot be compared is refused`(arguments: [String], status: Int32, message: String) {
    let folder = SmallDossier.folder
    folder.write("events: [{id: c}]", to: "bad.yaml")
    let run = chancery(["diff"] + arguments, in: folder)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }
}
