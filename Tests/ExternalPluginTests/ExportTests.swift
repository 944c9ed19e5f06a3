import Foundation
import TestSupport
import Testing

/// What a plugin is sent, and what is made of what it writes.
struct ExportTests {
  private static let echo =
    "#!/bin/sh\n" + #"""
      case $1 in
      describe) echo '{"protocol":[1,2],"id":"echo","version":"1","title":"Echo","extensions":["echo"],"future":{"x":1},
        "options":[{"name":"n","type":"integer","min":1,"max":9,"default":3,"help":"N."},
          {"name":"on","type":"flag","default":true,"help":"On."},
          {"name":"words","type":"list","default":["a","b"],"help":"Words."}]}' ;;
      export) pwd > "$HOME/where"; env | sort > "$HOME/environment"; cat ;;
      esac
      """#

  @Test func `records are sent unchanged between begin and end, and standard output is the file`() throws {
    let plugins = PluginFolder(["echo": Self.echo])
    let run = plugins.export("echo,n=5,on=no:out.echo", environment: ["SECRET": "x", "LC_TIME": "C"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = try #require(plugins.folder.text("out.echo")).split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    #expect(
      lines.first
        == #"{"type":"begin","protocol":1,"format":"echo","options":{"n":5,"on":false,"words":["a","b"]},"#
        + #""language":"en","asOf":"2025-03-10","order":"date","generator":"Chancery 0.1.0"}"#)
    #expect(lines.last == #"{"type":"end","counts":{"dossier":1,"source":1,"actor":1,"event":2}}"#)
    let jsonl = plugins.export("jsonl:-")
    #expect(Array(lines[1..<6]) == jsonl.text.split(separator: "\n").map(String.init))
    let environment = try #require(plugins.folder.text("environment"))
    #expect(!environment.contains("SECRET"))
    #expect(environment.contains("CHANCERY_PLUGIN_PROTOCOL=1") && environment.contains("LC_TIME=C"))
    #expect(plugins.folder.text("where")?.contains("/tmp/.chancery-work-") == true)
  }

  @Test func `progress, remarks and losses are taken, and the report tells the losses`() throws {
    let script = """
      counts = read()
      say(type="progress", done=1, total=2)
      say(type="diagnostic", severity="warning", record="visit", message="is drawn\\u001b[31m as a point")
      say(type="loss", kind="event", record="accession", reason="has no day")
      say(type="of-a-later-version", x=1)
      write()
      done(counts)
      """
    let plugins = PluginFolder(["tells.py": plugin("tells", script)])
    let run = plugins.export("out.tells", ["--report", "report.json"])
    #expect(run.status == 0)
    #expect(run.errors.contains("tells: warning: visit: is drawn\u{FFFD}[31m as a point"), "\(run.errors)")
    #expect(run.errors.contains("1 event; left out 1 event (accession: has no day)"), "\(run.errors)")
    let report = try #require(plugins.folder.text("report.json"))
    #expect(report.contains(#""event":{"in":2,"written":1,"lost":1}"#))
    let message =
      #""diagnostics":[{"severity":"warning","record":"visit","message":"is drawn\#u{FFFD}[31m as a point"}]"#
    #expect(report.contains(message), "\(report)")
    #expect(plugins.export("out.tells", ["--quiet"]).errors == "")
  }

  @Test func `a message that looks misspelt is told, others are passed over`() {
    let script = """
      counts = read()
      say(type="lost", kind="event", record="accession", reason="has no day")
      say(type="of-a-later-version", x=1)
      write()
      done(counts)
      """
    let plugins = PluginFolder(["slips.py": plugin("slips", script)])
    let run = plugins.export("out.slips")
    let warning =
      "slips: warning: line 1 of its standard output is a “lost”, which is passed over; did it mean “loss”?\n"
    #expect(run.errors.contains(warning + "out.slips:"), "\(run.errors)")
    let test = plugins.run(["plugin", "test", "slips"])
    #expect(test.lines.contains { $0.hasPrefix("C22") && $0.contains("did it mean “loss”?") }, "\(test.text)")
  }

  @Test func `on a terminal a line shows how far a plugin has come, whatever it says, and goes away`() {
    let script = """
      counts = read()
      for part, whole in (2 ** 62, 1), (-5, 3), (1, 2 ** 63 - 1), (3, 0):
          say(type="progress", done=part, total=whole)
      write()
      done(counts)
      """
    let plugins = PluginFolder(["counts": plugin("counts", script)])
    let terminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    let line = "python3 -c '\(terminal)' $CHANCERY export small.jsonl -o out.counts"
    let run = shell(line, in: plugins.folder, environment: plugins.places)
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.contains("\u{1B}[Kcounts: 100 %\r\u{1B}[Kout.counts: 1 source"), "\(run.text)")
  }

  @Test func `a folder is filled file by file`() {
    let script = """
      counts = read()
      for name in "a.txt", "b.txt":
          open("output/" + name, "w").write(name)
      done(counts, "output/a.txt", "output/b.txt")
      """
    let plugins = PluginFolder([
      "pages/pages.py": plugin("pages", describe: "manifest['shapes'] = ['folder']", script)
    ])
    plugins.folder.write("mine", to: "site/mine.txt")
    let run = plugins.export("pages:site/")
    #expect(run.status == 0, "\(run.errors)")
    #expect(plugins.folder.text("site/b.txt") == "b.txt")
    #expect(plugins.folder.text("site/mine.txt") == "mine")
    #expect(plugins.export("out.pages").status == 64)
  }

  @Test func `a folder may have more files than a process may have open, and a link to one is none`() {
    let script = """
      counts = read()
      names = ["output/%d.txt" % number for number in range(100)]
      for name in names:
          open(name, "w").write(name)
      if begin["options"]["link"]:
          os.rename("output", "elsewhere")
          os.symlink("elsewhere", "output")
      done(counts, *names)
      """
    let manifest =
      "manifest.update(shapes=['folder'], "
      + "options=[dict(name='link', type='flag', default=False, help='A link.')])"
    let plugins = PluginFolder(["pages": plugin("pages", describe: manifest, script)])
    let line = "ulimit -n 64; $CHANCERY export small.jsonl -q -o pages:site/; echo $?; ls site | wc -l"
    let run = shell(line, in: plugins.folder, environment: plugins.places)
    #expect(run.lines == ["0", "100"], "\(run.errors)")
    let linked = plugins.export("pages,link=yes:site/")
    #expect(
      linked.status == 76 && linked.errors.contains("is no plain file of its folder"), "\(linked.errors)")
  }

  @Test func `each file of a folder is named once, and one that is not named is told of`() {
    let script = """
      counts = read()
      for name in "a.txt", "b.txt", ".c":
          open("output/" + name, "w").write(name)
      done(counts, *NAMES)
      """
    for (names, status, message) in [
      ("['output/a.txt', 'output/a.txt']", 76, "“done” names the file “output/a.txt” twice"),
      ("['output/a.txt', 'output/.c']", 76, "the file “output/.c” does not lie in the folder “output”"),
      (
        "['output/a.txt']", 0,
        "pages: warning: “done” does not name the file “output/b.txt”, so it is left out"
      ),
    ] {
      let named = script.replacingOccurrences(of: "*NAMES", with: "*" + names)
      let plugins = PluginFolder([
        "pages": plugin("pages", describe: "manifest['shapes'] = ['folder']", named)
      ])
      let run = plugins.export("pages:site/", ["--report", "report.json"])
      #expect(run.status == Int32(status) && run.errors.contains(message), "\(run.status) \(run.errors)")
      #expect(plugins.folder.text("site/a.txt") == (status == 0 ? "a.txt" : nil))
      if status == 0 {
        #expect(plugins.folder.text("report.json")?.contains("does not name the file “output/.c”") == true)
        let test = plugins.run(["plugin", "test", "pages", "--only", "C05"])
        #expect(test.text.contains("C05  FAILED   takes one event: “done” does not name"), "\(test.text)")
      }
    }
  }

  @Test func `a plugin that writes to a closed pipe ends quietly`() {
    let plugins = PluginFolder(["echo": Self.echo])
    plugins.folder.write("", to: "tmp/.keep")
    let places = ["XDG_DATA_HOME": plugins.folder.path("data"), "HOME": plugins.folder.path]
    let line = "{ $CHANCERY export small.jsonl -q -o echo:-; echo $? >&2; } | head -c 1"
    let run = shell(line, in: plugins.folder, environment: places)
    #expect(run.text == "{")
    #expect(run.errors == "0\n")
  }
}
