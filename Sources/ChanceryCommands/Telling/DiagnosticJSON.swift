import DossierModel
import PluginKit

/// Diagnostics for machines: `{"diagnostics":[{"severity","code","file","line","column","record","message","help","related"}]}`.
enum DiagnosticJSON {
  static func text(_ diagnostics: [Diagnostic]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("diagnostics") { json in
        json.array(diagnostics) { json, diagnostic in write(diagnostic, to: &json) }
      }
    }
    return json.text
  }

  private static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.field("severity", diagnostic.severity.rawValue)
      json.field("code", diagnostic.code)
      write(diagnostic.location, to: &json)
      json.field("record", diagnostic.record)
      json.field("message", diagnostic.message)
      json.field("help", diagnostic.help)
      json.field("related") { json in
        json.array(diagnostic.related) { json, related in
          json.object { json in
            write(related.location, to: &json)
            json.field("message", related.message)
          }
        }
      }
    }
  }

  private static func write(_ location: SourceLocation?, to json: inout JSONWriter) {
    json.field("file", location?.file)
    json.field("line", location?.line)
    json.field("column", location?.column)
  }
}
