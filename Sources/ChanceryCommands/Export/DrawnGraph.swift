import DossierReading
import Glibc
import PluginKit

/// The graph of relations as a picture, for formats that show it among other things: the format `dot` draws it.
enum DrawnGraph {
  static let drawing = GraphDrawing { context, batches, language throws(ExportError) in
    let options = [("render", "svg"), ("language", language)]
    guard let exporter = try? Registry.format("dot")?.make(options) else {
      throw .refused("the graph cannot be drawn: the format dot does not take its options")
    }
    guard let folder = temporaryFolder() else {
      throw .cannotCreate(path: "a temporary folder for the graph", reason: lastSystemError())
    }
    defer { remove(folder) }
    let tally: ExportTally
    let output = Output(path: folder + "/graph.gv")
    do throws(ExportError) {
      let run = try exporter.begin(context, output)
      for batch in batches { try await run.consume(batch) }
      tally = try await run.finish()
      try await exporter.complete(context, output)
      try output.publish()
    } catch {
      output.discard()
      throw error
    }
    guard let picture = try? Files.text(of: folder + "/graph.svg") else {
      throw .toolFailed(name: "dot", reason: "its picture cannot be read")
    }
    return (String(decoding: picture.bytes, as: UTF8.self), tally)
  }

  private static func temporaryFolder() -> String? {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/chancery-graph-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
  }

  private static func remove(_ folder: String) {
    for name in ["graph.gv", "graph.svg"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
