/// A line of a field table, found by the name of its field.
public protocol NamedField: Sendable {
  /// The field's name in every format: `dateText`.
  var name: String { get }
}

extension Array where Element: NamedField {
  /// The place of the field that a key names.
  ///
  /// The one after the place `last` is looked at first: records are mostly written in the order of their table.
  @inlinable
  public func place(of key: NodeView, after last: Int) -> Int? {
    var place = last
    for _ in 0..<count {
      place = place + 1 < count ? place + 1 : 0
      if key.hasText(self[place].name) { return place }
    }
    return nil
  }
}
