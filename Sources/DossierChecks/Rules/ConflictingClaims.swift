import DossierModel
import PluginKit

/// Claims about the same thing that cannot all hold: "more than 60 years" and "nearly 60 years".
///
/// Claims are about the same thing when subject, property, unit, scope and rule are equal and the days for which they are
/// said may be the same. A claim that an editor marked deprecated conflicts with nothing any more; where one is marked
/// preferred the conflict is decided, and only noted.
struct ConflictingClaims: Check {
  static let code = "W0501"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let claims = checked.dossier.claims.filter { $0.rank != .deprecated && $0.modality == .actual }
    let groups = Dictionary(grouping: claims) { ClaimTopic($0) }.values.filter { $0.count > 1 }
    return groups.flatMap { group in
      let isDecided = group.contains { $0.rank == .preferred }
      return group.indices.compactMap { index in
        let rivals = group[..<index].filter { !$0.canHold(beside: group[index]) }
        return rivals.isEmpty ? nil : finding(group[index], against: rivals, isDecided, checked)
      }
    }
  }

  private func finding(
    _ claim: Claim, against rivals: [Claim], _ isDecided: Bool, _ checked: CheckedDossier
  ) -> Diagnostic {
    var values: [String] = []
    for rival in rivals where !values.contains(rival.valueText) { values.append(rival.valueText) }
    let others = values.map { "“\($0)”" }.joined(separator: " and ")
    return Diagnostic(
      isDecided ? .note : .warning, Self.code, at: checked.location(of: claim.id), record: claim.id,
      "\(voice(of: claim, checked)) gives “\(claim.valueText)” as the \(Vocabulary.phrase(of: claim.property)) of "
        + "\(checked.name(of: claim.subject)), against \(others)",
      help: isDecided
        ? "decided by “rank: preferred”; both stay in the dossier"
        : "both stay in the dossier; mark one with “rank: preferred” or “rank: deprecated” if you know better",
      related: rivals.flatMap { rival in
        checked.related(rival.id, "\(voice(of: rival, checked)) gives “\(rival.valueText)”")
      })
  }

  private func voice(of claim: Claim, _ checked: CheckedDossier) -> String {
    if let claimant = claim.claimant { return checked.name(of: claimant) }
    guard let source = claim.sources.first?.source else { return "the dossier" }
    return checked.dossier.source(source)?.publisher ?? checked.name(of: source)
  }
}

/// What a claim is about, as far as words tell.
private struct ClaimTopic: Hashable {
  let subject: String
  let property: String
  let unit: String?
  let scope: ClaimScope?
  let rule: AnniversaryRule?
  let period: EDTFDate?

  init(_ claim: Claim) {
    subject = claim.subject
    property = claim.property
    unit = claim.unit
    scope = claim.of
    rule = claim.rule
    period = claim.period
  }
}

extension Claim {
  /// Whether two claims about the same thing can both be true.
  fileprivate func canHold(beside other: Claim) -> Bool {
    if let asOf, let otherDay = other.asOf, asOf.overlap(with: otherDay) == .certainlyNot { return true }
    if let range = numberRange, let otherRange = other.numberRange { return range.overlaps(otherRange) }
    guard let value, let otherValue = other.value else { return true }
    if let date = try? EDTFDate(value), let otherDate = try? EDTFDate(otherValue) {
      return date.overlap(with: otherDate) != .certainlyNot
    }
    return value == otherValue
  }

  /// The numbers that the claim allows.
  ///
  /// "Nearly 60" is less than 60, but no less than nine tenths of it.
  private var numberRange: NumberRange? {
    guard let number else { return nil }
    switch comparator ?? .equal {
    case .equal: return NumberRange(low: number, high: number)
    case .greater: return NumberRange(low: number.nextUp, high: .infinity)
    case .greaterOrEqual: return NumberRange(low: number, high: .infinity)
    case .less: return NumberRange(low: -.infinity, high: number.nextDown)
    case .lessOrEqual: return NumberRange(low: -.infinity, high: number)
    case .about: return NumberRange(low: number - abs(number) / 10, high: number + abs(number) / 10)
    case .nearly:
      let low = number - abs(number) / 10
      return NumberRange(low: low, high: max(low, number.nextDown))
    }
  }
}

private struct NumberRange {
  let low: Double
  let high: Double

  func overlaps(_ other: NumberRange) -> Bool { low <= other.high && other.low <= high }
}
