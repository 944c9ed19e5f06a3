import Glibc

/// What the user has set in the environment.
enum Environment {
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What plugins see of it: where programs and temporary files are, the locale, the time zone, the clock; no secrets.
  static var ofPlugins: [String: String] {
    var variables = ["CHANCERY_PLUGIN_PROTOCOL": "1"]
    let names = ["PATH", "HOME", "LANG", "TZ", "TMPDIR", "NO_COLOR", "SOURCE_DATE_EPOCH"]
    for name in names { variables[name] = variable(name) }
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if text.hasPrefix("LC_"), let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }
}
