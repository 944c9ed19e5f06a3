// swift-tools-version: 6.2
import PackageDescription

// A format in a package of its own. In yours, name the repository by its address and a version instead of the path.
let package = Package(
  name: "minutes-swift",
  dependencies: [.package(name: "chancery", path: "../../..")],
  targets: [
    // The format: it sees the model and the contract, and nothing else.
    .target(
      name: "MinutesFormat",
      dependencies: [
        .product(name: "DossierModel", package: "chancery"), .product(name: "PluginKit", package: "chancery"),
      ]),
    // As a plugin, for a chancery that is installed.
    .executableTarget(
      name: "minutes",
      dependencies: [
        "MinutesFormat", .product(name: "ChanceryCommands", package: "chancery"),
        .product(name: "PluginKit", package: "chancery"),
      ]),
    // As a part of a chancery of your own.
    .executableTarget(
      name: "my-chancery",
      dependencies: [
        "MinutesFormat", .product(name: "ChanceryCommands", package: "chancery"),
        .product(name: "PluginKit", package: "chancery"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
