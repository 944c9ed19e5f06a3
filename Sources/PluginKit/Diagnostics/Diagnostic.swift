import DossierModel

/// Something to tell the user about his input: where it stands, what was found, what was expected, what to do.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, Comparable {
    case note, warning, error

    /// A note weighs less than a warning, a warning less than an error.
    public static func < (one: Severity, other: Severity) -> Bool { one.weight < other.weight }
    private var weight: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  /// Another place that has to do with it: where the id was first used.
  public struct Related: Sendable, Hashable {
    /// The place.
    public let location: SourceLocation
    /// What stands there.
    public let message: String

    /// A place and what stands there.
    public init(location: SourceLocation, message: String) {
      self.location = location
      self.message = message
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// Its code: `E0201`.
  ///
  /// E01 syntax, E02 dates, E03 references, E04 records, W05 truth, N06 vocabulary, E07
  /// imports.
  public let code: String
  /// Where it is; nil for one that is about the input as a whole.
  public let location: SourceLocation?
  /// The id of the record that it is about.
  public let record: String?
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// Other places that have to do with it.
  public let related: [Related]

  /// A diagnostic.
  public init(
    _ severity: Severity, _ code: String, at location: SourceLocation?, record: String? = nil,
    _ message: String,
    help: String? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.record = record
    self.message = message
    self.help = help
    self.related = related
  }
}

extension Diagnostic {
  /// The order in which diagnostics are told: by file, line, column and code.
  public static func isBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    key(one) < key(other)
  }

  private static func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String, String) {
    let place = diagnostic.location
    return (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, diagnostic.code, diagnostic.message)
  }
}
