import DossierModel

/// The words that a report adds to those of the dossier: English, or Vietnamese for `vi` and `vi-VN`.
package enum ReportWords: Sendable, Hashable {
  case english, vietnamese

  /// The words of a language.
  package init(language: String) {
    self = isVietnamese(language) ? .vietnamese : .english
  }

  /// What the page says its language is.
  package var tag: String { self == .english ? "en" : "vi" }

  private func choose(_ english: String, _ vietnamese: String) -> String {
    self == .english ? english : vietnamese
  }

  /// A word of a vocabulary as it is read: `tree planting` for `treePlanting`, in Vietnamese `trồng cây`.
  package func word(_ word: String) -> String {
    if self == .vietnamese, let known = Self.vietnameseWords[word] { return known }
    return Vocabulary.phrase(of: word)
  }

  /// A role as it is read: `chief guest` for `chiefGuest`; one in a dossier's own words stays, as `Vice-President`.
  package func role(_ role: String) -> String {
    let isOwn = role.first?.isUppercase ?? false || role.contains { $0 == "-" || $0.isWhitespace }
    if self == .vietnamese, let known = Self.vietnameseRoles[role] { return known }
    return isOwn ? role : word(role)
  }

  // MARK: - Headings

  /// The heading of a section.
  package func title(of subject: ReportSection.Subject) -> String {
    switch subject {
    case .events: choose("Events", "Sự kiện")
    case .undated: choose("Events without a date", "Sự kiện không rõ ngày")
    case .statements: choose("Statements", "Phát biểu")
    case .targets: choose("Targets", "Mục tiêu")
    case .conflicts: choose("Where accounts differ", "Những điểm chưa thống nhất")
    case .indicators: choose("Figures and claims", "Số liệu và nhận định")
    case .actors: choose("Actors", "Các bên")
    case .relations: choose("Relations", "Quan hệ")
    case .objects: choose("Objects", "Hiện vật và văn kiện")
    case .places: choose("Places", "Địa điểm")
    case .sources: choose("Sources", "Nguồn")
    }
  }

  var noEvents: String { choose("There are no events with a date.", "Không có sự kiện nào có ngày.") }
  var conflictsNote: String {
    choose(
      "Accounts that cannot all hold stand side by side, with their sources. All are open but those marked as decided.",
      "Các thông tin không thể cùng đúng được nêu cạnh nhau, kèm nguồn. Tất cả chưa ngã ngũ, trừ những điểm ghi là đã quyết."
    )
  }

  /// The heading of the timeline.
  package var timeline: String { choose("Timeline", "Dòng thời gian") }
  /// What stands in place of a timeline that is too long for Mermaid.
  package func noTimeline(_ length: Int, _ most: Int) -> String {
    choose(
      "The timeline is left out: it would have \(length) characters, and Mermaid draws \(most).",
      "Không có dòng thời gian: nó dài \(length) ký tự, còn Mermaid chỉ vẽ được \(most).")
  }
  /// The heading of the graph of relations.
  package var graph: String { choose("Who stands in what relation to whom", "Ai có quan hệ gì với ai") }

  var name: String { choose("Name", "Tên") }
  var kind: String { choose("Kind", "Loại") }
  var furtherDetails: String { choose("Details", "Chi tiết") }
  var sources: String { choose("Sources", "Nguồn") }
  var from: String { choose("Who", "Bên") }
  var relation: String { choose("Relation", "Quan hệ") }
  var to2: String { choose("To", "Với") }
  var time: String { choose("Time", "Thời gian") }
  var due: String { choose("Due", "Hạn") }
  var whose: String { choose("Whose", "Của") }
  var goal: String { choose("Goal", "Mục tiêu") }
  var standing: String { choose("Status, occasion", "Tình trạng, dịp nêu") }
  var subject: String { choose("About", "Về") }
  var value: String { choose("Claim", "Nhận định") }
  var whoSaysSo: String { choose("Who says so, as of when", "Ai nêu, tính đến khi nào") }
  var verdict: String { choose("Reckoned again", "Kiểm lại") }

  // MARK: - In lines

  package func asOf(_ day: String) -> String { choose("as of \(day)", "tính đến \(day)") }
  func holdsOn(_ day: String) -> String { choose("On \(day)", "Vào \(day)") }
  /// What stands at the end of a report that does not tell everything.
  func leftOut(_ sections: String) -> String {
    choose("Not told here: \(sections)", "Không nêu ở đây: \(sections)")
  }
  var editors: String { choose("Editors", "Biên tập") }
  var licence: String { choose("Licence", "Giấy phép") }
  var madeWith: String { choose("Made with", "Lập bằng") }
  var partOf: String { choose("part of", "thuộc") }
  /// What is said of an event that the claim of another dates.
  func dated(by account: String) -> String {
    choose("dated by the preferred claim of \(account)", "ngày theo nhận định được ưu tiên của \(account)")
  }
  var onBehalfOf: String { choose("for", "thay mặt") }
  var to: String { choose("to", "với") }
  var about: String { choose("about", "về") }
  var since: String { choose("since", "từ") }
  var startingWith: String { choose("from", "từ") }
  var until: String { choose("until", "đến") }
  func attested(_ day: String) -> String { choose("attested \(day)", "được ghi nhận vào \(day)") }
  /// For what is to be so by then.
  func by(_ date: String) -> String { choose("by \(date)", "vào \(date)") }
  var givenBy: String { choose("from", "từ") }
  var givenTo: String { choose("to", "cho") }
  var alsoCalled: String { choose("also", "còn gọi") }
  var read: String { choose("read", "đọc") }
  var measuredBy: String { choose("measured from", "tính từ") }
  var counted: String { choose("counted:", "đếm:") }
  var confidence: String { choose("confidence", "độ tin cậy") }
  var decided: String { choose("decided", "đã quyết") }
  var theRecordItself: String { choose("what the record itself says", "theo chính bản ghi") }
  /// For what has no date.
  package var noDate: String { choose("no date", "không rõ ngày") }

  /// `2 accounts of the date`.
  package func accounts(_ number: Int, _ property: String) -> String {
    choose("\(number) accounts: \(property)", "\(number) thông tin: \(property)")
  }

  var accountsDiffer: String { choose("accounts differ:", "thông tin khác nhau:") }

  func property(_ property: String) -> String { word(property) }

  /// What a target is measured in, in the dossier's own words but for those that are known: `rank`.
  func measure(_ measure: String) -> String {
    self == .vietnamese ? Self.vietnameseWords[measure] ?? measure : measure
  }

  /// `1 event`, `25 events`.
  func count(_ number: Int, _ kind: RecordKind) -> String {
    guard self == .vietnamese else { return "\(number) \(number == 1 ? kind.rawValue : kind.section)" }
    let noun =
      switch kind {
      case .dossier: "hồ sơ"
      case .source: "nguồn"
      case .place: "địa điểm"
      case .actor: "bên"
      case .event: "sự kiện"
      case .relation: "quan hệ"
      case .object: "hiện vật"
      case .claim: "nhận định"
      case .target: "mục tiêu"
      case .statement: "phát biểu"
      }
    return "\(number) \(noun)"
  }

  // MARK: - Closed choices

  /// The word for what is not so, or not yet: an event did not happen, a claim is denied.
  package func modality(_ modality: Modality, of kind: RecordKind) -> String {
    switch modality {
    case .actual: choose("actual", "có thật")
    case .planned: choose("planned", "dự kiến")
    case .hypothetical: choose("hypothetical", "giả định")
    case .negated: denied(kind)
    case .projected: choose("projected", "dự báo")
    }
  }

  private func denied(_ kind: RecordKind) -> String {
    switch kind {
    case .relation: choose("expressly not so", "được nêu rõ là không có")
    case .claim: choose("denied", "bị phủ nhận")
    case .statement: choose("expressly not said", "không được nêu")
    default: choose("did not happen", "không xảy ra")
    }
  }

  /// What became of an event after all, where it is not just what was announced: `cancelled`, `postponed`.
  package func fate(of event: Event) -> String? {
    event.status.flatMap { $0 == .confirmed ? nil : status($0) }
  }

  /// What became of it.
  package func status(_ status: EventStatus) -> String {
    switch status {
    case .confirmed: choose("confirmed", "đã xác nhận")
    case .cancelled: choose("cancelled", "đã hủy")
    case .postponed: choose("postponed", "đã hoãn")
    }
  }

  /// What is to be said of a target beside its goal: `met`, `missed`; of a forecast, which is no promise, `expected`.
  package func remark(on target: Target) -> String? {
    if target.isForecast { return choose("expected", "dự báo") }
    return target.isSettled ? target.status.map(word) : nil
  }

  /// What a target is: `target`, or `forecast` where nobody has promised it.
  package func noun(for target: Target) -> String {
    target.isForecast ? choose("forecast", "dự báo") : choose("target", "mục tiêu")
  }

  /// The heading of what is foretold, where it stands apart from targets.
  package var forecasts: String { choose("Forecasts", "Dự báo") }

  func rank(_ rank: ClaimRank) -> String {
    switch rank {
    case .preferred: choose("preferred", "được ưu tiên")
    case .normal: choose("normal", "thường")
    case .deprecated: choose("rejected", "bị bác bỏ")
    }
  }

  func verdict(_ verdict: ClaimVerification.Verdict) -> String {
    switch verdict {
    case .confirmed: choose("confirmed", "đúng")
    case .contradicted: choose("contradicted", "không đúng")
    case .premature: choose("premature", "còn sớm")
    case .late: choose("late", "đã muộn")
    case .possible: choose("possible", "có thể đúng")
    case .undecidable: choose("not decidable", "không xác định được")
    }
  }

  /// Whether a relation holds on the day: `certainly`; nothing where the dossier does not say when it held.
  func holds(_ word: String?) -> String {
    switch word {
    case "certainly": choose("holds", "có hiệu lực")
    case "possibly": choose("may hold", "có thể")
    case "undated": ""
    default: choose("does not hold", "không")
    }
  }

  // MARK: - Numbers

  /// What a claim says or denies: `more than 60 years`, `not 5`.
  func value(of claim: Claim) -> String {
    denial(of: claim) + (claim.number.map { value($0, claim.comparator, claim.unit) } ?? claim.value ?? "")
  }

  /// What stands before the value of a claim that denies it: `not `.
  func denial(of claim: Claim) -> String {
    claim.modality == .negated ? choose("not ", "không phải ") : ""
  }

  /// `more than 60 years`.
  func value(_ number: Double, _ comparator: Comparator?, _ unit: String?) -> String {
    let comparator = comparator ?? .equal
    guard self == .vietnamese else {
      let amount = comparator.words + grouped(number)
      return unit.map { Vocabulary.amount(amount, of: number, in: $0) } ?? amount
    }
    let before =
      switch comparator {
      case .equal: ""
      case .greater: "hơn "
      case .greaterOrEqual: "ít nhất "
      case .less: "dưới "
      case .lessOrEqual: "nhiều nhất "
      case .about: "khoảng "
      case .nearly: "gần "
      }
    let amount = before + grouped(number)
    return unit.map { Vocabulary.amount(amount, in: self.unit($0)) } ?? amount
  }

  /// A unit as it is read; a symbol stays as it is, `kWh`.
  private func unit(_ unit: String) -> String {
    Vocabulary.isSymbol(unit) ? unit : word(unit)
  }
}

extension ReportWords {
  /// A number as it is read: `800,000,000`, in Vietnamese `800.000.000`; years stay as they are.
  private func grouped(_ number: Double) -> String {
    self == .english ? number.groupedText() : number.groupedText(comma: ".", point: ",")
  }
}
