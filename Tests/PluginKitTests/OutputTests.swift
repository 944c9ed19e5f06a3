import Foundation
import Testing

@testable import PluginKit

/// What an output leaves on the disk: all of it under its name, or nothing.
final class OutputTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "chancery-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }
  private func put(_ text: String, in name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private func mode(_ name: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int)
  }

  @discardableResult
  private func write(_ text: String, to output: Output) throws -> OutputFile {
    let file = try output.mainFile()
    var buffer = ByteBuffer()
    buffer.put(text)
    try file.write(&buffer)
    #expect(buffer.count == 0)
    return file
  }

  @Test func `what is long is written block by block`() throws {
    let output = Output(path: path("long.txt"))
    let file = try output.mainFile()
    var buffer = ByteBuffer()
    let line = String(repeating: "x", count: 1_023) + "\n"
    for _ in 0..<1_000 {
      buffer.put(line)
      try file.writeBlock(&buffer)
      #expect(buffer.count < OutputFile.blockSize)
    }
    #expect(file.byteCount == 3 * OutputFile.blockSize)
    try file.write(&buffer)
    try output.publish()
    #expect(text("long.txt") == String(repeating: line, count: 1_000))
  }

  @Test func `nothing is visible under the name before it is published`() throws {
    let output = Output(path: path("a.csv"))
    let file = try write("one", to: output)
    #expect(names == [".a.csv.chancery-\(getpid())"])
    #expect(file.byteCount == 3)
    try output.publish()
    #expect(names == ["a.csv"])
    #expect(text("a.csv") == "one")
    #expect(output.targets == [path("a.csv")])
  }

  @Test func `an existing file is replaced and keeps its mode`() throws {
    try put("old", in: "a.csv")
    chmod(path("a.csv"), 0o640)
    let output = Output(path: path("a.csv"))
    try write("new", to: output)
    #expect(text("a.csv") == "old")
    try output.publish()
    #expect(text("a.csv") == "new")
    #expect(try mode("a.csv") == 0o640)
  }

  @Test func `a new file has the mode that the user's mask leaves`() throws {
    let output = Output(path: path("a.csv"))
    try write("new", to: output)
    try output.publish()
    let mask = umask(0)
    umask(mask)
    #expect(try mode("a.csv") == Int(0o666 & ~mask))
  }

  @Test func `what is discarded leaves the target as it was`() throws {
    try put("old", in: "a.csv")
    let output = Output(path: path("a.csv"))
    try write("new", to: output)
    output.discard()
    try output.publish()
    #expect(names == ["a.csv"] && text("a.csv") == "old")
  }

  @Test func `an output that is forgotten leaves nothing`() throws {
    do {
      let output = Output(path: path("a.csv"))
      try write("new", to: output)
    }
    #expect(names == [])
  }

  @Test func `a link is followed, and stays a link`() throws {
    try FileManager.default.createDirectory(atPath: path("deep"), withIntermediateDirectories: true)
    try put("old", in: "deep/real.csv")
    #expect(symlink("deep/real.csv", path("link.csv")) == 0)
    let output = Output(path: path("link.csv"))
    try write("new", to: output)
    try output.publish()
    #expect(text("deep/real.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.csv")) == "deep/real.csv")
  }

  @Test func `a link to a file that is not there yet makes that file`() throws {
    try FileManager.default.createDirectory(atPath: path("deep"), withIntermediateDirectories: true)
    #expect(symlink("deep/real.csv", path("link.csv")) == 0)
    let output = Output(path: path("link.csv"))
    try write("new", to: output)
    try output.publish()
    #expect(text("deep/real.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.csv")) == "deep/real.csv")
  }

  @Test func `a file that must be new is not written over`() throws {
    try put("old", in: "a.csv")
    #expect(throws: ExportError.self) { try Output(path: self.path("a.csv"), mustBeNew: true).mainFile() }
    let output = Output(path: path("b.csv"), mustBeNew: true)
    try write("new", to: output)
    try output.publish()
    #expect(text("a.csv") == "old" && text("b.csv") == "new")
  }

  @Test func `a second output to the same file fails and leaves the first one whole`() throws {
    let first = Output(path: path("a.csv"))
    try write("first", to: first)
    #expect(throws: ExportError.self) { try Output(path: self.path("a.csv")).mainFile() }
    try first.publish()
    #expect(names == ["a.csv"] && text("a.csv") == "first")
  }

  @Test func `a folder is made when it is not there, and filled`() throws {
    let output = Output(path: path("tables") + "/")
    #expect(output.isFolder)
    for name in ["events.csv", "actors.csv"] {
      var buffer = ByteBuffer()
      buffer.put(name)
      try output.file(named: name).write(&buffer)
    }
    try output.publish()
    #expect(text("tables/events.csv") == "events.csv" && text("tables/actors.csv") == "actors.csv")
    let again = Output(path: path("tables"))
    #expect(again.isFolder && again.path == path("tables") + "/")
  }

  @Test func `a folder is no file, and a folder that cannot be made is said`() throws {
    mkdir(path("tables"), 0o755)
    #expect(
      throws: ExportError.cannotCreate(
        path: path("no/such/a.csv"), reason: "there is no folder \(path("no/such"))")
    ) {
      try Output(path: self.path("no/such/a.csv")).mainFile()
    }
    #expect(throws: ExportError.self) { try Output(path: self.path("no/such") + "/").file(named: "a.csv") }
    #expect(throws: ExportError.self) { try Output(path: self.path("tables")).mainFile() }
  }

  @Test func `what a dead process left is removed, what a living one writes is kept`() throws {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/true")
    try child.run()
    child.waitUntilExit()
    let dead = ".a.csv.chancery-\(child.processIdentifier)"
    let others = [
      ".a.csv.chancery-\(getppid())", ".a.csv.chancery-x", ".b.csv.chancery-\(child.processIdentifier)",
    ]
    for name in [dead] + others { try put("half", in: name) }
    let output = Output(path: path("a.csv"))
    try write("new", to: output)
    try output.publish()
    #expect(names == (others + ["a.csv"]).sorted())
  }

  @Test func `a device is written in place`() throws {
    let output = Output(path: "/dev/null")
    let file = try write("gone", to: output)
    #expect(file.temporaryPath == "/dev/null")
    try output.publish()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `a full disk is a failure`() throws {
    let output = Output(path: "/dev/full")
    #expect(throws: ExportError.writeFailed(path: "/dev/full", reason: "No space left on device")) {
      try self.write("much", to: output)
    }
    output.discard()
  }

  @Test func `a pipe with a name is written in place, and closed`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let reader = Process()
    let result = Pipe()
    reader.executableURL = URL(fileURLWithPath: "/bin/cat")
    reader.arguments = [path("pipe")]
    reader.standardOutput = result
    try reader.run()
    let output = Output(path: path("pipe"))
    try write("through", to: output)
    try output.publish()
    #expect(String(decoding: result.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "through")
    reader.waitUntilExit()
    #expect(names == ["pipe"])
  }

  @Test func `a pipe is closed also when the output is given up`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/bin/cat")
    reader.arguments = [path("pipe")]
    reader.standardOutput = Pipe()
    try reader.run()
    let output = Output(path: path("pipe"))
    try write("half", to: output)
    output.discard()
    for _ in 0..<100 where reader.isRunning { usleep(50_000) }
    #expect(!reader.isRunning)
    if reader.isRunning { reader.terminate() }
  }

  @Test func `what goes beside a file has its name with another ending`() throws {
    let output = Output(path: path("my.graph.gv"))
    try write("graph {}", to: output)
    let picture = try #require(try output.companion(extension: "svg"))
    #expect(picture.target == path("my.graph.svg"))
    try output.publish()
    #expect(names == ["my.graph.gv", "my.graph.svg"])
    #expect(try Output(path: "-").companion(extension: "svg") == nil)
    let bare = Output(path: path("bare"))
    #expect(try bare.companion(extension: "svg")?.target == path("bare.svg"))
  }

  @Test func `large outputs are whole`() throws {
    let output = Output(path: path("a.csv"))
    let file = try output.mainFile()
    var buffer = ByteBuffer()
    for _ in 0..<10 {
      buffer.put(String(repeating: "0123456789", count: 50_000))
      try file.write(&buffer)
    }
    try output.publish()
    #expect(text("a.csv")?.utf8.count == 5_000_000 && file.byteCount == 5_000_000)
  }
}
