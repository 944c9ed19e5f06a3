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
  var look: Look {
    switch self {
    case .state: Look("box", "rounded,filled", .blue, .blue, 12)
    case .organisation: Look("box", "filled,bold", .orange, .orange, 22)
    case .organ: Look("component", "filled", .orange, .cream, 12)
    case .party: Look("hexagon", "filled", .text, .green, 12, margin: "0.01,0.05")
    case .person: Look("ellipse", "filled", .violet, .violet, 12, margin: "0.06,0.05")
    case .group: Look("box3d", "filled", .grey, .none, 12, margin: "0.17,0.11")
    case .work: Look("tab", "filled", .text, .none, 12)
    case .place: Look("house", "filled", .text, .green, 12, margin: "0.08,0.03")
    case .event: Look("note", "filled", .text, .cream, 12)
    case .other: Look("box", "filled", .grey, .none, 12)
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
    case .work: "▯"
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

extension NodeKind {
  /// Shape, border, filling and the room around the text, where the shape needs another than a box.
  struct Look {
    let shape: StaticString
    let style: StaticString
    let ink: Ink
    let tint: Tint
    let penTenths: Int
    let margin: StaticString?

    init(
      _ shape: StaticString, _ style: StaticString, _ ink: Ink, _ tint: Tint, _ penTenths: Int,
      margin: StaticString? = nil
    ) {
      self.shape = shape
      self.style = style
      self.ink = ink
      self.tint = tint
      self.penTenths = penTenths
      self.margin = margin
    }
  }
}
