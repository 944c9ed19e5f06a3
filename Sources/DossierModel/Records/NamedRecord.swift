/// A record that has a name, or a description where nobody gives a name: an actor, an object.
public protocol NamedRecord: DossierRecord {
  /// Its name.
  var name: LocalizedText? { get }
  /// Who or what it is, for one that has no name.
  var description: LocalizedText? { get }
}

extension NamedRecord {
  /// The name; for a record that has none, the description in brackets; else the id.
  ///
  /// `[A spokesman]` is one whom the sources do not name.
  @inlinable
  public func displayName(in language: String) -> String {
    if let name, case let text = name.text(in: language), !text.isEmpty { return text }
    if let description { return "[\(description.text(in: language))]" }
    return id
  }
}
