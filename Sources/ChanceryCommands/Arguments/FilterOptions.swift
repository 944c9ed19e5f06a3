import ArgumentParser
import DossierChecks
import DossierModel
import DossierReading
import PluginKit

/// The filters, the same for every command that selects events.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Events that may end then or later: 1995, 2025-03-10.", valueName: "date")
  )
  var from: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Events that may begin then or earlier.", valueName: "date"))
  var until: String?

  @Option(
    name: .long, help: ArgumentHelp("Events of this kind; several mean any of them.", valueName: "kind"))
  var kind: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Events with this actor; several mean any of them.", valueName: "id"))
  var actor: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Events with this actor too; several mean all of them.", valueName: "id"))
  var with: [String] = []

  @Option(name: .long, help: ArgumentHelp("Events at this place, or within it.", valueName: "id"))
  var place: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Events in this country, by its code of ISO 3166: VN.", valueName: "code")
  )
  var country: [String] = []

  @Option(name: .long, help: ArgumentHelp("Events with this tag.", valueName: "word"))
  var tag: [String] = []

  @Option(name: .long, help: ArgumentHelp("Events that cite this source.", valueName: "id"))
  var source: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Events of this modality: actual, planned, hypothetical, negated.", valueName: "word"))
  var modality: [String] = []

  /// The filter that the options mean.
  func filter() throws -> EventFilter {
    var filter = EventFilter()
    filter.from = try from.map { try Dates.edtf($0, option: "--from") }?.earliest
    filter.until = try until.map { try Dates.edtf($0, option: "--until") }?.latest
    if let from = filter.from, let until = filter.until, until < from {
      throw ValidationError("--until \(until) is before --from \(from)")
    }
    filter.kinds = Set(kind)
    filter.actors = Set(actor)
    filter.with = Set(with)
    filter.places = Set(place)
    filter.countries = Set(try country.flatMap(Self.codes(ofCountry:)))
    filter.tags = Set(tag)
    filter.sources = Set(source)
    filter.modalities = Set(
      try modality.map { word in
        guard let modality = Modality(rawValue: word), Modality.ofRecords.contains(modality) else {
          throw ValidationError(
            "--modality must be one of \(Modality.ofRecords.map(\.rawValue).joined(separator: ", ")), not “\(word)”"
          )
        }
        return modality
      })
    return filter
  }

  /// All codes of a country that may stand with a place: VN, VNM and 704.
  private static func codes(ofCountry code: String) throws -> [String] {
    guard let codes = CountryCodes.all(of: code.uppercased()) else {
      let hint = CountryCodes.meant(by: code).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("--country must be a code of ISO 3166 like VN, not “\(code)”\(hint)")
    }
    return codes
  }
}

extension EventFilter {
  /// Ids that the filter names and the dossier does not have, as one sentence each.
  func unknownRecords(in dossier: Dossier) -> [String] {
    namedRecords.compactMap { option, id, kind in
      let (isKnown, ids) =
        switch kind {
        case .actor: (dossier.actor(id) != nil, dossier.actors.map(\.id))
        case .place: (dossier.place(id) != nil, dossier.places.map(\.id))
        default: (dossier.source(id) != nil, dossier.sources.map(\.id))
        }
      guard !isKnown else { return nil }
      let near = nearestWord(to: id, among: ids) ?? nearestWord(to: Slug(id, or: "none").text, among: ids)
      let hint = near.map { "; did you mean \($0)?" } ?? ""
      return "\(option) \(id): the dossier has no \(kind) with this id\(hint)"
    }
  }
}
