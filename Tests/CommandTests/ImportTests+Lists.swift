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
}
