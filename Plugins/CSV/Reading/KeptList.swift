import PluginKit

/// A list that people keep under a name of its own: memberships, which are relations, and gifts, which are objects.
struct KeptList: Sendable {
  /// What it is called in messages: `memberships`.
  let name: String
  /// The table that it is: `relations`.
  let table: String
  /// The kind of its rows that state none: `memberOf`.
  let kind: String
  /// A kind that its rows might have instead: `observerOf`.
  let otherKind: String
  /// Words of file names that tell it, as slugs.
  let fileNames: [String]
  /// The words of its own for columns of the table, by their slugs.
  let words: [String: String]
  /// The words for columns of the event at which something was given, by their slugs: its title, its date.
  let wordsOfOccasion: [String: String]
  /// The columns of which headings must name one each, in words of the list, to tell it.
  let telling: [[String]]

  private init(
    _ name: String, of kind: String, or otherKind: String, in table: String, files: String,
    telling: [[String]], _ words: Words, occasion: Words = []
  ) {
    self.name = name
    self.table = table
    self.kind = kind
    self.otherKind = otherKind
    self.telling = telling
    fileNames = files.split(separator: ",").map { Slug(String($0), or: "").text }
    self.words = Self.slugs(of: words)
    wordsOfOccasion = Self.slugs(of: occasion)
  }

  private typealias Words = [(column: String, words: String)]

  private static func slugs(of words: Words) -> [String: String] {
    let pairs = words.flatMap { column, words in
      words.split(separator: ",").map { (Slug(String($0), or: "").text, column) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a file's name tells it: `asean members`, `quà tặng 2025`.
  func isCalled(_ stem: String) -> Bool {
    let slug = "-\(Slug(stem, or: "").text)-"
    return fileNames.contains { slug.contains("-\($0)-") }
  }

  /// The lists that are known.
  static let all: [KeptList] = [
    KeptList(
      "memberships", of: "memberOf", or: "observerOf", in: "relations",
      files: "memberships,membership,members,thành viên,tư cách thành viên",
      telling: [["from"], ["to"], ["since", "until"]],
      [
        (
          "from",
          "country,member,state,member state,member country,country name,quốc gia,nước,thành viên,nước thành viên,"
            + "quốc gia thành viên"
        ),
        (
          "to",
          "organisation,organization,international organisation,international organization,organisation name,"
            + "organization name,bloc,body,member of,tổ chức,tổ chức quốc tế,khối"
        ),
        (
          "since",
          "since,joined,date joined,year joined,joined on,joined in,joining date,date of joining,year of joining,"
            + "accession,accession date,date of accession,year of accession,acceded,admitted,admission date,"
            + "date of admission,member since,membership since,gia nhập,ngày gia nhập,năm gia nhập"
        ),
        (
          "until",
          "until,left,date left,year left,left on,left in,withdrew,withdrawal,withdrawal date,member until,"
            + "rời khỏi,ngày rời,năm rời,rút khỏi,ngày rút"
        ),
      ]),
    KeptList(
      "gifts", of: "gift", or: "artwork", in: "objects", files: "gifts,gift,presents,quà,quà tặng,tặng phẩm",
      telling: [["from"], ["to"], ["name"]],
      [
        (
          "from",
          "giver,donor,given by,gift from,gift of,presented by,giving country,bên tặng,người tặng,nước tặng"
        ),
        (
          "to",
          "receiver,recipient,given to,gift to,presented to,received by,receiving country,bên nhận,người nhận,"
            + "nước nhận"
        ),
        ("name", "gift,item,present,gift item,gift name,quà,quà tặng,món quà,tặng phẩm,tên quà"),
      ],
      occasion: [
        ("title", "occasion,on the occasion of,event,visit,dịp,nhân dịp,sự kiện"),
        (
          "date",
          "date,when,day,given on,date given,date of gift,gift date,received on,date received,ngày,ngày tặng,"
            + "ngày nhận,thời gian"
        ),
        ("year", "year,năm"),
      ]),
  ]
}
