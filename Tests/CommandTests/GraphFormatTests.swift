import Foundation
import TestSupport
import Testing

/// Graphs for other programs than Graphviz, read back by networkx and drawn by Mermaid, where they are there.
struct GraphFormatTests {
  private static let evil = #"a "q" 'p' <b>&amp;</b> \\N #1; x:y %% `c` |p| [q] {r} --> end"#

  /// Names that mean something to every format, three chairmanships, and a membership since a year.
  private static var dossier: String {
    let name = evil.replacingOccurrences(of: "\"", with: "\\\"")
    return """
      {"dossier": {"id": "d", "title": "\(name)", "asOf": "2025-03-10"},
       "sources": [{"id": "s", "title": "s", "url": "javascript:alert(1)"}],
       "actors": [{"id": "viet-nam", "kind": "state", "name": "\(name)"},
        {"id": "asean", "kind": "organisation", "name": "ASEAN", "sources": ["s"]},
        {"id": "end", "kind": "person", "name": "1. end"}, {"id": "alone", "kind": "state", "name": "Alone"}],
       "relations": [
        {"id": "m", "kind": "memberOf", "from": "viet-nam", "to": "asean", "since": "1995"},
        {"id": "c3", "kind": "chairs", "from": "viet-nam", "to": "asean", "since": "2020", "until": "2020"},
        {"id": "c1", "kind": "chairs", "from": "viet-nam", "to": "asean", "since": "1998", "until": "1998"},
        {"id": "c2", "kind": "chairs", "from": "viet-nam", "to": "asean", "since": "2010", "until": "2010"},
        {"id": "o", "kind": "holdsOffice", "from": "end", "to": "asean", "role": "\(name)", "since": "-0044"}],
       "targets": [{"id": "t", "owner": "asean", "goal": "\(name)", "due": "2045"}],
       "events": [{"id": "e", "kind": "meeting", "title": "\(name)", "date": "2025-03-10",
        "participants": ["viet-nam", "asean"]}]}
      """
  }

  private func export(_ folder: TestFolder, _ outputs: [String]) throws {
    folder.write(Self.dossier, to: "d.json")
    let run = chancery(["export", "d.json"] + outputs.flatMap { ["-o", $0] }, in: folder)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static let networks = [
    "r.gexf", "gexf,mode=participation:p.gexf", "gexf,mode=coparticipation:c.gexf",
    "gexf,as-of=1994-12-31:o.gexf",
  ]

  @Test(.wantsPython) func `a program for networks reads nodes, edges and three spells`() throws {
    let folder = TestFolder()
    try export(folder, Self.networks)
    let text = folder.contents["r.gexf"] ?? ""
    #expect(!text.contains("javascript"))
    #expect(folder.contents["o.gexf"]?.contains("memberOf") == false)
    let script = """
      import networkx as nx
      g = nx.read_gexf('r.gexf')
      print(g.number_of_nodes(), g.number_of_edges(), g.nodes['viet-nam']['label'])
      for u, v, d in sorted(g.edges(data=True), key=lambda e: e[2]['relation']):
          print(d['relation'], d['weight'], d.get('spells') or (d.get('start'), d.get('end')))
      for name in ['p.gexf', 'c.gexf']:
          g = nx.read_gexf(name); print(g.number_of_nodes(), g.number_of_edges())
      """
    let run = try Python.run(script, in: folder)
    #expect(
      run.text == """
        3 3 \(Self.evil.replacingOccurrences(of: #"\\"#, with: #"\"#))
        chairs 3.0 [('1998-01-01', '1998-12-31'), ('2010-01-01', '2010-12-31'), ('2020-01-01', '2020-12-31')]
        holdsOffice 1.0 (None, None)
        memberOf 1.0 ('1995-01-01', None)
        3 2
        2 1

        """)
  }

  @Test func `a relation that has ended says so, as of the day that is shown`() throws {
    let folder = TestFolder()
    try export(folder, ["r.gexf", "gexf,as-of=2020-06-01:d.gexf"])
    func standings(_ file: String, _ kind: String) -> [String] {
      (folder.contents[file] ?? "").components(separatedBy: "<edge ").dropFirst()
        .filter { $0.contains("kind=\"\(kind)") }
        .map { $0.contains("for=\"standing\" value=\"ended\"") ? "ended" : "holds" }
    }
    #expect(standings("r.gexf", "chairs") == ["ended"] && standings("r.gexf", "memberOf") == ["holds"])
    #expect(standings("d.gexf", "chairs") == ["holds"])
  }

  @Test(.wantsPython) func `Mermaid draws any name`() throws {
    let folder = TestFolder()
    try export(
      folder, ["r.mmd", "mermaid,mode=timeline:t.mmd", "mermaid,fence=yes,mode=participation:p.mmd"])
    #expect(folder.contents["p.mmd"]?.hasPrefix("```mermaid\n---\n") == true)
    let script = """
      import subprocess, sys, os, re, html
      tool = os.path.join(os.path.dirname(sys.executable), 'mermaidx')
      for name in ['r', 't']:
          subprocess.run([tool, '-i', name + '.mmd', '-o', name + '.svg'], check=True, capture_output=True)
          svg = open(name + '.svg').read()
          text = html.unescape(re.sub('<[^>]*>', '', svg))
          print('Syntax error' in text, re.search(' on[a-z]+=', svg) is not None, '<script' in svg, 'x:y' in text, '#1;' in text)
      """
    #expect(
      try Python.run(script, in: folder).text == "False False False True True\nFalse False False True True\n")
  }

  @Test func `what Mermaid would not draw is refused with what would help`() throws {
    let folder = TestFolder()
    let actors = (0..<40).map { "{\"id\": \"a\($0)\", \"kind\": \"state\", \"name\": \"A\($0)\"}" }
    let relations = (0..<40).flatMap { from in
      (0..<13).map { step in
        "{\"id\": \"r\(from)-\(step)\", \"kind\": \"supports\", \"from\": \"a\(from)\", \"to\": \"a\((from + step + 1) % 40)\"}"
      }
    }
    folder.write(
      "{\"actors\": [\(actors.joined(separator: ","))], \"relations\": [\(relations.joined(separator: ","))]}",
      to: "d.json")
    let run = chancery(["export", "d.json", "-o", "r.mmd", "--as-of", "2025-03-10"], in: folder)
    #expect(run.status != 0 && run.errors.contains("520 edges") && run.errors.contains("any-size=yes"))
    #expect(folder.contents["r.mmd"] == nil)
    let all = chancery(
      ["export", "d.json", "-o", "mermaid,any-size=yes:r.mmd", "--as-of", "2025-03-10"], in: folder)
    #expect(all.status == 0 && folder.contents["r.mmd"]?.contains("flowchart") == true)
  }

  @Test(.wants("xmllint")) func `what is written for Gephi obeys the grammar of GEXF`() throws {
    let folder = TestFolder(["gexf.rng": gexfGrammar])
    try export(folder, Self.networks)
    let files = folder.names.filter { $0.hasSuffix(".gexf") }
    #expect(files.count == 4)
    let run = Program("xmllint", ["--noout", "--relaxng", "gexf.rng"] + files, in: folder.path).wait()
    #expect(run.status == 0, "\(run.errors)")
  }
}
