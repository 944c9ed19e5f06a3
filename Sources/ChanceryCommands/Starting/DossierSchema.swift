import DossierModel

/// The JSON Schema (draft 2020-12) of a dossier file, drawn from the field tables.
enum DossierSchema {
  static let text: String = {
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.field("title", "Chancery dossier")
      json.field("type", "object")
      json.field("additionalProperties", false)
      json.field("properties") { json in
        json.object { json in
          for kind in RecordKind.allCases {
            json.field(kind.section) { json in writeSection(kind, to: &json) }
          }
        }
      }
    }
    return json.text
  }()

  private static func writeSection(_ kind: RecordKind, to json: inout JSONWriter) {
    guard kind != .dossier else { return writeMapping(kind.fields, to: &json) }
    json.object { json in
      json.field("type", "array")
      json.field("items") { json in writeMapping(kind.fields, to: &json) }
    }
  }

  private static func writeMapping(_ fields: [FieldSpec], to json: inout JSONWriter) {
    json.object { json in writeMappingFields(fields, to: &json) }
  }

  private static func writeMappingFields(_ fields: [FieldSpec], to json: inout JSONWriter) {
    json.field("type", "object")
    json.field("additionalProperties", false)
    let required = fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { json.field("required") { json in json.array(required) { $0.value($1) } } }
    json.field("properties") { json in
      json.object { json in
        for field in fields {
          json.field(field.name) { json in
            json.object { json in
              json.field("description", field.meaning)
              write(field.spelling, to: &json)
            }
          }
        }
      }
    }
  }

  /// The keywords for a spelling, inside an object that is already open.
  private static func write(_ spelling: Spelling, to json: inout JSONWriter) {
    switch spelling {
    case .identifier:
      json.field("type", "string")
      json.field("pattern", "^[a-z0-9][a-z0-9._-]*$")
    case .text, .reference, .url: json.field("type", "string")
    case .date:
      // YAML reads 1995 without quotes as a number.
      json.field("type") { json in json.array(["string", "integer"]) { $0.value($1) } }
    case .word(let vocabulary):
      // Known words are offered, any other is allowed.
      json.field("anyOf") { json in
        json.array([true, false]) { json, isKnown in
          json.object { json in
            json.field("type", "string")
            if isKnown { json.field("enum") { json in json.array(vocabulary.words) { $0.value($1.word) } } }
          }
        }
      }
    case .choice(let words): json.field("enum") { json in json.array(words) { $0.value($1) } }
    case .integer: json.field("type", "integer")
    case .number: json.field("type", "number")
    case .flag: json.field("type", "boolean")
    case .localizedText:
      json.field("type") { json in json.array(["string", "object"]) { $0.value($1) } }
      json.field("additionalProperties") { json in json.object { $0.field("type", "string") } }
    case .mapping(let fields): writeMappingFields(fields, to: &json)
    case .short(let short, let fields): writeEither(short, .mapping(fields), to: &json)
    case .list(let element):
      json.field("anyOf") { json in
        json.array([true, false]) { json, isList in
          json.object { json in
            guard isList else { return write(element, to: &json) }
            json.field("type", "array")
            json.field("items") { json in json.object { write(element, to: &$0) } }
          }
        }
      }
    }
  }

  private static func writeEither(_ one: Spelling, _ other: Spelling, to json: inout JSONWriter) {
    json.field("anyOf") { json in
      json.array([one, other]) { json, spelling in json.object { write(spelling, to: &$0) } }
    }
  }
}
