import ArgumentParser
import PluginKit

/// `chancery init`: writes a commented dossier to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented starter dossier.",
    discussion: """
        chancery init my-dossier
        chancery check my-dossier
        chancery export my-dossier -o report.xlsx
      """)

  @Argument(help: ArgumentHelp("The folder to fill; it is made when it is not there.", valueName: "folder"))
  var folder: String = "."

  func run() throws {
    var dossier = ByteBuffer()
    dossier.put(StarterDossier.text(id: InputOptions.identifier(fromPath: folder)))
    var schema = ByteBuffer()
    schema.put(DossierSchema.text)
    do throws(ExportError) {
      let output = Output(path: folder.hasSuffix("/") ? folder : folder + "/", mustBeNew: true)
      let file = try output.file(named: "dossier.yaml")
      try file.write(&dossier)
      let schemaFile = try output.file(named: ".dossier.schema.json")
      try schemaFile.write(&schema)
      try output.publish()
      Terminal.tell("wrote \(file.target), and a schema that lets editors complete it")
      let name = Files.asTyped(folder)
      Terminal.tell("next: chancery check \(name); chancery export \(name) -o report.xlsx")
    } catch {
      let sentence = error.sentence.replacing(", and --no-clobber is given", with: "; nothing was changed")
      Terminal.tell("chancery: \(sentence)")
      throw ExitStatus(error).code
    }
  }
}
