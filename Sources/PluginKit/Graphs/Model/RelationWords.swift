/// What a kind of relation is called on an edge, which way round it reads, and how it is drawn.
struct RelationWords: Sendable {
  let english: String
  let vietnamese: String
  let edge: EdgeKind
  /// Whether it holds both ways, so that the edge has no arrowhead.
  let isMutual: Bool

  private init(_ english: String, _ vietnamese: String, _ edge: EdgeKind, mutual: Bool = false) {
    self.english = english
    self.vietnamese = vietnamese
    self.edge = edge
    isMutual = mutual
  }

  /// The words for a kind; one that is not known is taken apart: `pursues`, `competes for influence`.
  init(_ kind: String) {
    if let known = Self.known[kind] {
      self = known
    } else {
      let words = Self.spaced(kind)
      self.init(words, words, .other)
    }
  }

  private static let known: [String: RelationWords] = [
    "memberOf": .init("member of", "thành viên", .membership),
    "foundingMemberOf": .init("founding member of", "thành viên sáng lập", .membership),
    "observerOf": .init("observer of", "quan sát viên", .membership),
    "countedAmong": .init("counted among", "được kể trong", .membership),
    "partyTo": .init("party to", "bên tham gia", .membership),
    "partyOf": .init("party of", "chính đảng của", .membership),
    "seeksMembership": .init("seeks membership", "xin gia nhập", .other),
    "organOf": .init("organ of", "cơ quan của", .structure),
    "partOf": .init("part of", "bộ phận của", .structure),
    "makesUp": .init("makes up", "hợp thành", .structure),
    "holdsOffice": .init("holds office in", "giữ chức vụ tại", .office),
    "heldOffice": .init("held office in", "từng giữ chức vụ tại", .office),
    "headOf": .init("head of", "đứng đầu", .office),
    "chairs": .init("chair of", "chủ tịch", .office),
    "leads": .init("leads", "dẫn dắt", .office),
    "represents": .init("represents", "đại diện", .office),
    "accreditedTo": .init("accredited to", "được cử đến", .office),
    "governs": .init("governs", "quản lý", .office),
    "worksFor": .init("works for", "làm việc cho", .office),
    "employs": .init("employs", "sử dụng", .other),
    "diplomaticRelations": .init("diplomatic relations", "quan hệ ngoại giao", .bond, mutual: true),
    "partnership": .init("partnership", "quan hệ đối tác", .bond, mutual: true),
    "partnerOf": .init("partners", "đối tác", .bond, mutual: true),
    "alliance": .init("alliance", "liên minh", .bond, mutual: true),
    "allyOf": .init("allies", "đồng minh", .bond, mutual: true),
    "agreementWith": .init("agreement", "hiệp định", .bond, mutual: true),
    "cooperatesWith": .init("cooperation", "hợp tác", .bond, mutual: true),
    "spouseOf": .init("married", "vợ chồng", .bond, mutual: true),
    "relativeOf": .init("relatives", "họ hàng", .bond, mutual: true),
    "competesWith": .init("compete", "cạnh tranh", .other, mutual: true),
    "locatedIn": .init("located in", "đặt tại", .seat),
    "basedIn": .init("based in", "trụ sở tại", .seat),
    "hosts": .init("hosts", "cho đặt trụ sở", .seat),
    "succeeds": .init("succeeds", "kế nhiệm", .other),
    "concernedWith": .init("concerned with", "liên quan đến", .other),
    "supports": .init("supports", "ủng hộ", .other),
    "opposes": .init("opposes", "phản đối", .other),
    "mediates": .init("mediates with", "trung gian", .other),
    "contributesTo": .init("contributes to", "đóng góp cho", .other),
    "influences": .init("influences", "ảnh hưởng đến", .other),
  ]

  /// `competesForInfluence` as `competes for influence`.
  private static func spaced(_ kind: String) -> String {
    var words = ""
    for character in kind {
      if character.isUppercase { words += " " }
      words += character.isUppercase ? character.lowercased() : String(character)
    }
    return words
  }
}
