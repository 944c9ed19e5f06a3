import CMemory

/// How the C library keeps the memory that is free: some of it is of use to the next batch, all of it would be too much.
package enum Memory {
  /// Has all threads share one store of free memory, and large tables go back to the system when they are let go.
  ///
  /// Left to itself the library keeps what it once had, for each thread apart, and takes ever larger blocks from there: a
  /// million events take some five megabytes more. Batches stay below the bounds, so that none waits for the system.
  package static func prepare() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_THRESHOLD, 512 * 1_024)
    mallopt(M_TRIM_THRESHOLD, 2 * 1_024 * 1_024)
  }

  /// Gives back what is free now: before the events pass, what reading all other records took.
  package static func giveBack() { malloc_trim(0) }
}
