import DossierModel
import PluginKit

/// What is told of a dossier once the exceptions of its header are taken away.
public struct CheckReport: Sendable {
  /// What is told, by file, line and column.
  public var told: [Diagnostic]
  /// What is excepted, each with the reason that the editors give.
  public var excepted: [(diagnostic: Diagnostic, reason: String)] = []

  /// All that the reader and the checks have found; nothing is excepted.
  public init(_ found: [Diagnostic]) { told = found }
}

extension CheckReport {
  /// Takes away what the header excepts; an error stays.
  ///
  /// Where all findings are there, notes included, an exception that excepts none of them is noted itself.
  public mutating func except(
    _ header: DossierHeader, isWhole: Bool, locate: (_ record: String, _ field: String?) -> SourceLocation?
  ) {
    let exceptions = header.exceptions
    guard !exceptions.isEmpty else { return }
    var used = exceptions.map { _ in false }
    let numbers = Dictionary(grouping: exceptions.indices) { exceptions[$0].check }
    told = told.filter { diagnostic in
      guard diagnostic.severity != .error, let rivals = numbers[diagnostic.code] else { return true }
      let fitting = rivals.filter {
        exceptions[$0].record == nil || exceptions[$0].record == diagnostic.record
      }
      for number in fitting { used[number] = true }
      guard let first = fitting.first else { return true }
      excepted.append((diagnostic, exceptions[first].reason.text(in: header.language ?? "en")))
      return false
    }
    guard isWhole else { return }
    let idle = exceptions.indices.filter { !used[$0] }.map { number in
      Diagnostic(
        .note, Explanation.unusedException.code, at: locate(header.id, "exceptions/\(number)"),
        record: header.id, "the exception of \(exceptions[number].scope) excepts nothing",
        help: Self.help(for: exceptions[number]))
    }
    told = (told + idle).sorted(by: Diagnostic.isBefore)
  }

  private static func help(for exception: CheckException) -> String {
    guard let explanation = Explanations.of(exception.check) else {
      let near = Explanations.nearest(to: exception.check)
      return near.map { "there is no such code; did you mean “\($0)”?" }
        ?? "there is no such code; take it out"
    }
    return explanation.severity == .error ? "an error cannot be excepted; mend it" : "take it out"
  }
}

extension CheckException {
  /// What it excepts: `W0502 at “dual-membership”`.
  fileprivate var scope: String { record.map { "\(check) at “\($0)”" } ?? check }
}

extension Explanation {
  static let unusedException = Explanation(
    "N0508", "An exception that excepts nothing",
    """
    The header of a dossier may except findings that its editors know of and stand by, each with its reason. This exception
    meets no finding any more: what it was for has been set right, or its code or record is another. Take it out, lest it
    hide a later one.
    """,
    wrong: """
      dossier:
        id: visits
        title: Visits
        exceptions: [{check: N0506, record: visit, reason: Told by a witness who cites nobody.}]
      sources: [{id: times, title: The article}]
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta, sources: times}
      """,
    right: """
      dossier:
        id: visits
        title: Visits
        exceptions: [{check: N0506, record: visit, reason: Told by a witness who cites nobody.}]
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta}
      """)
}
