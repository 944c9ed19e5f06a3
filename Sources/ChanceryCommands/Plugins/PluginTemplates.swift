/// Plugins to begin with; `NAME` stands for the name of the format.
enum PluginTemplates {
  static let python = #"""
    #!/usr/bin/env python3
    """NAME: a plugin of Chancery that lists the events of a dossier as text."""
    import json
    import sys

    MANIFEST = {
        "protocol": [1],
        "id": "NAME",
        "version": "0.1",
        "title": "A list of events",
        "extensions": ["NAME.txt"],
        "mediaType": "text/plain",
        "output": "path",
        "uses": ["dossier", "event"],
        "options": [
            {"name": "dates", "type": "flag", "default": True, "help": "Whether dates are told."},
        ],
    }


    def say(**message):
        """Prints a message; standard output is for nothing else."""
        print(json.dumps(message, ensure_ascii=False), flush=True)


    def words(text, language):
        """A text, which may be an object of languages."""
        if isinstance(text, dict):
            text = text.get(language) or next(iter(text.values()), "")
        return " ".join((text or "").split())


    def export():
        begin = json.loads(sys.stdin.readline())
        if begin.get("protocol") != 1:
            print("NAME speaks version 1 of the protocol", file=sys.stderr)
            return 76
        counts, ended, path = {}, False, begin["output"]["path"]
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("Events\n")
            for line in sys.stdin:
                record = json.loads(line)
                kind = record["type"]
                if kind == "end":
                    ended = True
                elif kind in MANIFEST["uses"]:  # what a later version may send is passed over
                    counts[kind] = counts.get(kind, 0) + 1
                    if kind == "event":
                        date = record.get("date", "no date") + "  " if begin["options"]["dates"] else ""
                        file.write(date + words(record.get("title"), begin["language"]) + "\n")
        if not ended:
            print("NAME: the records break off", file=sys.stderr)
            return 65
        say(type="done", counts=counts, files=[path])
        return 0


    def main():
        sys.stdin.reconfigure(encoding="utf-8", newline="\n")
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        command = sys.argv[1] if len(sys.argv) > 1 else ""
        if command == "describe":
            print(json.dumps(MANIFEST))
            return 0
        if command == "export":
            try:
                return export()
            except json.JSONDecodeError as error:
                print(f"NAME: a line is no JSON: {error}", file=sys.stderr)
                return 65
            except OSError as error:
                print(f"NAME: {error}", file=sys.stderr)
                return 74
        print("a plugin of Chancery: chancery export visit.yaml -o visit.NAME.txt", file=sys.stderr)
        return 64


    sys.exit(main())

    """#

  static let sh = #"""
    #!/bin/sh
    # NAME: a plugin of Chancery that counts events by year, with awk.
    case ${1-} in
    describe)
      cat <<'MANIFEST'
    {"protocol":[1],"id":"NAME","version":"0.1","title":"Events by year","extensions":["NAME.txt"],
     "mediaType":"text/plain","output":"stdout","uses":["event"],
     "options":[{"name":"undated","type":"flag","default":true,"help":"Whether events without a year are counted."}]}
    MANIFEST
      ;;
    export)
      # A line is one JSON object, and begins with its type. All of the input is read, to its end.
      exec awk '
        NR == 1 {
          if ($0 !~ /"protocol":1[,}]/) { print "NAME speaks version 1 of the protocol" > "/dev/stderr"; status = 76; exit }
          undated = ($0 ~ /"undated":true/)
        }
        /^\{"type":"end"[,}]/ { ended = 1 }
        /^\{"type":"event"[,}]/ {
          if (match($0, /"date":"[0-9][0-9][0-9][0-9]/)) years[substr($0, RSTART + 8, 4)]++
          else if (undated) years["none"]++
        }
        END {
          if (status) exit status
          if (!ended) { print "NAME: the records break off" > "/dev/stderr"; exit 65 }
          print "Events by year"
          for (year = 0; year <= 9999; year++) {
            name = sprintf("%04d", year)
            if (name in years) print name "  " years[name]
          }
          if ("none" in years) print "no year  " years["none"]
        }'
      ;;
    *)
      echo "a plugin of Chancery: chancery export visit.yaml -o visit.NAME.txt" >&2
      exit 64
      ;;
    esac

    """#

  static let swift = #"""
    // NAME: a plugin of Chancery that lists the events of a dossier as text.
    //
    //   swiftc -O NAME/NAME.swift -o NAME/NAME
    import Foundation

    let manifest = """
      {"protocol":[1],"id":"NAME","version":"0.1","title":"A list of events","extensions":["NAME.txt"],
       "mediaType":"text/plain","output":"path","uses":["dossier","event"],
       "options":[{"name":"dates","type":"flag","default":true,"help":"Whether dates are told."}]}
      """

    func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    func object(_ line: String?) -> [String: Any]? {
      line.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }

    /// A text, which may be an object of languages.
    func words(_ text: Any?, _ language: String) -> String {
      let texts = text as? [String: String]
      let word = text as? String ?? texts?[language] ?? texts?.sorted { $0.key < $1.key }.first?.value ?? ""
      return word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func export() -> Int32 {
      guard let begin = object(readLine()), begin["protocol"] as? Int == 1 else {
        complain("NAME speaks version 1 of the protocol")
        return 76
      }
      let path = (begin["output"] as? [String: Any])?["path"] as? String ?? ""
      let tellsDates = (begin["options"] as? [String: Any])?["dates"] as? Bool ?? true
      let language = begin["language"] as? String ?? "en"
      guard let file = fopen(path, "w") else {
        complain("NAME: cannot write \(path)")
        return 74
      }
      var counts: [String: Int] = [:]
      var hasEnded = false
      fputs("Events\n", file)
      while let line = readLine() {
        let isRead = autoreleasepool { () -> Bool in
          guard let record = object(line), let kind = record["type"] as? String else { return false }
          if kind == "end" { hasEnded = true }
          guard ["dossier", "event"].contains(kind) else { return true }  // what a later version may send
          counts[kind, default: 0] += 1
          if kind == "event" {
            let date = tellsDates ? (record["date"] as? String ?? "no date") + "  " : ""
            fputs(date + words(record["title"], language) + "\n", file)
          }
          return true
        }
        guard isRead else {
          complain("NAME: a line is no JSON")
          return 65
        }
      }
      guard fclose(file) == 0, hasEnded else {
        complain(hasEnded ? "NAME: cannot write \(path)" : "NAME: the records break off")
        return hasEnded ? 74 : 65
      }
      let done: [String: Any] = ["type": "done", "counts": counts, "files": [path]]
      guard let message = try? JSONSerialization.data(withJSONObject: done, options: [.sortedKeys]) else { return 70 }
      print(String(decoding: message, as: UTF8.self))
      return 0
    }

    #if !canImport(ObjectiveC)
    func autoreleasepool<Result>(_ body: () -> Result) -> Result { body() }
    #endif

    switch CommandLine.arguments.dropFirst().first {
    case "describe": print(manifest)
    case "export": exit(export())
    default:
      complain("a plugin of Chancery: chancery export visit.yaml -o visit.NAME.txt")
      exit(64)
    }

    """#
}
