import TestSupport
import Testing

/// `chancery import csv`, with tables as people keep them.
struct ImportTests {
  /// Imports a table, and gives the run with the records as it wrote them.
  func importing(
    _ text: String, named name: String = "list.csv", _ arguments: [String] = [],
    others: [String: String] = [:]
  ) -> Run {
    let folder = TestFolder(others.merging([name: text]) { $1 })
    return chancery(["import", "csv", name] + others.keys.sorted() + arguments, in: folder)
  }

  @Test(arguments: [
    ("Title,Date\nDinner,March\n", "list.csv:2:8: error[E0201] “March” names no year"),
    ("Title,Date,End date\nA,12 March 2024,14 March\n", "error[E0201] “14 March” names no year"),
    ("Title,Date\nA,31 June 2017\n", "error[E0201] “31 June 2017” is no day that exists"),
    ("Title,Date\nA,2 May 2017 25:30\n", "error[E0201] “2 May 2017 25:30” names a time that no day has"),
    ("Title,Date\nA,whenever\n", "the words of the source in the column “date_text” of the events\n"),
    ("Title,When\nA,\nB,whenever\n", "list.csv:3:3: error[E0201] “date” must be a date like 2025-03-10"),
    ("From,To,Kind,Since\nA,B,alliance,whenever\n", "help: write the date in EDTF\n"),
  ])
  func `a date that lacks its year, or that never was, is refused`(table: String, message: String) {
    let run = importing(table)
    #expect(run.status == 65)
    #expect(run.errors.contains(message))
  }

