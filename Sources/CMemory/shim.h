// How glibc keeps the memory that is free; Swift's view of it leaves it out.
#include <malloc.h>
