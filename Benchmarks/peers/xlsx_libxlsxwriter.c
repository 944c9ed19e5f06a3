// xlsx_libxlsxwriter CELLS OUT: a workbook with libxlsxwriter in C, a row in memory at a time; no JSON is read.
#include <xlsxwriter.h>

#include "cells.h"

static const char *NAMES[WIDTH] = {
  "id", "kind", "title", "earliest", "latest", "date", "precision", "place", "country", "participant_count",
  "participant_ids", "tags", "source_url", "description",
};
static const double WIDTHS[WIDTH] = {14, 12, 50, 11, 11, 22, 10, 18, 8, 5, 30, 24, 40, 60};

static lxw_datetime day(const char *text) {
  return (lxw_datetime){.year = atoi(text), .month = atoi(text + 5), .day = atoi(text + 8)};
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  cells_file cells = cells_open(arguments[1]);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(arguments[2], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Events");
  lxw_format *bold = workbook_add_format(book), *date = workbook_add_format(book);
  format_set_bold(bold);
  format_set_num_format(date, "yyyy-mm-dd");
  for (int column = 0; column < WIDTH; column++) {
    worksheet_set_column(sheet, column, column, WIDTHS[column], NULL);
    worksheet_write_string(sheet, 0, column, NAMES[column], bold);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  char *event[WIDTH];
  lxw_row_t row = 0;
  while (cells_next(&cells, event)) {
    row++;
    for (int column = 0; column < WIDTH; column++) {
      if (!*event[column]) continue;
      if (column == EARLIEST || column == LATEST) {
        lxw_datetime value = day(event[column]);
        worksheet_write_datetime(sheet, row, column, &value, date);
      } else if (column == COUNT) {
        worksheet_write_number(sheet, row, column, atoi(event[column]), NULL);
      } else {
        worksheet_write_string(sheet, row, column, event[column], NULL);
      }
    }
  }
  worksheet_autofilter(sheet, 0, 0, row, WIDTH - 1);
  return workbook_close(book);
}
