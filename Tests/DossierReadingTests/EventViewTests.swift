import DossierModel
import DossierReading
import PluginKit
import Testing

/// An event read in place says what the event as a value says.
struct EventViewTests {
  @Test func `the fields of a batch stand in the order of the field table`() {
    #expect(EventField.allCases.map { "\($0)" } == Event.fields.map(\.spec.name))
  }

  private static let lines: [String] = {
    var bytes: [UInt8] = []
    FilledRecords.event.appendJSON(to: &bytes)
    return [
      String(decoding: bytes, as: UTF8.self),
      #"{"type":"event","id":"e","kind":"visit","title":"E"}"#,
      #"{"type":"event","id":"e","kind":"visit","title":{"vi":"Thăm"},"description":{"fr":"Visite","en":"Visit"}}"#,
      #"{"type":"event","id":"e","kind":"visit","title":"E","place":{"name":"Jakarta"},"participants":["a","b"]}"#,
      #"{"type":"event","id":"e","kind":"visit","title":"E","participants":{"actor":"a","role":"host"},"tags":"one"}"#,
      #"{"type":"event","id":"e","kind":"visit","title":"E","date":null,"seq":null,"tags":null,"place":null,"sources":null}"#,
      #"{"type":"event","id":"e","kind":"visit","title":"E","date":"","dateText":"","tags":[],"place":"","partOf":"","status":"","sources":"","participants":[{"actor":"a","role":"","onBehalfOf":null}]}"#,
      #"{"type":"event","id":"e","kind":"visit","title":"E","modality":"negated","commemorate":false,"sources":["s",{"url":"u"}]}"#,
    ]
  }()

  @Test(arguments: lines)
  func `a view equals the value`(line: String) throws {
    let contents = Inputs.read(line, "a.jsonl")
    let view = try #require(EventBatch(contents.events).events.first)
    let event = view.record
    #expect(view.id.string == event.id)
    #expect(view.kind.string == event.kind)
    #expect(view.date == event.date)
    #expect(view.dateText?.string == event.dateText)
    #expect(view.seq == event.seq)
    #expect(view.place == event.place)
    #expect(view.partOf?.string == event.partOf)
    #expect(view.modality == event.modality)
    #expect(view.status == event.status)
    #expect(view.isCommemorated == event.commemorate)
    #expect(view.tags.map(\.string) == event.tags)
    #expect(view.sources == event.sources)
    #expect(view.codes == event.codes)
    let participants = view.participants.map {
      Participant(actor: $0.actor.string, role: $0.role?.string, onBehalfOf: $0.onBehalfOf?.string)
    }
    #expect(participants == event.participants)
    for language in ["en", "vi", "fr", "de"] {
      #expect(view.title(in: language).string == event.title.text(in: language))
      #expect(view.description(in: language)?.string == event.description?.text(in: language))
    }
  }
}
