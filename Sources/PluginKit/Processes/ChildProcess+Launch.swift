import CSpawn
import Glibc

extension ChildProcess {
  /// What to start, and how.
  package struct Launch: Sendable {
    /// The program's file.
    package var path: String
    /// Its arguments, without the program itself.
    package var arguments: [String]
    /// All variables that it sees.
    package var environment: [String: String]
    /// The folder that it works in.
    package var folder: String

    /// The variables that we see ourselves.
    package static var ownEnvironment: [String: String] {
      var variables: [String: String] = [:]
      var next = environ
      while let entry = next.pointee {
        let text = String(cString: entry)
        if let equals = text.firstIndex(of: "=") {
          variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        next += 1
      }
      return variables
    }

    /// A program with its arguments, variables and folder.
    package init(path: String, arguments: [String], environment: [String: String], folder: String) {
      self.path = path
      self.arguments = arguments
      self.environment = environment
      self.folder = folder
    }

    /// Starts the program with these ends of pipes as its descriptors 0, 1 and 2; zero, or the number of the failure.
    func start(_ ends: [Int32], _ mark: String, _ process: inout pid_t) -> Int32 {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for (number, end) in ends.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
      }
      posix_spawn_file_actions_addclosefrom_np(&actions, 3)
      posix_spawn_file_actions_addchdir_np(&actions, folder)
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var signals = sigset_t()
      sigemptyset(&signals)
      posix_spawnattr_setsigmask(&attributes, &signals)
      sigfillset(&signals)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80  // POSIX_SPAWN_SETSID
      posix_spawnattr_setflags(&attributes, Int16(flags))
      var words = ([path] + arguments).map { strdup($0) } + [nil]
      var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [strdup(mark), nil]
      defer { for text in words + variables { free(text) } }
      return RunningChildren.start(&process) { process in
        posix_spawn(&process, path, &actions, &attributes, &words, &variables)
      }
    }
  }
}
