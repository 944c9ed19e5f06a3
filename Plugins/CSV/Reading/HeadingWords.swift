import PluginKit

/// The words by which people call the columns of a table, in English and Vietnamese, beside the columns' own names.
enum HeadingWords {
  /// The words for columns of a table, as slugs: without capitals, accents and signs.
  static func columns(of table: TableSchema, _ list: KeptList? = nil) -> [String: String] {
    var columns: [String: String] = [:]
    for (column, words) in common + (byTable[table.name] ?? []) where table.column(column) != nil {
      for word in words.split(separator: ",") {
        columns[Slug(String(word), or: "").text] = column
      }
    }
    if let list { columns.merge(list.words) { $1 } }
    // A column's own names weigh more than what others may be called.
    for column in table.columns {
      columns[Slug(column.heading.replacing(" (EDTF)", with: ""), or: "").text] = column.name
    }
    for column in table.columns { columns[Slug(column.name, or: "").text] = column.name }
    return columns
  }

  /// Whether a heading, as a slug, is that of the day on which an event ended; its date is then an interval.
  static func isEnd(_ slug: String) -> Bool { ends.contains(slug) }

  private static let ends: Set<String> = Set(
    ["until", "end", "end date", "ended", "finish", "đến", "đến ngày", "kết thúc", "ngày kết thúc"].map {
      Slug($0, or: "").text
    })

  /// Whether a name is that of a column for one language of a text: `title_vi`.
  static func isWording(_ column: String) -> Bool {
    TableSchema.whole.contains { wording(Slug(column, or: "").text, among: columns(of: $0)) != nil }
  }

  /// The field and the language of a heading like `title-vi`.
  static func wording(
    _ slug: String, among known: [String: String]
  ) -> (column: String, language: String)? {
    let parts = slug.split(separator: "-")
    guard parts.count >= 2, let last = parts.last, (2...3).contains(last.count),
      last.allSatisfy(\.isLetter)
    else { return nil }
    guard let column = known[parts.dropLast().joined(separator: "-")], known[slug] == nil,
      ["title", "name", "description", "goal", "gist", "text", "place"].contains(column)
    else { return nil }
    return (column, String(last))
  }

  private typealias Words = [(column: String, words: String)]

  private static let common: Words = [
    ("id", "key,mã"), ("kind", "type,category,class,loại,thể loại"),
    ("description", "notes,note,remarks,remark,comment,comments,summary,details,text,mô tả,ghi chú,nội dung"),
    ("sources", "source,reference,references,citation,citations,nguồn,nguồn tin"),
    ("tags", "tag,keywords,keyword,topics,từ khóa,thẻ"), ("country", "state,quốc gia,nước"),
    ("part_of", "parent,belongs to,thuộc"), ("name", "title,label,tên"), ("language", "lang,ngôn ngữ"),
    ("url", "link,web,website,address,đường dẫn"), ("latitude", "lat,vĩ độ"),
    ("longitude", "lon,long,lng,kinh độ"), ("since", "start,start date,begin,từ,từ ngày,bắt đầu"),
    ("until", "end,end date,đến,đến ngày,kết thúc"), ("role", "vai trò,chức vụ"),
    ("aliases", "alias,other names,tên khác"), ("status", "trạng thái"), ("year", "năm"),
  ]

  private static let byTable: [String: Words] = [
    "events": [
      ("title", "event,name,what,subject,headline,sự kiện,tên,tên sự kiện,tiêu đề"),
      (
        "date",
        "when,dates,event date,start,start date,begin,bắt đầu,ngày bắt đầu,ngày,ngày tháng,thời gian,thời điểm"
      ),
      ("date_text", "date text,date as reported,reported date"),
      ("place", "where,location,venue,city,địa điểm,nơi,nơi chốn"),
      (
        "participants",
        "participant,who,actors,actor,attendees,people,parties,thành phần,người tham dự,bên tham gia,tham dự"
      ),
      ("source_url", "url,link,web,website,address,source link,đường dẫn"),
    ],
    "sources": [("title", "name,tên,tiêu đề"), ("publisher", "nhà xuất bản"), ("author", "authors,tác giả")],
    "relations": [("from", "source,member,holder,who"), ("to", "target,organisation,organization,of")],
    "targets": [("goal", "target,title,mục tiêu"), ("owner", "who,actor"), ("due", "by,deadline,hạn")],
    "statements": [("gist", "statement,what,text,title"), ("speaker", "who,actor,người nói")],
    "claims": [("text", "claim,in words")],
  ]
}
