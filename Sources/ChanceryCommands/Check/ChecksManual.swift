import DossierChecks
import PluginKit

/// The page of the documentation that lists all codes, drawn from their explanations: `docs/checks.md`.
enum ChecksManual {
  static var markdown: String {
    ([introduction, table] + groups.map(section) + [roles]).joined(separator: "\n\n") + "\n"
  }

  /// Which kinds of event have which roles.
  private static var roles: String {
    let rows = UsualRoles.kinds.sorted { $0.key < $1.key }.map { role, kinds in
      "| `\(role)` | \(kinds.map { "`\($0)`" }.joined(separator: ", ")) |"
    }
    let head = """
      ## Roles and kinds of event

      Roles that are not listed here may stand at any event, and any role may stand at a kind of your own.

      | role | kinds of event that have it |
      | --- | --- |
      """
    return ([head] + rows).joined(separator: "\n")
  }

  private static let introduction = """
    # What “chancery check” tells

    <!-- Drawn from the explanations in Sources/DossierChecks: `RECORD=1 swift test --filter DocumentationTests` writes it anew. -->

    Every message has a code. Its letter tells how much it matters: an **E**rror makes a record unreadable and stops an
    export; a **W**arning is for someone to look at; a **N**ote is for those who want to know. The numbers tell what it is
    about. `chancery explain E0201` prints the section of a code, `chancery explain --list` a line for each.

    `--select` and `--ignore` take codes and their beginnings (`W`, `E02`, `W0501`); `--strict` lets warnings count as errors
    do; `--as-of` sets the day as of which the dossier is judged.

    What is right as it is, the dossier's header says, with the reason. A warning or note of that code at that record (at
    any record, where none is named) is then counted and not told; an error stays an error.

    ```yaml
    dossier:
      id: visit
      title: The visit
      exceptions:
        - {check: N0506, record: welcome, reason: Told by a witness who is not to be named.}
    ```
    """

  private static var table: String {
    let rows = Explanations.all.map { explanation in
      let code = explanation.code
      return "| [\(code)](#\(code.lowercased())) | \(explanation.severity.rawValue) | \(explanation.title) |"
    }
    return (["| code | | what is wrong |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  /// The codes by what they are about: the first two digits after the letter.
  private static var groups: [(title: String, codes: [Explanation])] {
    let titles = [
      ("01", "Reading the file"), ("02", "Dates"), ("03", "References"), ("04", "Records"),
      ("05", "What the records say"), ("06", "Words"), ("07", "Imported tables"),
      ("08", "Imported calendars"),
    ]
    return titles.map { number, title in
      (title, Explanations.all.filter { $0.code.dropFirst().hasPrefix(number) })
    }
  }

  private static func section(_ group: (title: String, codes: [Explanation])) -> String {
    (["## \(group.title)"] + group.codes.map(entry)).joined(separator: "\n\n")
  }

  private static func entry(_ explanation: Explanation) -> String {
    let heading = """
      <a id="\(explanation.code.lowercased())"></a>
      ### \(explanation.code): \(explanation.title)
      """
    let examples = [("Wrong", explanation.wrong), ("Right", explanation.right)].map { name, example in
      """
      \(name)\(ExplanationPage.remark(on: example)):

      ```\(example.syntax == .jsonl ? "json" : example.syntax.rawValue)
      \(example.text)
      ```
      """
    }
    return ([heading] + explanation.paragraphs + examples).joined(separator: "\n\n")
  }
}
