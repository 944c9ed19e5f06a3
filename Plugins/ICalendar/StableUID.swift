/// The names by which calendars know their entries again: the same for the same entry in every run, on every machine.
///
/// A UID is a version 5 UUID (RFC 9562 §5.5) of the dossier's id and of `event id/kind/year`. Titles, dates and sources
/// may be corrected and the window moved: the entry keeps its UID, and a calendar that imports it again replaces it.
struct StableUID: Sendable {
  /// What an entry is to its record.
  enum Kind: String { case event, anniversary, target }

  private let namespace: [UInt8]

  /// The UIDs of one dossier.
  init(dossier: String) {
    namespace = Self.version5(namespace: Self.urlNamespace, name: "urn:chancery:dossier:" + dossier)
  }

  /// The UID of an entry: of an event, of a target, or of the anniversary of a record in a year.
  func text(_ record: String, _ kind: Kind, year: Int? = nil) -> String {
    let uuid = Self.version5(
      namespace: namespace, name: "\(record)/\(kind.rawValue)/\(year.map { String($0) } ?? "-")")
    var text: [UInt8] = []
    for (index, byte) in uuid.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(Self.hexDigits[Int(byte >> 4)])
      text.append(Self.hexDigits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// The namespace of names that are URLs (RFC 9562 §6.6): 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
  private static let urlNamespace: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  private static func version5(namespace: [UInt8], name: String) -> [UInt8] {
    var uuid = Array(SHA1.hash(namespace + Array(name.utf8)).prefix(16))
    uuid[6] = uuid[6] & 0x0F | 0x50
    uuid[8] = uuid[8] & 0x3F | 0x80
    return uuid
  }
}
