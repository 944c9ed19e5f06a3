/// Where the anniversary of a 29 February falls in a year that has none.
///
/// The anniversary of 2024-02-29 in 2025 is 2025-02-28, 2025-03-01, or left out.
public enum LeapDayPolicy: String, Sendable, Hashable, CaseIterable {
  /// On 28 February.
  case feb28
  /// On 1 March.
  case mar1
  /// Nowhere: only leap years count.
  case skip
}
