import PluginKit

/// What the page may do: show itself in its own style and run its own script, and nothing else.
///
/// It sends no request, frames nothing, and runs nothing that came with a text of the dossier.
enum ContentPolicy {
  static func text(style: String, script: String?) -> String {
    var rules = ["default-src 'none'", "style-src 'sha256-\(Base64.text(of: SHA256(of: style).digest))'"]
    if let script { rules.append("script-src 'sha256-\(Base64.text(of: SHA256(of: script).digest))'") }
    return (rules + ["base-uri 'none'", "form-action 'none'"]).joined(separator: ";")
  }
}

extension String {
  /// The text without the blanks that begin its lines, and without line breaks: for a style, or a script whose lines end
  /// where a break is not needed.
  var compact: String {
    split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
      .joined()
  }
}
