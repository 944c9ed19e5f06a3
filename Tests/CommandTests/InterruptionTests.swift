import Glibc
import TestSupport
import Testing

/// An interrupted run ends at once, and leaves everything as it was.
struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted export leaves no trace`(signal: Int32) {
    let folder = TestFolder([
      "many.jsonl": SmallDossier.events(20_000), "out.csv": "old", "t/events.csv": "old",
    ])
    let before = folder.names
    let arguments = [
      "export", "many.jsonl", "-o", "csv:t/", "-o", "out.csv", "-o", "new.ics", "-o", "new.xlsx", "-o",
      "csv:new/",
    ]
    let program = Program(Program.chancery, arguments, in: folder.path)
    while !folder.names.contains(where: { $0.contains(".chancery-") }), kill(program.process, 0) == 0 {
      usleep(500)
    }
    kill(program.process, signal)
    let run = program.wait()
    #expect(run.status == 128 + signal)
    #expect(folder.names.filter { $0.contains(".chancery-") } == [])
    #expect(folder.text("t/events.csv") == "old")
    #expect(folder.names == before)
    #expect(folder.text("out.csv") == "old")
  }

  // A shell lets what it starts in the background ignore SIGINT.
  @Test func `waiting for standard input can be interrupted`() {
    let folder = TestFolder()
    let line = "mkfifo in; $CHANCERY check - < in & exec 3> in; kill -TERM $!; wait $!"
    #expect(shell(line, in: folder).status == 143)
  }
}
