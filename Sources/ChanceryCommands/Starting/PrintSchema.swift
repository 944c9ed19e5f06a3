import ArgumentParser

/// `chancery schema`: prints the JSON Schema of a dossier.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a dossier, with which editors complete and check YAML and JSON.",
    discussion: """
      “plugin” is that of what plugins say and hear: the manifest, and the messages that are no records.

        chancery schema > dossier.schema.json
        chancery schema plugin > plugin.schema.json
        (first line of a dossier) # yaml-language-server: $schema=dossier.schema.json
      """)

  /// What a schema is printed of.
  enum Subject: String, ExpressibleByArgument, CaseIterable { case dossier, plugin }

  @Argument(help: ArgumentHelp("dossier or plugin.", valueName: "subject"))
  var subject: Subject = .dossier

  func run() {
    switch subject {
    case .dossier: Terminal.print(DossierSchema.text)
    case .plugin: Terminal.print(PluginSchema.text)
    }
  }
}
