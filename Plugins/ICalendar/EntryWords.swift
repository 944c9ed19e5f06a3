import PluginKit

/// The words that a calendar adds to those of the dossier: English, or Vietnamese for `vi` and `vi-VN`.
enum EntryWords: Sendable {
  case english, vietnamese

  /// The words of a language.
  init(language: String) {
    self = language == "vi" || language.hasPrefix("vi-") || language.hasPrefix("vi_") ? .vietnamese : .english
  }

  private func choose(_ english: String, _ vietnamese: String) -> String {
    switch self {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  var dayNotKnown: String { choose("day not known", "không rõ ngày") }
  var about: String { choose("about", "khoảng") }
  var dateUncertain: String { choose("date uncertain", "ngày chưa chắc chắn") }
  var cancelled: String { choose("cancelled", "đã hủy") }
  var postponed: String { choose("postponed", "đã hoãn") }
  var zoneNotKnown: String { choose("local time, zone not given", "giờ địa phương, không rõ múi giờ") }

  var planned: String {
    choose("Planned: not yet reported to have happened.", "Dự kiến: chưa có tin là đã diễn ra.")
  }
  var first: String { choose("First", "Lần đầu") }
  var date: String { choose("Date", "Ngày") }
  var dateAsReported: String { choose("Date as reported", "Ngày theo nguồn") }
  var participants: String { choose("Participants", "Thành phần tham dự") }
  var claims: String { choose("Claims", "Các tuyên bố") }
  var preferred: String { choose("preferred", "được ưu tiên") }
  var deprecated: String { choose("rejected", "bị bác bỏ") }
  var sources: String { choose("Sources", "Nguồn") }
  var owner: String { choose("Target of", "Mục tiêu của") }
  var due: String { choose("Due", "Hạn") }
  var standing: String { choose("Status", "Tình trạng") }
  var anniversaryCategory: String { choose("Anniversary", "Kỷ niệm") }
  var targetCategory: String { choose("Target", "Mục tiêu") }

  /// The title of a target: it is due then, and nobody knows whether it will be reached.
  func due(_ goal: String) -> String { choose("Due: ", "Đến hạn: ") + goal }
}
