import DossierModel
import PluginKit

/// The words that a calendar adds to those of the dossier: English, or Vietnamese for `vi` and `vi-VN`.
enum EntryWords: Sendable {
  case english, vietnamese

  /// The words of a language.
  init(language: String) {
    self = isVietnamese(language) ? .vietnamese : .english
  }

  private func choose(_ english: StaticString, _ vietnamese: StaticString) -> StaticString {
    switch self {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  var dayNotKnown: StaticString { choose("day not known", "không rõ ngày") }
  var dateNotKnown: StaticString { choose("date not known", "không rõ ngày") }
  var about: StaticString { choose("about", "khoảng") }
  var dateUncertain: StaticString { choose("date uncertain", "ngày chưa chắc chắn") }
  var dateDisputed: StaticString { choose("date disputed", "ngày còn tranh cãi") }
  var cancelled: StaticString { choose("cancelled", "đã hủy") }
  var postponed: StaticString { choose("postponed", "đã hoãn") }
  /// What may stand in brackets behind a title.
  var remarks: [StaticString] {
    [dayNotKnown, dateNotKnown, about, dateUncertain, dateDisputed, cancelled, postponed]
  }
  var zoneNotKnown: StaticString { choose("local time, zone not given", "giờ địa phương, không rõ múi giờ") }

  var planned: StaticString {
    choose("Planned: not yet reported to have happened.", "Dự kiến: chưa có tin là đã diễn ra.")
  }
  var first: StaticString { choose("First", "Lần đầu") }
  var date: StaticString { choose("Date", "Ngày") }
  var dateAsReported: StaticString { choose("Date as reported", "Ngày theo nguồn") }
  var place: StaticString { choose("Place", "Địa điểm") }
  var participants: StaticString { choose("Participants", "Thành phần tham dự") }
  var onBehalfOf: StaticString { choose("for", "thay mặt") }
  var claims: StaticString { choose("Claims", "Các tuyên bố") }
  var conflicts: StaticString { choose("Sources disagree", "Các nguồn không thống nhất") }
  var preferred: StaticString { choose("preferred", "được ưu tiên") }
  var deprecated: StaticString { choose("rejected", "bị bác bỏ") }
  var sources: StaticString { choose("Sources", "Nguồn") }
  var owner: StaticString { choose("Target of", "Mục tiêu của") }
  var expectedOf: StaticString { choose("Forecast for", "Dự báo về") }
  var deadline: StaticString { choose("Due", "Hạn") }
  var standing: StaticString { choose("Status", "Tình trạng") }
  var anniversaryCategory: StaticString { choose("Anniversary", "Kỷ niệm") }
  var targetCategory: StaticString { choose("Target", "Mục tiêu") }

  /// Before the title of a target: it is due then, and nobody knows whether it will be reached.
  var due: StaticString { choose("Due", "Đến hạn") }

  /// Before the title of a target that was reached.
  var met: StaticString { choose("Met", "Đã đạt") }

  /// Before the title of a target that was not reached.
  var missed: StaticString { choose("Missed", "Không đạt") }

  /// Before the title of a forecast: it is expected then, and nobody owes it.
  var expected: StaticString { choose("Expected", "Dự báo") }

  /// A number in an order: `30th`, `thứ 30`; in Vietnamese the first and the fourth have words of their own.
  func ordinal(_ number: Int) -> String {
    switch (self, number) {
    case (.english, _): Ordinal.english(number)
    case (.vietnamese, 1): "thứ nhất"
    case (.vietnamese, 4): "thứ tư"
    case (.vietnamese, _): "thứ \(number)"
    }
  }
}
