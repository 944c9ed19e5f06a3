/// What an edge tells, as a reader tells it apart: by arrowhead, or the mark beside the actor (roles), first, by ink second.
///
/// A dash says how sure it is, of relations and of roles, so that it never says two things at once.
package enum EdgeKind: Int, CaseIterable, Sendable {
  // Relations.
  case membership, structure, office, bond, seat, other
  // Roles in events.
  case hosting, visiting, speaking, acting, takingPart, watching
  // Events among each other, and actors who meet.
  case sequence, unordered, meeting

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

  /// Whether it takes part in deciding what stands to the left of what.
  package var isRole: Bool { Self.hosting.rawValue...Self.watching.rawValue ~= rawValue }

  package func title(_ words: Words) -> StaticString {
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
    case .unordered: words("listed next; which came first is not said", "kế tiếp; không rõ trước sau")
    case .meeting: words("meet; the thicker, the more often", "gặp nhau; càng dày càng nhiều")
    }
  }
}
