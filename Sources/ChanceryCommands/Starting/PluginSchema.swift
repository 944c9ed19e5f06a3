import DossierModel

/// The JSON Schema (draft 2020-12) of what plugins say and hear: the manifest, and every message that is not a record.
enum PluginSchema {
  static let text: String = {
    let kinds = RecordKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    return pieces.replacing("KINDS", with: kinds).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.joined()
  }()

  private static let pieces = #"""
    {"$schema":"https://json-schema.org/draft/2020-12/schema",
    "title":"Chancery plugins, protocol 1: the manifest that describe prints, or a message",
    "oneOf":[{"$ref":"#/$defs/manifest"},{"$ref":"#/$defs/message"}],
    "$defs":{
    "id":{"type":"string","pattern":"^[a-z][a-z0-9-]*$"},
    "kind":{"enum":[KINDS]},
    "counts":{"type":"object","propertyNames":{"$ref":"#/$defs/kind"},"additionalProperties":{"type":"integer","minimum":0}},
    "manifest":{"type":"object","not":{"required":["type"]},
      "required":["protocol","id","version","title","extensions"],"properties":{
      "protocol":{"type":"array","items":{"type":"integer"},"contains":{"const":1}},
      "id":{"$ref":"#/$defs/id"},
      "version":{"type":"string"},
      "title":{"type":"string"},
      "extensions":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[a-z0-9_-]+(\\.[a-z0-9_-]+)*$"}},
      "mediaType":{"type":"string"},
      "commands":{"type":"array","minItems":1,"items":{"enum":["export","import"]}},
      "output":{"enum":["stdout","path"]},
      "input":{"enum":["stdin","path"]},
      "shapes":{"type":"array","minItems":1,"items":{"enum":["file","folder"]}},
      "uses":{"type":"array","items":{"type":"string"}},
      "binary":{"type":"boolean"},
      "options":{"type":"array","items":{"$ref":"#/$defs/option"}}}},
    "option":{"type":"object","required":["name","type","default","help"],"properties":{
      "name":{"$ref":"#/$defs/id"},
      "type":{"enum":["flag","integer","text","choice","list"]},
      "choices":{"type":"array","items":{"type":"string"}},
      "min":{"type":"integer"},"max":{"type":"integer"},
      "default":{"type":["string","integer","boolean","array"]},
      "help":{"type":"string"}},
      "allOf":[{"if":{"properties":{"type":{"const":"choice"}}},"then":{"required":["choices"]}}]},
    "message":{"type":"object","required":["type"],"oneOf":[
      {"$ref":"#/$defs/begin"},{"$ref":"#/$defs/end"},{"$ref":"#/$defs/progress"},{"$ref":"#/$defs/diagnostic"},
      {"$ref":"#/$defs/loss"},{"$ref":"#/$defs/done"}]},
    "begin":{"required":["type","protocol","format","options","generator"],"properties":{
      "type":{"const":"begin"},"protocol":{"const":1},"format":{"$ref":"#/$defs/id"},
      "options":{"type":"object"},"language":{"type":"string"},"asOf":{"type":"string","format":"date"},
      "order":{"enum":["date","input"]},
      "output":{"type":"object","required":["path","shape"],"properties":{
        "path":{"type":"string"},"shape":{"enum":["file","folder"]}}},
      "input":{"type":"object","required":["name"],"properties":{
        "name":{"type":"string"},"path":{"type":"string"}}},
      "generator":{"type":"string"}}},
    "end":{"required":["type","counts"],"properties":{"type":{"const":"end"},"counts":{"$ref":"#/$defs/counts"}}},
    "progress":{"required":["type","done"],"properties":{
      "type":{"const":"progress"},"done":{"type":"integer"},"total":{"type":"integer"}}},
    "diagnostic":{"required":["type","severity","message"],"properties":{
      "type":{"const":"diagnostic"},"severity":{"enum":["note","warning","error"]},
      "record":{"type":"string"},"message":{"type":"string"}}},
    "loss":{"required":["type","kind","record","reason"],"properties":{
      "type":{"const":"loss"},"kind":{"$ref":"#/$defs/kind"},"record":{"type":"string"},"reason":{"type":"string"}}},
    "done":{"required":["type","counts"],"properties":{
      "type":{"const":"done"},"counts":{"$ref":"#/$defs/counts"},
      "files":{"type":"array","items":{"type":"string"}}}}
    }}
    """#
}
