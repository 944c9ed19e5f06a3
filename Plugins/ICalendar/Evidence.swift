import DossierModel

/// What the sources of a record come to: a line for each, the day of the newest, the one address.
struct Evidence: Sendable {
  /// One line for each citation: `Title (Publisher, 10 March 2025, paragraph 5) https://example.org/a`.
  private(set) var lines: [String] = []
  /// The newest day on which one of them was published or read.
  private(set) var newestDay: CivilDate?
  private var addresses: [String] = []

  /// The address of the only page among them; nothing where there are several.
  var url: String? { addresses.count == 1 ? addresses.first : nil }

  /// What these citations come to.
  init(_ citations: [Citation], of dossier: Dossier, in language: String) {
    for citation in citations {
      let source = citation.source.flatMap { dossier.source($0) }
      lines.append(Self.line(citation, source, in: language))
      for date in [citation.retrieved, source?.published, source?.retrieved] { note(date) }
      for url in [citation.url, source?.url].compactMap(\.self) { note(url) }
    }
  }

  private mutating func note(_ date: EDTFDate?) {
    guard let day = date?.exactDay, newestDay.map({ day > $0 }) ?? true else { return }
    newestDay = day
  }

  private mutating func note(_ url: String) {
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), case let address = Self.uri(url),
      !addresses.contains(address)
    else { return }
    addresses.append(address)
  }

  /// The title of a source as it is cited, or its address, or its id.
  static func title(_ citation: Citation, of dossier: Dossier, in language: String) -> String {
    let source = citation.source.flatMap { dossier.source($0) }
    return source?.title.text(in: language) ?? citation.title ?? citation.url ?? citation.source ?? ""
  }

  private static func line(_ citation: Citation, _ source: Source?, in language: String) -> String {
    let title = source?.title.text(in: language) ?? citation.title ?? citation.source
    let details = [source?.publisher, source?.published?.phrase(language: language), citation.locator]
      .compactMap(\.self).joined(separator: ", ")
    return [title, details.isEmpty ? nil : "(\(details))", citation.url ?? source?.url]
      .compactMap(\.self).joined(separator: " ")
  }

  /// An address with everything escaped that an address may not hold (RFC 3986 §2.1): blanks, controls, other scripts.
  private static func uri(_ address: String) -> String {
    guard address.utf8.contains(where: { !(0x21...0x7E).contains($0) }) else { return address }
    let hexDigits = Array("0123456789ABCDEF".utf8)
    let bytes = address.utf8.flatMap { byte in
      (0x21...0x7E).contains(byte)
        ? [byte] : [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
