import TestSupport
import Testing

/// A meeting that is planned, or was put off, is drawn as one that has not happened, and so is the taking part in it.
struct PlannedEventTests {
  private static let dossier = """
    dossier: {id: plans, title: Plans, asOf: 2016-02-01}
    sources: [{id: gazette, title: The Gazette}]
    actors: [{id: a, kind: state, name: Aland}, {id: b, kind: state, name: Beland}]
    events:
      - {id: held, kind: meeting, title: Talks, date: 2015-10-18, participants: [a, b], sources: [gazette]}
      - {id: coming, kind: meeting, title: Summit, date: 2020-10-18, modality: planned, participants: [{actor: a, role: host}], sources: [gazette]}
      - {id: late, kind: meeting, title: Visit, date: 2015-12-18, status: postponed, participants: [b], sources: [gazette]}

    """

  private static func lines(_ output: String) throws -> [String] {
    let folder = TestFolder(["d.yaml": dossier])
    let run = chancery(["export", "d.yaml", "-o", output + ":graph", "--quiet"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return try #require(folder.text("graph")).split(separator: "\n").map {
      $0.trimmingPrefix(while: { $0 == " " })
    }.map(String.init)
  }

  @Test func `Graphviz dashes the events and the lines to them`() throws {
    let lines = try Self.lines("dot,mode=participation")
    func line(_ start: String) -> String { lines.first { $0.hasPrefix(start) } ?? "" }
    for start in ["\"coming\" [", "\"coming\" -> \"a\"", "\"late\" [", "\"late\" -> \"b\""] {
      #expect(line(start).contains("dashed"), "\(start)")
    }
    for start in ["\"held\" [", "\"held\" -> \"a\""] {
      #expect(!line(start).isEmpty && !line(start).contains("dashed"), "\(start)")
    }
    #expect(line("\"coming\" -> \"a\"").contains(#"tooltip="Aland – host – Summit, planned""#))
    #expect(line("\"late\" [").contains(#"label="Visit (postponed)\n"#))
    #expect(line("\"+legend\"").contains(">planned or postponed<"))
  }

  @Test func `Mermaid dots the lines, dashes the borders, and says planned`() throws {
    let lines = try Self.lines("mermaid,mode=participation")
    #expect(lines.contains(#"n_coming>"Summit (planned)<br>18 October 2020"]"#))
    #expect(lines.contains(#"n_late>"Visit (postponed)<br>18 December 2015"]"#))
    #expect(lines.contains(#"n_coming -.-|"host"| n_a"#) && lines.contains("n_late -.- n_b"))
    #expect(lines.contains("n_held --- n_a"))
    #expect(lines.contains("classDef planned stroke-dasharray:5 4"))
    #expect(lines.contains("class n_late,n_coming planned"))
  }

  @Test func `GEXF has it as the standing of the event and of the part in it`() throws {
    let text = try Self.lines("gexf,mode=participation").joined()
    func element(_ start: String, _ end: String) -> Substring {
      guard let from = text.firstRange(of: start),
        let to = text[from.upperBound...].firstRange(of: end)
      else { return "" }
      return text[from.upperBound..<to.lowerBound]
    }
    let word = { (standing: String) in "<attvalue for=\"standing\" value=\"\(standing)\"/>" }
    for (event, standing) in [("coming", "planned"), ("late", "postponed")] {
      #expect(element("<node id=\"\(event)\"", "</node>").contains(word(standing)))
      #expect(element("source=\"\(event)\"", "</edge>").contains(word(standing)))
    }
    #expect(!element("<node id=\"held\"", "</node>").contains("standing"))
    #expect(element("source=\"held\"", "</edge>").contains(word("holds")))
  }
}
