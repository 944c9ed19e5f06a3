import DossierModel
import Glibc
import PluginKit

extension RecordChecker {
  /// Checks a value against its spelling.
  mutating func check(_ node: NodeView, _ spelling: Spelling, field: String, record: String?) {
    switch spelling {
    case .list(let element):
      if node.kind == .list {
        for part in node.elements { check(part, element, field: field, record: record) }
      } else {
        check(node, element, field: field, record: record)
      }
    case .mapping(let fields):
      guard node.kind == .mapping else {
        return expected(
          "a mapping with fields", node, field, record,
          help: "the fields are \(fields.map(\.name).joined(separator: ", "))")
      }
      check(node, fields: fields, of: .part(field), record: record)
    case .short(let short, let fields):
      if node.kind == .mapping {
        check(node, fields: fields, of: .part(field), record: record)
      } else {
        check(node, short, field: field, record: record)
      }
    case .localizedText where node.kind == .mapping:
      var languages: Set<String> = []
      for (language, text) in node.pairs {
        if !languages.insert(language.string).inserted {
          report(
            "E0402", language, record, "“\(field)” has two texts in “\(language.string)”",
            help: "keep one of the two")
        }
        checkLanguage(language, record)
        checkText(text, field, record)
      }
    default: checkScalar(node, spelling, field: field, record: record)
    }
  }

  private mutating func checkScalar(_ node: NodeView, _ spelling: Spelling, field: String, record: String?) {
    switch spelling {
    case .integer:
      guard node.kind != .text, Int(reading: node) != nil else {
        return expected(
          "a whole number\(isTooLong(node) ? " of at most 18 digits" : "")", node, field, record,
          help: unquoted(node))
      }
    case .number:
      guard node.kind != .text, isNumber(node) else {
        return expected("a number, like 7 or 4.7", node, field, record, help: unquoted(node))
      }
    case .flag:
      guard node.kind != .text, node.isScalar, Bool(reading: node) != nil else {
        return expected("true or false", node, field, record, help: flag(meantBy: node))
      }
    case .date where node.kind == .list || node.kind == .mapping:
      expected(
        "a text", node, field, record, help: "a set of dates stands in quotes, like \"[1995,1996]\"")
    default:
      guard checkText(node, field, record) else { return }
      checkWord(node, spelling, field: field, record: record)
    }
  }

  private mutating func checkWord(_ node: NodeView, _ spelling: Spelling, field: String, record: String?) {
    switch spelling {
    case .identifier: checkIdentifier(node, record)
    case .reference(let kinds):
      // What records are part of is kept in any case: they may form a ring.
      if field != "partOf", let kind = ids.kind(of: node), kinds.isEmpty || kinds.contains(kind) { return }
      references.append(Reference(node: node, record: record, field: field, kinds: kinds))
    case .word(let vocabulary): note(node, of: vocabulary)
    case .choice(let words):
      guard !words.contains(where: { node.hasText($0) }) else { return }
      let near = nearestWord(to: node.string, among: words)
      report(
        "E0406", node, record,
        "“\(field)” must be one of \(words.joined(separator: ", ")), not “\(node.string)”",
        help: near.map { "did you mean “\($0)”?" } ?? FieldsOfOthers.help(on: node.string, in: field))
    case .date: checkDate(node, field, record)
    default: break
    }
  }

  private mutating func checkDate(_ node: NodeView, _ field: String, _ record: String?) {
    do throws(EDTFError) {
      _ = try node.withUTF8 { bytes throws(EDTFError) in try EDTFDate(utf8: bytes) }
    } catch {
      var help = error.help ?? "write the date in EDTF, and the words of the source in “dateText”"
      // YAML would take a set without quotes for a list.
      if node.kind == .plain, let set = error.suggestion, set.hasPrefix("[") || set.hasPrefix("{") {
        help = help.replacing(set, with: "\"\(set)\"")
      }
      report("E0201", node, record, "“\(field)” \(error.demand)", help: help)
    }
  }

  @discardableResult
  private mutating func checkText(_ node: NodeView, _ field: String, _ record: String?) -> Bool {
    guard node.isScalar else {
      expected("a text", node, field, record)
      return false
    }
    guard node.kind == .text || node.kind == .plain else {
      expected("a text in quotes", node, field, record)
      return false
    }
    if node.withUTF8({ text in text.baseAddress.map { memchr($0, 0, text.count) != nil } ?? false }) {
      report(
        "E0408", node, record, "“\(field)” holds the character U+0000, which no format can carry",
        help: "take it out")
      return false
    }
    return true
  }

  private mutating func checkIdentifier(_ node: NodeView, _ record: String?) {
    guard !node.withUTF8(isIdentifier) else { return }
    report(
      "E0405", node, record,
      "“\(node.string)” is not an id: it must begin with a letter a–z or a digit, "
        + "and go on with these, “.”, “_” or “-”",
      help: LookAlike.first(in: node.string)?.sentence ?? id(meantBy: node).map { "write “\($0)”" }
        ?? "write it like “viet-nam” or “visit.2025”")
  }

  private mutating func checkLanguage(_ node: NodeView, _ record: String?) {
    let parts = node.string.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard !isTag || !(2...8).contains(parts[0].count) else { return }
    report(
      "E0407", node, record, "“\(node.string)” is not a language",
      help: node.string.contains("_")
        ? "write a language tag like “en-GB”" : "write a language tag like “en” or “vi”")
  }

  private func isNumber(_ node: NodeView) -> Bool {
    // Swift also reads "0x1p3", "inf" and "nan"; a dossier's number is written as JSON writes it.
    node.isScalar && node.withUTF8 { $0.allSatisfy { "0123456789+-.eE".utf8.contains($0) } }
      && Double(reading: node) != nil
  }

  private func isTooLong(_ node: NodeView) -> Bool {
    node.isScalar && node.kind != .text && node.slice.count > 18
      && node.withUTF8 { $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }

  private func unquoted(_ node: NodeView) -> String? {
    node.kind == .text && isNumber(node) ? "take the quotes away" : nil
  }

  private func flag(meantBy node: NodeView) -> String? {
    switch node.string.lowercased() {
    case "true", "yes", "on", "y": "write true"
    case "false", "no", "off", "n": "write false"
    default: nil
    }
  }

  /// The id that a name in ASCII was meant to be: `viet-nam` for `Viet Nam`.
  private func id(meantBy node: NodeView) -> String? {
    let words = node.string.split { " _-/".contains($0) }
    let id = words.joined(separator: "-").lowercased()
    return !id.isEmpty && id.utf8.allSatisfy(isIdentifierByte) && id.utf8.first != UInt8(ascii: ".")
      ? id : nil
  }

  private func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func expected(
    _ what: String, _ node: NodeView, _ field: String, _ record: String?, help: String? = nil
  ) {
    let found =
      switch node.kind {
      case .list: "a list"
      case .mapping: "a mapping"
      case .null: "nothing"
      case .text: "the text “\(node.string)”"
      case .plain: "“\(node.string)”"
      case .number, .flag: node.string
      }
    report("E0404", node, record, "“\(field)” must be \(what), not \(found)", help: help)
  }
}
