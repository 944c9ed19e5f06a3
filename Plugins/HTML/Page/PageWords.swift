import PluginKit

/// The words of the page's own: of its tools and of the legend.
struct PageWords {
  let language: ReportWords

  private func choose(_ english: String, _ vietnamese: String) -> String {
    language == .english ? english : vietnamese
  }

  var search: String { choose("Search", "Tìm kiếm") }
  var kind: String { choose("Kind", "Loại") }
  var actor: String { choose("Actor", "Bên") }
  var date: String { choose("Date", "Ngày") }
  var all: String { choose("all", "tất cả") }
  var zoomIn: String { choose("Zoom in", "Phóng to") }
  var zoomOut: String { choose("Zoom out", "Thu nhỏ") }
  var clear: String { choose("Clear", "Xóa") }
  /// What makes paper hold more than what is found.
  var printEverything: String {
    choose("print everything, not only what is found", "in tất cả, không chỉ những gì tìm thấy")
  }
  var contents: String { choose("Contents", "Mục lục") }
  /// What the script says of what is found: the number of events, of all events, of other entries.
  var found: String { choose("{0} of {1} events, {2} other entries", "{0} trên {1} sự kiện, {2} mục khác") }
  var exactDay: String { choose("known to the day", "biết rõ ngày") }
  var monthOrYear: String { choose("known to the month or year", "chỉ biết tháng hoặc năm") }
  var doubtful: String { choose("approximate, open or long", "ước chừng, để ngỏ hoặc kéo dài") }
  var noDate: String { language.noDate }
  var keys: String {
    choose(
      "Keys: / to search, Esc to clear, + and − to zoom, arrows, Home and End to walk along the timeline.",
      "Phím: / để tìm, Esc để xóa, + và − để phóng, các phím mũi tên, Home và End để đi dọc dòng thời gian.")
  }

  // MARK: - The timeline

  var beforeChrist: String { choose("BC", "TCN") }
  var targets: String { choose("targets, plans", "mục tiêu, dự kiến") }
  var anniversaries: String { choose("anniversaries", "kỷ niệm") }
  var anniversary: String { choose("anniversary", "kỷ niệm") }
  var otherKinds: String { choose("other kinds", "loại khác") }
  /// `1990 – 1994: 14 events`.
  func events(_ number: Int) -> String {
    choose("\(number) event\(number == 1 ? "" : "s")", "\(number) sự kiện")
  }
  /// The same for the script, which puts the number in.
  var manyEvents: String { choose("{0} events", "{0} sự kiện") }
  func notDrawn(_ number: Int) -> String {
    choose(
      number == 1
        ? "1 event is not drawn: it has no date, did not happen, or only might have been."
        : "\(number) events are not drawn: they have no date, did not happen, or only might have been.",
      "\(number) sự kiện không được vẽ: không rõ ngày, không xảy ra, hoặc chỉ là giả định.")
  }
  func anniversariesLeft(_ number: Int) -> String {
    choose(
      "Of anniversaries the roundest are drawn; \(number == 1 ? "1 other is" : "\(number) others are") left out.",
      "Chỉ vẽ các dịp kỷ niệm chẵn nhất; \(number) dịp khác không được vẽ.")
  }
  func density(canZoom: Bool) -> String {
    choose(
      "There are too many events to draw each: bars show how many there are, and lead to the first of them.",
      "Có quá nhiều sự kiện để vẽ từng cái: các cột cho biết số lượng và dẫn đến sự kiện đầu tiên.")
      + (canZoom ? choose(" Zoomed in, they are drawn one by one.", " Phóng to để xem từng sự kiện.") : "")
  }

  /// What a sign of the timeline means.
  func meaning(of sign: ChartSign) -> String {
    switch sign {
    case .disc: choose("a day", "một ngày")
    case .box: choose("within a month, a year", "trong một tháng, một năm")
    case .bar: choose("from – to", "từ – đến")
    case .partly: choose("from – to, day unknown", "từ – đến, không rõ ngày")
    case .dashed: choose("approximate or uncertain", "ước chừng hoặc không chắc chắn")
    case .open: choose("before (≤) or since (≥), open", "trước (≤) hoặc từ (≥), để ngỏ")
    case .rivals: choose("accounts differ", "thông tin khác nhau")
    case .diamond: choose("target or plan", "mục tiêu hoặc dự kiến")
    case .forecast: choose("forecast", "dự báo")
    case .ring: choose("anniversary", "kỷ niệm")
    case .asOf: choose("as of", "tính đến")
    case .density: choose("number of events", "số sự kiện")
    }
  }
}
