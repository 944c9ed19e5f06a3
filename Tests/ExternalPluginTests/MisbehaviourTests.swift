import Foundation
import TestSupport
import Testing

/// Plugins that do what they should not: each ends with its status and a sentence, and the old output stays.
struct MisbehaviourTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int32
    let message: String
    var describe = ""
    var path = true
    var options: [String] = []
    let script: String
    var testDescription: String { name }
  }

  static let faults = [
    Fault(
      name: "exits-early", status: 79, message: "exits-early failed: it ended with status 3: I am tired",
      script: "os.close(0)\nprint('I am tired', file=sys.stderr)\nsys.exit(3)"),
    Fault(
      name: "never-reads", status: 75, message: "never-reads moved no byte for 1 second, and was ended",
      options: ["--plugin-timeout", "1"], script: "time.sleep(60)"),
    Fault(
      name: "reads-half", status: 76, message: "it ended without reading all that it was sent", path: false,
      script: "os.read(0, 20)\nprint('half')"),
    Fault(
      name: "prints-junk", status: 76,
      message:
        "line 1 of its standard output is no message: “Hello”; what is for people goes to standard error",
      script: "print('Hello', flush=True)\ncounts = read()\nwrite()\ndone(counts)"),
    Fault(
      name: "half-a-message", status: 76, message: "is no message: “{\"type\":\"done\"",
      script: "counts = read()\nwrite()\nprint('{\"type\":\"done\"')"),
    Fault(
      name: "lies-about-counts", status: 76, message: "“done” counts 1 event, and 2 events were sent",
      script: "counts = read()\nwrite()\ndone(counts | {'event': 1})"),
    Fault(
      name: "loses-too-much", status: 76, message: "it tells the loss of 1 place, and was sent 0 places",
      script: "counts = read()\nwrite()\nsay(type='loss', kind='place', record='x', reason='y')\ndone(counts)"
    ),
    Fault(
      name: "loses-one-twice", status: 76, message: "it tells the loss of the event “e” twice",
      script:
        "counts = read()\nwrite()\nfor _ in 'ab': say(type='loss', kind='event', record='e', reason='y')\ndone(counts)"
    ),
    Fault(
      name: "counts-what-never-came", status: 76, message: "“done” counts 3 places, and 0 places were sent",
      script: "counts = read()\nwrite()\ndone(counts | {'place': 3})"),
    Fault(
      name: "names-a-file-twice", status: 76,
      message: "“done” must name one file, and names 2",
      script: "counts = read()\nwrite()\ndone(counts, *[begin['output']['path']] * 2)"),
    Fault(
      name: "names-with-controls", status: 76,
      message: "the file name “output�[2J�” holds a control character",
      script: "counts = read()\nwrite()\ndone(counts, 'output\\x1b[2J\\x07')"),
    Fault(
      name: "says-nothing", status: 76, message: "it ended without saying “done”",
      script: "read()\nwrite()"),
    Fault(
      name: "names-a-way-out", status: 76, message: "the file name “../x” leads out of its folder",
      script: "counts = read()\nopen('../x', 'w').write('x')\nos.remove('../x')\ndone(counts, '../x')"),
    Fault(
      name: "writes-outside", status: 76, message: "it wrote outside its folder: ../stray",
      script: "counts = read()\nwrite()\nopen('../stray', 'w').write('x')\ndone(counts)"),
    Fault(
      name: "links", status: 76, message: "“output.links” is no plain file of its folder",
      script: "counts = read()\nos.symlink('/etc/hostname', 'output.links')\ndone(counts)"),
    Fault(
      name: "absolute", status: 76, message: "the file name “/etc/hostname” leads out of its folder",
      script: "counts = read()\ndone(counts, '/etc/hostname')"),
    Fault(
      name: "no-file", status: 76, message: "the file “output.no-file” is not there",
      script: "counts = read()\ndone(counts)"),
    Fault(
      name: "empty-file", status: 76, message: "it ended well, and wrote nothing",
      script: "counts = read()\nwrite('')\ndone(counts)"),
    Fault(
      name: "crashes", status: 79, message: "crashes failed: it was ended by signal 11 (SIGSEGV)",
      script: "read()\nos.kill(os.getpid(), signal.SIGSEGV)"),
    Fault(
      name: "ignores-sigterm", status: 75,
      message: "ignores-sigterm moved no byte for 1 second, and was ended",
      options: ["--plugin-timeout", "1"],
      script: "signal.signal(signal.SIGTERM, signal.SIG_IGN)\nread()\nwhile True: time.sleep(1)"),
    Fault(
      name: "refuses", status: 65, message: "refuses the dossier: crisis: has no date",
      script:
        "counts = read()\nsay(type='diagnostic', severity='error', record='crisis', message='has no date')\n"
        + "write()\ndone(counts)"),
    Fault(
      name: "long-line", status: 76, message: "a line of its standard output is longer than 16 MiB",
      script: "sys.stdout.write('x' * (17 << 20))\nsys.stdout.flush()\nread()"),
    Fault(
      name: "speaks-utf-16", status: 76, message: "line 1 of its standard output is no message",
      script: "counts = read()\nwrite()\n"
        + "sys.stdout.buffer.write('{\"type\":\"done\",\"counts\":{}}\\n'.encode('utf-16'))"),
    Fault(
      name: "nests-for-ever", status: 76, message: "is no message: “[[[[",
      script: "counts = read()\nwrite()\nprint('[' * 5_000_000)\ndone(counts)"),
    Fault(
      name: "counts-below-nothing", status: 76, message: "must be whole numbers from 0, not “-1”",
      script: "counts = read()\nwrite()\ndone(counts | {'place': -1})"),
    Fault(
      name: "counts-beyond-all", status: 76, message: "must be whole numbers from 0, not “1000000",
      script: "counts = read()\nwrite()\ndone(counts | {'event': 10 ** 40})"),
    Fault(
      name: "says-done-twice", status: 76, message: "comes after “done”",
      script: "counts = read()\nwrite()\ndone(counts)\ndone(counts)"),
    Fault(
      name: "closes-standard-output", status: 76, message: "it ended without saying “done”",
      script: "os.close(1)\nread()\nwrite()\nos._exit(0)"),
    Fault(
      name: "closes-the-output", status: 76, message: "it ended well, and wrote nothing", path: false,
      script: "os.close(1)\nread()\nos._exit(0)"),
    Fault(
      name: "makes-a-pipe", status: 76, message: "“output.makes-a-pipe” is no plain file of its folder",
      script: "counts = read()\nos.mkfifo(begin['output']['path'])\ndone(counts)"),
    Fault(
      name: "makes-a-folder", status: 76, message: "“output.makes-a-folder” is no plain file of its folder",
      script: "counts = read()\nos.mkdir(begin['output']['path'])\ndone(counts)"),
    Fault(
      name: "takes-its-output-back", status: 76, message: "is not there",
      script: "counts = read()\nwrite()\nos.remove(begin['output']['path'])\ndone(counts)"),
    Fault(
      name: "takes-its-folder-away", status: 76, message: "is not there",
      script: "counts = read()\nwrite()\nimport shutil\nshutil.rmtree(os.getcwd())\ndone(counts)"),
  ]

  @Test(arguments: faults + faultsOfManifests)
  func `a plugin that misbehaves ends with its status, and nothing is changed`(fault: Fault) {
    let script = plugin(fault.name, describe: fault.describe, path: fault.path, fault.script)
    let plugins = PluginFolder([fault.name: script])
    plugins.folder.write("old", to: "out." + fault.name)
    let run = plugins.export("\(fault.name):out.\(fault.name)", fault.options)
    #expect(run.status == fault.status, "\(run.errors)")
    #expect(run.errors.contains(fault.message), "\(run.errors)")
    #expect(plugins.folder.text("out." + fault.name) == "old")
    #expect(plugins.leftInTemporaryFolder == [])
    #expect(!plugins.folder.names.contains { $0.contains(".chancery-") })
  }

  @Test func `what a plugin says and calls itself moves no cursor and rings no bell`() {
    let script =
      "counts = read()\nsay(type='diagnostic', severity='warning', record='v\\x1b[2J', message='red \\x1b[31m\\x07')\n"
      + "print('loud \\x1b[31m', file=sys.stderr)\nwrite()\ndone(counts)"
    let plugins = PluginFolder([
      "loud": plugin("loud", describe: "manifest['title'] = 'Loud \\x1b[31m\\n\\x07'", script)
    ])
    for run in [
      plugins.export("out.loud"), plugins.run(["plugin", "list"]), plugins.run(["formats", "loud"]),
    ] {
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        !(run.text + run.errors).unicodeScalars.contains { $0.value == 27 || $0.value == 7 }, "\(run.text)")
    }
    #expect(plugins.export("out.loud").errors.contains("[31m"))
  }

  @Test func `a flood on standard error is drained, counted, and told in part`() {
    let script =
      "counts = read()\nfor i in range(100_000): print('complaint', i, 'x' * 100, file=sys.stderr)\n"
    let plugins = PluginFolder(["floods": plugin("floods", script + "write()\ndone(counts)")])
    let run = plugins.export("out.floods")
    #expect(run.status == 0, "\(run.errors.suffix(500))")
    #expect(run.errors.contains("floods: … 99980 lines before these are not shown\nfloods: complaint 99980 "))
    #expect(run.errors.utf8.count < 4_000)
  }

  @Test func `what a plugin starts and leaves behind is ended, even where it has left the session`() {
    let start = """
      counts = read()
      write()
      subprocess.Popen(["sleep", "4242"])
      subprocess.Popen(["sleep", "4343"], start_new_session=True, stdout=subprocess.DEVNULL)
      done(counts)
      """
    let plugins = PluginFolder(["forks": plugin("forks", start)])
    let begun = Date()
    let run = plugins.export("out.forks")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("what it had started and left was ended"))
    #expect(Date().timeIntervalSince(begun) < 10)
    #expect(shell("ps -ef | grep -c '[s]leep 4[23]4[23]'", in: plugins.folder).text == "0\n")
  }

  /// A plugin that notes its own process and that of a child, and waits for ever.
  private static let waiting = """
    child = subprocess.Popen(["sleep", "4545"])
    read()
    with open(os.environ["HOME"] + "/pids.new", "w") as file:
        file.write("%d %d" % (os.getpid(), child.pid))
    os.rename(os.environ["HOME"] + "/pids.new", os.environ["HOME"] + "/pids")
    time.sleep(4545)
    """

  /// Starts an export with a plugin that waits, and ends it with a signal; tells how it ended, and which processes are left.
  private static func interrupt(_ signal: String) -> String {
    """
    mkdir out
    $CHANCERY export small.jsonl -o waits:out/a.works --plugin-timeout none & pid=$!
    while ! test -e pids; do sleep 0.02; done
    kill -\(signal) $pid; wait $pid; echo $?
    for i in 1 2 3 4 5 6 7 8 9; do kill -0 $(cat pids) 2> /dev/null || break; sleep 0.1; done
    for pid in $(cat pids); do grep -v zombie /proc/$pid/status 2> /dev/null | grep State; done
    ls -A out tmp
    """
  }

  @Test func `an interrupted export ends its plugin`() {
    let plugins = PluginFolder(["waits": plugin("waits", Self.waiting)])
    let run = shell(Self.interrupt("TERM"), in: plugins.folder, environment: plugins.places)
    #expect(run.lines == ["143", "out:", "tmp:", ".keep"], "\(run.text) \(run.errors)")
  }

  @Test func `a last line that is not ended is a message too, and a plugin may be slow`() {
    let script =
      "counts = read()\nwrite()\ntime.sleep(1.3)\nprint(json.dumps(dict(type='done', counts=counts, "
      + "files=[begin['output']['path']])), end='')"
    let plugins = PluginFolder(["slow": plugin("slow", script)])
    #expect(plugins.export("out.slow", ["--plugin-timeout", "1"]).status == 75)
    let run = plugins.export("out.slow", ["--plugin-timeout", "none"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(plugins.folder.text("out.slow") == "out")
  }

  @Test func `a plugin ends with an export that is killed, and the next takes away what that left`() {
    let works = "counts = read()\nwrite()\ndone(counts)"
    let plugins = PluginFolder(["waits": plugin("waits", Self.waiting), "works": plugin("works", works)])
    let run = shell(Self.interrupt("KILL"), in: plugins.folder, environment: plugins.places)
    #expect(run.lines.first == "137")
    #expect(!run.text.contains("State"), "\(run.text)")
    #expect(run.lines.filter { $0.contains("chancery-") }.count == 2, "\(run.text)")
    #expect(plugins.export("out/a.works").status == 0)
    #expect(plugins.folder.names.filter { $0.hasPrefix("out/") && $0 != "out/" } == ["out/a.works"])
    #expect(plugins.leftInTemporaryFolder == [])
  }

  @Test func `what many messages say is told in part, and the report tells all`() {
    let script =
      "counts = read()\nfor i in range(250): say(type='diagnostic', severity='note', message='message %d' % i)\n"
      + "write()\ndone(counts)"
    let plugins = PluginFolder(["talks": plugin("talks", script)])
    let run = plugins.export("out.talks")
    #expect(run.lines.isEmpty && run.status == 0)
    #expect(run.errors.contains("talks: note: message 99\n"), "\(run.errors.suffix(300))")
    #expect(!run.errors.contains("message 100"))
    #expect(run.errors.contains("talks: … 150 more messages are not shown, which --report FILE tells"))
    #expect(plugins.export("out.talks", ["-q", "--report", "report.json"]).status == 0)
    let report = plugins.folder.text("report.json") ?? ""
    #expect(
      report.contains(#"{"severity":"note","record":null,"message":"message 249"}"#), "\(report.suffix(300))")
  }

  @Test func `one output that fails leaves the others as they should be`() {
    let plugins = PluginFolder(["crashes": plugin("crashes", "os.kill(os.getpid(), 11)")])
    let run = plugins.export("out.crashes", ["-o", "events.csv"])
    #expect(run.status == 79)
    #expect(plugins.folder.text("events.csv")?.contains("accession") == true)
  }
}
