import ArgumentParser
import DossierReading
import PluginKit

extension Export {
  /// The outputs that the command line asks for, checked before anything is read.
  func plan() throws -> [RequestedOutput] {
    let arguments = try output.map { try OutputArgument($0) }
    let shared = try formatOption.map { try FormatOption($0) }
    try shared.refuseContradiction()
    for option in shared where !arguments.contains(where: { $0.format.description.id == option.format }) {
      throw ValidationError(
        "-O \(option.format).\(option.option) has no effect: no output is \(option.format)")
    }
    let paths = arguments.map(\.path) + [report].compactMap { $0 }
    for (index, path) in paths.enumerated() where path != "/dev/null" {
      if paths[..<index].contains(where: { Files.areSame($0, path) }) {
        throw ValidationError("two outputs go to \(path == "-" ? "standard output" : path)")
      }
      try refuseAnInput(path)
    }
    for argument in arguments {
      if argument.path == "-", argument.format.description.isBinary, Terminal.showsData {
        throw ValidationError(
          "\(argument.format.description.id) is not shown on a terminal; name a file, or use a pipe")
      }
    }
    return try arguments.map { try $0.requested(shared) }
  }

  /// An output may neither replace an input, nor become one the next time that its folder is read.
  private func refuseAnInput(_ path: String) throws {
    guard path != "-" else { return }
    for input in input.inputs where input != "-" {
      if Files.areSame(input, path), !path.hasSuffix("/"), !Files.isFolder(path) {
        throw ValidationError("\(path) is an input; an output may not replace it")
      }
      if InputText.Syntax(fileName: path) != nil, Files.isFolder(input),
        Files.areSame(input, Files.folder(of: path))
      {
        throw ValidationError(
          "\(path) would be read as a part of the dossier in \(input); write it to another folder")
      }
    }
  }
}
