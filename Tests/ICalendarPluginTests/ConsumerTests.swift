import DossierModel
import Foundation
import TestSupport
import Testing

/// What programs that people use make of our calendars.
///
/// `CHANCERY_PYTHON` names a Python with icalendar, recurring_ical_events, vobject and khal.
@Suite struct ConsumerTests {
  @Test(.wantsPython)
  func `icalendar, recurring_ical_events, vobject, libical, calcurse and khal read what was written`()
    throws
  {
    let python = try #require(Python.path)
    let calendar = try Calendar(events, options: [("milestones", "all"), ("window", "2021-2039")])
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-ics-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "calendar.ics")
    try Data(calendar.bytes).write(to: file)
    let report = try run(python, ["-c", Self.script, file.path, folder.path])

    let expected = calendar.entries.map { "\(day($0))|\($0.summary)" }.sorted()
    #expect(calendar.entries.count > 60)
    #expect(report["icalendar-errors"] == [])
    #expect(report["icalendar"] == expected)
    #expect(report["occurrences"] == expected)
    #expect(report["vobject"] == expected)
    #expect(report["vobject-valid"] == ["True"])
    #expect(report["descriptions"] == calendar.entries.map { $0.description.replacing("\n", with: "⏎") })
    if let libical = report["libical"] { #expect(libical == ["0", "1", String(calendar.entries.count)]) }
    if let calcurse = report["calcurse"] { #expect(calcurse == [String(calendar.entries.count)]) }
    for program in ["libical", "calcurse"] where report[program] == nil {
      print("LEFT OUT: \(program) is not there")
    }
    if report["khal"] == nil { print("LEFT OUT: khal is not beside \(python)") }
    #expect(report["khal"] ?? [] == Array(repeating: String(calendar.entries.count), count: 2))
  }

  /// Reads a calendar with each program, and prints a line for each fact: its name, a tab, the fact.
  private static let script = """
    import datetime, icalendar, os, recurring_ical_events, subprocess, sys, vobject
    path, folder = sys.argv[1:]
    data = open(path, "rb").read()
    def tell(name, *facts):
        for fact in facts: print(name + "\\t" + fact)
    def day(value):
        return value.strftime("%Y%m%dT%H%M%SZ" if isinstance(value, datetime.datetime) else "%Y%m%d")
    def line(event): return day(event["DTSTART"].dt) + "|" + str(event["SUMMARY"])
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    tell("icalendar", *sorted(map(line, events)))
    for part in calendar.walk(): tell("icalendar-errors", *map(str, part.errors))
    tell("descriptions", *(str(e["DESCRIPTION"]).replace("\\n", "⏎") for e in events))
    between = recurring_ical_events.of(calendar).between(datetime.date(1900, 1, 1), datetime.date(2041, 1, 1))
    tell("occurrences", *sorted(map(line, between)))
    one = vobject.readOne(data.decode())
    tell("vobject", *sorted(day(e.dtstart.value) + "|" + e.summary.value for e in one.vevent_list))
    tell("vobject-valid", str(bool(one.validate())))
    import ctypes, shutil
    try: libical = ctypes.CDLL("libical.so.3")
    except OSError: libical = None
    if libical:
        libical.icalparser_parse_string.restype = ctypes.c_void_p
        root = ctypes.c_void_p(libical.icalparser_parse_string(data))
        tell("libical", str(libical.icalcomponent_count_errors(root)), str(libical.icalrestriction_check(root)),
             str(libical.icalcomponent_count_components(root, 4)))
    if shutil.which("calcurse"):
        run = subprocess.run(["calcurse", "-D", folder + "/calcurse", "-C", folder + "/calcurse", "-i", path],
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
        import re
        counts = re.search(r"(\\d+) apps? / (\\d+) events? / \\d+ todos? / (\\d+) skipped", run.stdout)
        tell("calcurse", str(int(counts[1]) + int(counts[2])) if counts and counts[3] == "0" else run.stdout.replace("\\n", " "))
    khal = os.path.join(os.path.dirname(sys.executable), "khal")
    if os.path.exists(khal):
        os.environ.update(XDG_DATA_HOME=folder, XDG_CACHE_HOME=folder, XDG_CONFIG_HOME=folder, LC_ALL="C.UTF-8")
        conf = folder + "/khal.conf"
        open(conf, "w").write(
            "[calendars]\\n[[a]]\\npath = %s/a\\n[locale]\\ntimeformat = %%H:%%M\\ndateformat = %%Y-%%m-%%d\\n"
            "longdateformat = %%Y-%%m-%%d\\ndatetimeformat = %%Y-%%m-%%d %%H:%%M\\n"
            "longdatetimeformat = %%Y-%%m-%%d %%H:%%M\\nlocal_timezone = UTC\\ndefault_timezone = UTC\\n" % folder)
        for _ in range(2):
            subprocess.run([khal, "-c", conf, "import", "--batch", "-a", "a", path], check=True, capture_output=True)
            # khal leaves the temporary file of a refused write behind: only the entries count.
            tell("khal", str(sum(name.endswith(".ics") for name in os.listdir(folder + "/a"))))
    """

  private func run(_ program: String, _ arguments: [String]) throws -> [String: [String]] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var report: [String: [String]] = ["icalendar-errors": []]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      report[String(parts[0]), default: []].append(parts.count > 1 ? String(parts[1]) : "")
    }
    return report
  }

  private func day(_ entry: Calendar.Entry) -> String {
    entry["DTSTART;VALUE=DATE"] ?? entry["DTSTART"] ?? ""
  }

  private var events: [Event] {
    get throws {
      var random = SplitMix(state: 7)
      let dates = [
        "2025-03-10", "1995", "1995-07", "2024-02-29", "2025-03-10T09:00:00+07:00", "1967-08-08",
        "1995-07-28?",
        "2025-12-31", "1995-24", "2025-03-09/2025-03-11", "2025-03-10T09:00:00Z/2025-03-10T10:00:00Z",
      ]
      return try dates.enumerated().map { index, date in
        try .test(
          "event-\(index)", LocalizedText("Lễ kỷ niệm, “\(index)”; \\n 🇻🇳"), on: date, commemorate: index < 9
        ) {
          $0.title = LocalizedText(
            "\($0.title.text(in: "en")) \(index == 3 ? "a\nb\u{85}c\u{2028}d\r\ne" : "")x")
          $0.description = LocalizedText((0..<5).map { _ in random.text() }.joined())
        }
      }
    }
  }
}
