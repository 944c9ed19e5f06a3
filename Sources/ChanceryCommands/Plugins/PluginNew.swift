import ArgumentParser
import Glibc
import PluginKit

/// `chancery plugin new`: writes a plugin that works, to begin with.
struct PluginNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a plugin that passes all checks, to begin with.",
    discussion: """
        chancery plugin new minutes --language python
        chancery plugin new minutes --language swift
      """)

  @Argument(help: ArgumentHelp("The name of the format: a–z, 0–9, hyphens.", valueName: "name"))
  var name: String

  @Option(name: .long, help: ArgumentHelp("python, sh or swift.", valueName: "language"))
  var language: PluginLanguage = .python

  func validate() throws {
    guard name.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil else {
      throw ValidationError("“\(name)” must be of a–z, 0–9 and hyphens, and begin with a letter")
    }
    if Registry.own(name) != nil {
      throw ValidationError("\(name) is a format of Chancery; take another name")
    }
  }

  func run() throws {
    let path = language == .swift ? "\(name)/\(name).swift" : "\(name).\(language.ending)"
    if language == .swift, mkdir(name, 0o755) != 0, errno != EEXIST {
      Terminal.tell("chancery: cannot create \(name): \(lastSystemError())")
      throw ExitStatus.cannotCreate.code
    }
    var buffer = ByteBuffer()
    buffer.put(language.template.replacing("NAME", with: name))
    do throws(ExportError) {
      let output = Output(path: path, mustBeNew: true)
      try output.mainFile().write(&buffer)
      try output.publish()
    } catch {
      Terminal.tell("chancery: \(error.sentence.replacing(", and --no-clobber is given", with: ""))")
      throw ExitStatus(error).code
    }
    chmod(path, language == .swift ? 0o644 : 0o755)
    Terminal.print("wrote \(path)")
    let program = language == .swift ? "\(name)/\(name)" : path
    let build = language == .swift ? "swiftc -O \(path) -o \(program); " : ""
    Terminal.print("next: \(build)chancery plugin test ./\(program)")
  }
}

/// The languages that a plugin can be begun in.
enum PluginLanguage: String, ExpressibleByArgument, CaseIterable {
  case python, sh, swift

  var ending: String { self == .python ? "py" : rawValue }

  var template: String {
    switch self {
    case .python: PluginTemplates.python
    case .sh: PluginTemplates.sh
    case .swift: PluginTemplates.swift
    }
  }
}
