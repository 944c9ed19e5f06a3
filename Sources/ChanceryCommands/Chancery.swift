import ArgumentParser
import PluginKit

/// The command line.
///
/// Each subcommand has a file; what several of them share is in `Arguments/` and `Telling/`.
public struct Chancery: AsyncParsableCommand {
  /// The program's version.
  public static let version = "0.1.0"

  /// What `chancery --help` says.
  public static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "Keep the record of diplomacy, and issue it as spreadsheets, calendars and graphs.",
    discussion: """
      A dossier is one file, several files, or a folder, in YAML, JSON or JSON Lines.

        chancery init my-dossier
        chancery check my-dossier
        chancery export my-dossier -o report.xlsx -o events.csv -o relations.gv
        chancery import csv events.csv -o events.jsonl

      Exit status: 0 done; 1 check found errors (with --strict also warnings), date what is no date, query nothing or diff a difference (both with --exit-status); 64 command line; 65 bad data; 66 input missing; 69 a program that is \
      needed is missing; 73 cannot create an output; 74 reading or writing failed; 75 timed \
      out; 76 a plugin broke the protocol; 77 a plugin is not trusted; 79 a program that is needed failed; 130 or 143 \
      interrupted.
      """,
    version: version,
    subcommands: [
      Export.self, Import.self, Check.self, Explain.self, Query.self, Diff.self, Claims.self,
      Anniversaries.self, ReadDates.self, Formats.self, Plugins.self, Init.self, PrintSchema.self,
    ])

  /// Runs the command that the command line asks for, with formats of your own beside those that are there.
  ///
  /// ```swift
  /// import ChanceryCommands
  /// import PluginKit
  ///
  /// await Chancery.start(with: [AnyFormat(MinutesExporter.self)])
  /// ```
  public static func start(with formats: [AnyFormat] = []) async {
    // Scripts ask it before each use, and it takes no commands to answer.
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return Terminal.print(version) }
    Memory.prepare()
    Signals.prepare()
    Registry.add(formats)
    if let refusal = refusal(of: CommandLine.arguments.dropFirst()) { exit(withError: refusal) }
    await main()
  }

  /// What is said of a first word that is no command; ArgumentParser calls it unexpected and no more.
  private static func refusal(
    of words: ArraySlice<String>, below command: any ParsableCommand.Type = Chancery.self,
    called path: String = ""
  ) -> ValidationError? {
    let commands = command.configuration.subcommands
    guard let word = words.first, !word.hasPrefix("-"), !commands.isEmpty else { return nil }
    let names = commands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    if let place = names.firstIndex(of: word) {
      return refusal(of: words.dropFirst(), below: commands[place], called: "\(path)\(word) ")
    }
    let known = path.isEmpty ? names + ["help"] : names
    guard !known.contains(word) else { return nil }
    let near = nearestWord(to: word, among: known)
    let hint = near.map { "did you mean \(path)\($0)?" } ?? "there are \(known.joined(separator: ", "))"
    return ValidationError("there is no command “\(path)\(word)”; \(hint)")
  }

  /// The command without a subcommand prints its help.
  public init() {}
}
