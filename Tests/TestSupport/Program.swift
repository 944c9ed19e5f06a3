import Foundation

/// What a program did: how it ended, and what it said.
public struct Run: Sendable {
  /// The exit status; 128 and the signal's number where a signal ended it.
  public let status: Int32
  /// Standard output.
  public let bytes: [UInt8]
  /// Standard error.
  public let errors: String
  /// Standard output as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Standard output, line by line.
  public var lines: [String] {
    text.replacing("\r\n", with: "\n").components(separatedBy: "\n").filter { !$0.isEmpty }
  }
}

/// A program in its own process, with what it says going to files.
public final class Program {
  /// The number of its process.
  public private(set) var process: pid_t = 0
  private let told = TestFolder()

  /// Starts a program in a folder.
  ///
  /// Variables are added to the environment, which has no locale, time zone or clock of its own.
  public init(
    _ path: String, _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:]
  ) {
    told.write(input, to: "input")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, told.path("input"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, told.path("output"), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, told.path("errors"), O_WRONLY | O_CREAT, 0o600)
    let unset = ["TZ", "LANG", "LC_ALL", "LANGUAGE", "SOURCE_DATE_EPOCH", "NO_COLOR"]
    var variables = ProcessInfo.processInfo.environment.filter { !unset.contains($0.key) }
    variables["CHANCERY"] = Self.chancery
    variables.merge(environment) { $1 }
    // The shell goes to the folder, and becomes the program.
    let start = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder, path]
    var words = (start + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    let failure = posix_spawn(&process, start[0], &actions, nil, &words, &settings)
    precondition(failure == 0, "cannot start \(path): \(String(cString: strerror(failure)))")
  }

  /// Waits for its end; a program that takes longer than a minute, or than it is given, is ended.
  public func wait(atMost seconds: Double = 60) -> Run {
    var status: Int32 = 0
    let start = Date()
    while waitpid(process, &status, WNOHANG) == 0 {
      if Date().timeIntervalSince(start) > seconds { kill(process, SIGKILL) }
      usleep(2_000)
    }
    let signal = status & 0x7F
    return Run(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, bytes: told.bytes("output") ?? [],
      errors: told.text("errors") ?? "")
  }

  /// The program under test: beside the test bundle, or what `CHANCERY_BINARY` names.
  public static let chancery: String = {
    if let path = getenv("CHANCERY_BINARY") { return String(cString: path) }
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("chancery").path
  }()

  /// Where a program lies in the `PATH`; nil if it is not there.
  public static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}

/// Runs `chancery` with arguments, in a folder, to its end.
public func chancery(
  _ arguments: [String], in folder: TestFolder, input: String = "", environment: [String: String] = [:]
) -> Run {
  Program(Program.chancery, arguments, in: folder.path, input: input, environment: environment).wait()
}

/// Runs a line of shell in a folder, to its end; `$CHANCERY` is the program.
public func shell(_ line: String, in folder: TestFolder, environment: [String: String] = [:]) -> Run {
  Program("/bin/sh", ["-c", line], in: folder.path, environment: environment).wait()
}
