import TestSupport
import Testing

/// Lists that people keep under names of their own: memberships and gifts.
extension ImportTests {
  @Test(arguments: [
    ("list", "Country,Organisation,Joined\nViet Nam,ASEAN,28 July 1995\n"),
    ("list", "Joined;Member state;Bloc\n28 July 1995;Viet Nam;ASEAN\n"),
    ("list", "Quốc gia,Tổ chức,Ngày gia nhập\nViet Nam,ASEAN,ngày 28 tháng 7 năm 1995\n"),
    ("asean-members", "Country,Organisation,Since\nViet Nam,ASEAN,1995-07-28\n"),
    ("memberships", "Member,Body,Accession date,Left\nViet Nam,ASEAN,1995-07-28,\n"),
    ("relations", "Member,Organization,Admitted\nViet Nam,ASEAN,1995-07-28\n"),
  ])
  func `a table of members is one of relations`(name: String, table: String) {
    let run = importing(table, named: "\(name).csv", ["-O", "csv.language=en"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines.last
        == #"{"type":"relation","id":"viet-nam-memberof-asean","kind":"memberOf","from":"viet-nam","to":"asean","#
        + #""since":"1995-07-28"}"#, "\(run.text)")
    #expect(
      run.errors.hasPrefix(
        "\(name).csv:1:1: note[N0718] the table is taken for a list of memberships: relations of the kind “memberOf”\n"
      ),
      "\(run.errors)")
    #expect(
      run.errors.contains(
        "help: say with -O csv.kind=observerOf that they are of another kind, with -O csv.table=events"))
    #expect(!run.errors.contains("W0711"), "\(run.errors)")
  }

  @Test(arguments: [
    ("list", "Giver,Receiver,Gift\nJapan,Viet Nam,Vase\n"),
    ("list", "Item,Donor,Recipient\nVase,Japan,Viet Nam\n"),
    ("gifts 2025", "From,To,Gift\nJapan,Viet Nam,Vase\n"),
    ("list", "Bên tặng,Bên nhận,Quà tặng\nJapan,Viet Nam,Vase\n"),
  ])
  func `a table of gifts is one of objects`(name: String, table: String) {
    let run = importing(table, named: "\(name).csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines.last
        == #"{"type":"object","id":"vase","kind":"gift","name":"Vase","from":"japan","to":"viet-nam"}"#,
      "\(run.text)")
    #expect(run.errors.contains("taken for a list of gifts: objects of the kind “gift”"), "\(run.errors)")
  }

  @Test func `the kind of a list can be said, for all rows or in a column`() {
    let table = "Country,Organisation,Joined\nViet Nam,ASEAN,1995\n"
    let observers = importing(table, ["-O", "csv.kind=observerOf"])
    #expect(observers.text.contains(#""kind":"observerOf""#), "\(observers.text)")
    #expect(observers.errors.contains("relations of the kind “observerOf”\n"), "\(observers.errors)")
    let told = importing(table, ["-O", "csv.kind=memberOf", "-O", "csv.table=relations"])
    #expect(told.status == 0 && !told.errors.contains("N0718"), "\(told.errors)")
    let rows = importing("Country,Organisation,Joined,Kind\nA,B,1995,observerOf\nC,B,1996,\n", ["-q"])
    #expect(rows.text.contains(#""kind":"observerOf","from":"a""#), "\(rows.text)")
    #expect(rows.text.contains(#""kind":"memberOf","from":"c""#), "\(rows.text)")
    let events = importing(table, ["-O", "csv.table=events"])
    #expect(events.errors.contains("the table events has no column “title”"), "\(events.errors)")
    let lacking = importing("Country,Joined\nA,1995\n", named: "members.csv")
    #expect(lacking.errors.contains("the table relations has no column “to”"), "\(lacking.errors)")
  }

