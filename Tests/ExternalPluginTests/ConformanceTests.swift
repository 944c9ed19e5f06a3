import Foundation
import TestSupport
import Testing

/// The 24 checks: what is sound passes them all, and each fault fails exactly its own.
struct ConformanceTests {
  /// A plugin in sh and awk, into which a fault is put by the number of the check that must find it.
  private static func plugin(fault: String) -> String {
    "#!/bin/sh\nF=\(fault)\n" + #"""
      case $1 in
      describe)
        [ $F = C01 ] && { echo nothing; exit; }
        [ $F = C02 ] && echo x > "$HOME/log"
        release=1; [ $F = C03 ] && release=$(cat /proc/sys/kernel/random/uuid)
        media=text/plain; [ $F = C24 ] && media=application/json
        echo '{"protocol":[1],"id":"faulty","version":"'$release'","title":"Faulty","extensions":["txt"],"output":"path",
          "mediaType":"'$media'","options":[{"name":"n","type":"integer","min":1,"max":9,"default":3,"help":"N."}]}' ;;
      export)
        [ $F = C19 ] && trap "" TERM
        [ $F = C20 ] && { sleep 300 > /dev/null 2>&1 & }
        [ $F = C21 ] && echo x > ../stray
        [ $F = C22 ] && echo Hello
        awk -v F=$F -v zone="$TZ" '
          function fail(status, reason) { print reason > "/dev/stderr"; bad = status; exit status }
          NR == 1 {
            if ($0 !~ /"protocol":1[,}]/ && F != "C17") fail(76, "speaks version 1")
            match($0, /"path":"[^"]*"/); path = substr($0, RSTART + 8, RLENGTH - 9)
            if (F == "C09" && $0 ~ /"n":9/) fail(1, "nine is too many")
            if (F == "C10" && $0 ~ /ofALaterVersion/) fail(1, "unknown field")
            next
          }
          { match($0, /^{"type":"[^"]*"/); kind = substr($0, 10, RLENGTH - 10) }
          /ofALaterVersion/ && F == "C08" { fail(1, "unknown field") }
          kind == "of-a-later-version" { if (F == "C07") fail(1, "unknown type"); next }
          kind == "end" { ended = 1; next }
          kind == "target" && F == "C06" { fail(1, "what is a target?") }
          /\342\200\250/ && F == "C11" { fail(1, "a strange line end") }
          length($0) > 500000 && F == "C12" { fail(1, "a long line") }
          { counts[kind]++; match($0, /"id":"[^"]*"/); out = out substr($0, RSTART + 6, RLENGTH - 7) (counts["event"] > 50 ? "" : "\n") }
          counts["event"] > 1000 && F == "C13" { fail(1, "too many") }
          counts["event"] > 50 { out = "many" }
          END {
            if (bad) exit bad
            if (!ended && F != "C16") fail(65, "the records break off")
            if (F == "C04" && !counts["event"]) fail(1, "no events")
            if (F == "C05" && counts["event"] == 1) fail(1, "one event")
            if (F == "C14") { srand(); "cat /proc/sys/kernel/random/uuid" | getline random; out = out random }
            if (F == "C15") out = out zone
            if (system("test -w .") || path ~ /\// && F != "C18" && system("test -d " path "/..")) fail(74, "cannot write")
            if (path !~ /\//) { print out > path; close(path) }
            line = ""
            for (kind in counts) line = line (line ? "," : "") "\"" kind "\":" (counts[kind] + (F == "C23" && kind == "event"))
            print "{\"type\":\"done\",\"counts\":{" line "},\"files\":[\"" path "\"]}"
          }' ;;
      esac
      """#
  }

  private static let numbers = (1...24).map { "C" + ($0 < 10 ? "0" : "") + String($0) }

  /// The checks that failed, of a run over a plugin.
  private static func failed(_ run: Run) -> [String] {
    run.lines.filter { $0.contains("  FAILED  ") }.map { String($0.prefix(3)) }
  }

  @Test func `each fault fails its own check and no other`() {
    inPairs(Self.numbers.map { ($0, PluginFolder(["faulty": Self.plugin(fault: $0)])) }) { _, plugins in
      plugins.start(["plugin", "test", "faulty", "--events", "1100"])
    } judge: { faulty, run in
      #expect(Self.failed(run) == [faulty.0], "\(run.text)")
      #expect(run.status == 1)
    }
    let plugins = PluginFolder(["faulty": Self.plugin(fault: "none")])
    let sound = plugins.run(["plugin", "test", "faulty", "--events", "1100"])
    #expect(sound.lines.last == "24 of 24 checks passed", "\(sound.text)")
    #expect(sound.status == 0)
  }

  @Test func `our own formats pass`() {
    let plugins = PluginFolder()
    let formats = ["csv", "xlsx", "ics", "dot", "gexf", "mermaid", "jsonl", "html", "md", "timelinejs"]
    inPairs(formats) { format in
      plugins.start(["plugin", "test", format, "--events", "500"])
    } judge: { format, run in
      #expect(run.lines.last == "24 of 24 checks passed", "\(format): \(run.text) \(run.errors)")
    }
  }

  @Test(arguments: ["python", "sh", "swift"])
  func `a new plugin passes without an edit`(language: String) throws {
    let plugins = PluginFolder()
    let made = plugins.run(["plugin", "new", "minutes", "--language", language])
    let program = try #require(made.lines.last?.split(separator: " ").last.map(String.init), "\(made.errors)")
    if language == "swift" {
      let built = shell("swiftc -O minutes/minutes.swift -o minutes/minutes", in: plugins.folder)
      try #require(built.status == 0, "\(built.errors)")
    }
    let run = plugins.run(["plugin", "test", program, "--events", "5000"])
    #expect(run.lines.last == "24 of 24 checks passed", "\(run.text) \(run.errors)")
    let export = plugins.export("out.minutes.txt", ["--plugin", program])
    #expect(export.status == 0, "\(export.errors)")
    let out = plugins.folder.text("out.minutes.txt") ?? ""
    #expect(out.contains("2025") && out.split(separator: "\n").count == 3, "\(out)")
    let again = plugins.run(["plugin", "new", "minutes", "--language", language])
    #expect(again.status == 73, "\(again.errors)")
  }

  @Test func `the verdicts are told as JSON too`() throws {
    let plugins = PluginFolder(["faulty": Self.plugin(fault: "C05")])
    let run = plugins.run(["plugin", "test", "faulty", "--only", "c05", "--json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let checks = try #require(whole["checks"] as? [[String: String]])
    #expect(checks.first?["command"] == "export")
    #expect(checks.map { $0["id"] } == ["C05"] && checks[0]["verdict"] == "failed")
    #expect(plugins.run(["plugin", "test", "faulty", "--only", "C25"]).status == 64)
  }
}
