// How glibc keeps the memory that is free, and where the program's own code lies; Swift's view of it leaves both out.
#include <malloc.h>

// Set by the linker.
extern const char __executable_start, etext;

static inline const char *start_of_code(void) { return &__executable_start; }
static inline const char *end_of_code(void) { return &etext; }
