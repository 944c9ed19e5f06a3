import DossierModel

/// The records that a dossier's header excepts from one check.
public struct ExceptedRecords: Sendable {
  /// Whether all records are excepted.
  public let areAll: Bool
  /// The ids of those that are.
  public let ids: Set<String>

  /// What the header excepts from the check with this code.
  public init(of code: String, in header: DossierHeader) {
    let exceptions = header.exceptions.filter { $0.check == code }
    areAll = exceptions.contains { $0.record == nil }
    ids = Set(exceptions.compactMap(\.record))
  }

  /// Whether a record is excepted.
  public func contain(_ record: @autoclosure () -> String) -> Bool {
    areAll || !ids.isEmpty && ids.contains(record())
  }
}
