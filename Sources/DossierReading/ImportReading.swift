import DossierModel
import PluginKit

extension DossierReader {
  /// What an importer makes of some files, checked as any other input is.
  ///
  /// A text format is UTF-8; a file that is not is told of, and nothing is imported.
  public static func read(_ importer: any Importer, _ inputs: [InputText]) -> DossierContents {
    var reader = DossierReader()
    let isChecked = !importer.format.isBinary && !type(of: importer).seesToEncoding
    if isChecked, reader.refuseOtherEncodings(inputs) { return reader.finish() }
    let files = inputs.enumerated().map { number, input in
      ImportFile(
        name: input.name, bytes: input.bytes, number: number,
        json: { DossierReader.jsonValue(in: $0, of: input.name) }, fault: DossierReader.fault)
    }
    var records = ImportedRecords(files: files)
    importer.read(files, into: &records)
    let (tape, roots, told) = records.finish()
    for root in roots { reader.addTypedRecord(tape.view(at: root)) }
    reader.tell(told)
    return reader.finish()
  }

  /// The one JSON value that some bytes are; nil where they are none.
  package static func jsonValue(in bytes: [UInt8], of file: String) -> NodeView? {
    guard bytes.withUnsafeBufferPointer({ firstInvalidUTF8(in: $0) }) == nil else { return nil }
    return (try? JSONTapeReader(file: file, bytes: bytes).readDocument())?.view(at: 0)
  }

  /// What is wrong with a record that is written as in JSON Lines, whatever it refers to; nil where nothing is.
  private static func fault(in record: NodeView) -> String? {
    var reader = DossierReader()
    reader.addTypedRecord(record)
    return reader.finishBeforeEvents().contents.diagnostics.first { $0.severity == .error }?.message
  }

  /// Tells where the inputs are not UTF-8; true where one is not.
  private mutating func refuseOtherEncodings(_ inputs: [InputText]) -> Bool {
    var isRefused = false
    for input in inputs {
      let isUTF16 = looksLikeUTF16(input.bytes)
      let badByte = isUTF16 ? 0 : input.bytes.withUnsafeBufferPointer { firstInvalidUTF8(in: $0) }
      guard let badByte else { continue }
      isRefused = true
      let tape = TapeBuilder(file: input.name, source: input.bytes).finish()
      let help =
        isUTF16
        ? SyntaxFault.helpForUTF16
        : "save the file as UTF-8: in Excel, as “CSV UTF-8 (comma delimited)”"
      tell([
        Diagnostic(
          .error, "E0103", at: tape.location(ofOffset: badByte), "this is not UTF-8", help: help)
      ])
    }
    return isRefused
  }
}
