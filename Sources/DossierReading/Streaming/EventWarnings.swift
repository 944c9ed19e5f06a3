import DossierModel
import PluginKit

/// Of which events a reader should be warned, as the driver's checks have it, and as of which day plans are to come.
public struct EventWarnings: Sendable {
  /// Whether an event is planned though its time is over.
  let isOverduePlan: @Sendable (EventView) -> Bool
  /// Whether the date of a part lies outside that of its event.
  let isOutside: @Sendable (_ part: EDTFDate, _ whole: EDTFDate) -> Bool
  /// The parts whose dates the editors stand by.
  let exceptedParts: Set<String>
  /// The day of the export.
  let asOf: CivilDate?

  /// Warnings as these two functions have it.
  public init(
    isOverduePlan: @escaping @Sendable (EventView) -> Bool,
    isOutside: @escaping @Sendable (_ part: EDTFDate, _ whole: EDTFDate) -> Bool,
    exceptedParts: Set<String> = [], asOf day: CivilDate? = nil
  ) {
    asOf = day
    self.exceptedParts = exceptedParts
    self.isOverduePlan = isOverduePlan
    self.isOutside = isOutside
  }
}
