/// What a node stands for, as a reader tells it apart: by shape and border first, by colour second.
enum NodeKind: Int, CaseIterable {
  case state, organisation, organ, party, person, group, work, place, event, other

  /// What an actor is drawn as.
  init(actorKind kind: String) {
    switch kind {
    case "state": self = .state
    case "organisation", "company", "university", "media", "court": self = .organisation
    case "organ", "government", "ministry", "mission", "office": self = .organ
    case "party": self = .party
    case "person": self = .person
    case "group": self = .group
    case "programme", "policy", "document": self = .work
    case "region": self = .place
    default: self = .other
    }
  }

  /// What it looks like.
  var look: (shape: StaticString, style: StaticString, ink: Ink, tint: Tint, penTenths: Int) {
    switch self {
    case .state: ("box", "rounded,filled", .blue, .blue, 12)
    case .organisation: ("box", "filled,bold", .orange, .orange, 22)
    case .organ: ("component", "filled", .orange, .cream, 12)
    case .party: ("hexagon", "filled", .text, .green, 12)
    case .person: ("ellipse", "filled", .violet, .violet, 12)
    case .group: ("box3d", "filled", .grey, .none, 12)
    case .work: ("tab", "filled", .text, .none, 12)
    case .place: ("house", "filled", .text, .green, 12)
    case .event: ("note", "filled", .text, .cream, 12)
    case .other: ("box", "filled", .grey, .none, 12)
    }
  }

  /// A sign like the shape, for the legend.
  var sign: StaticString {
    switch self {
    case .state: "▢"
    case .organisation: "■"
    case .organ: "▤"
    case .party: "⬡"
    case .person: "○"
    case .group: "❒"
    case .work: "▛"
    case .place: "⌂"
    case .event: "◳"
    case .other: "□"
    }
  }

  func title(_ words: Words) -> StaticString {
    switch self {
    case .state: words("state", "quốc gia")
    case .organisation: words("organisation", "tổ chức")
    case .organ: words("organ, government or office", "cơ quan, chính phủ, chức vụ")
    case .party: words("political party", "chính đảng")
    case .person: words("person", "cá nhân")
    case .group: words("several actors together", "nhóm chủ thể")
    case .work: words("programme, document or object", "chương trình, văn kiện, hiện vật")
    case .place: words("place", "địa điểm")
    case .event: words("event", "sự kiện")
    case .other: words("other actor", "chủ thể khác")
    }
  }
}

/// Two languages in which a graph has words of its own; names are in whatever language they were given.
struct Words {
  let language: String
  private var isVietnamese: Bool { language == "vi" || language.hasPrefix("vi-") }

  init(_ language: String) { self.language = language }

  func callAsFunction(_ english: StaticString, _ vietnamese: StaticString) -> StaticString {
    isVietnamese ? vietnamese : english
  }
  func callAsFunction(_ english: String, _ vietnamese: String) -> String {
    isVietnamese ? vietnamese : english
  }
}
