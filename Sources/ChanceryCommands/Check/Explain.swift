import ArgumentParser
import DossierChecks

/// `chancery explain`: tells what a code means, with an example that is wrong and one that is right.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a code of “check” means, with an example.",
    discussion: """
        chancery explain E0201
        chancery explain --list
        chancery explain W0501 --json
      """)

  @Argument(help: ArgumentHelp("A code, as “check” tells it.", valueName: "code"))
  var code: String?

  @Flag(name: .long, help: "List all codes, a line each.")
  var list = false

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func validate() throws {
    guard list == (code == nil) else {
      throw ValidationError(
        list ? "give a code or --list, not both" : "name a code like E0201, or give --list")
    }
    _ = try chosen()
  }

  func run() throws {
    let explanations = try chosen()
    if json {
      Terminal.print(ExplanationPage.json(explanations))
    } else if list {
      Terminal.print(ExplanationPage.list(explanations))
    } else {
      Terminal.print(explanations.map { ExplanationPage.text($0) }.joined(separator: "\n\n"))
    }
  }

  private func chosen() throws -> [Explanation] {
    guard let code else { return Explanations.all }
    if let known = Explanations.of(code.uppercased()) { return [known] }
    throw Self.unknown(code)
  }

  /// What is said of a code that there is not.
  static func unknown(_ code: String) -> ValidationError {
    let near = Explanations.nearest(to: code.uppercased())
    let hint = near.map { "did you mean \($0)?" } ?? "“chancery explain --list” tells all"
    return ValidationError("there is no code “\(code)”; \(hint)")
  }
}
