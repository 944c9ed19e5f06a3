import TestSupport
import Testing

/// What is wrong with a command line is told before anything is read, with status 64.
struct CommandLineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: String
    let message: String
    var testDescription: String { words }

    init(_ words: String, _ message: String) {
      self.words = words
      self.message = message
    }
  }

  static let cases = [
    Case("", "name an output, like -o report.xlsx"),
    Case("report.gv", "name an output, like -o report.gv"),
    Case("-o report.xls", "the ending of “report.xls” (did you mean .xlsx?); the formats are csv"),
    Case("-o xlsx report.xlsx", "“-o xlsx” names a format and no path; write it like xlsx:PATH"),
    Case(
      "-o out.foo", "no format is known by the ending of “out.foo”; the formats are csv (.csv, .tsv), xlsx"),
    Case("-o cvs:out.csv", "there is no format “cvs”; did you mean csv?"),
    Case("-o cvs:-", "there is no format “cvs”; did you mean csv?"),
    Case("-o pdf:out", "there is no format “pdf”; a picture is made beside a graph: dot,render=pdf:FILE.gv"),
    Case("-o cvs,bom=yes:out.csv", "there is no format “cvs”; did you mean csv?"),
    Case("-o out/", "a folder needs a format; write csv:out/"),
    Case("-o -", "standard output has no name to tell the format by; write csv:-"),
    Case("-o csv:", "names no path"),
    Case("-o xlsx:out/", "xlsx writes one file, not a folder; name it, like out/report.xlsx"),
    Case("-o xlsx:old", "xlsx writes one file, not a folder; name it, like old/report.xlsx"),
    Case("-o csv,delimeter=tab:x.csv", "csv has no option “delimeter”; did you mean delimiter?"),
    Case("-o csv,delimiter:x.csv", "“delimiter” in “-o csv,delimiter:x.csv” must be an option and its value"),
    Case(
      "-o csv,delimiter=colon:x.csv", "csv.delimiter must be one of comma, semicolon, tab, pipe, not “colon”"),
    Case(
      "-o ics,alarm=14d@09:00:a.ics",
      "has more than one colon: put a value that holds one in quotes, as in ics,option=\"a: b\":PATH, or give it with -O"
    ),
    Case("-o ics,source-url=https://example.org/a.ics:a.ics", "has more than one colon"),
    Case("-o ics,name=\"A:a.ics", "the quote in “-o ics,name=\"A:a.ics” is not closed"),
    Case("-o ics,alarm=14d:a.ics", "at most 366 days, not “14d”\n"),
    Case("-o jsonl,x=1:x.jsonl", "jsonl has no options"),
    Case("-o out.csv -O csv.newline=cr", "csv.newline must be one of crlf, lf, not “cr”"),
    Case(
      "-o out.csv -O csv.columns=id,titel", "csv.columns must be any of id, kind,"),
    Case(
      "-o csv,delimiter=tab,delimiter=comma:out.csv",
      "csv.delimiter is given twice, as “tab” and as “comma”; give it once"),
    Case("-o out.csv -O csv.bom=yes -O csv.bom=no", "csv.bom is given twice, as “yes” and as “no”"),
    Case("-o out.csv -O csv.columns=", "csv.columns must be any of id, kind"),
    Case("-o csv,columns=id+title+id:out.csv", "csv.columns: id is named twice"),
    Case("-o out.csv -O ics.alarm=1d", "-O ics.alarm has no effect: no output is ics"),
    Case("-o out.csv -O cvs.bom=yes", "there is no format “cvs”; did you mean csv?"),
    Case("-o excel:out.xlsx", "there is no format “excel”; did you mean xlsx?"),
    Case("-o svg:a.svg", "a picture is made beside a graph: dot,render=svg:FILE.gv"),
    Case("-o out.csv -O bom=yes", "“-O bom=yes” must be FORMAT.OPTION=VALUE, like dot.render=svg"),
    Case("-o out.csv -o out.csv", "two outputs go to out.csv"),
    Case("-o out.csv -o ./out.csv", "two outputs go to ./out.csv"),
    Case("-o csv:old -o csv:old/", "two outputs go to old/"),
    Case("-o csv:new -o csv:new/", "two outputs go to new/"),
    Case("-o out.csv -o csv:link.csv", "two outputs go to link.csv"),
    Case("-o csv:- -o ics:-", "two outputs go to standard output"),
    Case("-o csv:- --report -", "two outputs go to standard output"),
    Case("-o out.csv --report out.csv", "two outputs go to out.csv"),
    Case("-o jsonl:small.yaml", "small.yaml is an input; an output may not replace it"),
    Case("-o jsonl:./small.yaml", "./small.yaml is an input; an output may not replace it"),
    Case("-o out.csv --report small.yaml", "small.yaml is an input; an output may not replace it"),
    Case("-o out.csv --no-clober", "--no-clober'. Did you mean '--no-clobber'?"),
    Case("-o out.csv --jobs 0", "--jobs must be 1 or more"),
    Case("-o out.csv --jobs some", "The value 'some' is invalid for '--jobs <number>'"),
    Case("-o out.csv --order size", "The value 'size' is invalid for '--order <order>'"),
    Case("-o out.csv --from yesterday", "--from must be "),
    Case("-o out.csv --from --until 1995", "--from must be a date like 2025-03-10, 2025-03, 1995"),
    Case("-o out.csv --from 2025 --until 1995", "--until 1995-12-31 is before --from 2025-01-01"),
    Case(
      "-o out.csv --modality real",
      "--modality must be one of actual, planned, hypothetical, negated, not “real”"),
    Case("-o out.csv --as-of 2025-03", "--as-of must be a day like 2025-03-10, not 2025-03"),
    Case(
      "-o out.csv --actor vietnam",
      "--actor vietnam: the dossier has no actor with this id; did you mean viet-nam?"),
    Case(
      "-o out.csv --actor Việt-Nam",
      "--actor Việt-Nam: the dossier has no actor with this id; did you mean viet-nam?"),
    Case(
      "-o out.csv --with asian", "--with asian: the dossier has no actor with this id; did you mean asean?"),
    Case(
      "-o out.csv --place jakata",
      "--place jakata: the dossier has no place with this id; did you mean jakarta?"),
    Case(
      "-o out.csv --source gazete",
      "--source gazete: the dossier has no source with this id; did you mean gazette?"),
  ]

  @Test(arguments: cases)
  func `a wrong command line is refused`(wrong: Case) {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "out.csv": "old", "old/events.csv": "old"])
    #expect(shell("ln -s out.csv link.csv", in: folder).status == 0)
    let before = folder.contents
    let run = chancery(
      ["export", "small.yaml"] + wrong.words.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains(wrong.message), "\(run.errors)")
    #expect(run.errors.components("Error: ") == 1, "\(run.errors)")
    #expect(run.text.isEmpty)
    #expect(folder.contents == before)
  }

  @Test func `a wrong command line is told before the input is looked for`() {
    let run = chancery(["export", "none.yaml", "-o", "out.foo"], in: TestFolder())
    #expect(run.status == 64)
  }

  @Test func `standard input is read only once`() {
    let run = chancery(["export", "-", "-", "-o", "jsonl:-"], in: TestFolder(), input: SmallDossier.text)
    #expect(run.status == 64)
    #expect(run.errors.contains("standard input can be read only once"))
  }

  @Test(arguments: ["in/all.jsonl", "./in/all.jsonl", "jsonl:in/b.yaml"])
  func `an output may not become a part of the dossier`(output: String) {
    let folder = TestFolder(["in/a.yaml": SmallDossier.text])
    let run = chancery(["export", "in", "-o", output], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("would be read as a part of the dossier in in; write it to another folder"))
    let report = chancery(["export", "in", "-o", "csv:in", "--report", "in/r.json"], in: folder)
    #expect(report.status == 64)
    #expect(folder.names == ["in/", "in/a.yaml"])
    #expect(chancery(["export", "in", "-o", "csv:in", "-o", "in/a.ics"], in: folder).status == 0)
  }

  @Test(arguments: [
    (["check", "smal.yaml"], 66, "there is no file or folder smal.yaml; did you mean small.yaml?"),
    (["check", "./small.yml/"], 66, "did you mean ./small.yaml?"),
    (
      ["query", "small.yaml", "relations"], 64,
      "there is no file or folder relations; to list relations, write --record relation"
    ),
    (["import", "events.csv"], 64, "name the format first: chancery import csv events.csv"),
    (["import", "csv"], 64, "name a file or folder to import, or - for standard input"),
    (["import", "xlsx", "a.xlsx"], 64, "what can is csv, ics; save its sheets as CSV UTF-8"),
    (["import", "jsonl", "a.jsonl"], 64, "it is a dossier, which check, export and query read as it is"),
    (["plugin", "lst"], 64, "there is no command “plugin lst”; did you mean plugin list?"),
    (["plugin", "install"], 64, "there is no command “plugin install”; there are list, show, test, new"),
  ])
  func `a usual slip is told with what was probably meant`(words: [String], status: Int32, message: String) {
    let run = chancery(words, in: SmallDossier.folder)
    #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a year before Christ is no option`() {
    let run = chancery(
      ["query", "small.yaml", "--from", "-0044", "--until", "-0043", "--as-of", "-0044-03-15"],
      in: SmallDossier.folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `a path with a colon may be forced`() {
    let folder = SmallDossier.folder
    let run = chancery(["export", "small.yaml", "-o", "./csv:a.jsonl", "-o", "visit:b.csv"], in: folder)
    #expect(run.status == 0)
    #expect(folder.names == ["csv:a.jsonl", "small.yaml", "visit:b.csv"])
  }

  @Test func `a value in quotes may hold commas, colons and quotes`() {
    let folder = SmallDossier.folder
    let outputs = [#"ics,name="Talks: ""big"", small",refresh=P1D:a.ics"#, "csv,delimiter=tab:./b:c.tsv"]
    let run = chancery(["export", "small.yaml"] + outputs.flatMap { ["-o", $0] }, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.names == ["a.ics", "b:c.tsv", "small.yaml"])
    #expect(folder.text("a.ics")?.contains("\r\nNAME:Talks: \"big\"\\, small\r\n") == true)
    #expect(folder.text("a.ics")?.contains("REFRESH-INTERVAL;VALUE=DURATION:P1D") == true)
  }

  @Test func `a bad clock in the environment is refused`() {
    let folder = TestFolder(["a.yaml": SmallDossier.with(", asOf: 2025-03-10", as: "")])
    let clock = ["SOURCE_DATE_EPOCH": "soon"]
    let run = chancery(["export", "a.yaml", "-o", "out.csv"], in: folder, environment: clock)
    #expect(run.status == 64)
    #expect(run.errors.contains("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not “soon”"))
    #expect(folder.names == ["a.yaml"])
  }
}

extension String {
  /// How often a text stands in it.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
