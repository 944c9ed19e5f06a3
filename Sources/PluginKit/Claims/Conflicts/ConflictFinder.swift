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
    var links = RivalLinks()
    for group in Dictionary(grouping: claims, by: { Topic($0) }).values {
      linkToFields(group, &links)
      // Claims that say the same have the same rivals, and are none of each other.
      link(Camp.camps(of: group) { Saying($0) }, &links) { rivalry.isBetween($0, $1) }
    }
    let placed = claims.filter { $0.number != nil && $0.of != nil }
    for group in Dictionary(grouping: placed, by: { Place($0) }).values {
      link(Camp.camps(of: group, by: \.id), &links) { rivalry.isForOnePlace($0, $1) }
    }
    var conflicts = links.conflicts()
    conflicts.sort { Self.key($0) < Self.key($1) }
    for index in conflicts.indices { conflicts[index].number = index + 1 }
    return conflicts
  }

  private static func key(_ conflict: Conflict) -> (String, String, String) {
    (conflict.subject, conflict.property, conflict.sides.first { $0.claim != nil }?.record ?? "")
  }

  /// Links claims to what the records themselves say, where they cannot hold beside it.
  private func linkToFields(_ group: [Claim], _ links: inout RivalLinks) {
    for claim in group where claim.modality == .actual && claim.of == nil {
      guard let field = verifier.field(for: claim), !field.canHold(beside: claim, in: verifier.dossier) else {
        continue
      }
      let own = links.number(of: Conflict.Side(field, of: claim.subject, as: claim.property))
      let side = links.number(of: Conflict.Side(of: claim))
      links.add([own], of: 1, arePreferred: false, to: side)
      links.add([side], of: 1, arePreferred: claim.rank == .preferred, to: own)
      links.join(own, side)
    }
  }

  /// Links all members of camps that are rivals: every two camps are compared once, by their first members.
  private func link(_ camps: [Camp], _ links: inout RivalLinks, areRivals: (Claim, Claim) -> Bool) {
    var opposed = [Opposition](repeating: Opposition(), count: camps.count)
    var chains = Chains()
    let first = camps.map(\.first)
    for (number, camp) in camps.enumerated() {
      chains.add()
      for other in 0..<number where areRivals(first[number], first[other]) {
        opposed[number].add(other, camps[other])
        opposed[other].add(number, camp)
        chains.join(number, other)
      }
    }
    let numbers = zip(camps, opposed).map { camp, opposition in
      opposition.count == 0 ? [] : camp.members.map { links.number(of: Conflict.Side(of: $0.claim)) }
    }
    for (camp, opposition) in opposed.enumerated() where opposition.count > 0 {
      let rivals = opposition.camps.flatMap { zip(camps[$0].members, numbers[$0]) }
        .sorted { $0.0.place < $1.0.place }.prefix(Conflict.mostRivals).map(\.1)
      for side in numbers[camp] {
        links.add(rivals, of: opposition.count, arePreferred: opposition.isPreferred, to: side)
        links.join(side, numbers[chains.end(of: camp)][0])
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

  /// All of a claim by which it is a rival of another one on its topic.
  private struct Saying: Hashable {
    let modality: Modality
    let value: String?
    let comparator: Comparator?
    let number: Double?
    let unit: String?
    let scope: ClaimScope?
    let rule: AnniversaryRule?
    let asOf: EDTFDate?
    let period: EDTFDate?

    init(_ claim: Claim) {
      modality = claim.modality
      value = claim.value
      comparator = claim.comparator
      number = claim.number
      unit = claim.unit
      scope = claim.of
      rule = claim.rule
      asOf = claim.asOf
      period = claim.period
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

/// Claims of which each has the same rivals, in the order of the dossier.
private struct Camp {
  private(set) var members: [(place: Int, claim: Claim)] = []
  private(set) var isPreferred = false

  var first: Claim { members[0].claim }

  /// The camps of claims, each in the place of its first member.
  static func camps<Key: Hashable>(of claims: [Claim], by key: (Claim) -> Key) -> [Camp] {
    var camps: [Camp] = []
    var numbers: [Key: Int] = [:]
    for (place, claim) in claims.enumerated() {
      let number = numbers[key(claim)] ?? camps.count
      if number == camps.count {
        numbers[key(claim)] = number
        camps.append(Camp())
      }
      camps[number].members.append((place, claim))
      if claim.rank == .preferred { camps[number].isPreferred = true }
    }
    return camps
  }
}

/// The camps that a camp stands against.
private struct Opposition {
  /// The first of them: those that hold the first rivals.
  private(set) var camps: [Int] = []
  /// How many claims all of them have.
  private(set) var count = 0
  /// Whether an editor prefers one of those claims.
  private(set) var isPreferred = false

  mutating func add(_ number: Int, _ camp: Camp) {
    if camps.count < Conflict.mostRivals { camps.append(number) }
    count += camp.members.count
    isPreferred = isPreferred || camp.isPreferred
  }
}
