import Foundation
import TestSupport
import Testing

/// The checks of plugins that import: what is sound passes them all, and each fault fails exactly its own.
struct ImportConformanceTests {
  /// A reader of lines like `2025-03-10 Visit`, into which a fault is put by the number of the check that must find it.
  private static func plugin(fault: String) -> String {
    "#!/bin/sh\nF=\(fault)\n" + #"""
      case $1 in
      describe)
        [ $F = C01 ] && { echo nothing; exit; }
        [ $F = C02 ] && echo x > "$HOME/log"
        release=1; [ $F = C03 ] && release=$(cat /proc/sys/kernel/random/uuid)
        echo '{"protocol":[1],"id":"faulty","version":"'$release'","title":"Faulty","extensions":["days"],
          "commands":["import"],"input":"path",
          "options":[{"name":"n","type":"integer","min":1,"max":9,"default":3,"help":"N."}]}' ;;
      import)
        [ $F = C19 ] && trap "" TERM
        [ $F = C20 ] && { sleep 300 > /dev/null 2>&1 & }
        [ $F = C21 ] && echo x > ../stray
        [ $F = C22 ] && echo Hello
        awk -v F=$F -v zone="$TZ" '
          function fail(status, reason) { print reason > "/dev/stderr"; bad = status; exit status }
          {
            if ($0 !~ /}$/ && F != "C16") fail(65, "the first line breaks off")
            if ($0 ~ /}$/ && $0 !~ /"protocol":1[,}]/ && F != "C17") fail(76, "speaks version 1")
            if (F == "C09" && $0 ~ /"n":9/) fail(1, "nine is too many")
            if (F == "C10" && $0 ~ /ofALaterVersion/) fail(1, "unknown field")
            path = "/dev/null"
            if (match($0, /"path":"[^"]*"/)) path = substr($0, RSTART + 8, RLENGTH - 9)
            while ((got = getline line < path) > 0) {
              number++
              if (F == "C11" && line ~ /^\[\[/) fail(1, "brackets")
              if (F == "C12" && length(line) > 500000) fail(1, "a long line")
              if (F == "C13" && line ~ /of many/) fail(1, "too many")
              if (line !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [A-Za-z]+$/) fail(65, "line " number " is no day")
              title = substr(line, 12)
              if (F == "C06" && title == "Visit") fail(1, "what is a visit?")
              if (F == "C14") { "cat /proc/sys/kernel/random/uuid" | getline random; title = title random }
              if (F == "C15") title = title zone
              date = F == "C24" ? "199x" : substr(line, 1, 10)
              print "{\"type\":\"event\",\"kind\":\"visit\",\"title\":\"" title "\",\"date\":\"" date "\"}"
            }
            if (got < 0 && F != "C18") fail(66, "cannot read " path)
            if (F == "C04" && !number) fail(1, "no line")
            print "{\"type\":\"done\",\"counts\":{\"event\":" (number + (F == "C23" && number)) "}}"
            exit
          }
          END { exit bad }' ;;
      esac
      """#
  }

  private static let numbers = (1...24).filter { ![5, 7, 8].contains($0) }
    .map { "C" + ($0 < 10 ? "0" : "") + String($0) }

  @Test func `each fault fails its own check and no other`() {
    let test = ["plugin", "test", "faulty", "--events", "1100"]
    let folders = (Self.numbers + ["none"]).map { fault in
      let plugins = PluginFolder(["faulty": Self.plugin(fault: fault)])
      plugins.folder.write("1995-07-28 Accession\n2025-03-10 Visit\n", to: "visits.days")
      return (fault: fault, plugins: plugins)
    }
    inPairs(folders.dropLast()) { faulty in
      faulty.plugins.start(test + ["--input", "visits.days"])
    } judge: { faulty, run in
      let failed = run.lines.filter { $0.contains("  FAILED  ") }.map { String($0.prefix(3)) }
      #expect(failed == [faulty.fault], "\(run.text)")
      #expect(run.status == 1)
    }
    let plugins = folders[folders.count - 1].plugins
    let sound = plugins.run(test + ["--input", "visits.days"])
    #expect(sound.lines.last == "21 of 24 checks passed, 3 skipped", "\(sound.text)")
    #expect(sound.status == 0)
    let skipped = sound.lines.filter { $0.contains("  skipped  ") }
    #expect(skipped.map { $0.prefix(3) } == ["C05", "C07", "C08"])
    #expect(skipped.allSatisfy { $0.hasSuffix(": it only imports, and is sent no records") })
    let alone = plugins.run(test)
    #expect(alone.lines.last == "15 of 24 checks passed, 9 skipped", "\(alone.text)")
    #expect(
      alone.text.contains(
        "C06  skipped  import: reads a file of its format: a file is needed that it reads: --input")
    )
    #expect(plugins.run(test + ["--input", "not-there"]).status == 66)
  }

  /// A line a day, written and read, in Perl: what an author makes of docs/write-a-plugin.md.
  private static let dayBook = #"""
    #!/usr/bin/env perl
    use strict;
    use warnings;
    my ($command) = @ARGV;
    if ($command eq 'describe') {
      print '{"protocol":[1],"id":"daybook","version":"1","title":"Day book","extensions":["daybook.txt"],',
        '"mediaType":"text/plain","commands":["export","import"],"uses":["event"]}', "\n";
      exit 0;
    }
    sub refuse { print STDERR "daybook: $_[1]\n"; exit $_[0] }
    my $begin = <STDIN> // '';
    refuse(76, 'speaks version 1 of the protocol') if $begin =~ /\}\n/ && $begin !~ /"protocol":1[,}]/;
    refuse(65, 'the first line breaks off') unless $begin =~ /\}\n$/;
    my ($count, $ended) = (0, 0);
    while (my $line = <STDIN>) {
      if ($command eq 'export') {
        $ended = 1 if $line =~ /^\{"type":"end"/;
        next unless $line =~ /^\{"type":"event"/;
        my ($title) = $line =~ /"title":(?:\{"en":)?("(?:[^"\\]|\\.)*")/;
        my ($date) = $line =~ /"date":"([^"]*)"/;
        print $date // 'undated', " $title\n";
      } else {
        my ($date, $title) = $line =~ /^(\S+) ("(?:[^"\\]|\\.)*")$/ or refuse(65, 'a line is no day');
        print '{"type":"event","kind":"meeting",', $date eq 'undated' ? '' : qq("date":"$date",), qq("title":$title}\n);
        $count++;
      }
    }
    refuse(65, 'the records break off') if $command eq 'export' && !$ended;
    print qq({"type":"done","counts":{"event":$count}}\n) if $command eq 'import';
    """#

  @Test func `a plugin that exports and imports is asked of both, and reads back what it wrote`() {
    let plugins = PluginFolder(["daybook.pl": Self.dayBook])
    #expect(plugins.export("a.daybook.txt").status == 0)
    let test = plugins.run(["plugin", "test", "daybook", "--events", "2000", "--input", "a.daybook.txt"])
    #expect(test.lines.last == "42 of 42 checks passed", "\(test.text)")
    #expect(test.lines.contains("C05  passed   takes one event"))
    #expect(test.lines.contains("C04  passed   import: takes an empty file, or refuses it with status 65"))
    let read = plugins.run(["import", "daybook", "a.daybook.txt", "-q", "-o", "b.jsonl"])
    #expect(read.status == 0, "\(read.errors)")
    #expect(plugins.run(["export", "b.jsonl", "-q", "-o", "b.daybook.txt"]).status == 0)
    #expect(plugins.folder.text("b.daybook.txt") == plugins.folder.text("a.daybook.txt"))
  }

  @Test func `who writes to standard output is to see that nobody reads`() {
    let deaf = """
      #!/bin/sh
      [ $1 = describe ] && exec echo '{"protocol":[1],"id":"deaf","version":"1","title":"D","extensions":["deaf"]}'
      trap '' PIPE
      cat > /dev/null
      echo out 2> /dev/null
      exit 0
      """
    let run = PluginFolder(["deaf": deaf]).run(["plugin", "test", "deaf", "--only", "C18"])
    #expect(
      run.lines.first?.contains("it ended well, though nobody read what it wrote") == true, "\(run.text)")
  }

  @Test func `a file is taken only by what imports`() {
    let exporter = """
      #!/bin/sh
      [ $1 = describe ] && exec echo '{"protocol":[1],"id":"echo","version":"1","title":"E","extensions":["echo"]}'
      cat
      """
    let plugins = PluginFolder(["echo": exporter])
    let run = plugins.run(["plugin", "test", "echo", "--only", "C05", "--input", "small.jsonl"])
    #expect(run.status == 64 && run.errors.contains("echo does not import"), "\(run.errors)")
    #expect(plugins.run(["plugin", "test", "csv", "--input", "small.jsonl"]).status == 64)
  }
}
