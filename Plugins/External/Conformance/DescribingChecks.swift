import PluginKit

extension Conformance {
  /// The checks of how a plugin describes itself.
  static let describingChecks = [
    ConformanceCheck("C01", of: .describe, "describes itself with one valid object within two seconds") {
      test throws(PluginProblem) in
      let (plugin, answer) = try Plugin.describe(test.program, test.host)
      (test.plugin, test.answer) = (plugin, answer)
      return .passed
    },
    ConformanceCheck("C02", of: .describe, "does nothing else when it describes itself") {
      test throws(PluginProblem) in
      let strays = try test.describeAgain().strays
      return strays.isEmpty ? .passed : .failed("it wrote \(shown(strays[0]))")
    },
    ConformanceCheck("C03", of: .describe, "describes itself twice in the same words") {
      test throws(PluginProblem) in
      let answer = try test.describeAgain().answer
      return answer == test.answer ? .passed : .failed("the second answer differs from the first")
    },
  ]

  private func describeAgain() throws(PluginProblem) -> (answer: [UInt8], strays: [String]) {
    let (folder, home) = (try ScratchFolder.forPlugin(), try ScratchFolder.forPlugin())
    var launch = program.launch("describe", host, in: folder.path)
    launch.environment["HOME"] = home.path
    launch.environment["TMPDIR"] = home.path
    let run = try PluginRun(launch, idleLimit: host.describeLimit)
    return (run.output, folder.names + folder.strays.map { "../" + $0 } + home.names.map { "$HOME/" + $0 })
  }
}
