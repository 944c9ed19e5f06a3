import CYAML

/// What libyaml finds in a text, one thing after the other: a scalar, the beginning of a list, its end.
///
/// A class, as libyaml keeps the address of its parser.
final class YAMLEvents {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)

  /// The events of a text in UTF-8, which must stay where it is as long as they are asked for.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    event.initialize(to: yaml_event_t())
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event.
  func next() throws(Problem) -> Event {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw Problem(parser.pointee) }
    return Event(event.pointee)
  }

  /// A place in the text: line and column count from 1, columns in characters.
  struct Mark {
    let line: Int
    let column: Int

    init(_ mark: yaml_mark_t) {
      line = mark.line + 1
      column = mark.column + 1
    }
  }

  /// Why the rest of the text cannot be read, in libyaml’s words: “found undefined tag handle”.
  struct Problem: Error {
    /// Whether a character stands there that YAML does not allow, of which libyaml tells no place.
    let isCharacter: Bool
    let text: String
    let mark: Mark
    /// What was being read: “while scanning a quoted scalar”, and where that begins.
    let context: (text: String, mark: Mark)?

    fileprivate init(_ parser: yaml_parser_t) {
      isCharacter = parser.error == YAML_READER_ERROR
      text = parser.problem.map { String(cString: $0) } ?? ""
      mark = Mark(parser.problem_mark)
      context = parser.context.map { (String(cString: $0), Mark(parser.context_mark)) }
    }
  }
}

extension YAMLEvents {
  /// One of them, with the place where it begins.
  ///
  /// The bytes of a scalar are there until the next event is asked for.
  struct Event {
    let kind: Kind
    let mark: Mark
    /// The name that `&name` gives to a value, or the one that `*name` asks for.
    let anchor: String?

    enum Kind {
      /// A text, or what stands without quotes and may be a number, a date or nothing.
      case scalar(UnsafeBufferPointer<UInt8>, isPlain: Bool)
      case alias
      case list, mapping
      /// The end of a list or mapping.
      case end
      case document
      /// The end of all.
      case stream
      /// What tells nothing of the values: the end of a document.
      case other
    }

    fileprivate init(_ event: yaml_event_t) {
      mark = Mark(event.start_mark)
      var name: UnsafeMutablePointer<yaml_char_t>?
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        name = scalar.anchor
        kind = .scalar(
          UnsafeBufferPointer(start: scalar.value, count: scalar.length),
          isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE && !Self.isText(scalar.tag))
      case YAML_ALIAS_EVENT:
        name = event.data.alias.anchor
        kind = .alias
      case YAML_SEQUENCE_START_EVENT:
        name = event.data.sequence_start.anchor
        kind = .list
      case YAML_MAPPING_START_EVENT:
        name = event.data.mapping_start.anchor
        kind = .mapping
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
      case YAML_DOCUMENT_START_EVENT: kind = .document
      case YAML_STREAM_END_EVENT: kind = .stream
      default: kind = .other
      }
      anchor = name.map { String(cString: $0) }
    }

    /// Whether a tag says that a scalar is a text, though it has no quotes: `!!str null`, `! null`.
    private static func isText(_ tag: UnsafeMutablePointer<yaml_char_t>?) -> Bool {
      guard let tag else { return false }
      return ["tag:yaml.org,2002:str", "!"].contains(String(cString: tag))
    }
  }
}