  @Test func `a claimed date in words is read, and held against the record's own`() {
    let claims = "Subject,Property,Value\npact,date,28 August 1995\npact,place,Hanoi\n"
    let events = "id,Title,Date\npact,The pact,28 July 1995\n"
    let folder = TestFolder(["events.csv": events, "claims.csv": claims])
    let run = chancery(["import", "csv", "events.csv", "claims.csv", "-o", "d.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("d.jsonl")?.contains(#""value":"1995-08-28","text":"28 August 1995""#) == true)
    #expect(chancery(["check", "d.jsonl"], in: folder).text.contains("[W0501]"))
  }

  @Test func `a date in the other order than was said is told`() {
    let run = importing("Title,Date\nA,03/04/2023\nB,11/14/2019\n", ["-O", "csv.dates=day-first"])
    #expect(run.lines.contains { $0.contains(#""date":"2023-04-03""#) })
    #expect(
      run.errors.contains("list.csv:3:3: warning[W0713] “11/14/2019” is read as 2019-11-14, though dates=day")
    )
    #expect(!run.errors.contains(":2:"))
  }

  @Test func `a table with a few columns becomes events, with the actors that they name`() {
    let run = importing(
      """
      Title;Date;Place;Participants;Notes;Link
      Viet Nam joins ASEAN;28 July 1995;Bandar Seri Begawan;"Viet Nam (acceding); ASEAN (receiving)";;https://e.org/a
      Crisis;late 1990s;;Thailand;Began with the baht;
      Hội nghị;cuối tháng 3 năm 2025;Hà Nội;Việt Nam;;
      Meeting;2025-03-10;;;;
      Meeting;2025-03-10;;;;

      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines == [
        #"{"type":"actor","id":"viet-nam","kind":"actor","name":"Viet Nam"}"#,
        #"{"type":"actor","id":"asean","kind":"actor","name":"ASEAN"}"#,
        #"{"type":"actor","id":"thailand","kind":"actor","name":"Thailand"}"#,
        #"{"type":"event","id":"viet-nam-joins-asean-1995-07-28","kind":"event","title":"Viet Nam joins ASEAN","#
          + #""date":"1995-07-28","dateText":"28 July 1995","place":{"name":"Bandar Seri Begawan"},"#
          + #""participants":[{"actor":"viet-nam","role":"acceding"},{"actor":"asean","role":"receiving"}],"#
          + #""sources":[{"url":"https://e.org/a"}]}"#,
        #"{"type":"event","id":"crisis-1997","kind":"event","title":"Crisis","date":"1997~/1999~","#
          + #""dateText":"late 1990s","participants":[{"actor":"thailand"}],"description":"Began with the baht"}"#,
        #"{"type":"event","id":"hoi-nghi-2025","kind":"event","title":"Hội nghị","date":"2025-03-21~/2025-03-31~","#
          + #""dateText":"cuối tháng 3 năm 2025","place":{"name":"Hà Nội"},"participants":[{"actor":"viet-nam"}]}"#,
        #"{"type":"event","id":"meeting-2025-03-10","kind":"event","title":"Meeting","date":"2025-03-10"}"#,
        #"{"type":"event","id":"meeting-2025-03-10-2","kind":"event","title":"Meeting","date":"2025-03-10"}"#,
      ])
    #expect(run.errors.contains("note[N0714] 3 actors of which only the name is known were made"))
    #expect(run.errors.hasSuffix("standard output: 3 actors, 5 events\n"))
  }

  /// A date of a table is EDTF, or it is words; the words stay beside it.
  @Test(arguments: [
    ("2025-03-10", #""date":"2025-03-10""#), ("1995", #""date":"1995""#),
    ("1997~/1999~", #""date":"1997~/1999~""#),
    ("late 1990s", #""date":"1997~/1999~","dateText":"late 1990s""#),
    ("c. 1860s?", #""date":"186X%","dateText":"c. 1860s?""#),
    ("13/3/2025", #""date":"2025-03-13","dateText":"13/3/2025""#),
    ("3/13/2025", #""date":"2025-03-13","dateText":"3/13/2025""#),
    ("10/10/2025", #""date":"2025-10-10","dateText":"10/10/2025""#),
    ("ngày 10/3/2025", #""date":"2025-03-10","dateText":"ngày 10/3/2025""#),
    ("Spring 1987", #""date":"1987-21","dateText":"Spring 1987""#),
    ("Q2 2025", #""date":"2025-34","dateText":"Q2 2025""#),
    ("1967–75", #""date":"1967/1975","dateText":"1967–75""#),
    ("before 1928", #""date":"/1928","dateText":"before 1928""#),
    ("đầu thập niên 1990", #""date":"1990~/1993~","dateText":"đầu thập niên 1990""#),
    ("2025-03-10 00:00:00", #""date":"2025-03-10""#), ("2025-03-10T00:00:00", #""date":"2025-03-10""#),
    ("2030.0", #""date":"2030""#), ("10/10/2025 0:00", #""date":"2025-10-10","dateText":"10/10/2025""#),
    ("2 September 2025 10:30", #""date":"2025-09-02T10:30:00","dateText":"2 September 2025 10:30""#),
    ("2 September 2025 10.30 pm", #""date":"2025-09-02T22:30:00","dateText":"2 September 2025 10.30 pm""#),
    ("2 September 2025, 00:00", #""date":"2025-09-02T00:00:00","dateText":"2 September 2025, 00:00""#),
  ])
  func `a date in words is read, and its words are kept`(cell: String, fields: String) {
    let run = importing("title,date\nA,\"\(cell)\"\n", ["-q"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.last?.contains(#""title":"A",\#(fields)}"#) == true, "\(run.text)")
  }

  @Test func `what may mean two dates is an error with both, until the order is said`() {
    let text = "title,date\nA,3/4/2025\nB,13/4/2025\n"
    let run = importing(text)
    #expect(run.status == 65)
    #expect(run.text.isEmpty)
    #expect(
      run.errors.hasPrefix(
        "list.csv:2:3: error[E0704] “3/4/2025” may be 2025-04-03, if the day comes first, or 2025-03-04, if the month "
          + "comes first\n"))
    #expect(run.errors.hasSuffix("chancery: 1 error, 0 warnings; nothing was written\n"))
    #expect(
      importing(text, ["-O", "csv.dates=day-first"]).text.contains(
        #""date":"2025-04-03","dateText":"3/4/2025""#))
    #expect(importing(text, ["-O", "csv.dates=month-first"]).text.contains(#""date":"2025-03-04""#))
  }

  @Test func `headings in other words are known or can be told, and texts may have languages`() {
    let text = "Ngày\tSự kiện\tThành phần\tTitle (en)\tStimmung\n13/3/2025\tHọp\tASEAN, Lào\tMeeting\tgut\n"
    let run = importing(
      text, named: "họp.tsv",
      ["-q", "-O", "csv.language=vi", "-O", "csv.separator=comma", "-O", "csv.map=Stimmung=tags"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first == #"{"type":"dossier","id":"hop","title":"họp","language":"vi"}"#)
    let event = run.lines.last ?? ""
    #expect(event.contains(#""id":"hop-2025-03-13","kind":"event","title":{"vi":"Họp","en":"Meeting"}"#))
    #expect(event.contains(#""participants":[{"actor":"asean"},{"actor":"lao"}],"tags":["gut"]"#))
    let strict = importing("title,mood\nA,good\n", ["--strict"])
    #expect(strict.status == 65)
    #expect(
      strict.errors.contains("list.csv:1:7: warning[W0711] the column “mood” is none of the table events"))
    #expect(importing("title,mood\nA,good\n", ["--strict", "-O", "csv.map=mood=-"]).status == 0)
  }

  @Test func `empty cells at a row's end may be missing or be more; a text there is an error`() {
    let run = importing(
      "title,date,tags\r\nA,1995,x,,\r\nB,1996\r\nC,1997,y,,z\r\nD\r\n", ["-q"])
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix("list.csv:4:11: error[E0702] the row has 5 cells, and there are 3 headings\n"))
    let sound = importing("title;date;tags\r\nA;1995;x;\"\"; ;\r\nB;1996\r\nD\r\n", named: "sự kiện 2025.csv")
    #expect(sound.status == 0, "\(sound.errors)")
    #expect(
      sound.lines == [
        #"{"type":"event","id":"a-1995","kind":"event","title":"A","date":"1995","tags":["x"]}"#,
        #"{"type":"event","id":"b-1996","kind":"event","title":"B","date":"1996"}"#,
        #"{"type":"event","id":"d","kind":"event","title":"D"}"#,
      ])
    #expect(
      sound.errors.contains(
        "sự kiện 2025.csv:3:1: note[N0716] 2 rows have fewer cells than there are headings"))
  }

  @Test func `tables beside each other find each other's records by their names`() {
    let actors =
      "name,kind,aliases\nSocialist Republic of Viet Nam,state,Viet Nam; Vietnam\nTo Lam,person,Tô Lâm\n"
    let relations = "from,kind,to,since\nTô Lâm,holdsOffice,Viet Nam,2024-08-03\n"
    let run = importing(
      "title,participants\nVisit,Vietnam (visitor); tô lâm\n", ["-q"],
      others: ["actors.csv": actors, "relations.csv": relations])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count { $0.contains(#""type":"actor""#) } == 2)
    #expect(
      run.text.contains(
        #""participants":[{"actor":"socialist-republic-of-viet-nam","role":"visitor"},{"actor":"to-lam"}]"#))
    #expect(run.text.contains(#""from":"to-lam","to":"socialist-republic-of-viet-nam","since":"2024-08-03""#))
  }

  @Test func `the table of events that was exported alone comes back, with the names that it has`() {
    let folder = TestFolder()
    let inputs = Example.aseanWithBackground.inputs
    #expect(chancery(["export"] + inputs + ["-q", "-o", "flat.csv"], in: folder).status == 0)
    let run = chancery(["import", "csv", "flat.csv", "-q", "-o", "flat.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("flat.jsonl")?.contains(#""id":"viet-nam","kind":"actor","name":"Viet Nam""#) == true)
    #expect(
      chancery(
        ["export", "flat.jsonl", "-q", "-o", "csv,columns=id+date+title+participants:a.csv"], in: folder
      ).status == 0)
    #expect(
      chancery(
        ["export"] + inputs + ["-q", "-o", "csv,columns=id+date+title+participants:b.csv"], in: folder
      ).status == 0)
    // What claims date, and as of which day plans are to come, stands in other tables, and their places go by it.
    let rows = ["a.csv", "b.csv"].map { folder.text($0)?.split(separator: "\r\n").sorted() ?? [] }
    #expect(rows[0].count > 40 && rows[0] == rows[1])
  }

  @Test func `rows that belong to nothing are errors at their places`() {
    let run = importing(
      "event_id,number,actor_id\na,1,viet-nam\nnobody,1,viet-nam\n,2,viet-nam\n", named: "participants.csv",
      others: [
        "events.csv": "id,kind,title\na,visit,A\n", "actors.csv": "id,kind,name\nviet-nam,state,Viet Nam\n",
      ])
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "participants.csv:3:1: error[E0301] “event_id” refers to “nobody”, but no table has a record with this id"
      ))
    #expect(run.errors.contains("participants.csv:4:1: error[E0403] the row lacks the field “event_id”"))
  }

  @Test func `statuses are those of other commands, and no file is replaced against the will`() {
    let folder = TestFolder(["a.csv": "title\nA\n", "latin.csv": "title\n"])
    #expect(chancery(["import", "csv", "none.csv"], in: folder).status == 66)
    #expect(chancery(["import", "cvs", "a.csv"], in: folder).errors.contains("did you mean csv?"))
    #expect(
      chancery(["import", "dot", "a.csv"], in: folder).errors.contains(
        "dot cannot be imported; what can is csv"))
    for arguments in [
      ["csv"], ["csv", "a.csv", "-o", "a.csv"], ["csv", "a.csv", "-o", "a.xlsx"],
      ["csv", "a.csv", "-o", "."],
    ] {
      #expect(chancery(["import"] + arguments, in: folder).status == 64, "\(arguments)")
    }
    #expect(chancery(["import", "csv", "a.csv", "-O", "csv.map=x=y"], in: folder).status == 64)
    #expect(chancery(["import", "csv", "a.csv", "-O", "dot.mode=x"], in: folder).status == 64)
    #expect(chancery(["import", "csv", "a.csv", "-o", "a.jsonl"], in: folder).status == 0)
    let again = chancery(["import", "csv", "a.csv", "-o", "a.jsonl", "--no-clobber"], in: folder)
    #expect(again.status == 73)
    #expect(chancery(["import", "csv", "a.csv", "-o", "no/a.jsonl"], in: folder).status == 73)
    #expect(
      chancery(["import", "csv", "-", "-q"], in: folder, input: "title\nB\n").text.contains(#""title":"B""#))
    #expect(folder.names == ["a.csv", "a.jsonl", "latin.csv"])
  }

  @Test func `a folder whose metadata names a table that is gone tells so`() {
    let folder = SmallDossier.folder
    #expect(chancery(["export", "small.yaml", "-q", "-o", "csv:t/"], in: folder).status == 0)
    #expect(shell("rm t/places.csv", in: folder).status == 0)
    let run = chancery(["import", "csv", "t/"], in: folder)
    #expect(run.errors.contains("warning[W0711] the metadata names the table places.csv, which is not there"))
  }

  @Test func `columns that are gone from a table of a folder are told, and a new row may name a known place`()
    throws
  {
    let folder = TestFolder([
      "d.yaml": """
      places: [{id: port, kind: city, name: Port}]
      events: [{id: a, kind: visit, title: A, date: 2025-03-10, place: port}]

      """
    ])
    #expect(chancery(["export", "d.yaml", "-q", "-o", "csv:t/"], in: folder).status == 0)
    let table = try #require(folder.text("t/events.csv"))
    let headings = table.prefix { $0 != "\n" && $0 != "\r\n" }.split(
      separator: ",", omittingEmptySubsequences: false)
    let new = headings.map { ["title": "B", "year": "1999", "place": "Port"]["\($0)"] ?? "" }
    folder.write(table + new.joined(separator: ",") + "\n", to: "t/events.csv")
    let added = chancery(["import", "csv", "t/"], in: folder)
    #expect(
      added.text.contains(#""title":"B","date":"1999","place":"port"}"#), "\(added.text)\(added.errors)")
    #expect(!added.errors.contains("missing"), "\(added.errors)")
    folder.write("id,title,date\na,A,2025-03-10\n", to: "t/events.csv")
    let run = chancery(["import", "csv", "t/"], in: folder)
    #expect(run.errors.contains("t/events.csv:1:1: warning[W0711] the columns “kind”, "), "\(run.errors)")
    #expect(run.errors.contains("“place_id”") && !run.errors.contains("“day”"), "\(run.errors)")
  }
}
