import Foundation
import PluginKit
import TestSupport
import Testing

@testable import GraphvizPlugin

/// Pictures come from a child process that may be missing, late, broken or dead.
///
/// Each test has a folder of its own.
final class RenderingTests {
  private let folder: URL
  /// What the last export told its user.
  private var notes: [String] = []

  init() throws { folder = try temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }
  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// Exports the visit with its pictures; the graph itself is published whatever becomes of them.
  private func export(_ options: [(name: String, value: String)], to target: String? = nil) async throws {
    let exporter = GraphvizExporter(options: try GraphvizOptions(options))
    let records = try Records(visit)
    let output = Output(path: target ?? path("visit.gv"))
    let run = try exporter.begin(records.context, output)
    for batch in records.batches { try await run.consume(batch) }
    _ = try await run.finish()
    defer { notes = output.notes }
    do {
      try await exporter.complete(records.context, output)
      try output.publish()
    } catch {
      try output.publish()
      throw error
    }
  }

  private func program(_ script: String) throws -> String {
    let program = path("fake-dot")
    try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    return program
  }

  @Test(.wants("dot")) func `svg, png and pdf stand beside the graph`() async throws {
    try await export([("render", "svg,png,pdf")])
    #expect(files == ["visit.gv", "visit.pdf", "visit.png", "visit.svg"])
    let svg = try String(contentsOfFile: path("visit.svg"), encoding: .utf8)
    #expect(svg.contains("To Lam") && svg.contains("</svg>"))
    #expect(!svg.contains(" on") || svg.range(of: " on[a-z]+=", options: .regularExpression) == nil)
  }

  @Test func `what is for pictures alone means nothing without them`() async throws {
    for (option, value) in [
      ("program", "no-such-program"), ("timeout", "5"), ("memory", "100"), ("dpi", "72"),
    ] {
      #expect(throws: OptionFailure.self, "\(option)") { try GraphvizOptions([(option, value)]) }
    }
    #expect(throws: OptionFailure.self) { try GraphvizOptions([("dpi", "72"), ("render", "svg")]) }
    _ = try GraphvizOptions([("dpi", "72"), ("render", "svg,png"), ("program", "no-such-program")])
    try await export([])
    #expect(files == ["visit.gv"])
  }

  @Test func `of more than twenty thousand nodes no picture is made`() throws {
    let output = Output(path: path("large.gv"))
    var buffer = ByteBuffer()
    for number in 0...20_000 {
      buffer.put("  \"n\(number)\" [label=\"a -- b\"];\n  \"n0\" -- \"n\(number)\";\n")
    }
    try output.mainFile().write(&buffer)
    let rendering = Rendering(program: "no-such-program", seconds: 1, megabytes: 100, dotsPerInch: 72)
    let error = #expect(throws: ExportError.self) { try rendering.draw([.svg], beside: output) }
    guard case .refused(let reason) = error else { return #expect(Bool(false), "\(error as Any)") }
    #expect(reason.contains("20001 nodes and 20001 edges") && reason.contains("at most 20000 and 40000"))
    output.discard()
  }

  @Test func `a missing program is named with its package`() async throws {
    let error = await #expect(throws: ExportError.self) {
      try await export([("render", "svg"), ("program", "no-such-program")])
    }
    guard case .missingTool(let name, let help) = error else {
      return #expect(Bool(false), "\(error as Any)")
    }
    #expect(name == "no-such-program" && help.contains("apt-get install graphviz"))
    #expect(files == ["visit.gv"])
  }

  @Test(arguments: [
    ("exit 0", "it wrote nothing"), ("kill -SEGV $$", "signal 11"),
    ("echo 'bad graph' >&2; exit 1", "bad graph"),
    ("cat > /dev/null; printf '<svg>' > \"$3\"", "not whole"),
    ("head -c 1000000 /dev/zero | tr '\\0' 'x' >&2; exit 3", "xxx"),
  ])
  func `a program that fails leaves the graph and no picture`(script: String, reason: String) async throws {
    let fake = try program(script)
    let error = await #expect(throws: ExportError.self) {
      try await export([("render", "svg"), ("program", fake)])
    }
    guard case .toolFailed(_, let found) = error else { return #expect(Bool(false), "\(error as Any)") }
    #expect(found.contains(reason))
    #expect(files == ["fake-dot", "visit.gv"])
  }

