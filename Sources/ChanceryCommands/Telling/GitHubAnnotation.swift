import DossierModel
import PluginKit

/// A diagnostic as a command of GitHub Actions, which shows it beside the line: `::warning file=a.yaml,line=3::…`.
///
/// Whatever stands in the input, the command stays one line: line breaks and the marks that part its properties are
/// escaped.
enum GitHubAnnotation {
  static func text(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties += [
        "file=\(property(DiagnosticText.plain(location.file, keepsLines: true)))", "line=\(location.line)",
        "col=\(location.column)",
      ]
    }
    properties.append("title=\(property(diagnostic.code))")
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let text = message(
      DiagnosticText.plain(diagnostic.message) + DiagnosticText.plain(help, keepsLines: true))
    return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::\(text)"
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func message(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
