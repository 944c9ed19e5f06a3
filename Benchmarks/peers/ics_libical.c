// ics_libical CELLS OUT: a calendar with libical in C, an entry for each event that names its days; no JSON is read.
#include <libical/ical.h>

#include "cells.h"

static struct icaltimetype day(const char *text) {
  struct icaltimetype time = icaltime_null_date();
  time.year = atoi(text);
  time.month = atoi(text + 5);
  time.day = atoi(text + 8);
  return time;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  cells_file cells = cells_open(arguments[1]);
  FILE *out = fopen(arguments[2], "wb");
  if (!out) return 1;
  fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Peer//libical//EN\r\n", out);
  struct icaltimetype stamp = icaltime_from_string("20251231T000000Z");
  char *event[WIDTH], uid[64];
  while (cells_next(&cells, event)) {
    const char *precision = event[PRECISION];
    if (strcmp(precision, "day") && strcmp(precision, "time") && strlen(event[DATE]) != 21) continue;
    icalcomponent *entry = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    snprintf(uid, sizeof uid, "%s@example.org", event[ID]);
    icalcomponent_add_property(entry, icalproperty_new_uid(uid));
    icalcomponent_add_property(entry, icalproperty_new_dtstamp(stamp));
    icalcomponent_add_property(entry, icalproperty_new_dtstart(day(event[EARLIEST])));
    struct icaltimetype end = day(event[LATEST]);
    icaltime_adjust(&end, 1, 0, 0, 0);
    icalcomponent_add_property(entry, icalproperty_new_dtend(end));
    icalcomponent_add_property(entry, icalproperty_new_summary(event[TITLE]));
    icalcomponent_add_property(entry, icalproperty_new_location(event[PLACE]));
    icalcomponent_add_property(entry, icalproperty_new_url(event[URL]));
    icalcomponent_add_property(entry, icalproperty_new_categories(event[KIND]));
    if (*event[DESCRIPTION]) icalcomponent_add_property(entry, icalproperty_new_description(event[DESCRIPTION]));
    char *text = icalcomponent_as_ical_string_r(entry);
    fputs(text, out);
    icalmemory_free_buffer(text);
    icalcomponent_free(entry);
  }
  fputs("END:VCALENDAR\r\n", out);
  return fclose(out);
}
