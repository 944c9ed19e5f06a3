/// The records that plugins are tested with.
enum Corpus {
  /// A line for a record, with its kind.
  struct Line: Sendable {
    let kind: String
    var text: String
  }

  /// Records of every kind: a visit, a gift, a planting, members, offices, a target, claims that contradict each other.
  static let whole: [Line] = lines(
    #"""
    {"type":"dossier","id":"test","title":"A dossier to test plugins with","language":"en","asOf":"2025-03-10"}
    {"type":"source","id":"gazette","title":"The Gazette","published":"2025-03-11","url":"https://example.org/gazette"}
    {"type":"place","id":"jakarta","name":{"en":"Jakarta","vi":"Gia-các-ta"},"kind":"city","country":"ID","latitude":-6.2,"longitude":106.8}
    {"type":"actor","id":"viet-nam","kind":"state","name":{"en":"Viet Nam","vi":"Việt Nam"},"codes":{"iso3166":"VN"},"sources":["gazette"]}
    {"type":"actor","id":"asean","kind":"organisation","name":"ASEAN","aliases":["Association of Southeast Asian Nations"]}
    {"type":"actor","id":"to-lam","kind":"person","name":{"en":"To Lam","vi":"Tô Lâm"}}
    {"type":"actor","id":"escort","kind":"person","description":"the officer who led the escort"}
    {"type":"event","id":"foundation","kind":"foundation","title":"Foundation of ASEAN","date":"1967-08-08","commemorate":true,"participants":[{"actor":"asean"}],"sources":["gazette"]}
    {"type":"event","id":"accession","kind":"accession","title":"Accession of Viet Nam","date":"1995","commemorate":true,"participants":[{"actor":"viet-nam","role":"acceding"}],"sources":[{"source":"gazette","locator":"p. 2"}]}
    {"type":"event","id":"crisis","kind":"crisis","title":"A crisis","date":"1997~/1999~","dateText":"late 1990s"}
    {"type":"event","id":"visit","kind":"visit","title":{"en":"Visit to Jakarta","vi":"Thăm Gia-các-ta"},"date":"2025-03-10T09:30:00+07:00","place":"jakarta","participants":[{"actor":"to-lam","role":"visitor","onBehalfOf":"viet-nam"},{"actor":"asean","role":"host"}],"tags":["first"],"description":"The first of its kind.","sources":["gazette"]}
    {"type":"event","id":"planting","kind":"ceremony","title":"A tree is planted","date":"2025-03-10","seq":2,"partOf":"visit","place":{"name":"The garden","country":"ID"}}
    {"type":"event","id":"summit","kind":"meeting","title":"A summit","date":"2025-10","modality":"planned","status":"postponed"}
    {"type":"event","id":"withdrawal","kind":"accession","title":"A withdrawal that did not happen","date":"2020","modality":"negated"}
    {"type":"event","id":"talks","kind":"meeting","title":"Talks of which no day is known"}
    {"type":"relation","id":"membership","kind":"memberOf","from":"viet-nam","to":"asean","since":"1995-07-28","startedBy":"accession","sources":["gazette"]}
    {"type":"relation","id":"office","kind":"holdsOffice","from":"to-lam","to":"viet-nam","role":"General Secretary","since":"2024-08-03"}
    {"type":"object","id":"painting","kind":"gift","name":"A painting","from":"viet-nam","to":"asean","event":"visit"}
    {"type":"claim","id":"thirty","subject":"accession","property":"anniversary","number":30,"unit":"year","rule":"inYear","asOf":"2025-03-10","claimant":"to-lam"}
    {"type":"claim","id":"twenty-nine","subject":"accession","property":"anniversary","number":29,"unit":"year","rule":"elapsed","asOf":"2025-03-10","rank":"deprecated"}
    {"type":"target","id":"vision","owner":"asean","goal":"The Community Vision","due":"2045","madeAt":"summit"}
    {"type":"statement","id":"thanks","speaker":"to-lam","gist":"Thanked the hosts.","kind":"praise","event":"visit","quote":"Thank you.","language":"en"}
    """#)

  /// No events, and nothing else but the dossier itself.
  static let empty: [Line] = Array(whole.prefix(1))
  /// One event, and what it names.
  static let oneEvent: [Line] =
    whole.filter { ["dossier", "source", "place", "actor"].contains($0.kind) }
    + whole.filter { $0.text.contains("\"id\":\"visit\"") }

  /// Texts that programs stumble over.
  static let hardTexts: [Line] = {
    let texts = [
      #"Quotes \" ' “ ” \\ and a comma, a semicolon; and |"#, #"Two\nlines\tand a tab\r\nand <b>&amp;</b>"#,
      "Line\u{2028}separator, paragraph\u{2029}separator and next\u{85}line", "עברית وعربية מימין לשמאל",
      "🇻🇳 👩🏽‍🌾 🤝", "Tiê\u{301}ng Viê\u{323}t", "=SUM(A1:A9)", "-1+1", "{{curly}} %s $HOME `id`",
    ]
    return empty
      + texts.enumerated().map { number, text in
        Line(
          kind: "event",
          text:
            #"{"type":"event","id":"hard-\#(number)","kind":"meeting","title":"\#(text)","date":"2025-03-10"}"#
        )
      }
  }()

  /// An event whose title is 1 MiB long, and one whose title is not.
  static var longTitle: [Line] {
    let long = String(repeating: "long ", count: (1 << 20) / 5)
    return empty
      + ["\(long)", "short"].enumerated().map { number, title in
        Line(
          kind: "event",
          text:
            #"{"type":"event","id":"title-\#(number)","kind":"meeting","title":"\#(title)","date":"2025"}"#)
      }
  }

  /// As many events as are asked for.
  static func many(_ count: Int) -> [Line] {
    empty
      + (0..<count).map { number in
        Line(
          kind: "event",
          text:
            #"{"type":"event","id":"e\#(number)","kind":"meeting","title":"Meeting \#(number)","date":"\#(1900 + number % 125)"}"#
        )
      }
  }

  private static func lines(_ text: String) -> [Line] {
    text.split(separator: "\n").map { line in
      let kind = line.dropFirst(#"{"type":""#.count).prefix { $0 != "\"" }
      return Line(kind: String(kind), text: String(line))
    }
  }
}
