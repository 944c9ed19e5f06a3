import Foundation
import TestSupport
import Testing

/// Where plugins are found, and which are run.
struct DiscoveryTests {
  /// A plugin that notes each time that it is run.
  private static func noting(_ id: String, ending: String? = nil) -> String {
    #"""
    #!/bin/sh
    echo "\#(id) $1" >> "$HOME/runs"
    case $1 in
    describe) echo '{"protocol":[1],"id":"\#(id)","version":"1","title":"The \#(id)","extensions":["\#(ending ?? id)"]}' ;;
    *) cat ;;
    esac
    """#
  }

  private func runs(_ plugins: PluginFolder) -> [String] {
    (plugins.folder.text("runs") ?? "").split(separator: "\n").map(String.init)
  }

  @Test func `nothing is run that was not asked for, and descriptions are kept`() {
    let plugins = PluginFolder([
      "one": Self.noting("one"), "two.sh": Self.noting("two"), "csv": Self.noting("csv"),
    ])
    for arguments in [
      ["--version"], ["export", "small.jsonl", "-o", "a.csv"], ["check", "small.jsonl"], ["formats", "csv"],
    ] {
      #expect(plugins.run(arguments).status == 0)
    }
    #expect(runs(plugins) == [])
    #expect(plugins.export("one:out").status == 0)
    #expect(runs(plugins) == ["one describe", "one export"])
    #expect(plugins.export("out.two").status == 0)
    #expect(plugins.export("one:out").status == 0)
    #expect(runs(plugins) == ["one describe", "one export", "two describe", "two export", "one export"])
    plugins.add("one", Self.noting("one") + "\n# changed")
    #expect(plugins.export("one:out").status == 0)
    #expect(runs(plugins).suffix(2) == ["one describe", "one export"])
    #expect(plugins.export("x.foo").status == 64)
  }

  @Test func `plugins are listed in their order, with what is wrong with some, and ours are never shadowed`()
  {
    let plugins = PluginFolder([
      "one": Self.noting("one"), "csv": Self.noting("csv"), "broken": "#!/bin/sh\nexit 7",
    ])
    plugins.folder.write(Self.noting("one"), to: "more/one")
    _ = shell("chmod +x more/one; ln -s ../more data/twice", in: plugins.folder)
    let places = [
      "CHANCERY_PLUGIN_PATH": "\(plugins.folder.path("more")):.::\(plugins.folder.path("data/twice"))"
    ]
    let run = plugins.run(["plugin", "list"], environment: places)
    #expect(run.status == 0)
    #expect(run.lines.count == 4, "\(run.text)")
    #expect(
      run.lines[0].hasPrefix("one") && run.lines[0].contains("/more/one ")
        && run.lines[0].hasSuffix("  The one"))
    #expect(run.lines[1].contains("describe ended with status 7"))
    #expect(run.lines[2].hasSuffix("shadowed by the format of Chancery"))
    #expect(
      run.lines[3].contains("/plugins/one ")
        && run.lines[3].hasSuffix("shadowed by \(plugins.folder.path("more/one").replacing("//", with: "/"))")
    )
    let formats = plugins.run(["formats"], environment: places)
    #expect(formats.status == 0)
    #expect(formats.errors.contains("broken describe ended with status 7"))
    #expect(formats.lines.filter { $0.hasPrefix("one ") }.count == 1)
    let shown = plugins.run(["plugin", "show", "one"], environment: places)
    #expect(shown.text.contains("one: The one\n") && shown.text.contains("protocol 1"))
    #expect(plugins.run(["plugin", "show", "csv"]).status == 69)
    let json = plugins.run(["plugin", "list", "--json"], environment: places)
    #expect((try? JSONSerialization.jsonObject(with: Data(json.bytes))) != nil)
  }

  @Test func `a plugin that others may change is refused`() {
    let plugins = PluginFolder(["one": Self.noting("one")])
    let file = plugins.folder.path("data/chancery/plugins/one")
    for (path, mode) in [
      (file, 0o757), (plugins.folder.path("data/chancery/plugins"), 0o777),
      (plugins.folder.path("data"), 0o777),
    ] {
      try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      let run = plugins.export("one:out")
      #expect(run.status == 77, "\(path) \(run.errors)")
      #expect(run.errors.contains("others may write to"))
      #expect(plugins.run(["plugin", "list"]).text.contains("others may write to"))
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    #expect(runs(plugins) == [])
    #expect(plugins.export("one:out").status == 0)
    // A group is trusted only where its number is the owner's.
    _ = shell("chgrp $(id -u) data/chancery/plugins; chmod 775 data/chancery/plugins", in: plugins.folder)
    #expect(plugins.export("one:out").status == 0)
    if shell("chgrp 1 data/chancery/plugins", in: plugins.folder).status == 0, getuid() != 1 {
      #expect(plugins.export("one:out").status == 77)
    }
  }

  @Test
  func `a plugin that was named and cannot be used ends the run, and an unknown ending tells of plugins`() {
    let plugins = PluginFolder(["one": Self.noting("one"), "broken": "#!/bin/sh\nexit 7"])
    plugins.folder.write(Self.noting("digest", ending: "digest.md"), to: "digest.sh")
    _ = shell("chmod 644 digest.sh", in: plugins.folder)
    let run = plugins.export("d.digest.md", ["--plugin", "digest.sh"])
    #expect(run.status == 69 && run.errors.contains("is not executable (mode 644)"), "\(run.errors)")
    #expect(!plugins.folder.names.contains("d.digest.md"))
    _ = shell("chmod 757 digest.sh", in: plugins.folder)
    #expect(plugins.export("a.csv", ["--plugin", "digest.sh"]).status == 77)
    let unknown = plugins.export("x.foo")
    #expect(
      unknown.status == 64 && unknown.errors.contains("one (.one), and FORMAT:PATH"), "\(unknown.errors)")
    #expect(plugins.export("r.png").errors.contains("dot,render=png:r.gv"))
    #expect(unknown.errors.contains("\n1 plugin cannot be used: “chancery plugin list” tells why"))
  }

  @Test func `a plugin that is named and serves nothing is told of, with all that are broken`() {
    let plugins = PluginFolder()
    for (name, text) in [
      ("tables", Self.noting("csv")), ("one", Self.noting("one")), ("other", Self.noting("one")),
      ("broken", "#!/bin/sh\nexit 7"),
    ] { plugins.folder.write(text, to: name) }
    _ = shell("chmod +x tables one other broken; cp one unusable; chmod 644 unusable", in: plugins.folder)
    let tables = plugins.run(["formats", "--plugin", "tables"])
    #expect(
      tables.status == 64
        && tables.errors.contains("it is a plugin for csv, which the format of Chancery serves"))
    #expect(plugins.export("a.csv", ["--plugin", "tables"]).status == 64)
    let twice = plugins.run(["formats", "--plugin", "one", "--plugin", "other"])
    #expect(twice.status == 64 && twice.errors.contains("it is a plugin for one, which /"), "\(twice.errors)")
    let broken = plugins.run(["formats", "--plugin", "broken", "--plugin", "unusable"])
    #expect(broken.status == 79 && broken.text.isEmpty)
    #expect(
      broken.errors.contains("describe ended with status 7") && broken.errors.contains("not executable"))
    #expect(plugins.run(["formats", "--plugin", "one"]).text.contains("\none "))
  }

  @Test func `plugins are used, or not, as the command line says`() {
    let plugins = PluginFolder(["one": Self.noting("one")])
    let off = plugins.export("one:out", ["--no-plugins"])
    #expect(off.status == 64)
    #expect(off.errors.contains("--no-plugins is given"))
    plugins.folder.write(Self.noting("elsewhere"), to: "bin/my-plugin.sh")
    plugins.folder.write(Self.noting("onpath"), to: "bin/chancery-plugin-onpath")
    _ = shell("chmod +x bin/*", in: plugins.folder)
    #expect(plugins.export("elsewhere:out", ["--plugin", "bin/my-plugin.sh"]).status == 0)
    let path = ["PATH": plugins.folder.path("bin") + ":/usr/bin:/bin"]
    #expect(plugins.export("onpath:out", environment: path).status == 64)
    #expect(plugins.export("onpath:out", ["--plugins-on-path"], environment: path).status == 0)
    let misnamed = plugins.export("my-plugin:out", ["--plugin", "bin/my-plugin.sh"])
    #expect(misnamed.status == 64)
    #expect(
      misnamed.errors.contains(
        "the format of \(plugins.folder.path("bin/my-plugin.sh").replacing("//", with: "/")) is called “elsewhere”"
      ),
      "\(misnamed.errors)")
    for command in [["test", "one"], ["show", "one"], ["test", "./bin/my-plugin.sh"]] {
      let run = plugins.run(["plugin"] + command + ["--no-plugins"])
      #expect(run.status == 64 && run.errors.contains("--no-plugins has no effect here"), "\(run.errors)")
    }
    #expect(
      plugins.run(["plugin", "list", "--no-plugins"]).text == "no plugin is used, as --no-plugins is given\n")
    #expect(plugins.export("one:out", ["--plugin", "not-there"]).status == 69)
    #expect(plugins.export("one:out", ["--plugin-timeout", "soon"]).status == 64)
  }

  @Test func `a plugin that cannot be started is told with what may help`() {
    let plugins = PluginFolder(["one": "#!/usr/bin/pythn\n", "two": "\u{1}\u{2}\n"])
    plugins.add("three.py", "#!/bin/sh\n", mode: 0o644)
    let one = plugins.export("one:out")
    #expect(one.status == 69)
    #expect(one.errors.contains("its first line names /usr/bin/pythn, which is not there"), "\(one.errors)")
    #expect(plugins.export("two:out").errors.contains("a script begins with a line like #!"))
    // What is a program and not executable is listed with the reason; a page that explains plugins is not.
    plugins.add("four/four.py", "#!/usr/bin/env python3\n", mode: 0o600)
    for page in ["README.md", "four/README.md"] { plugins.add(page, "# Plugins\n", mode: 0o644) }
    let three = plugins.export("three:out")
    #expect(three.status == 69 && three.errors.contains("three.py is not executable (mode 644): chmod +x /"))
    let list = plugins.run(["plugin", "list"])
    #expect(list.status == 0 && list.lines.count == 4, "\(list.text)")
    #expect(list.text.contains("four.py is not executable (mode 600)"), "\(list.text)")
  }

  @Test func `a format that can only be imported is listed so, and takes no path from one that writes`()
    throws
  {
    let reader = Self.noting("reader", ending: "ods").replacing(
      #""version""#, with: #""commands":["import"],"version""#)
    let plugins = PluginFolder(["reader": reader])
    #expect(plugins.run(["plugin", "list"]).lines[0].hasPrefix("reader  .ods  reads  /"))
    let row = plugins.run(["formats"]).lines.first { $0.hasPrefix("reader ") } ?? ""
    #expect(row.split(separator: " ") == ["reader", ".ods", "reads", "The", "reader"], "\(row)")
    #expect(plugins.run(["formats", "reader"]).text.contains("writes      nothing: it can only be imported"))
    let json = plugins.run(["formats", "reader", "--json"]).text
    #expect(json.contains(#""isExported":false"#) && json.contains(#""shapes":[]"#), "\(json)")
    let refused = plugins.export("out.ods")
    #expect(refused.status == 64 && refused.errors.contains("reader can only be imported"))
    plugins.add("writer", Self.noting("writer", ending: "ods"))
    #expect(plugins.export("out.ods").status == 0)
    #expect(runs(plugins).last == "writer export")
  }

  @Test func `of two endings the longer wins`() {
    let plugins = PluginFolder([
      "one": Self.noting("one", ending: "svg"), "two": Self.noting("two", ending: "gantt.svg"),
    ])
    #expect(plugins.export("a.gantt.svg").status == 0)
    #expect(runs(plugins).last == "two export")
    plugins.add("three", Self.noting("three", ending: "svg"))
    #expect(plugins.export("a.svg").errors.contains("one and three both write .svg"))
  }

  @Test(arguments: ["out.faulty", "faulty:out"])
  func `a plugin that was named and cannot describe itself is the reason`(output: String) {
    let plugins = PluginFolder()
    plugins.folder.write("#!/bin/sh\nexit 7", to: "faulty")
    _ = shell("chmod +x faulty", in: plugins.folder)
    let run = plugins.export(output, ["--plugin", plugins.folder.path("faulty")])
    #expect(run.status == 79, "\(run.errors)")
    #expect(run.errors.contains("describe ended with status 7"))
  }
}
