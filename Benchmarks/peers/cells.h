// The cells of the events: fourteen texts an event, each ended by a zero byte.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  ID, KIND, TITLE, EARLIEST, LATEST, DATE, PRECISION, PLACE, COUNTRY, COUNT, ACTORS, TAGS, URL, DESCRIPTION, WIDTH
};

typedef struct {
  FILE *file;
  char *bytes, *end, *next;
} cells_file;

static cells_file cells_open(const char *path) {
  cells_file cells = {.file = fopen(path, "rb")};
  if (!cells.file) exit(1);
  cells.bytes = cells.end = cells.next = malloc(1 << 20);
  return cells;
}

// Whether there is one more event, whose cells it points at; they last until the next call.
static int cells_next(cells_file *cells, char *event[WIDTH]) {
  for (;;) {
    char *next = cells->next;
    int found = 0;
    while (found < WIDTH && next < cells->end) {
      char *end = memchr(next, 0, cells->end - next);
      if (!end) break;
      event[found++] = next;
      next = end + 1;
    }
    if (found == WIDTH) {
      cells->next = next;
      return 1;
    }
    size_t held = cells->end - cells->next;
    memmove(cells->bytes, cells->next, held);
    size_t more = fread(cells->bytes + held, 1, (1 << 20) - held, cells->file);
    cells->next = cells->bytes;
    cells->end = cells->bytes + held + more;
    if (!more) return 0;
  }
}
