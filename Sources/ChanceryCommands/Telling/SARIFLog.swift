import DossierChecks
import DossierModel
import PluginKit

/// Diagnostics as a log of SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.
///
/// Excepted findings are in it too, as suppressed results with the editors' reason (§3.35).
enum SARIFLog {
  static func text(_ report: CheckReport) -> String {
    let codes = Set((report.told + report.excepted.map(\.diagnostic)).map(\.code))
    let rules = Explanations.all.filter { codes.contains($0.code) }
    let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.field("runs") { json in
        json.array([report]) { json, report in
          json.object { json in
            json.field("tool") { write(rules, to: &$0) }
            json.field("columnKind", "unicodeCodePoints")
            json.field("results") { json in
              json.array(report.told.map { ($0, nil) } + report.excepted.map { ($0, $1) }) { json, result in
                write(result.0, excepted: result.1, rule: numbers[result.0.code], to: &json)
              }
            }
          }
        }
      }
    }
    return json.text
  }

  private static func write(_ rules: [Explanation], to json: inout JSONWriter) {
    json.object { json in
      json.field("driver") { json in
        json.object { json in
          json.field("name", "Chancery")
          json.field("semanticVersion", Chancery.version)
          json.field("rules") { json in json.array(rules) { json, rule in write(rule, to: &json) } }
        }
      }
    }
  }

  private static func write(_ rule: Explanation, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", rule.code)
      json.field("shortDescription") { message(rule.title, to: &$0) }
      json.field("fullDescription") { message(rule.paragraphs.joined(separator: "\n\n"), to: &$0) }
      json.field("defaultConfiguration") { json in
        json.object { $0.field("level", rule.severity.rawValue) }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, excepted reason: String?, rule: Int?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("ruleId", diagnostic.code)
      if let rule { json.field("ruleIndex", rule) }
      json.field("level", diagnostic.severity.rawValue)
      let help = diagnostic.help.map { "; \($0)" } ?? ""
      json.field("message") { message(DiagnosticText.plain(diagnostic.message + help), to: &$0) }
      if let location = diagnostic.location {
        json.field("locations") { json in
          json.array([location]) { write($1, of: diagnostic.record, to: &$0) }
        }
      }
      if !diagnostic.related.isEmpty {
        json.field("relatedLocations") { json in json.array(diagnostic.related) { write($1, to: &$0) } }
      }
      if let reason { json.field("suppressions") { json in json.array([reason]) { suppress($1, in: &$0) } } }
    }
  }

  /// Where a result stands, and in which record.
  private static func write(_ location: SourceLocation, of record: String?, to json: inout JSONWriter) {
    json.object { json in
      json.field("physicalLocation") { write(location, to: &$0) }
      guard let record else { return }
      json.field("logicalLocations") { json in
        json.array([record]) { json, record in json.object { $0.field("name", record) } }
      }
    }
  }

  private static func write(_ related: Diagnostic.Related, to json: inout JSONWriter) {
    json.object { json in
      json.field("physicalLocation") { write(related.location, to: &$0) }
      json.field("message") { message(DiagnosticText.plain(related.message), to: &$0) }
    }
  }

  private static func suppress(_ reason: String, in json: inout JSONWriter) {
    json.object { json in
      json.field("kind", "inSource")
      json.field("justification", DiagnosticText.plain(reason))
    }
  }

  private static func write(_ location: SourceLocation, to json: inout JSONWriter) {
    json.object { json in
      json.field("artifactLocation") { json in json.object { $0.field("uri", reference(location.file)) } }
      json.field("region") { json in
        json.object { json in
          json.field("startLine", location.line)
          json.field("startColumn", location.column)
        }
      }
    }
  }

  private static func message(_ text: String, to json: inout JSONWriter) {
    json.object { $0.field("text", text) }
  }

  /// A path as a URI reference (RFC 3986): what is no plain letter is written as `%20`; standard input is `stdin`.
  ///
  /// A relative path stays relative; a colon before its first slash would make a scheme of it, so it is escaped.
  static func reference(_ path: String) -> String {
    guard path != "-" else { return "stdin" }
    let isAbsolute = path.hasPrefix("/")
    var uri = isAbsolute ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || "-._~/!$&'()*+,;=@".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(scalar)
      } else {
        uri += "%" + String(UInt16(byte) + 0x100, radix: 16, uppercase: true).dropFirst()
      }
    }
    return uri
  }
}
