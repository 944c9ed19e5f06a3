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
