/// One line of a record's field table: the field's description and where its value lives in the Swift type.
///
/// `Field("date", \.date, .date, "When it happened.")` is all that the reader, the encoder and the schema need.
public struct Field<Record>: NamedField {
  /// Name, spelling and meaning.
  public let spec: FieldSpec
  /// What the field is called.
  @inlinable
  public var name: String { spec.name }
  /// What it is found by.
  @inlinable
  public var key: FieldKey { spec.key }
  /// Reads a value that has been checked against the spelling.
  @usableFromInline let read: @Sendable (NodeView, inout Record) -> Void
  /// Appends `,"name":value` as JSON, or nothing when the record lacks the field.
  let write: @Sendable (Record, inout [UInt8]) -> Void

  /// A field that every record of the kind has.
  public init<Value: FieldValue>(
    required name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ spelling: Spelling,
    _ meaning: String
  ) {
    spec = FieldSpec(name, spelling, isRequired: true, meaning)
    read = { node, record in
      if let value = Value(reading: node) { record[keyPath: path] = value }
    }
    write = { record, bytes in
      record[keyPath: path].appendField(named: name, to: &bytes)
    }
  }

  /// A field that a record may lack.
  public init<Value: FieldValue>(
    _ name: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ spelling: Spelling,
    _ meaning: String
  ) {
    spec = FieldSpec(name, spelling, meaning)
    read = { node, record in record[keyPath: path] = Value(reading: node) }
    write = { record, bytes in
      record[keyPath: path]?.appendField(named: name, to: &bytes)
    }
  }

  /// A field with a list, which is empty when the record lacks it.
  public init<Value: FieldValue>(
    _ name: String, list path: any WritableKeyPath<Record, [Value]> & Sendable, _ spelling: Spelling,
    _ meaning: String
  ) {
    spec = FieldSpec(name, .list(spelling), meaning)
    read = { node, record in record[keyPath: path] = [Value](reading: node) ?? [] }
    write = { record, bytes in
      let values = record[keyPath: path]
      if !values.isEmpty { values.appendField(named: name, to: &bytes) }
    }
  }

  /// A field with a value that has a default, which is not written out.
  public init<Value: FieldValue & Equatable>(
    _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, default standard: Value,
    _ spelling: Spelling, _ meaning: String
  ) {
    spec = FieldSpec(name, spelling, meaning)
    read = { node, record in record[keyPath: path] = Value(reading: node) ?? standard }
    write = { record, bytes in
      let value = record[keyPath: path]
      if value != standard { value.appendField(named: name, to: &bytes) }
    }
  }
}
