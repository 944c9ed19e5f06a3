import ArgumentParser

/// `chancery schema`: prints the JSON Schema of a dossier.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a dossier, with which editors complete and check YAML and JSON.",
    discussion: """
        chancery schema > dossier.schema.json
        (first line of a dossier) # yaml-language-server: $schema=dossier.schema.json
      """)

  func run() { Terminal.print(DossierSchema.text) }
}
