/// What an edge tells, as a reader tells it apart: by arrowhead (relations) or dash (roles) first, by ink second.
///
/// Among relations a dash says how sure they are, so that it never says two things at once.
enum EdgeKind: Int, CaseIterable {
  // Relations.
  case membership, structure, office, bond, seat, other
  // Roles in events.
  case hosting, visiting, speaking, acting, takingPart, watching
  // Events among each other, and actors who meet.
  case sequence, meeting

  /// The kind of a role.
  init(role: String?) {
    switch role {
    case "host", "organiser", "chair": self = .hosting
    case "visitor", "guest", "companion", "delegate": self = .visiting
    case "speaker": self = .speaking
    case "signatory", "giver", "donor", "planter", "negotiator", "mediator", "founder", "appointee",
      "recipient",
      "actor", "acceding", "receiving", "applicant":
      self = .acting
    case "observer", "witness", "affected", "subject", "photographer": self = .watching
    default: self = .takingPart
    }
  }

  /// What it looks like.
  var look: (ink: Ink, arrow: StaticString, style: StaticString, penTenths: Int) {
    switch self {
    case .membership: (.blue, "normal", "solid", 12)
    case .structure: (.text, "odiamond", "solid", 12)
    case .office: (.violet, "empty", "solid", 12)
    case .bond: (.orange, "none", "solid", 18)
    case .seat: (.grey, "dot", "solid", 12)
    case .other: (.grey, "vee", "solid", 12)
    case .hosting: (.orange, "none", "bold", 20)
    case .visiting: (.blue, "none", "solid", 12)
    case .speaking: (.violet, "none", "dashed", 14)
    case .acting: (.text, "none", "solid", 12)
    case .takingPart: (.grey, "none", "solid", 10)
    case .watching: (.grey, "none", "dotted", 12)
    case .sequence: (.grey, "vee", "dotted", 8)
    case .meeting: (.blue, "none", "solid", 12)
    }
  }

  /// Whether it takes part in deciding what stands to the left of what.
  var isRole: Bool { Self.hosting.rawValue...Self.watching.rawValue ~= rawValue }

  /// A sign like the line, for the legend.
  var sign: StaticString {
    switch self {
    case .membership: "──▶"
    case .structure: "──◇"
    case .office: "──▷"
    case .bond: "━━━"
    case .seat: "──●"
    case .other: "──➤"
    case .hosting: "━━━"
    case .visiting, .acting, .takingPart, .meeting: "───"
    case .speaking: "╌╌╌"
    case .watching: "┈┈┈"
    case .sequence: "┈┈➤"
    }
  }

  func title(_ words: Words) -> StaticString {
    switch self {
    case .membership: words("belongs to", "thuộc về")
    case .structure: words("is a part or an organ of", "là bộ phận, cơ quan của")
    case .office: words("holds office in, leads, acts for", "giữ chức vụ, dẫn dắt, đại diện")
    case .bond: words("bond between the two", "quan hệ hai bên")
    case .seat: words("lies or sits in", "đặt tại")
    case .other: words("other relation", "quan hệ khác")
    case .hosting: words("hosts, chairs", "chủ nhà, chủ trì")
    case .visiting: words("visitor, guest, companion", "khách, tháp tùng")
    case .speaking: words("speaks", "phát biểu")
    case .acting: words("signs, gives, receives, acts", "ký, trao, nhận, hành động")
    case .takingPart: words("takes part", "tham gia")
    case .watching: words("is present or concerned", "có mặt, liên quan")
    case .sequence: words("next in time", "tiếp theo")
    case .meeting: words("meet; the thicker, the more often", "gặp nhau; càng dày càng nhiều")
    }
  }
}
