/// A line of a field table, found by the name of its field.
public protocol NamedField: Sendable {
  /// The field's name in every format: `dateText`.
  var name: String { get }
  /// What it is found by.
  var key: FieldKey { get }
}

/// A short word to be told from others at a glance: one of at most sixteen bytes is two numbers and a length.
///
/// `FieldKey("since").isText(of: key)` asks what `key.hasText("since")` asks, in a few instructions.
public struct FieldKey: Sendable {
  @usableFromInline let word: String
  @usableFromInline let ends: TextEnds
  @usableFromInline let length: Int

  /// The key of a word.
  public init(_ word: String) {
    self.word = word
    var word = word
    (ends, length) = word.withUTF8 { (TextEnds($0), $0.count) }
  }

  /// The field `id` of every record.
  public static let id = FieldKey("id")
  /// The field `type`, in which a line of JSON Lines says what its record is.
  public static let type = FieldKey("type")

  /// Whether a value is a scalar with just this text.
  @inlinable @inline(__always)
  public func isText(of value: NodeView) -> Bool {
    let node = value.node
    guard Int(node.length) == length, node.kind.isScalar else { return false }
    return length <= 16 ? value.withUTF8 { TextEnds($0) == ends } : value.hasText(word)
  }
}

extension Array where Element: NamedField {
  /// The place of the field that a key names.
  ///
  /// The one after the place `last` is looked at first: records are mostly written in the order of their table.
  @inlinable
  public func place(of key: NodeView, after last: Int) -> Int? {
    let (ends, length) = key.withUTF8 { (TextEnds($0), $0.count) }
    var place = last
    for _ in 0..<count {
      place = place + 1 < count ? place + 1 : 0
      let own = self[place].key
      if own.length == length, own.ends == ends, length <= 16 || key.hasText(self[place].name) {
        return place
      }
    }
    return nil
  }
}
