import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery anniversaries`: which anniversaries fall on a day, in a year, or in the next days.
struct Anniversaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the anniversaries of what is commemorated.",
    discussion: """
      Without --on, --in or --next: those of the year after the day as of which the dossier stands.

        chancery anniversaries examples/asean-secretariat-2025 --in 2025
        chancery anniversaries visit.yaml --next 90d --as-of 2025-07-01
        chancery anniversaries visit.yaml --in 2030 --every 5,10,25 --json
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Those that fall, or may fall, on this day.", valueName: "date"))
  var on: String?

  @Option(name: .customLong("in"), help: ArgumentHelp("Those of this year.", valueName: "year"))
  var year: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("Those of the next days, weeks, months or years: 90d, 6w, 3m, 1y.", valueName: "span"))
  var next: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only these numbers of years, and their multiples: 5,10,25.", valueName: "numbers"))
  var every: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The day from which --next counts; else the dossier's own.", valueName: "date"))
  var asOf: String?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func validate() throws {
    if [on != nil, year != nil, next != nil].count(where: { $0 }) > 1 {
      throw ValidationError("give one of --on, --in and --next")
    }
    _ = try span(asOf: CivilDate(dayNumber: 0))
    _ = try steps()
    if let asOf { _ = try Dates.day(asOf, option: "--as-of") }
  }

  func run() throws {
    let contents = try input.readSound()
    let language = contents.dossier.language
    let steps = try steps()
    let day = try Dates.asOf(asOf, header: contents.header).day
    let span = try span(asOf: day)
    let disputed = Conflict.disputedDates(contents.claims(asOf: day).judgement.conflicts)
    let selection = Selection(
      from: contents, header: input.header(of: contents), filter: EventFilter(), order: .date)
    let events = selection.batches.flatMap(\.events)
    let commemorations =
      events.compactMap { Commemoration($0, of: contents.dossier, in: language) }
      + Commemoration.relations(of: contents.dossier, in: language)
    AnniversaryListing.tell(
      events.compactMap { AnniversaryHindrance($0, of: contents.dossier) }
        + AnniversaryHindrance.relations(of: contents.dossier, asOf: span.first))
    let found = commemorations.flatMap { commemoration in
      commemoration.anniversaries(in: span.first.year...span.last.year, milestones: .all, leapDay: .feb28)
        .filter { $0.last >= span.first && $0.first <= span.last }
        .filter { anniversary in steps.isEmpty || steps.contains { anniversary.years % $0 == 0 } }
        .map { NextAnniversary(commemoration: commemoration, anniversary: $0, disputed: disputed) }
    }
    AnniversaryListing.print(
      found.sorted { one, other in
        (one.anniversary.first, one.anniversary.last, one.commemoration.record)
          < (other.anniversary.first, other.anniversary.last, other.commemoration.record)
      }, asJSON: json)
  }

  private func steps() throws -> [Int] {
    try (every?.split(separator: ",", omittingEmptySubsequences: false) ?? []).map { text in
      guard let step = Int(text), step > 0 else {
        throw ValidationError(
          "--every must be numbers of years with commas, like 5,10,25, not “\(every ?? "")”")
      }
      return step
    }
  }

  /// The days that are asked about.
  private func span(asOf day: CivilDate) throws -> (first: CivilDate, last: CivilDate) {
    if let on {
      let day = try Dates.day(on, option: "--on")
      return (day, day)
    }
    if let year {
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31),
        (1...9999).contains(year)
      else { throw ValidationError("--in must be a year from 1 to 9999") }
      return (first, last)
    }
    let text = next ?? "1y"
    guard let number = Int(text.dropLast()), (0...100_000).contains(number), let unit = text.last,
      let days = ["d": 1, "w": 7, "m": 31, "y": 365][unit]
    else { throw ValidationError("--next must be a number and d, w, m or y, like 90d, not “\(text)”") }
    return (day, day.addingDays(number * days))
  }
}

/// Anniversaries as a list for people, or as JSON.
enum AnniversaryListing {
  /// Tells of what has no anniversaries in any year: of the first few, and how many more there are.
  static func tell(_ hindrances: [AnniversaryHindrance]) {
    for one in hindrances.prefix(5) {
      Terminal.tell("note: \(one.record) has no anniversaries: \(one.reason)")
    }
    let more = hindrances.dropFirst(5).count
    if more > 0 { Terminal.tell("note: \(more) more \(more == 1 ? "has" : "have") no anniversaries") }
  }

  static func print(_ found: [NextAnniversary], asJSON: Bool) {
    guard !asJSON else { return Terminal.print(json(found)) }
    if found.isEmpty { return Terminal.print("no anniversaries") }
    let rows = found.map { item in
      let day = item.anniversary
      let when = day.first == day.last ? day.first.description : "\(day.first)/\(day.last)"
      let title =
        Ordinal.english(day.years) + " anniversary"
        + AlignedTable.oneLine(item.commemoration.englishContinuation)
      let remarks = (day.first == day.last ? [] : ["day not known"]) + item.doubts.map(Self.remark(on:))
      return [when, title + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")]
    }
    Terminal.print(FormatListing.aligned(rows))
  }

  private static func remark(on doubt: String) -> String { doubt == "about" ? doubt : "date " + doubt }

  private static func json(_ found: [NextAnniversary]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("anniversaries") { json in
        json.array(found) { json, item in
          json.object { json in
            json.field("record", item.commemoration.record)
            json.field("title", item.commemoration.title)
            json.field("base", item.commemoration.base.description)
            json.field("years", item.anniversary.years)
            json.field("earliest", item.anniversary.first.description)
            json.field("latest", item.anniversary.last.description)
            if !item.doubts.isEmpty { json.field("doubts") { $0.array(item.doubts) { $0.value($1) } } }
          }
        }
      }
    }
    return json.text
  }
}
