import TestSupport
import Testing

/// The table of `chancery query`: which columns a person sees.
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
}
