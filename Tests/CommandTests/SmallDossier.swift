import TestSupport

/// A dossier of two events, on which most tests stand.
enum SmallDossier {
  static let text = """
    dossier: {id: small, title: A small dossier, asOf: 2025-03-10}
    sources:
      - {id: gazette, title: The Gazette}
    places:
      - {id: jakarta, name: Jakarta, kind: city}
    actors:
      - {id: viet-nam, kind: state, name: Viet Nam, sources: [gazette]}
      - {id: asean, kind: organisation, name: ASEAN, sources: [gazette]}
    events:
      - id: accession
        kind: accession
        title: Viet Nam's accession to ASEAN
        date: 1995
        commemorate: true
        participants: [{actor: viet-nam, role: acceding}]
        sources: [gazette]
      - id: visit
        kind: visit
        title: Visit to Jakarta
        date: 2025-03-10
        place: jakarta
        tags: [first]
        participants: [{actor: viet-nam, role: visitor}, {actor: asean, role: host}]
        sources: [gazette]

    """

  static var folder: TestFolder { TestFolder(["small.yaml": text]) }

  /// The dossier with something in it written otherwise.
  static func with(_ right: String, as wrong: String) -> String { text.replacing(right, with: wrong) }

  /// As many events as are asked for, as JSON Lines: enough to be interrupted, or to fill a disk.
  static func events(_ count: Int) -> String {
    let header = [
      #"{"type":"dossier","id":"many","title":"Many","asOf":"2025-03-10"}"#,
      #"{"type":"source","id":"gazette","title":"The Gazette"}"#,
    ]
    let events = (0..<count).map { number in
      let titled = #""id":"e\#(number)","kind":"meeting","title":"Meeting \#(number)""#
      return #"{"type":"event",\#(titled),"date":"\#(1900 + number % 125)","sources":["gazette"]}"#
    }
    return (header + events + [""]).joined(separator: "\n")
  }
}
