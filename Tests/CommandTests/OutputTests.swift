import Glibc
import TestSupport
import Testing

/// Where outputs go, and what is left of them when one cannot be made.
struct OutputTests {
  @Test func `several outputs are made of one reading`() {
    let folder = SmallDossier.folder
    let outputs = ["a.csv", "b.tsv", "c.ics", "d.gv", "e.jsonl", "csv:f/"].flatMap { ["-o", $0] }
    let run = chancery(["export", "small.yaml"] + outputs, in: folder)
    #expect(run.status == 0)
    #expect(run.text.isEmpty)
    let tables = [
      "actors.csv", "anniversaries.csv", "citations.csv", "claims.csv", "conflicts.csv", "datapackage.json",
      "dossier.csv", "events.csv", "exceptions.csv", "names.csv", "objects.csv", "participants.csv",
      "places.csv", "relations.csv", "sources.csv", "statements.csv", "targets.csv",
    ]
    #expect(
      folder.names == ["a.csv", "b.tsv", "c.ics", "d.gv", "e.jsonl", "f/"] + tables.map { "f/\($0)" } + [
        "small.yaml"
      ])
    #expect(folder.text("a.csv")?.hasPrefix("id,kind,title,") == true)
    #expect(folder.text("b.tsv")?.hasPrefix("id\tkind\ttitle\t") == true)
  }

  @Test(arguments: [["-"], []])
  func `standard input is read, by name or where no input is named`(inputs: [String]) {
    let folder = TestFolder()
    let run = chancery(["export"] + inputs + ["-o", "jsonl:-"], in: folder, input: SmallDossier.text)
    #expect(run.status == 0)
    #expect(run.lines.count == 7)
    #expect(
      run.lines.first == #"{"type":"dossier","id":"small","title":"A small dossier","asOf":"2025-03-10"}"#)
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: ["csv:-", "csv:/dev/stdout"])
  func `a reader that has seen enough ends the program quietly`(output: String) {
    let folder = TestFolder(["many.jsonl": SmallDossier.events(3000)])
    let line = "{ $CHANCERY export many.jsonl --quiet -o \(output); echo $? > status; } | head -1"
    let run = shell(line, in: folder)
    #expect(folder.text("status") == "0\n")
    #expect(run.lines.count == 1)
    #expect(run.text.hasPrefix("id,kind,title,"))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    #"{"type":"event","id":"late","kind":"visit","title":"Planned","date":"2030","modality":"planned"}"#,
    #"{"type":"event","id":"early","kind":"visit","title":"Out of order","date":"1800"}"#,
  ])
  func `a large input whose end asks for a second reading goes through a pipe once`(last: String) {
    let story = String(repeating: "x", count: 4_000)
    let events = (1_000..<2_300).map {
      #"{"type":"event","id":"e\#($0)","kind":"visit","title":"t","date":"\#($0)","description":"\#(story)"}"#
    }
    let folder = TestFolder(["large.jsonl": (events + [last]).joined(separator: "\n") + "\n"])
    let run = chancery(["export", "large.jsonl", "-q", "-o", "csv,columns=id:-"], in: folder)
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.hasPrefix("id") }.count == 1)
    #expect(run.lines.count == 1_302)
    let broken = TestFolder(["large.jsonl": (events + ["{"]).joined(separator: "\n") + "\n"])
    let refused = chancery(["export", "large.jsonl", "-q", "-o", "csv:-"], in: broken)
    #expect(refused.status == 65)
    #expect(refused.text.isEmpty)
  }

  @Test func `a workbook goes through a pipe whole`() {
    let folder = SmallDossier.folder
    let run = shell(
      "$CHANCERY export small.yaml -q -o a.xlsx; $CHANCERY export small.yaml -q -o xlsx:- | cat > b.xlsx",
      in: folder)
    #expect(run.status == 0)
    #expect(folder.bytes("a.xlsx")?.starts(with: Array("PK".utf8)) == true)
    #expect(folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
    #expect(folder.names == ["a.xlsx", "b.xlsx", "small.yaml"])
  }

  @Test func `no file is replaced where that is forbidden`() {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "a.csv": "old", "t/places.csv": "old"])
    let before = folder.contents
    let outputs = ["-o", "a.csv", "-o", "csv:t/"]
    let run = chancery(["export", "small.yaml", "--no-clobber", "--quiet"] + outputs, in: folder)
    #expect(run.status == 73)
    #expect(
      run.errors == """
        chancery: cannot create a.csv: it is there already, and --no-clobber is given
        chancery: cannot create t/places.csv: it is there already, and --no-clobber is given

        """)
    #expect(folder.contents == before)
    let other = chancery(
      ["export", "small.yaml", "--no-clobber", "-o", "b.csv", "-o", "ics:/dev/null"], in: folder)
    #expect(other.status == 0, "\(other.errors)")
    #expect(folder.text("b.csv") != nil)
  }

  @Test func `an old file is replaced and keeps its mode`() {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "a.csv": "old"])
    let line =
      "chmod 640 a.csv; ln -s a.csv l.csv; $CHANCERY export small.yaml -q -o csv:l.csv; stat -c %a a.csv; readlink l.csv"
    #expect(shell(line, in: folder).lines == ["640", "a.csv"])
    #expect(folder.text("a.csv")?.hasPrefix("id,") == true)
  }

  @Test(arguments: [
    "/proc/none/out.csv", "/proc/out.csv", "file/out.csv", "csv:file/tables/", "none/out.csv",
  ])
  func `a place that cannot be written to is told`(output: String) {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "file": "a file", "other.csv": "old"])
    let run = chancery(["export", "small.yaml", "-q", "-o", output, "-o", "other.ics"], in: folder)
    let path = output.replacing("csv:", with: "")
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("chancery: cannot create \(path)"), "\(run.errors)")
    #expect(run.errors.components("\n") == 1)
    #expect(run.text.isEmpty)
    #expect(folder.names == ["file", "other.csv", "other.ics", "small.yaml"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write to any folder"))
  func `a folder that may not be written to is told`() {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "closed/out.csv": "old"])
    let line =
      "chmod 555 closed; $CHANCERY export small.yaml -q -o closed/out.csv -o closed/new.ics; code=$?; chmod 755 closed; echo $code"
    let run = shell(line, in: folder)
    #expect(run.lines == ["73"])
    #expect(run.errors.contains("closed/out.csv: Permission denied"))
    #expect(folder.text("closed/out.csv") == "old")
  }

  @Test func `a link to a file that is not there yet stays a link`() {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "in/notes.txt": ""])
    let line =
      "ln -s new.csv in/link.csv; $CHANCERY export small.yaml -q -o in/link.csv; readlink in/link.csv"
    #expect(shell(line, in: folder).lines == ["new.csv"])
    #expect(folder.text("in/new.csv")?.hasPrefix("id,") == true)
    #expect(folder.names == ["in/", "in/link.csv", "in/new.csv", "in/notes.txt", "small.yaml"])
  }

  @Test(arguments: ["--kind talks", "--from 2026", "--tag second", "--actor asean --until 2000"])
  func `filters that let no event through are told of`(filter: String) {
    let words = filter.split(separator: " ").map(String.init)
    let run = chancery(["export", "small.yaml", "-o", "csv:-"] + words, in: SmallDossier.folder)
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.errors == "note: no event passes the filters\nstandard output: no records\n")
  }

  @Test func `what a killed run left is removed by the next one`() {
    let folder = TestFolder([
      "small.yaml": SmallDossier.text, ".a.csv.chancery-999999999": "half", ".a.csv.chancery-1": "x",
    ])
    #expect(chancery(["export", "small.yaml", "-o", "a.csv"], in: folder).status == 0)
    #expect(folder.names == [".a.csv.chancery-1", "a.csv", "small.yaml"])
  }
}
