/// A line of a field table, found by the name of its field.
public protocol NamedField: Sendable {
  /// The field's name in every format: `dateText`.
  var name: String { get }
  /// What it is found by.
  var key: FieldKey { get }
}

/// The name of a field, to be told from others at a glance: names of at most sixteen bytes are two numbers and a length.
public struct FieldKey: Sendable {
  @usableFromInline let ends: TextEnds
  @usableFromInline let length: Int

  init(_ name: String) {
    var name = name
    (ends, length) = name.withUTF8 { (TextEnds($0), $0.count) }
  }

  @inlinable @inline(__always)
  init(_ key: NodeView) {
    (ends, length) = key.withUTF8 { (TextEnds($0), $0.count) }
  }
}

extension Array where Element: NamedField {
  /// The place of the field that a key names.
  ///
  /// The one after the place `last` is looked at first: records are mostly written in the order of their table.
  @inlinable
  public func place(of key: NodeView, after last: Int) -> Int? {
    let wanted = FieldKey(key)
    var place = last
    for _ in 0..<count {
      place = place + 1 < count ? place + 1 : 0
      let own = self[place].key
      if own.length == wanted.length, own.ends == wanted.ends,
        own.length <= 16 || key.hasText(self[place].name)
      {
        return place
      }
    }
    return nil
  }
}
