import DossierModel

extension EDTFDate {
  /// Whether its days are known, and not doubted: one day, or an interval from a day to a day.
  ///
  /// `2025-03-10/2025-03-12` is; `2025-03/2025-04`, `2020/..` and `2025-03-10~` are not.
  var isKnownToTheDay: Bool {
    guard !isUncertain, !isApproximate else { return false }
    if exactDay != nil { return true }
    guard isInterval, set == nil else { return false }
    return startPart.point?.exactDay != nil && endPart.point?.exactDay != nil
  }
}
