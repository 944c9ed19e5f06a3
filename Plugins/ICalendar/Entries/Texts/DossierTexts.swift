import DossierModel
import PluginKit

/// What a calendar says of the records that events refer to: looked up, put in words and escaped once, when it begins.
struct DossierTexts: Sendable {
  /// The dossier.
  let dossier: Dossier
  /// The language of the calendar.
  let language: String
  /// The words that the calendar adds.
  let words: EntryWords
  /// What each place is called, and where it lies, in the order of the places.
  let venues: [Venue]
  /// What each source comes to, in the order of the sources.
  let sources: [KnownSource]
  /// The names of the countries that are places of the dossier, by their codes.
  let countries: [String: String]
  /// What claims say of records that cannot all hold.
  let conflicts: EventConflicts
  /// How the titles of anniversaries are made, if not in the words of the language.
  let template: TitleTemplate
  /// What each actor is called, escaped, in the order of the actors; nothing where more is to be said of the text.
  let actors: NumberedTexts

  /// The texts of a dossier, in a language.
  init(of dossier: Dossier, in language: String, _ conflicts: EventConflicts, _ template: TitleTemplate) {
    self.conflicts = conflicts
    self.template = template
    self.dossier = dossier
    self.language = language
    words = EntryWords(language: language)
    let named = dossier.places.filter { $0.kind == "country" }.compactMap { place in
      place.country.map { ($0, place.name.text(in: language)) }
    }
    let countries = Dictionary(named, uniquingKeysWith: { first, _ in first })
    self.countries = countries
    venues = dossier.places.map { Venue($0, of: dossier, countries, in: language) }
    sources = dossier.sources.map { KnownSource($0, in: language) }
    actors = NumberedTexts(of: dossier.actors) { actor in
      let name = EscapedText(actor.displayName(in: language), keepsLines: true)
      return name.removed > 0 || name.endsWithReturn ? nil : name.bytes
    }
  }

  /// Puts the name of an actor with a number or an id; the id itself where the dossier has no such actor.
  func putName(
    of actor: TextRange, _ number: RecordNumber, in batch: EventBatch, into lines: inout ContentLines
  ) {
    if let number = number.index { return putName(number, into: &lines) }
    let id = batch.withUTF8(actor) { $0.string }
    if let number = dossier.number(ofActor: id) {
      putName(number, into: &lines)
    } else {
      lines.put(text: dossier.name(of: id, in: language) ?? id)
    }
  }

  /// Puts the name of the actor with a number.
  private func putName(_ number: Int, into lines: inout ContentLines) {
    actors.lend(number) { name in
      if let name {
        lines.put(escaped: name)
      } else {
        lines.put(text: dossier.displayName(ofActor: number, in: language))
      }
    }
  }
}
