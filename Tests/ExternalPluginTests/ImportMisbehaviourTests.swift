import TestSupport
import Testing

/// Plugins that should read a file and do what they should not.
struct ImportMisbehaviourTests {
  static let faults: [(script: String, status: Int32, message: String)] = [
    (
      "print('{\"type\":\"event\",\"title\":\"' + 'x' * (17 << 20) + '\"}')", 76,
      "line 1 is longer than 16 MiB"
    ),
    ("print('Hello')", 76, "line 1 of its standard output is no message: “Hello”"),
    ("say(type='event', title='A')\ndone({})", 76, "“done” counts 0 of “event”, and it made 1"),
    ("done({})\nsay(type='event', title='A')", 76, "line 2 is a record after “done”"),
    ("say(type='event', title='A')", 76, "ended without saying “done”"),
    ("say(type='meeting\\x1b[2J')\ndone({})", 76, "line 1 has the type “meeting�[2J”, which is no record"),
    ("say(type='event', id='a\\x07b', kind='k', title='A')\ndone({'event': 1})", 65, "“a�b” is not an id"),
    (
      "say(type='event', title='A', colour='red')\ndone({'event': 1})", 65,
      "“colour” is not a field of an event"
    ),
    ("sys.exit(3)", 79, "ended with status 3"),
  ]

  @Test func `an importer that misbehaves ends with its status, and makes no dossier`() {
    for fault in Self.faults {
      let script = """
        sys.stdin.read()
        done = lambda counts: say(type="done", counts=counts)
        \(fault.script)
        """
      let plugins = PluginFolder([
        "reads": plugin("reads", describe: "manifest['commands'] = ['import']", script)
      ])
      plugins.folder.write("one", to: "a.reads")
      let run = plugins.run(["import", "reads", "a.reads", "-o", "d.jsonl"])
      #expect(
        run.status == fault.status && run.errors.contains(fault.message),
        "\(fault.script): \(run.errors.prefix(600))")
      #expect(!plugins.folder.names.contains("d.jsonl"))
      #expect(plugins.leftInTemporaryFolder == [])
    }
  }
}
