import Foundation
import TestSupport
import Testing

/// A folder of entries goes to a CalDAV server, and again when one of them has changed.
struct CalendarServerTests {
  @Test(.wantsPython)
  func `Radicale, python-caldav, khal and vdirsyncer see one event changed and none twice`() throws {
    let python = try #require(Python.path)
    let folder = TestFolder()
    let dossier = Example.aseanSecretariat.inputs[0]
    let options = ["-q", "--as-of", "2025-03-10", "-O", "ics.window=2025-2026"]
    let first = chancery(
      ["export", dossier, "-o", "ics:first/", "-o", "whole.ics"] + options, in: folder)
    #expect(first.status == 0)
    let names = folder.names.filter { $0.hasPrefix("first/") && $0.hasSuffix(".ics") }
    #expect(names.count > 20)

    // The same folder a day later, when one title has been corrected.
    let title = "Speech by Kao Kim Hourn"
    let copied = shell("cp -r first second && cp -r '\(dossier)' changed && chmod -R u+w changed", in: folder)
    #expect(copied.status == 0)
    for file in folder.names where file.hasPrefix("changed/") && file.hasSuffix(".yaml") {
      let text = folder.text(file) ?? ""
      if text.contains(title) {
        folder.write(text.replacing(title, with: "A title that was corrected"), to: file)
      }
    }
    let second = chancery(
      ["export", "changed", "-o", "ics:second/", "-O", "ics.previous=first/"] + options, in: folder)
    #expect(second.status == 0, "\(second.errors)")

    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let publish = here.appendingPathComponent("../../examples/calendar-server/publish").standardizedFileURL
      .path
    let arguments = ["-c", Self.script, publish, "first", "second", "whole.ics", folder.path]
    let told = Program(python, arguments, in: folder.path).wait()
    #expect(told.status == 0, "\(told.errors)")
    var facts: [String: [String]] = [:]
    for line in told.lines {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      facts[parts[0], default: []].append(parts.last ?? "")
    }
    let count = names.count
    #expect(
      facts["publish"] == [
        "\(count) new, 0 changed, 0 taken away, \(count) in all",
        "0 new, 0 changed, 0 taken away, \(count) in all",
        "0 new, 1 changed, 0 taken away, \(count) in all",
      ])
    #expect(facts["statuses"] == ["412"])
    #expect(facts["before"]?.count == count)
    #expect(facts["after"]?.count == count)
    #expect(Set(facts["after"] ?? []).subtracting(facts["before"] ?? []) == ["A title that was corrected"])
    #expect(facts["name"] == [facts["whole name"]?.first ?? "none"])
    #expect(facts["whole"]?.sorted() == facts["before"]?.sorted())
    // A file and a folder go up entry by entry, once.
    #expect(facts["vdirsyncer"] == ["\(count) 0", "\(count) 0"])
    #expect(facts["synced"]?.sorted() == facts["after"]?.sorted())
    #expect(facts["single"]?.sorted() == facts["before"]?.sorted())
    #expect(facts["khal"]?.sorted() == facts["after"]?.sorted())
  }

  /// Starts a server on this machine, brings two folders and a file to it, and prints a line for each fact.
  private static let script = #"""
    import os, socket, subprocess, sys, time, urllib.error, urllib.request
    import caldav
    publish, first, second, whole, folder = sys.argv[1:]
    def tell(name, *facts):
        for fact in facts: print(name + "\t" + fact)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = "127.0.0.1:%d" % free.getsockname()[1]
    home = "http://maria:any@" + place + "/maria/"
    conf = folder + "/radicale.conf"
    open(conf, "w").write(
        "[server]\nhosts = %s\n[auth]\ntype = none\n[storage]\nfilesystem_folder = %s/server\n"
        "[logging]\nlevel = error\n" % (place, folder))
    server = subprocess.Popen([sys.executable, "-m", "radicale", "--config", conf])
    try:
        for _ in range(200):
            try: socket.create_connection(place.split(":"), 1).close(); break
            except OSError: time.sleep(0.05)
        client = caldav.DAVClient(home, username="maria", password="any")
        def titles(calendar): return [str(e.icalendar_component["SUMMARY"]) for e in calendar.events()]
        def bring(entries):
            run = subprocess.run([sys.executable, publish, entries, home + "diary/"], capture_output=True, text=True)
            tell("publish", (run.stdout + run.stderr).strip())
        def put(name, body, **headers):
            request = urllib.request.Request("http://" + place + "/maria/" + name, body, headers, method="PUT")
            import base64
            request.add_header("Authorization", "Basic " + base64.b64encode(b"maria:any").decode())
            request.add_header("Content-Type", "text/calendar; charset=utf-8")
            try: return urllib.request.urlopen(request).status
            except urllib.error.HTTPError as error: return error.code
        diary = client.calendar(url=home + "diary/")
        bring(first)
        tell("name", diary.get_display_name())
        tell("before", *titles(diary))
        one = next(name for name in os.listdir(first) if name.endswith(".ics"))
        tell("statuses", str(put("diary/" + one, open(first + "/" + one, "rb").read(), **{"If-None-Match": "*"})))
        bring(first)
        os.replace(first + "/.published", second + "/.published")
        bring(second)
        tell("after", *titles(diary))
        put("whole/", open(whole, "rb").read())
        tell("whole name", client.calendar(url=home + "whole/").get_display_name())
        tell("whole", *titles(client.calendar(url=home + "whole/")))
        conf = folder + "/vdirsyncer.conf"
        login = "username = \"maria\"\npassword = \"any\"\n"
        open(conf, "w").write(
            "[general]\nstatus_path = \"%s/status\"\n" % folder
            + "[pair folder]\na = \"entries\"\nb = \"server\"\ncollections = [[\"c\", \"%s\", \"synced\"]]\n" % second
            + "[storage entries]\ntype = \"filesystem\"\npath = \"%s\"\nfileext = \".ics\"\n" % folder
            + "[storage server]\ntype = \"caldav\"\nurl = \"http://%s/maria/\"\n%s" % (place, login)
            + "[pair file]\na = \"one\"\nb = \"single\"\ncollections = null\n"
            + "[storage one]\ntype = \"singlefile\"\npath = \"%s/%s\"\n" % (folder, whole)
            + "[storage single]\ntype = \"caldav\"\nurl = \"http://%s/maria/single/\"\n%s" % (place, login))
        client.principal().make_calendar(name="single", cal_id="single")
        def vdirsyncer(*words):
            program = [sys.executable, "-m", "vdirsyncer", "-c", conf]
            run = subprocess.run(program + list(words), input="y\n" * 9, capture_output=True, text=True)
            if run.returncode: tell("vdirsyncer", run.stdout + run.stderr)
            return (run.stdout + run.stderr).count("Copying (uploading) item")
        for pair in ["folder", "file"]:
            vdirsyncer("discover", pair)
            tell("vdirsyncer", "%d %d" % (vdirsyncer("sync", pair), vdirsyncer("sync", pair)))
        tell("synced", *titles(client.calendar(url=home + "synced/")))
        tell("single", *titles(client.calendar(url=home + "single/")))
    finally:
        # It holds nothing that must be put away, and a test's signals may be blocked.
        server.kill()
        server.wait(10)
    os.environ.update(XDG_DATA_HOME=folder, XDG_CACHE_HOME=folder, XDG_CONFIG_HOME=folder, LC_ALL="C.UTF-8", COLUMNS="1000")
    form = "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n" \
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    open(folder + "/khal.conf", "w").write(
        "[calendars]\n[[a]]\npath = %s/%s\n[locale]\n%slocal_timezone = UTC\ndefault_timezone = UTC\n" % (folder, second, form))
    khal = [os.path.join(os.path.dirname(sys.executable), "khal"), "-c", folder + "/khal.conf"]
    listed = subprocess.run(khal + ["search", "--format", "{uid} {title}", ""], capture_output=True, text=True, check=True)
    # A banner is found for each of its days.
    tell("khal", *(line.split(" ", 1)[1] for line in sorted(set(filter(None, listed.stdout.split("\n"))))))
    """#
}
