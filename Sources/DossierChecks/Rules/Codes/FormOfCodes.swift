import DossierModel
import PluginKit

/// A code that does not have the form of its scheme: `q881`, `4` for `004`.
struct FormOfCodes: Check {
  static let code = "W0544"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let records =
      checked.dossier.actors.map { ($0.id, $0.codes) } + checked.dossier.places.map { ($0.id, $0.codes) }
    return records.flatMap { record, codes -> [Diagnostic] in
      guard let codes else { return [] }
      return Self.forms.compactMap { scheme, form in
        guard let code = codes[scheme], !form.fits(Array(code.utf8)) else { return nil }
        let meant = form.meant(code).flatMap { form.fits(Array($0.utf8)) ? $0 : nil }
        return finding(
          record, "codes/\(scheme)", in: checked, "“\(code)” does not have the form of a \(scheme) code",
          help: meant.map { "did you mean “\($0)”?" } ?? "write \(form.words)")
      }
    }
  }

  private struct Form {
    let words: String
    let fits: @Sendable ([UInt8]) -> Bool
    let meant: @Sendable (String) -> String?
  }

  private static let forms: [(String, Form)] = [
    (
      "wikidata",
      Form(
        words: "Q and a number, like “Q881”",
        fits: {
          $0.first == UInt8(ascii: "Q") && $0.count > 1 && $0[1] != UInt8(ascii: "0")
            && $0.dropFirst().allSatisfy(isDigit)
        },
        meant: { $0.split(separator: "/").last.map { "Q" + $0.trimmed.drop { $0 == "Q" || $0 == "q" } } })
    ),
    (
      "m49",
      Form(
        words: "three digits, like “704”", fits: { $0.count == 3 && $0.allSatisfy(isDigit) },
        meant: { String(repeating: "0", count: max(0, 3 - $0.utf8.count)) + $0 })
    ),
    (
      "geonames",
      Form(
        words: "a number, like “1581130”", fits: { !$0.isEmpty && $0.allSatisfy(isDigit) },
        meant: { $0.split(separator: "/").lazy.map(String.init).first { $0.utf8.allSatisfy(isDigit) } })
    ),
    (
      "unlocode",
      Form(
        words: "a country and three letters or digits, like “VN HAN”",
        fits: { code in
          let letters = code.filter { $0 != UInt8(ascii: " ") }
          return letters.count == 5 && letters.prefix(2).allSatisfy(isCapital)
            && letters.dropFirst(2).allSatisfy { isCapital($0) || isDigit($0) }
        },
        meant: { $0.uppercased() })
    ),
  ]
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Explanation {
  static let formOfCodes = Explanation(
    "W0544", "A code of another form than its scheme",
    """
    Codes join a dossier with other data, letter by letter: a Wikidata item is “Q881”, not “q881” or its whole address; an
    M49 number has three digits, of which spreadsheets like to drop the leading zeros; a GeoNames id is a number; a
    UN/LOCODE is a country and three letters or digits.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam, codes: {wikidata: "https://www.wikidata.org/wiki/Q881"}}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam, codes: {wikidata: Q881}}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """)
}