  @Test func `a picture that would be shrunk is refused, not drawn another way`() async throws {
    let fake = try program(
      "echo x >> \"$0.tries\"; printf '\\211PNG' > \"$3\"; echo 'dot: graph is too large for cairo-renderer bitmaps.' >&2"
    )
    let error = await #expect(throws: ExportError.self) {
      try await export([("render", "png"), ("program", fake)])
    }
    guard case .refused(let reason) = error else { return #expect(Bool(false), "\(error as Any)") }
    #expect(reason.contains("take svg"))
    #expect(files == ["fake-dot", "fake-dot.tries", "visit.gv"])
    #expect(try String(contentsOfFile: fake + ".tries", encoding: .utf8) == "x\n")
  }

  @Test func `a program that hangs is ended with all that it started`() async throws {
    let mark = "3\(Int.random(in: 10_000...99_999))"
    let fake = try program("sleep \(mark) & sleep \(mark)")
    let start = ContinuousClock.now
    let error = await #expect(throws: ExportError.self) {
      try await export([("render", "svg"), ("program", fake), ("timeout", "1")])
    }
    #expect(error == .timedOut(name: fake, seconds: 1))
    // Three tries of a second each, and room for a busy machine; the program itself would go on for hours.
    #expect(ContinuousClock.now - start < .seconds(120))
    let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
    let left = processes.filter {
      (try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8))?.contains("sleep\0\(mark)")
        == true
    }
    #expect(left.isEmpty)
    #expect(files == ["fake-dot", "visit.gv"])
  }

  @Test func `a program that goes on complaining is ended in time`() async throws {
    let fake = try program("while :; do echo still here >&2; sleep 0.1; done")
    let error = await #expect(throws: ExportError.self) {
      try await export([("render", "svg"), ("program", fake), ("timeout", "1"), ("mode", "timeline")])
    }
    #expect(error == .timedOut(name: fake, seconds: 1))
    #expect(files == ["fake-dot", "visit.gv"])
  }

  @Test func `where boxes make it fail it is tried without them, then with sfdp`() async throws {
    let fake = try program(
      "cat > \"$0.in\"; echo x >> \"$0.tries\"; grep -q cluster_ \"$0.in\" && exit 1; grep -q sfdp \"$0.in\" || exit 1\n"
        + "printf '<svg></svg>' > \"$3\"")
    try await export([("render", "svg"), ("program", fake)])
    #expect(try String(contentsOfFile: fake + ".tries", encoding: .utf8) == "x\nx\nx\n")
    #expect(files.contains("visit.svg"))
    #expect(
      notes == [
        "the svg is drawn by sfdp, without boxes, for as it was asked \(fake) failed: it ended with status 1"
      ])
    let last = try String(contentsOfFile: fake + ".in", encoding: .utf8)
    _ = try SVGReading.of(last)
    #expect(try await counts(last) == counts(Drawing(visit).text))
  }

  @Test(.wants("prlimit")) func `a program that wants too much memory fails, and nothing else does`()
    async throws
  {
    let fake = try program("head -c 200000000 /dev/zero | tail -c 200000000 > \"$3\" || exit 9")
    let error = await #expect(throws: ExportError.self) {
      try await export([("render", "svg"), ("program", fake), ("memory", "100")])
    }
    guard case .toolFailed = error else { return #expect(Bool(false), "\(error as Any)") }
    #expect(files == ["fake-dot", "visit.gv"])
  }

  @Test func `pictures need a file to lie beside`() async throws {
    let error = await #expect(throws: ExportError.self) { try await export([("render", "svg")], to: "-") }
    guard case .refused = error else { return #expect(Bool(false), "\(error as Any)") }
  }

  @Test(.wants("dot")) func `a graph that is reached through a link is rendered`() async throws {
    try FileManager.default.createDirectory(atPath: path("deep"), withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "deep/real.gv"))
    try FileManager.default.createSymbolicLink(
      atPath: path("visit.gv"), withDestinationPath: path("deep/real.gv"))
    try await export([("render", "svg")])
    #expect(files.contains("visit.svg"))
    #expect(try String(contentsOfFile: path("deep/real.gv"), encoding: .utf8).contains("digraph"))
  }
}
