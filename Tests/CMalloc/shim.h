/* glibc's own statistics, which Swift's Glibc module leaves out. */
#include <malloc.h>