  @Test(arguments: [
    ("members", "Title,Date,Country\nA,1995,VN\n"),
    ("memberships", "Event,Country,Organisation,Joined\nA,B,C,1995\n"),
    ("list", "Name,Country,Organisation,Joined\nA,B,C,1995\n"), ("gifts", "Title,Date,Gift\nA,1995,B\n"),
    ("list", "Event,Date,Giver,Receiver,Gift\nA,1995,B,C,D\n"),
    ("list", "Sự kiện,Ngày,Bên tặng,Bên nhận,Quà tặng\nA,1995,B,C,D\n"),
  ])
  func `what has a title and could be a table of events is one, whatever it is called`(
    name: String, table: String
  ) {
    let run = importing(table, named: "\(name).csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.last?.hasPrefix(#"{"type":"event""#) == true, "\(run.text)")
    #expect(!run.errors.contains("N0718"), "\(run.errors)")
  }

  @Test(arguments: [
    ("members", "From,Kind,To\nViet Nam,memberOf,ASEAN\n", "relation"),
    ("list", "Member,Organisation,Kind,Since\nViet Nam,ASEAN,memberOf,1995\n", "relation"),
    ("members", "Name,Country,Aliases\nTo Lam,VN,Tô Lâm\n", "actor"),
  ])
  func `what is a whole table of another kind is no list`(name: String, table: String, kind: String) {
    let run = importing(table, named: "\(name).csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.last?.hasPrefix(#"{"type":"\#(kind)""#) == true, "\(run.text)")
    #expect(!run.errors.contains("N0718"), "\(run.errors)")
  }

  @Test func `the dates and occasions of gifts are events, and gifts that share both share the event`() {
    let run = importing(
      """
      Date,Giver,Receiver,Gift,Occasion,Source
      10 March 2025,Viet Nam,ASEAN Secretariat,Painting,Visit of To Lam,https://e.org/a
      2025-03-10,ASEAN Secretariat,Viet Nam,Vase,visit of To Lam,https://e.org/a
      2026-03-10,Viet Nam,ASEAN Secretariat,Plate,Visit of To Lam,
      ,Japan,Viet Nam,Fan,National Day,
      c. 2001,Japan,Viet Nam,Drum,,
      ,Japan,Viet Nam,Book,,

      """)
    #expect(run.status == 0, "\(run.errors)")
    let events = run.lines.filter { $0.hasPrefix(#"{"type":"event""#) }
    #expect(
      events == [
        #"{"type":"event","id":"visit-of-to-lam-2025-03-10","kind":"event","title":"Visit of To Lam","date":"2025-03-10","#
          + #""dateText":"10 March 2025","participants":[{"actor":"viet-nam","role":"participant"},"#
          + #"{"actor":"asean-secretariat","role":"participant"}],"sources":[{"url":"https://e.org/a"}]}"#,
        #"{"type":"event","id":"visit-of-to-lam-2026-03-10","kind":"event","title":"Visit of To Lam","date":"2026-03-10","#
          + #""participants":[{"actor":"viet-nam","role":"giver"},{"actor":"asean-secretariat","role":"recipient"}]}"#,
        #"{"type":"event","id":"national-day","kind":"event","title":"National Day","participants":"#
          + #"[{"actor":"japan","role":"giver"},{"actor":"viet-nam","role":"recipient"}]}"#,
        #"{"type":"event","id":"drum-2001","kind":"gift","title":"Drum","date":"2001~","dateText":"c. 2001","participants":"#
          + #"[{"actor":"japan","role":"giver"},{"actor":"viet-nam","role":"recipient"}]}"#,
      ], "\(events)")
    let gifts = run.lines.compactMap { $0.firstMatch(of: /"object","id":"([^"]+)".*"event":"([^"]+)"/) }
    #expect(
      gifts.map { "\($0.1) \($0.2)" } == [
        "painting visit-of-to-lam-2025-03-10", "vase visit-of-to-lam-2025-03-10",
        "plate visit-of-to-lam-2026-03-10",
        "fan national-day", "drum drum-2001",
      ])
    #expect(
      run.errors.contains(
        "note[N0714] 4 events were made of the dates and occasions of gifts: “Visit of To Lam”, “Visit of To Lam”, "
          + "“National Day”, “Drum”\n"), "\(run.errors)")
  }

  @Test func `an event of the table beside the gifts is found by its title and date`() {
    let run = importing(
      "Giver,Receiver,Gift,Occasion,Date\nA,B,Vase,The visit,2025-03-10\nA,B,Fan,The visit,2026\nA,B,Cup,Signing,\n",
      named: "gifts.csv", ["-q"],
      others: [
        "events.csv": "id,title,date\nv1,The visit,2024\nv2,The visit,10 March 2025\nv3,Signing,1995\n"
      ])
    #expect(run.status == 0, "\(run.errors)")
    let events = run.lines.compactMap {
      $0.firstMatch(of: /"object",.*"event":"([^"]+)"/).map { String($0.1) }
    }
    #expect(events == ["v2", "the-visit-2026", "v3"], "\(run.text)")
  }

  @Test func `of the date of a gift nothing is lost in silence`() {
    func gifts(_ headings: String, _ row: String, _ arguments: [String] = []) -> Run {
      importing("Giver,Receiver,Gift,\(headings)\nA,B,Vase,\(row)\n", arguments)
    }
    #expect(
      gifts("Year", "1995").text.contains(#""id":"vase-1995","kind":"gift","title":"Vase","date":"1995""#))
    #expect(gifts("Date,Year", ",1995").text.contains(#""date":"1995""#))
    #expect(gifts("Date,Year", "1996,1995").errors.contains("the year is “1995”, and the date “1996”"))
    #expect(gifts("Date", "TBD").errors.contains("error[E0201] “TBD” is no date"))
    #expect(gifts("Date", "3/4/2025").errors.contains("error[E0704]"))
    #expect(gifts("Date,When", "1995,1996").errors.contains("error[E0703] “When” and “Date” both mean"))
    let known = gifts("Event ID,Date", "e,1995")
    #expect(
      known.errors.contains("warning[W0711] the row names the event “e” by its id; its date"),
      "\(known.errors)")
    let mapped = gifts("Anlass,Tag", "Empfang,1995", ["-O", "csv.map=Anlass=occasion,Tag=date"])
    #expect(mapped.text.contains(#""id":"empfang-1995","kind":"event","title":"Empfang""#), "\(mapped.text)")
    #expect(gifts("Value", "100").errors.contains("warning[W0711] the column “Value”"))
  }

  @Test func `who gave is an actor, also where a place beside is called so`() {
    let run = importing(
      "Giver,Receiver,Gift\nLaos,ASEAN,Vase\n", ["-q"], others: ["places.csv": "name,kind\nLaos,country\n"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.last?.contains(#""from":"laos-2","to":"asean""#) == true, "\(run.text)")
  }
}
