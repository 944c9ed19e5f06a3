import DossierModel
import DossierReading
import PluginKit

/// The report of an export for machines: for each output its files, and what became of each record.
enum ExportReport {
  static func write(_ outputs: [RequestedOutput], _ finished: [FinishedOutput], to path: String) throws {
    var buffer = ByteBuffer()
    buffer.put(text(outputs, finished) + "\n")
    do throws(ExportError) {
      let output = Output(path: path)
      let file = try output.mainFile()
      try file.write(&buffer)
      try output.publish()
    } catch {
      Terminal.tell("chancery: \(error.sentence)")
      throw ExitStatus(error).code
    }
  }

  static func text(_ outputs: [RequestedOutput], _ finished: [FinishedOutput]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("outputs") { json in
        json.array(zip(outputs, finished)) { json, pair in
          write(pair.1, format: pair.0.exporter.format.id, to: &json)
        }
      }
    }
    return json.text
  }

  private static func write(_ output: FinishedOutput, format: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("format", format)
      json.field("path", output.targets.first)
      json.field("files") { json in json.array(output.targets) { $0.value($1) } }
      json.field("status", output.error == nil ? "written" : output.tally == nil ? "failed" : "incomplete")
      json.field("error", output.error?.sentence)
      json.field("records") { json in
        json.object { json in
          for kind in RecordKind.allCases {
            guard let count = output.tally?.counts[kind] else { continue }
            json.field(kind.rawValue) { json in
              json.object { json in
                json.field("in", count.received)
                json.field("written", count.written)
                json.field("lost", count.lost)
              }
            }
          }
        }
      }
      json.field("losses") { json in write(output.tally?.losses ?? LossList(), to: &json) }
      json.field("omissions") { json in write(output.tally?.omissions ?? LossList(), to: &json) }
      json.field("cautions") { json in write(output.tally?.cautions ?? LossList(), to: &json) }
      json.field("remarks") { json in json.array(output.tally?.remarks ?? []) { $0.value($1) } }
      json.field("diagnostics") { json in
        json.array(output.diagnostics) { json, diagnostic in
          json.object { json in
            json.field("severity", diagnostic.severity.rawValue)
            json.field("record", diagnostic.record)
            json.field("message", diagnostic.message)
          }
        }
      }
    }
  }

  private static func write(_ losses: LossList, to json: inout JSONWriter) {
    json.array(losses) { json, loss in
      json.object { json in
        json.field("kind", loss.kind.rawValue)
        json.field("record", loss.record)
        json.field("reason", loss.reason)
      }
    }
  }
}
