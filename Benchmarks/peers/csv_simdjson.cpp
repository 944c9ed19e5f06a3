// csv_simdjson PLAIN OUT: CSV with simdjson in C++, on one core; the least that parsing JSON and writing CSV takes.
#include <fcntl.h>
#include <simdjson.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using std::string_view;
using namespace simdjson;

// Bytes on their way to a file.
struct Output {
  int file;
  std::vector<char> bytes = std::vector<char>(1 << 18);
  size_t count = 0;

  void flush() {
    for (size_t done = 0; done < count;) {
      ssize_t written = write(file, bytes.data() + done, count - done);
      if (written < 0) exit(1);
      done += written;
    }
    count = 0;
  }
  char *room(size_t more) {
    if (count + more > bytes.size()) flush();
    if (more > bytes.size()) bytes.resize(more);
    return bytes.data() + count;
  }
  void put(string_view text) {
    memcpy(room(text.size()), text.data(), text.size());
    count += text.size();
  }
  void put(char byte) {
    *room(1) = byte;
    count++;
  }
  void put_field(string_view text) {
    bool special = false;
    for (char byte : text) special |= byte == '"' || byte == ',' || byte == '\n' || byte == '\r';
    if (!special) return put(text);
    put('"');
    for (size_t quote; (quote = text.find('"')) != string_view::npos; text.remove_prefix(quote + 1)) {
      put(text.substr(0, quote + 1));
      put('"');
    }
    put(text);
    put('"');
  }
};

// The fields of a record come in the order of the file, so that one walk finds them.
static void put_row(Output &out, ondemand::object event, std::string &joined) {
  string_view date;
  for (const char *name : {"id", "kind", "title"}) {
    out.put_field(event[name].get_string());
    out.put(',');
  }
  date = event["date"].get_string();
  for (const char *name : {"earliest", "latest"}) {
    out.put(string_view(event[name].get_string()));
    out.put(',');
  }
  out.put(date);
  out.put(',');
  out.put(string_view(event["precision"].get_string()));
  out.put(',');
  ondemand::object place = event["place"].get_object();
  out.put_field(place["name"].get_string());
  out.put(',');
  out.put_field(place["country"].get_string());
  out.put(',');
  size_t participants = 0;
  joined.clear();
  for (ondemand::object participant : event["participants"].get_array()) {
    if (participants++) joined += "; ";
    joined += string_view(participant["actor"].get_string());
  }
  out.put(std::to_string(participants));
  out.put(',');
  out.put_field(joined);
  out.put(',');
  joined.clear();
  for (auto tag : event["tags"].get_array()) {
    if (!joined.empty()) joined += "; ";
    joined += string_view(tag.get_string());
  }
  out.put_field(joined);
  out.put(',');
  bool first = true;
  for (ondemand::object source : event["sources"].get_array()) {
    if (first) out.put_field(source["url"].get_string());
    first = false;
  }
  out.put(',');
  out.put_field(event["description"].get_string());
  out.put('\n');
}

int main(int, char **arguments) {
  int input = open(arguments[1], O_RDONLY);
  Output out{open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0644)};
  if (input < 0 || out.file < 0) return 1;
  out.put(
    "id,kind,title,earliest,latest,date,precision,place,country,participant_count,participant_ids,tags,source_url,"
    "description\n");

  const size_t block = 1 << 20;
  std::vector<char> bytes(2 * block + SIMDJSON_PADDING);
  ondemand::parser parser;
  std::string joined;
  size_t held = 0;
  for (ssize_t more; (more = read(input, bytes.data() + held, block)) > 0;) {
    held += more;
    size_t start = 0;
    while (char *end = (char *)memchr(bytes.data() + start, '\n', held - start)) {
      size_t length = end - (bytes.data() + start);
      auto line = parser.iterate(bytes.data() + start, length, bytes.size() - start);
      put_row(out, line.get_object(), joined);
      start += length + 1;
    }
    held -= start;
    memmove(bytes.data(), bytes.data() + start, held);
  }
  out.flush();
  return close(out.file);
}
