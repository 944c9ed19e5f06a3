import TestSupport
import Testing

/// Columns that every row needs, and the kind of rows that state none.
extension ImportTests {
  @Test(arguments: [
    ("relations", "from,to\nA,B\nC,D\n", "“kind”", "-O csv.kind=memberOf of what kind all rows are"),
    ("relations", "from,kind\nA,memberOf\nC,\n", "“to”", "-O csv.map=HEADING=to"),
    ("objects", "name,from\nVase,A\nPlate,B\n", "“kind”", "-O csv.kind=gift"),
    ("list", "Country,Date\nLaos,1995\nJapan,1996\n", "“title”", "-O csv.table=NAME says which"),
    (
      "actors", "kind,country\nstate,LA\nstate,JP\n", "“name” and no column “description”",
      "csv.map=HEADING=name"
    ),
    ("participants", "actor_id,role\nx,host\ny,guest\n", "“event_id”", "-O csv.map=HEADING=event_id"),
    ("citations", "source_id\nx\ny\n", "“record_id”", "the record that cites"),
  ])
  func `a column that every row needs is missed once, at the headings`(
    name: String, table: String, column: String, help: String
  ) {
    let run = importing(table, named: "\(name).csv")
    #expect(run.status == 65)
    let message =
      "\(name).csv:1:1: error[E0403] the table \(name == "list" ? "events" : name) has no column \(column)"
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains(help), "\(run.errors)")
    #expect(run.errors.hasSuffix("chancery: 1 error, 0 warnings; nothing was written\n"), "\(run.errors)")
  }

  @Test
  func
    `the cells of a table without a column that it needs are read all the same, and who has it from elsewhere needs none`()
  {
    let run = importing("date,seq\n3/4/2025,1\nTBD,2\n")
    #expect(run.errors.contains("list.csv:2:1: error[E0704]"), "\(run.errors)")
    #expect(run.errors.contains("list.csv:3:1: error[E0201]"), "\(run.errors)")
    #expect(run.errors.hasSuffix("chancery: 3 errors, 0 warnings; nothing was written\n"), "\(run.errors)")
    #expect(importing("from,to\n", named: "relations.csv", others: ["events.csv": "title\nA\n"]).status == 0)
    let named = importing(
      "id,date\na,1995\n", named: "events.csv", ["-q"],
      others: ["names.csv": "record_id,field,language,text\na,title,en,The A\n"])
    #expect(named.text.contains(#""title":{"en":"The A"},"date":"1995""#), "\(named.text) \(named.errors)")
  }

  @Test(arguments: [
    (
      "relations", "from,to\nViet Nam,ASEAN\n", "memberOf",
      #""type":"relation","id":"viet-nam-memberof-asean","kind":"memberOf""#
    ),
    ("relations", "from,kind,to\nViet Nam,,ASEAN\n", "Observer of", #""kind":"observerOf""#),
    ("relations", "from,kind,to\nViet Nam,hosts,ASEAN\n", "memberOf", #""kind":"hosts""#),
    ("objects", "name\nVase\n", "gift", #""type":"object","id":"vase","kind":"gift""#),
    ("actors", "name\nLaos\n", "state", #""type":"actor","id":"laos","kind":"state""#),
    ("list", "title\nDinner\n", "state dinner", #""type":"event","id":"dinner","kind":"state dinner""#),
  ])
  func `an option says the kind of all rows that state none`(
    name: String, table: String, word: String, fields: String
  ) {
    let run = importing(table, named: "\(name).csv", ["-q", "-O", "csv.kind=\(word)"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.last?.contains(fields) == true, "\(run.text)")
  }

  @Test func `of several tables, the kind is that of those that know the word`() {
    let run = importing(
      "from,to\nLaos,ASEAN\n", named: "relations.csv", ["-q", "-O", "csv.kind=memberOf"],
      others: ["actors.csv": "name\nLaos\n"])
    #expect(run.text.contains(#""id":"laos","kind":"actor""#), "\(run.text) \(run.errors)")
    #expect(
      run.text.contains(#""type":"relation","id":"laos-memberof-asean","kind":"memberOf""#), "\(run.text)")
  }

  @Test func `a table without a column for it can be given no kind`() {
    let run = importing("title,author\nA,B\n", named: "sources.csv", ["-O", "csv.kind=visit"])
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix(
        "sources.csv:1:1: error[E0703] csv.kind=visit was given, and the table sources has no column “kind”"),
      "\(run.errors)")
  }
}
