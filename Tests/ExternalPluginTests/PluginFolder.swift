import Foundation
import TestSupport

/// A folder with a small dossier, and with plugins of a test's own.
struct PluginFolder {
  let folder: TestFolder

  /// Two events and an actor, as every test here sends them.
  static let dossier = """
    {"type":"dossier","id":"small","title":"Small","asOf":"2025-03-10"}
    {"type":"source","id":"gazette","title":"The Gazette"}
    {"type":"actor","id":"viet-nam","kind":"state","name":"Viet Nam","sources":["gazette"]}
    {"type":"event","id":"accession","kind":"accession","title":"Accession\u{2028}of \u{85} all","date":"1995","sources":["gazette"]}
    {"type":"event","id":"visit","kind":"visit","title":"Visit","date":"2025-03-10","sources":["gazette"]}

    """

  /// A folder with these plugins, each a script under the name of its file.
  init(_ plugins: [String: String] = [:]) {
    folder = TestFolder(["small.jsonl": Self.dossier])
    for (name, script) in plugins { add(name, script) }
  }

  /// Adds a plugin.
  func add(_ name: String, _ script: String, mode: Int = 0o755) {
    let path = "data/chancery/plugins/" + name
    folder.write(script, to: path)
    try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path(path))
  }

  /// Where these plugins are installed, with a temporary folder of their own.
  var places: [String: String] {
    folder.write("", to: "tmp/.keep")
    return [
      "XDG_DATA_HOME": folder.path("data"), "XDG_CACHE_HOME": folder.path("cache"),
      "TMPDIR": folder.path("tmp"), "HOME": folder.path,
    ]
  }

  /// Runs the program where these plugins are installed, with a temporary folder of its own.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) -> Run {
    chancery(arguments, in: folder, input: input, environment: places.merging(environment) { $1 })
  }

  /// Starts the program where these plugins are installed.
  func start(_ arguments: [String]) -> Program {
    Program(Program.chancery, arguments, in: folder.path, environment: places)
  }

  /// Exports the dossier with a plugin; time-outs are short.
  func export(_ output: String, _ more: [String] = [], environment: [String: String] = [:]) -> Run {
    run(["export", "small.jsonl", "-o", output] + more, environment: environment)
  }

  /// What lies in the temporary folder when all is over.
  var leftInTemporaryFolder: [String] {
    folder.names.filter { $0.hasPrefix("tmp/") && $0 != "tmp/" && $0 != "tmp/.keep" }
  }
}

/// Does something with each, two at a time: what tests plugins waits for other programs for most of the time.
func inPairs<Item>(_ items: [Item], start: (Item) -> Program, judge: (Item, Run) -> Void) {
  for first in stride(from: 0, to: items.count, by: 2) {
    let pair = items[first..<min(first + 2, items.count)].map { ($0, start($0)) }
    for (item, program) in pair { judge(item, program.wait()) }
  }
}

/// A plugin in Python that does one thing wrong.
func plugin(_ id: String, describe: String = "", path: Bool = true, _ export: String) -> String {
  """
  #!/usr/bin/env python3
  import json, os, signal, subprocess, sys, time
  sys.stdin.reconfigure(encoding="utf-8", newline="\\n")
  say = lambda **message: print(json.dumps(message), flush=True)
  if sys.argv[1:] == ["describe"]:
      manifest = {"protocol": [1], "id": "\(id)", "version": "1", "title": "A test", "extensions": ["\(id)"],
                  "output": "\(path ? "path" : "stdout")", "options": []}
  \(describe.isEmpty ? "" : "    " + describe)
      say(**manifest)
      sys.exit()
  def read():
      counts = {}
      global begin
      begin = json.loads(sys.stdin.readline())
      for line in sys.stdin:
          kind = json.loads(line)["type"]
          if kind != "end":
              counts[kind] = counts.get(kind, 0) + 1
      return counts
  def write(text="out"):
      with open(begin["output"]["path"], "w") as file:
          file.write(text)
  def done(counts, *files):
      say(type="done", counts=counts, files=list(files) or [begin["output"]["path"]])
  \(export)

  """
}
