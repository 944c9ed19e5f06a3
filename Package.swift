// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A format: the folder `Plugins/NAME` becomes the module `NAMEPlugin`.
///
/// It may see the model and the contract, and nothing else of ours.
func plugin(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(
    name: "\(name)Plugin",
    dependencies: ["DossierModel", "PluginKit"] + uses,
    path: "Plugins/\(name)",
    exclude: ["README.md"],
    swiftSettings: strict)
}

func library(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: strict)
}

func tests(_ name: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: uses, exclude: exclude, swiftSettings: strict)
}

// Targets in the order data flows.
let package = Package(
  name: "chancery",
  products: [
    .executable(name: "chancery", targets: ["chancery"]),
    .library(name: "DossierModel", targets: ["DossierModel"]),
    .library(name: "PluginKit", targets: ["PluginKit"]),
    .library(name: "ChanceryCommands", targets: ["ChanceryCommands"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    library("DossierModel", uses: ["CVectors"]),
    library("PluginKit", uses: ["DossierModel", "CSpawn", "CMemory", "CVectors"]),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CMemory"),
    .systemLibrary(name: "CVectors"),
    library("DossierReading", uses: ["DossierModel", "PluginKit", "CYAML"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    library("DossierChecks", uses: ["DossierModel", "PluginKit"]),

    plugin("CSV"),
    plugin("XLSX", uses: ["CXlsxWriter", "Compression"]),
    plugin("ICalendar"),
    plugin("Graphviz"),
    plugin("GEXF"),
    plugin("Mermaid"),
    plugin("JSONLines"),
    plugin("HTML"),
    plugin("Markdown"),
    plugin("TimelineJS"),
    // Formats that other programs write and read: plugins in any language.
    plugin("External"),

    library(
      "ChanceryCommands",
      uses: [
        "DossierModel", "PluginKit", "DossierReading", "DossierChecks",
        "CSVPlugin", "XLSXPlugin", "ICalendarPlugin", "GraphvizPlugin", "GEXFPlugin", "MermaidPlugin",
        "JSONLinesPlugin", "HTMLPlugin", "MarkdownPlugin", "TimelineJSPlugin", "ExternalPlugin",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "chancery", dependencies: ["ChanceryCommands"], swiftSettings: strict),
    // What the hot pieces cost, each on its own; for who works on them, and part of no product.
    .executableTarget(
      name: "pieces",
      dependencies: [
        "DossierModel", "PluginKit", "DossierReading", "CSVPlugin", "ICalendarPlugin", "GraphvizPlugin",
      ],
      path: "Benchmarks/Pieces", swiftSettings: strict),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"])]),
    // Packs and unpacks, for the rows of workbooks.
    library("Compression", uses: ["CZlib"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    tests("DossierModelTests", uses: ["DossierModel", "TestSupport"]),
    tests("PluginKitTests", uses: ["DossierModel", "PluginKit"]),
    tests("CompressionTests", uses: ["Compression"]),
    tests("DossierReadingTests", uses: ["DossierModel", "PluginKit", "DossierReading", "TestSupport"]),
    tests(
      "DossierChecksTests",
      uses: [
        "DossierModel", "PluginKit", "DossierReading", "DossierChecks", "CSVPlugin", "ICalendarPlugin",
        "TestSupport",
      ]),
    tests("CSVPluginTests", uses: ["DossierModel", "PluginKit", "CSVPlugin"]),
    tests(
      "XLSXPluginTests",
      uses: ["DossierModel", "PluginKit", "Compression", "CXlsxWriter", "XLSXPlugin", "TestSupport"]),
    tests("ICalendarPluginTests", uses: ["DossierModel", "PluginKit", "ICalendarPlugin", "TestSupport"]),
    tests("HTMLPluginTests", uses: ["DossierModel", "PluginKit", "HTMLPlugin"]),
    tests("GraphvizPluginTests", uses: ["DossierModel", "PluginKit", "GraphvizPlugin", "TestSupport"]),
    tests(
      "ErrorTests",
      uses: ["DossierModel", "PluginKit", "DossierReading", "DossierChecks", "ChanceryCommands"],
      exclude: ["Cases"]),
    tests("DocumentationTests", uses: ["PluginKit", "ChanceryCommands"]),
    // These run the program itself, as its users do.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("CommandTests", uses: ["TestSupport", "chancery"]),
    tests("PageTests", uses: ["TestSupport", "chancery"]),
    tests("ExternalPluginTests", uses: ["TestSupport", "chancery"]),
    tests("GoldenTests", uses: ["TestSupport", "chancery"], exclude: ["Expected"]),
  ],
  swiftLanguageModes: [.v6]
)
