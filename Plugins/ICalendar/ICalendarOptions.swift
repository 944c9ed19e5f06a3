import DossierModel
import PluginKit

/// What goes in a calendar, and in which words.
public struct ICalendarOptions: ExporterOptions {
  var anniversaries = AnniversaryMode.expand
  var events = true
  var targets = true
  var window = YearWindow.following(10)
  var milestones = MilestoneChoice(.round)
  var leapDay = LeapDayPolicy.feb28
  var undated = UndatedPolicy.span
  var busy = false
  var name = ""
  var language = ""

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<ICalendarOptions>] = [
    OptionDeclaration(
      "anniversaries", \.anniversaries,
      help: "One entry for each anniversary, with its number in the title, or no anniversaries."),
    OptionDeclaration("events", \.events, help: "Whether the events themselves are entries."),
    OptionDeclaration(
      "targets", \.targets, help: "Whether targets are entries, on the day or in the year when they are due."),
    OptionDeclaration("window", \.window, help: "The years whose anniversaries are written."),
    OptionDeclaration(
      "milestones", \.milestones,
      help: "Which anniversaries are written: the 1st and every 5th, all, or these."),
    OptionDeclaration(
      "leap-day", \.leapDay, help: "Where anniversaries of a 29 February fall in years that have none."),
    OptionDeclaration(
      "undated", \.undated,
      help: "A date without a day becomes a banner over its month or year, or is left out and reported."),
    OptionDeclaration("busy", \.busy, help: "Whether entries mark the time as taken."),
    OptionDeclaration("name", \.name, help: "What the calendar is called, instead of the dossier's title."),
    OptionDeclaration(
      "language", \.language, help: "The language of the titles, en or vi, instead of the export's."),
  ]

  /// The language of the calendar.
  func language(of context: ExportContext) -> String { language.isEmpty ? context.language : language }

  /// A calendar must have something to hold.
  public func validate() throws(OptionFailure) {
    guard events || targets || anniversaries == .expand else {
      throw OptionFailure(
        option: "events",
        problem: .conflict("events=no, anniversaries=off and targets=no leave nothing to write"))
    }
  }
}

/// How anniversaries are written; a yearly series has one fixed title, so no number could stand in it.
enum AnniversaryMode: String, OptionValue, CaseIterable { case expand, off }

/// What becomes of a date that names no day: a banner over all of it, or nothing.
enum UndatedPolicy: String, OptionValue, CaseIterable { case span, skip }
