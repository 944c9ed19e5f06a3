#include <malloc.h>
#include <xlsxwriter.h>
