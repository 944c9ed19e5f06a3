import DossierModel

/// The fields of an event, in the order of its field table.
///
/// A batch keeps one slot for each.
public enum EventField: Int, Sendable, CaseIterable {
  case id, kind, title, date, dateText, seq, place, participants, partOf, modality, status, commemorate
  case description, tags, codes, sources

  private static let names = allCases.map { "\($0)" }

  /// The field that a key names.
  init?(_ key: NodeView) {
    guard let index = Self.names.firstIndex(where: { key.hasText($0) }) else { return nil }
    self.init(rawValue: index)
  }
}
