import DossierModel

/// What a node stands for, as a reader tells it apart: by shape and border first, by colour second.
package enum NodeKind: Int, CaseIterable, Sendable {
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

  package func title(_ words: Words) -> StaticString {
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
package struct Words: Sendable {
  package let language: String
  private let isVietnamese: Bool

  package init(_ language: String) {
    self.language = language
    isVietnamese = DossierModel.isVietnamese(language)
  }

  package func callAsFunction(_ english: StaticString, _ vietnamese: StaticString) -> StaticString {
    isVietnamese ? vietnamese : english
  }
  package func callAsFunction(_ english: String, _ vietnamese: String) -> String {
    isVietnamese ? vietnamese : english
  }
}
