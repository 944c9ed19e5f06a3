/// Something that a program which makes an output says of it: `warning`, about the record `visit`, `is drawn as a point`.
public struct OutputDiagnostic: Sendable, Equatable {
  /// How serious it is.
  public let severity: Diagnostic.Severity
  /// The record that it is about, if it is about one.
  public let record: String?
  /// What is said, as one sentence.
  public let message: String

  /// Something that is said.
  public init(_ severity: Diagnostic.Severity, record: String?, _ message: String) {
    self.severity = severity
    self.record = record
    self.message = message
  }

  /// The sentence, with the record before it: `visit: is drawn as a point`.
  public var text: String { (record.map { $0 + ": " } ?? "") + message }
}
