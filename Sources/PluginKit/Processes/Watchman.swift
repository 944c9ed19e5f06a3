import CSpawn
import Glibc

/// Ends a program that runs for us, with all of its group, when we are no more, however we ended.
///
/// Who is killed can do nothing any more, so another process waits for it: a shell that reads from a pipe whose other end
/// we alone hold, and which the system closes with us. A signal on the parent's death (`PR_SET_PDEATHSIG`) would not do:
/// it comes when the thread ends that started the program, and threads of ours come and go; and it reaches the program
/// alone, not what that has started.
struct Watchman {
  private let process: pid_t
  private let pipeEnd: Int32

  /// Somebody who watches over the group of a process; nobody, where the system gives us none.
  init?(over group: pid_t) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    posix_spawn_file_actions_addchdir_np(&actions, "/")
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own, for what ends our group is not to end it too.
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
    let line = ["sh", "-c", "read -r _; kill -s KILL -- -$0", "\(group)"]
    var words = line.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = [nil]
    defer { for word in words { free(word) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, "/bin/sh", &actions, &attributes, &words, &variables)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      return nil
    }
    (process, pipeEnd) = (started, ends[1])
  }

  /// Sends the watchman away: the program has ended.
  func dismiss() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    close(pipeEnd)
  }
}
