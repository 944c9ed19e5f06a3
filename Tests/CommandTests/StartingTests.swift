import Foundation
import TestSupport
import Testing

/// `init` and `schema`: what a newcomer begins with.
struct StartingTests {
  @Test func `the starter dossier passes the check and goes into every format`() {
    let folder = TestFolder()
    #expect(chancery(["init", "new"], in: folder).status == 0)
    #expect(folder.names == ["new/", "new/.dossier.schema.json", "new/dossier.yaml"])
    let check = chancery(["check", "new", "--strict"], in: folder)
    #expect(check.text == "0 errors, 0 warnings, 0 notes in 2 events and what they refer to\n")
    #expect(check.status == 0)
    let outputs = ["a.csv", "csv:t/", "a.xlsx", "a.ics", "a.gv", "a.jsonl"].flatMap { ["-o", $0] }
    #expect(chancery(["export", "new"] + outputs, in: folder).status == 0)
  }

  @Test(arguments: ["dossier.yaml", ".dossier.schema.json"])
  func `what is there already is not overwritten`(name: String) {
    let folder = TestFolder(["new/\(name)": "mine"])
    let run = chancery(["init", "new"], in: folder)
    #expect(run.status == 73)
    #expect(run.errors == "chancery: cannot create new/\(name): it is there already; nothing was changed\n")
    #expect(folder.contents == ["new/": "", "new/\(name)": "mine"])
  }

  @Test func `the folder that one is in can be filled`() {
    let folder = TestFolder()
    let run = chancery(["init"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("wrote dossier.yaml") || run.errors.contains("wrote ./dossier.yaml"))
    #expect(folder.names == [".dossier.schema.json", "dossier.yaml"])
  }

  @Test func `a folder that cannot be made is told`() {
    let run = chancery(["init", "none/new"], in: TestFolder())
    #expect(run.status == 73)
    #expect(run.errors == "chancery: cannot create none/new/: there is no folder none\n")
  }

  @Test func `the schema is JSON and names every section`() throws {
    let run = chancery(["schema"], in: TestFolder())
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let sections = try #require(schema["properties"] as? [String: Any])
    #expect(sections.count == 10)
  }

  @Test(.wantsPython) func `the examples and the starter fit the schema, and mistakes do not`() throws {
    let python = try #require(Python.path)
    let folder = TestFolder(["check.py": Self.script])
    folder.write(chancery(["schema"], in: folder).text, to: "schema.json")
    #expect(chancery(["init", "new"], in: folder).status == 0)
    let wrong = [
      ("place: jakarta", "plase: jakarta"), ("commemorate: true", "commemorate: maybe"),
      ("id: visit", "id: Visit!"),
      ("title: Visit to Jakarta", "titles: []"), ("date: 1995", "date: [1995]"),
    ]
    for (index, change) in wrong.enumerated() {
      folder.write(SmallDossier.with(change.0, as: change.1), to: "wrong\(index).yaml")
    }
    let right = Example.aseanWithBackground.files + Example.hanoiLease.files + ["new/dossier.yaml"]
    let run = Program(
      python, ["check.py"] + right + wrong.indices.map { "wrong\($0).yaml" }, in: folder.path
    ).wait()
    #expect(run.errors.isEmpty)
    #expect(run.lines == right.map { "\($0) fits" } + wrong.indices.map { "wrong\($0).yaml does not" })
  }

  private static let script = """
    import json, sys, yaml, jsonschema
    class Loader(yaml.SafeLoader): pass
    Loader.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    schema = json.load(open("schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[1:]:
        errors = [error.message[:200] for error in judge.iter_errors(yaml.load(open(path), Loader))]
        print(path, "fits" if not errors else "does not")
        if errors and not path.startswith("wrong"): print(*errors, sep="\\n", file=sys.stderr)
    """
}
