import DossierModel

/// Finds the claims that cannot all hold.
///
/// Claims are compared that give one property of one subject, each with the record's own field, and those that give one
/// place in an order to two subjects. What is a rival of what makes one conflict, over however many steps.
struct ConflictFinder {
  let verifier: ClaimVerifier
  private let rivalry: Rivalry

  init(_ verifier: ClaimVerifier) {
    self.verifier = verifier
    rivalry = Rivalry(verifier: verifier)
  }

  /// The conflicts among claims, in the order of their subjects, however the claims stand.
  func conflicts(among claims: [Claim]) -> [Conflict] {
    let claims = claims.filter {
      $0.rank != .deprecated && ($0.modality == .actual || $0.modality == .negated)
    }
    var links = Links()
    for group in Dictionary(grouping: claims, by: { Topic($0) }).values { link(group, &links) }
    for group in Dictionary(grouping: claims.filter { $0.number != nil && $0.of != nil }, by: { Place($0) })
      .values
    {
      linkPlaces(group, &links)
    }
    var conflicts = links.conflicts()
    conflicts.sort { Self.key($0) < Self.key($1) }
    for index in conflicts.indices { conflicts[index].number = index + 1 }
    return conflicts
  }

  private static func key(_ conflict: Conflict) -> (String, String, String) {
    (conflict.subject, conflict.property, conflict.sides.first { $0.claim != nil }?.record ?? "")
  }

  private func link(_ group: [Claim], _ links: inout Links) {
    for (index, claim) in group.enumerated() {
      for rival in group[..<index] where rivalry.isBetween(claim, rival) {
        links.add(Conflict.Side(of: claim), Conflict.Side(of: rival))
      }
      guard claim.modality == .actual, claim.of == nil, let field = verifier.field(for: claim),
        !field.canHold(beside: claim, in: verifier.dossier)
      else { continue }
      links.add(Conflict.Side(of: claim), Conflict.Side(field, of: claim.subject, as: claim.property))
    }
  }

  private func linkPlaces(_ group: [Claim], _ links: inout Links) {
    for (index, claim) in group.enumerated() {
      for rival in group[..<index] where rivalry.isForOnePlace(claim, rival) {
        links.add(Conflict.Side(of: claim), Conflict.Side(of: rival))
      }
    }
  }

  /// What claims are about that are compared: a figure for one year is no rival of that for the next.
  private struct Topic: Hashable {
    let subject: String
    let property: String
    let first: CivilDate?
    let last: CivilDate?

    init(_ claim: Claim) {
      subject = claim.subject
      property = claim.property
      first = claim.period?.earliest
      last = claim.period?.latest
    }
  }

  private struct Place: Hashable {
    let property: String
    let scope: ClaimScope?
    let number: Double?

    init(_ claim: Claim) {
      property = claim.property
      scope = claim.of
      number = claim.number
    }
  }
}

/// What is a rival of what, while conflicts are gathered.
private struct Links {
  /// A side by the record that says it; a record says one thing of each property.
  private struct Key: Hashable, Comparable {
    let isClaim: Bool
    let subject: String
    let record: String
    let property: String

    init(_ side: Conflict.Side) {
      isClaim = side.claim != nil
      subject = side.subject
      record = side.record
      property = side.property
    }

    static func < (one: Key, other: Key) -> Bool {
      if one.isClaim != other.isClaim { return !one.isClaim }
      return (one.subject, one.record, one.property) < (other.subject, other.record, other.property)
    }
  }

  private var sides: [Key: Conflict.Side] = [:]
  private var rivals: [Key: Set<Key>] = [:]

  mutating func add(_ one: Conflict.Side, _ other: Conflict.Side) {
    let (key, otherKey) = (Key(one), Key(other))
    sides[key] = one
    sides[otherKey] = other
    rivals[key, default: []].insert(otherKey)
    rivals[otherKey, default: []].insert(key)
  }

  /// The sides, gathered over all steps from rival to rival.
  func conflicts() -> [Conflict] {
    var seen: Set<Key> = []
    return sides.keys.sorted().compactMap { start in
      guard seen.insert(start).inserted else { return nil }
      var members: Set<Key> = [start]
      var open = [start]
      while let key = open.popLast() {
        for rival in rivals[key] ?? [] where members.insert(rival).inserted { open.append(rival) }
      }
      seen.formUnion(members)
      return conflict(of: members.sorted())
    }
  }

  private func conflict(of keys: [Key]) -> Conflict? {
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let sides = keys.compactMap { key -> Conflict.Side? in
      var side = self.sides[key]
      side?.rivals = (rivals[key] ?? []).compactMap { places[$0] }.sorted()
      return side
    }
    return Conflict(number: 0, sides: sides)
  }
}
