import Foundation
import TestSupport
import Testing

/// CSV as RFC 4180 has it, read back by Python's own reader.
struct CSVTests {
  private static let nasty = """
    dossier: {id: nasty, title: Nasty, asOf: 2025-03-10}
    events:
      - {id: e1, kind: visit, title: "=1+1", date: 2025, description: "one\\ntwo, \\"three\\""}
      - {id: e2, kind: visit, title: "@cmd", date: 2024, description: "a;b|c\\td"}
      - {id: e3, kind: visit, title: "＝full", date: 2023, description: " spaces "}
      - {id: e4, kind: visit, title: "-5", date: 2022, description: "\\r"}
      - {id: e5, kind: visit, title: "Chào mừng 🇻🇳", date: 2021}

    """

  private func export(_ arguments: [String]) -> Run {
    chancery(["export", "n.yaml", "-q"] + arguments, in: TestFolder(["n.yaml": Self.nasty]))
  }

  @Test func `cells are quoted where they must be, and formulas made harmless`() {
    let run = export(["-o", "csv,columns=id+title+description:-"])
    let rows = [
      "id,title,description", "e5,Chào mừng 🇻🇳,", "e4,\"\t-5\",\"\t\r\"", "e3,\"\t＝full\",\" spaces \"",
      "e2,\"\t@cmd\",\"a;b|c\td\"", "e1,\"\t=1+1\",\"one\ntwo, \"\"three\"\"\"",
    ]
    #expect(run.bytes == Array(rows.map { $0 + "\r\n" }.joined().utf8))
  }

  @Test func `options choose columns in their order, line ends, marks and delimiters`() {
    let line = { (options: String) in self.export(["-o", "csv,columns=year+id,\(options):-"]).text.prefix(20)
    }
    #expect(line("newline=lf") == "year,id\n2021,e5\n2022")
    #expect(line("newline=lf,bom=yes").hasPrefix("\u{FEFF}year,id\n"))
    #expect(line("delimiter=semicolon,newline=lf").hasPrefix("year;id\n2021;e5\n"))
    #expect(line("delimiter=pipe,newline=lf").hasPrefix("year|id\n"))
    #expect(export(["-O", "csv.columns=id,year", "-o", "csv:-"]).text.hasPrefix("id,year\r\ne5,2021\r\n"))
    #expect(
      export(["-O", "csv.columns=title,id", "-O", "csv.guard=none", "-o", "csv:-"]).text.contains(
        "\r\n=1+1,e1\r\n"))
  }

  @Test func `the options of one output win over those of all`() {
    let folder = TestFolder(["n.yaml": Self.nasty])
    let outputs = [
      "-o", "csv,delimiter=pipe:a.csv", "-o", "b.csv", "-o", "c.TSV", "-O", "csv.columns=id,year",
    ]
    let run = chancery(["export", "n.yaml"] + outputs + ["-O", "csv.delimiter=semicolon"], in: folder)
    #expect(run.status == 0)
    #expect(folder.text("a.csv")?.hasPrefix("id|year") == true)
    #expect(folder.text("b.csv")?.hasPrefix("id;year") == true)
    let tabs = chancery(["export", "n.yaml", "-o", "c.TSV"], in: folder)
    #expect(tabs.status == 0)
    #expect(folder.text("c.TSV")?.hasPrefix("id\tkind") == true)
  }

  @Test func `columns of the events table are no choice for a folder`() {
    let folder = TestFolder(["n.yaml": Self.nasty])
    let run = chancery(["export", "n.yaml", "-q", "-o", "csv,columns=id:t/"], in: folder)
    #expect(
      run.errors.hasPrefix(
        "Error: csv.columns: it chooses columns of the events table; a folder has all tables whole\n"))
    #expect(run.status == 64)
    #expect(folder.names == ["n.yaml"])
  }

  @Test(.wantsPython) func `Python reads every row with every cell`() throws {
    let python = try #require(Python.path)
    let folder = TestFolder(["n.yaml": Self.nasty, "read.py": Self.script])
    let outputs = ["-o", "csv,columns=place:one.csv", "-o", "csv:n/", "-o", "csv:flat.csv", "-o", "flat.tsv"]
    #expect(chancery(["export", "n.yaml", "-q"] + outputs, in: folder).status == 0)
    for example in Example.allCases {
      #expect(chancery(["export"] + example.inputs + ["-o", "csv:\(example)/"], in: folder).status == 0)
    }
    let run = Program(python, ["read.py"], in: folder.path).wait()
    #expect(run.errors.isEmpty)
    #expect(
      run.text == #"{"e1": ["=1+1", "one\ntwo, \"three\""], "e2": ["@cmd", "a;b|c\td"], "#
        + #""e3": ["\uff1dfull", " spaces "], "e4": ["-5", "\r"], "e5": ["Ch\u00e0o m\u1eebng \ud83c\uddfb\ud83c\uddf3", ""]}"#
        + "\n")
  }

  private static let script = #"""
    import csv, glob, json
    unguard = lambda text: text[1:] if text[:1] == "\t" else text
    for path in glob.glob("**/*.?sv", recursive=True):
        raw = open(path, "rb").read()
        assert raw.endswith(b"\r\n") and b"\xef\xbb\xbf" not in raw, path
        rows = list(csv.reader(open(path, newline=""), delimiter="\t" if path.endswith("tsv") else ",", strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, (path, {len(row) for row in rows})
        assert len(set(rows[0])) == len(rows[0]), path
    assert len(list(csv.reader(open("one.csv", newline="")))) == 6
    assert open("flat.csv", "rb").read() == open("n/events.csv", "rb").read()
    rows = csv.DictReader(open("flat.csv", newline=""))
    cells = {row["id"]: [unguard(row["title"]), unguard(row["description"])] for row in rows}
    print(json.dumps(cells, sort_keys=True))
    """#
}
