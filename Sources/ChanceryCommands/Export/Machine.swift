import Glibc

/// The machine that the program runs on.
enum Machine {
  /// How many processors this process may use.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
