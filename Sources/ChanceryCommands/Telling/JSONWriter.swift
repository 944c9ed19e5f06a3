import DossierModel

/// Writes JSON for machines, field by field.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// What has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends what has been written to other bytes.
  func append(to output: inout [UInt8]) { output.append(contentsOf: bytes) }

  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    begin("{")
    fields(&self)
    end("}")
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    begin("[")
    for element in elements { write(&self, element) }
    end("]")
  }

  mutating func field(_ name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    bytes.appendJSONText(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value(&self)
    needsComma = true
  }

  mutating func field(_ name: String, _ value: String?) {
    field(name) { json in if let value { json.value(value) } else { json.null() } }
  }

  mutating func field(_ name: String, _ value: Int?) {
    field(name) { json in if let value { json.raw(String(value)) } else { json.null() } }
  }

  mutating func field(_ name: String, _ value: Bool) {
    field(name) { $0.raw(value ? "true" : "false") }
  }

  /// A field whose value is JSON already; `null` where there is none.
  mutating func field(_ name: String, json: String?) {
    field(name) { $0.raw(json ?? "null") }
  }

  mutating func value(_ text: String) {
    separate()
    bytes.appendJSONText(text)
  }

  private mutating func null() { raw("null") }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
