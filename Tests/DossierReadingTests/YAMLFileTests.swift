import PluginKit
import DossierModel
import DossierReading
import Foundation
import TestSupport
import Testing

/// The files of the YAML test suite: whatever stands in them, the reader comes to an end and tells places.
@Suite(.wantsRealData) struct YAMLFileTests {
  @Test func `any YAML is read or refused with a place`() throws {
    let files = try Inputs.dataFiles("yaml", "yaml")
    var refused = 0
    for file in files {
      let name = file.lastPathComponent
      let contents = DossierReader.read([InputText(name: name, bytes: try Inputs.bytes(file), syntax: .yaml)])
      let faults = contents.diagnostics.filter { $0.code.hasPrefix("E01") }
      refused += faults.contains { $0.code == "E0101" } ? 1 : 0
      for fault in faults { #expect(fault.location.map { $0.line > 0 && $0.column > 0 } == true, "\(name)") }
    }
    print("YAML files: \(files.count) read without a crash, \(refused) of them refused as syntax")
  }

  /// Each file describes test cases; the case itself is the text of its field `yaml`, here as a dossier of its own.
  @Test func `the cases inside the files are read or refused with a place`() throws {
    let files = try Inputs.dataFiles("yaml", "yaml")
    var count = 0
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for block in text.components(separatedBy: "  yaml: |").dropFirst() {
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        let own = lines.prefix { $0.isEmpty || $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(
          separator: "\n")
        let marked = own.replacingOccurrences(of: "␣", with: " ").replacingOccurrences(of: "↵", with: "")
          .replacingOccurrences(of: "∎", with: "")
        let contents = Inputs.read(marked, "case.yaml")
        for diagnostic in contents.diagnostics { #expect(diagnostic.location != nil) }
        count += 1
      }
    }
    #expect(count > 50)
    print("YAML cases: \(count) read without a crash")
  }
}
