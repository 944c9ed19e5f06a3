import DossierChecks
import DossierModel
import PluginKit

/// Diagnostics for machines: `{"diagnostics":[{"severity","code","file","line","column","record","message","help","related"}],
/// "excepted":[…]}`; what is excepted has its `reason` too.
enum DiagnosticJSON {
  static func text(_ report: CheckReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("diagnostics") { json in
        json.array(report.told) { json, diagnostic in write(diagnostic, to: &json) }
      }
      json.field("excepted") { json in
        json.array(report.excepted) { json, excepted in
          write(excepted.diagnostic, reason: excepted.reason, to: &json)
        }
      }
    }
    return json.text
  }

  private static func write(_ diagnostic: Diagnostic, reason: String? = nil, to json: inout JSONWriter) {
    json.object { json in
      if let reason { json.field("reason", reason) }
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
