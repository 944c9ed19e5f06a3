import TestSupport
import Testing

/// The table of `chancery query`: which columns a person sees, and how wide they are.
struct QueryTableTests {
  @Test func `what did not happen is not listed like what did`() {
    let folder = TestFolder([
      "d.yaml": """
      actors: [{id: a, kind: state, name: A}, {id: b, kind: organisation, name: B}]
      events:
        - {id: e1, kind: visit, title: One, date: 2025-03-01}
        - {id: e2, kind: visit, title: Two, date: 2025-03-02, modality: negated}
        - {id: e3, kind: visit, title: Three, date: 2025-03-03, status: postponed}
      relations: [{id: r, kind: memberOf, from: a, to: b, modality: planned}]
      """
    ])
    func rows(_ arguments: [String]) -> [[String]] {
      chancery(["query", "d.yaml"] + arguments, in: folder).lines.map {
        $0.split(separator: " ").map(String.init)
      }
    }
    #expect(
      rows([]).dropFirst().map { $0.dropFirst(4) } == [["actual"], ["negated"], ["actual", "postponed"]])
    #expect(rows(["--kind", "visit", "--until", "2025-03-01"]).last?.last == "e1")
    #expect(rows(["--record", "relation"]).last?.last == "planned")
  }

  @Test func `what is denied, planned or rejected is not listed like what is said`() {
    let folder = TestFolder([
      "d.yaml": """
      actors: [{id: a, kind: state, name: A}]
      events: [{id: e, kind: meeting, title: Talks, date: 2025-03-01}]
      claims:
        - {id: c1, subject: e, property: guests, number: 5}
        - {id: c2, subject: e, property: guests, number: 5, modality: negated}
        - {id: c3, subject: e, property: guests, number: 6, rank: deprecated}
      statements:
        - {id: s1, speaker: a, gist: Yes}
        - {id: s2, speaker: a, gist: "No", modality: negated}
        - {id: s3, speaker: a, gist: Later, modality: planned}
      """,
      "plain.yaml": """
      actors: [{id: a, kind: state, name: A}]
      statements: [{id: s1, speaker: a, gist: Yes}]
      claims: [{id: c1, subject: a, property: seats, number: 5}]
      """,
    ])
    func rows(_ file: String, _ record: String) -> [[String]] {
      chancery(["query", file, "--record", record], in: folder).lines.map {
        $0.split(separator: " ").map(String.init)
      }
    }
    #expect(rows("d.yaml", "claim").first?.suffix(2) == ["Modality", "Rank"])
    #expect(
      rows("d.yaml", "claim").dropFirst().map { $0.suffix(3) }
        == [["c1", "actual", "normal"], ["c2", "negated", "normal"], ["c3", "actual", "deprecated"]])
    #expect(
      rows("d.yaml", "statement").dropFirst() == [
        ["A", "Yes", "actual"], ["A", "No", "negated"], ["A", "Later", "planned"],
      ])
    #expect(rows("plain.yaml", "statement").last == ["A", "Yes"])
    #expect(rows("plain.yaml", "claim").last?.last == "c1")
  }

  @Test func `dates are never cut, and ids only where titles have given way`() {
    let folder = TestFolder([
      "d.yaml": """
      events:
        - {id: talks-lausanne, kind: negotiation, title: Talks of Lausanne that went on for a night longer, date: 2015-03-26/2015-04-02, place: palais}
        - {id: enrichment, kind: milestone, title: The country begins to enrich uranium, place: palais}
      places: [{id: palais, name: The Palace of the Nations at Geneva}]
      claims: [{id: date-enrich, subject: enrichment, property: date, value: 2010-02-09, rank: preferred}]
      """
    ])
    let table = chancery(["query", "d.yaml"], in: folder)
    for whole in ["2015-03-26/2015-04-02", "2010-02-09", "talks-lausanne", "date-enrich"] {
      #expect(table.text.contains(whole), "\(table.text)")
    }
    #expect(table.lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `where lines are too short for all columns, place and kind are left out, and that is told`() {
    let folder = TestFolder([
      "d.yaml": """
      events:
        - {id: talks-of-lausanne, kind: negotiation, title: The talks of Lausanne, date: 2015-03-26T11:00:00Z/2015-04-02, place: palais, modality: hypothetical, status: postponed}
        - {id: enrichment, kind: milestone, title: The country begins to enrich uranium, place: palais}
      places: [{id: palais, name: The Palace of the Nations at Geneva}]
      claims: [{id: date-of-enrichment, subject: enrichment, property: date, value: 2010-02-09, rank: preferred}]
      """
    ])
    let run = chancery(["query", "d.yaml"], in: folder)
    #expect(
      !run.text.contains("Place") && run.text.contains("2015-03-26T11:00:00Z/2015-04-02"), "\(run.text)")
    #expect(run.errors == "the lines are too short for: Place, Kind; --fields chooses the columns\n")
    #expect(chancery(["query", "d.yaml", "--fields", "kind,place"], in: folder).errors.isEmpty)
  }

  @Test func `a date stands whole where many columns are asked for`() {
    let fields = "date,kind,title,place,id,modality,status,earliest,latest,place_id"
    func query(_ arguments: [String]) -> Run {
      chancery(["query"] + Example.aseanWithBackground.inputs + arguments, in: TestFolder())
    }
    let run = query(["--fields", fields])
    let dates = query(["--fields", "date", "--format", "csv"]).lines.dropFirst()
    #expect(
      run.lines.dropFirst().map { String($0.prefix { $0 != " " }) } == dates.map { $0 == "\"\"" ? "" : $0 })
    #expect(run.lines.allSatisfy { $0.count <= 100 })
  }
}
