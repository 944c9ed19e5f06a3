import Foundation
import TestSupport
import Testing

/// The format in a package of its own, in examples/plugins/minutes-swift.
///
/// To build that package takes minutes, for it builds all of ours again (`make package`). Its sources are compiled here with
/// what has been built, linked and run, and its manifest is held against ours.
struct PackageExampleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path
  private static let example = root + "/examples/plugins/minutes-swift"

  @Test func `its sources make a plugin that passes all checks, and a program with one format more`() {
    let plugins = PluginFolder()
    let made = shell(
      #"""
      set -e
      built=$BUILT
      flags="-swift-version 6 -warnings-as-errors -I $built/Modules -I ."
      for map in $ROOT/Sources/C*/module.modulemap; do
        flags="$flags -Xcc -fmodule-map-file=$map"
      done
      swiftc $flags -parse-as-library -module-name MinutesFormat -emit-module \
        -c "$EXAMPLE"/Sources/MinutesFormat/*.swift -o MinutesFormat.o
      grep -v /chancery.build/ "$built/chancery.product/Objects.LinkFileList" > objects
      for program in minutes my-chancery; do
        swiftc $flags -module-name main "$EXAMPLE/Sources/$program/main.swift" MinutesFormat.o @objects \
          -lxlsxwriter -lyaml -lz -o $program
      done
      """#, in: plugins.folder,
      environment: ["BUILT": Self.built, "ROOT": Self.root, "EXAMPLE": Self.example])
    #expect(made.status == 0, "\(made.text) \(made.errors)")
    let test = plugins.run(["plugin", "test", "./minutes", "--events", "500"])
    #expect(test.lines.last == "24 of 24 checks passed", "\(test.text) \(test.errors)")
    let arguments = ["export", "small.jsonl", "-q", "-o"]
    let own = Program(
      plugins.folder.path("my-chancery"), arguments + ["a.minutes.txt"], in: plugins.folder.path
    )
    .wait()
    #expect(own.status == 0, "\(own.errors)")
    let text = plugins.folder.text("a.minutes.txt")
    #expect(text == "Small\n\n1995  Accession of all\n2025-03-10  Visit\n", "\(text ?? "")")
    #expect(plugins.run(arguments + ["minutes:b.txt", "--plugin", "./minutes"]).status == 0)
    #expect(plugins.folder.text("b.txt") == text)
  }

  @Test func `its manifest names products that we have, and targets whose sources are there`() throws {
    let (example, ours) = (try Self.manifest(Self.example), try Self.manifest(Self.root))
    let products = Set((ours["products"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String })
    let targets = example["targets"] as? [[String: Any]] ?? []
    #expect(targets.count == 3)
    for target in targets {
      let name = try #require(target["name"] as? String)
      #expect(FileManager.default.fileExists(atPath: "\(Self.example)/Sources/\(name)"))
      let used = (target["dependencies"] as? [[String: [Any]]] ?? []).compactMap { $0["product"] }
      #expect(!used.isEmpty)
      for product in used {
        #expect((product.first as? String).map(products.contains) == true)
        #expect(product.dropFirst().first as? String == ours["name"] as? String)
      }
    }
  }

  /// Where this test was built.
  private static let built = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  private static func manifest(_ folder: String) throws -> [String: Any] {
    let scratch = TestFolder()
    let run = shell(
      "swift package --package-path '\(folder)' --scratch-path scratch dump-package", in: scratch)
    let value = try JSONSerialization.jsonObject(with: Data(run.bytes))
    return try #require(value as? [String: Any], "\(run.errors)")
  }
}
