import Foundation
import TestSupport
import Testing

/// What is denied says so in the words of its kind: events did not happen, relations are not so, claims are denied.
struct DenialTests {
  private static let dossier = """
    sources: [{id: gazette, title: The Gazette, publisher: The Gazette}]
    actors:
      - {id: a, kind: state, name: Aland, sources: gazette}
      - {id: b, kind: state, name: Beland, sources: gazette}
    events:
      - {id: talks, kind: meeting, title: The talks, date: 2015-01-01, sources: gazette}
      - {id: never, kind: visit, title: The visit, date: 2015-02-01, modality: negated, sources: gazette}
      - {id: perhaps, kind: visit, title: A call, date: 2015-03-01, modality: hypothetical, sources: gazette}
    relations:
      - {id: ties, kind: diplomaticRelations, from: a, to: b, since: 2014, modality: negated, sources: gazette}
    claims:
      - {id: c1, subject: talks, property: guests, number: 5, modality: negated, claimant: a, sources: gazette}
      - {id: c2, subject: talks, property: guests, number: 5, claimant: b, sources: gazette}
      - {id: c3, subject: talks, property: staff, number: 7, modality: negated, sources: gazette}
      - {id: c4, subject: a, property: area, number: 9, modality: projected, rank: deprecated, sources: gazette}
      - {id: c5, subject: talks, property: date, value: 2015-01-01, modality: negated, sources: gazette}
    statements:
      - {id: word, speaker: a, gist: Recognised, modality: negated, event: talks, sources: gazette}

    """

  private static func exported(_ format: String, _ language: String = "en") -> String {
    let folder = TestFolder([
      "d.yaml": "dossier: {id: d, title: D, language: \(language), asOf: 2016-02-01}\n" + dossier
    ])
    let run = chancery(["export", "d.yaml", "-o", "\(format):out"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return (folder.text("out") ?? "").replacing("\r\n ", with: "")
  }

  @Test func `in Markdown`() {
    let text = Self.exported("md")
    #expect(text.contains("diplomatic relations – expressly not so"))
    #expect(text.contains("**not 5** · *denied*"))
    #expect(text.contains("not 7 (denied)"))
    #expect(text.contains("9 (projected, rejected)"))
    #expect(text.contains("not 1 January 2015"))
    #expect(text.contains("*expressly not said*"))
    #expect(text.components(separatedBy: "did not happen").count == 2, "the visit alone")
  }

  @Test func `on the page`() {
    let text = Self.exported("html")
    #expect(text.contains("diplomatic relations – expressly not so"))
    #expect(text.contains("not 7 (denied)"))
    #expect(text.contains("<strong>denied</strong>"))
    #expect(text.contains("<strong>did not happen</strong>"))
    #expect(
      text.contains("2 events are not drawn: they have no date, did not happen, or only might have been."))
    #expect(text.components(separatedBy: "did not happen").count == 3, "the visit, and what is not drawn")
  }

  @Test func `in Vietnamese`() {
    let text = Self.exported("html", "vi")
    #expect(text.contains("quan hệ ngoại giao với – được nêu rõ là không có"))
    #expect(text.contains("không phải 7 (bị phủ nhận)"))
    #expect(text.contains("2 sự kiện không được vẽ: không rõ ngày, không xảy ra, hoặc chỉ là giả định."))
  }

  @Test func `in a calendar`() {
    let text = Self.exported("ics")
    #expect(text.contains(#"- guests: not 5 — Aland\, in The Gazette (denied)"#))
    #expect(text.contains("- date: not 1 January 2015 — The Gazette (denied)"))
    #expect(!text.contains("negated"))
    #expect(Self.exported("ics", "vi").contains(#"không phải 5 — Aland\, theo The Gazette (bị phủ nhận)"#))
  }
}
