import DossierModel
import PluginKit

/// The columns that a person sees besides the few: what did not happen, does not hold or is denied is not listed like the
/// rest.
enum TellingColumns {
  /// Of events: what is dated by a claim shows its days beside an empty date, and whose they are.
  static func of(_ events: [EventView]) -> [String] {
    let claimed = events.filter(\.isDatedByClaim)
    let areDays = claimed.allSatisfy { $0.date?.exactDay != nil }
    let dates = areDays ? ["earliest", "date_claim"] : ["earliest", "latest", "date_claim"]
    let hasStatus = events.contains { $0.status == .cancelled || $0.status == .postponed }
    return modality(of: events, \.modality) + (hasStatus ? ["status"] : [])
      + (claimed.isEmpty ? [] : dates)
  }

  static func of(_ relations: [Relation]) -> [String] { modality(of: relations, \.modality) }

  static func of(_ statements: [Statement]) -> [String] { modality(of: statements, \.modality) }

  /// Of claims: also which of them an editor prefers or rejects.
  static func of(_ claims: [JudgedClaim]) -> [String] {
    let isRanked = claims.contains { $0.claim.rank != .normal }
    return modality(of: claims, \.claim.modality) + (isRanked ? ["rank"] : [])
  }

  private static func modality<Row>(of rows: [Row], _ modality: (Row) -> Modality) -> [String] {
    rows.allSatisfy { modality($0) == .actual } ? [] : ["modality"]
  }
}
