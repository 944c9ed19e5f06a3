import Foundation
import TestSupport
import Testing

/// The schema of manifests and messages, and what is really said and heard.
struct SchemaTests {
  @Test(.wantsPython) func `manifests, and the messages that go both ways, are as the schema says`() throws {
    let python = try #require(Python.path)
    let plugins = PluginFolder([
      "echo": #"""
      #!/bin/sh
      case $1 in
      describe) echo '{"protocol":[1],"id":"echo","version":"1","title":"Echo","extensions":["echo"]}' ;;
      *) cat ;;
      esac
      """#
    ])
    #expect(plugins.export("out.echo").status == 0)
    for (name, arguments) in [
      ("schema", ["schema", "plugin"]), ("manifest", ["plugin", "serve", "xlsx", "describe"]),
    ] {
      plugins.folder.write(plugins.run(arguments).text, to: name + ".json")
    }
    plugins.folder.write(
      """
      {"type":"progress","done":1,"total":2}
      {"type":"diagnostic","severity":"warning","record":"talks","message":"is drawn as a point"}
      {"type":"loss","kind":"event","record":"accession","reason":"has no day"}
      {"type":"done","counts":{"dossier":1,"event":2},"files":["output.minutes.txt"]}
      """, to: "messages.jsonl")
    let check = """
      import json, jsonschema
      schema = json.load(open("schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      sent = [json.loads(line) for line in open("out.echo", newline="\\n").read().split("\\n") if line]
      said = [json.loads(line) for line in open("messages.jsonl")]
      for value in [json.load(open("manifest.json")), sent[0], sent[-1], *said]:
          validator.validate(value)
      bad = [{"protocol": [2], "id": "x"}, {"type": "loss"}, dict(said[0], type="progres"), dict(sent[0], protocol=2)]
      print(sum(validator.is_valid(value) for value in bad))
      """
    let run = Program(python, ["-c", check], in: plugins.folder.path).wait()
    #expect(run.text == "0\n", "\(run.errors)")
  }
}
