import Foundation
import TestSupport
import Testing

/// The folder of tables and what describes it, as other programs see them.
struct TableFolderTests {
  /// Validates the metadata, then again with a broken key and a broken hash; reads every table with its column types.
  private static let consumers = #"""
    import frictionless, json, shutil
    def told(path):
        report = frictionless.validate(path)
        return sorted({error.type for task in report.tasks for error in task.errors} | {e.type for e in report.errors})
    print(told("t/datapackage.json"), told("far/datapackage.json"), told("excel/datapackage.json"))
    shutil.copytree("t", "key")
    text = open("key/participants.csv", newline="").read()
    open("key/participants.csv", "w", newline="").write(text.replace("viet-nam", "viet-num"))
    print(told("key/datapackage.json"))
    shutil.copytree("t", "cell")
    text = open("cell/events.csv", newline="").read()
    open("cell/events.csv", "w", newline="").write(text.replace(",actual,", ",actuel,"))
    print(told("cell/datapackage.json"))

    import csv, duckdb, pandas, polars
    package = json.load(open("t/datapackage.json"))
    for resource in package["resources"]:
        path, names = "t/" + resource["path"], [field["name"] for field in resource["schema"]["fields"]]
        rows = list(csv.DictReader(open(path, newline=""), strict=True))
        frame = pandas.read_csv(path)
        other = polars.read_csv(path, infer_schema_length=None)
        third = duckdb.sql(f"select count(*) from read_csv('{path}', header=true, all_varchar=true)").fetchall()[0][0]
        assert list(frame.columns) == other.columns == names, path
        assert len(rows) == len(frame) == len(other) == third, (path, len(rows), len(frame), len(other), third)
    events = polars.read_csv("t/events.csv", try_parse_dates=True)
    print(events.schema["day"], events.schema["year"], events.schema["date"])
    """#

  @Test(.wantsPython)
  func `frictionless, pandas, polars and DuckDB read a folder, and a broken key or hash is found`() throws {
    let python = try #require(Python.path)
    let far = """
      events: [{id: a, kind: war, title: A, date: -0477-01-01, commemorate: true}, {id: b, kind: war, title: B, date: Y12000}]

      """
    let folder = TestFolder(["read.py": Self.consumers, "far.yaml": far])
    let inputs = Example.aseanWithBackground.inputs
    #expect(chancery(["export"] + inputs + ["-q", "-o", "csv:t/"], in: folder).status == 0)
    #expect(chancery(["export"] + inputs + ["-q", "-o", "csv,preset=excel:excel/"], in: folder).status == 0)
    #expect(chancery(["export", "far.yaml", "-q", "-o", "csv:far/"], in: folder).status == 0)
    let run = Program(python, ["read.py"], in: folder.path).wait()
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(
      run.lines == [
        "[] [] []", "['foreign-key', 'hash-count']", "['constraint-error', 'hash-count']",
        "Date Int64 String",
      ])
  }

  @Test func `tables that are no longer written are removed, and other files are not touched`() throws {
    let folder = SmallDossier.folder
    let export = { (options: String) in
      chancery(["export", "small.yaml", "-q", "-o", "csv\(options):t/"], in: folder).status
    }
    #expect(export("") == 0)
    let metadata = try #require(folder.text("t/datapackage.json"))
    // As if an older version had written a table more; and a table of someone else.
    folder.write(
      metadata.replacing("\"path\": \"places.csv\"", with: "\"path\": \"cities.csv\""),
      to: "t/datapackage.json")
    for name in ["t/cities.csv", "t/mine.csv", "t/notes.txt"] { folder.write("x\n", to: name) }
    #expect(export("") == 0)
    #expect(folder.text("t/cities.csv") == nil)
    #expect(folder.text("t/mine.csv") == "x\n" && folder.text("t/notes.txt") == "x\n")
    #expect(folder.text("t/datapackage.json") == metadata)
    // Metadata of someone else names nothing that is ours to remove.
    folder.write(#"{"resources": [\#n  "path": "mine.csv",\#n]}"#, to: "t/datapackage.json")
    #expect(export("") == 0)
    #expect(folder.text("t/mine.csv") == "x\n")
    // Without metadata, the old one would be wrong.
    #expect(export(",metadata=no") == 0)
    #expect(folder.text("t/datapackage.json") == nil)
    #expect(folder.text("t/events.csv")?.isEmpty == false)
  }

  @Test func `an export that is killed leaves no metadata, and the next one takes its files away`() {
    let folder = TestFolder(["many.jsonl": SmallDossier.events(6_000)])
    let program = Program(
      Program.chancery, ["export", "many.jsonl", "-q", "-o", "csv:t/"], in: folder.path)
    while !folder.names.contains(where: { $0.hasPrefix("t/.events.csv.chancery-") }) { usleep(1_000) }
    kill(program.process, SIGKILL)
    #expect(program.wait().status == 128 + SIGKILL)
    #expect(!folder.names.contains("t/datapackage.json"))
    #expect(folder.names.contains { $0.contains(".chancery-") })
    #expect(chancery(["export", "many.jsonl", "-q", "-o", "csv:t/"], in: folder).status == 0)
    #expect(folder.names.contains("t/datapackage.json"))
    #expect(!folder.names.contains { $0.contains(".chancery-") })
  }

  @Test func `a formula is an error where it is asked to be, in a file and in a folder`() {
    let folder = TestFolder([
      "f.yaml": "events: [{id: a, kind: visit, title: A}, {id: b, kind: visit, title: \"=1+1\"}]\n"
    ])
    for path in ["f.csv", "t/"] {
      let run = chancery(["export", "f.yaml", "-q", "-o", "csv,guard=error:\(path)"], in: folder)
      #expect(run.status == 65)
      #expect(
        run.errors.contains(
          "\(path): the cell “title” of “b” begins as a formula does: “=1+1”; guard=tab makes such texts harmless"
        ),
        "\(run.errors)")
    }
    #expect(folder.names == ["f.yaml"])
    #expect(chancery(["export", "f.yaml", "-q", "-o", "csv,metadata=no:f.csv"], in: folder).status == 64)
  }

  @Test func `presets choose line ends and mark, and options win over them`() {
    let folder = SmallDossier.folder
    let start = { (options: String) -> [UInt8] in
      let run = chancery(
        ["export", "small.yaml", "-q", "-o", "csv,columns=id+year,\(options):-"], in: folder)
      return Array(run.bytes.prefix(11))
    }
    #expect(start("preset=excel") == [0xEF, 0xBB, 0xBF] + Array("id,year\r".utf8))
    #expect(start("preset=unix") == Array("id,year\nacc".utf8))
    #expect(start("preset=excel,bom=no,newline=lf") == Array("id,year\nacc".utf8))
    #expect(start("preset=rfc4180") == Array("id,year\r\nac".utf8))
  }
}
