#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <map>
#include <utility>
#include <vector>

#include "io/record_stream.hpp"
#include "io/utf8.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

namespace json = boost::json;

using Error = boost::system::error_code;

// Levels of JSON; lists have one of their own.
constexpr std::size_t most_depth = 2 * most_record_depth;

enum class Stop : std::uint8_t { none, no_object, too_large, by_caller };

// What Boost's parser calls, piece by piece (boost::json::basic_parser).
class RecordHandler {
 public:
  static constexpr std::size_t max_object_size = SIZE_MAX;
  static constexpr std::size_t max_array_size = SIZE_MAX;
  static constexpr std::size_t max_key_size = most_record_bytes;
  static constexpr std::size_t max_string_size = most_record_bytes;

  explicit RecordHandler(const OnRecord& on_record) : on_record_(&on_record) {}

  [[nodiscard]] Stop stop() const { return stop_; }

  static bool on_document_begin(Error& /*error*/) { return true; }
  static bool on_document_end(Error& /*error*/) { return true; }
  bool on_object_begin(Error& error) { return begin(Kind::object, error); }
  bool on_object_end(std::size_t /*size*/, Error& error) { return end(error); }
  bool on_array_begin(Error& error) { return begin(Kind::array, error); }
  bool on_array_end(std::size_t /*size*/, Error& error) { return end(error); }
  bool on_key_part(json::string_view part, std::size_t /*size*/, Error& /*error*/) {
    key_ += std::string_view(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t /*size*/, Error& /*error*/) {
    key_ += std::string_view(part);
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t /*size*/, Error& error) { return add(part, error); }
  bool on_string(json::string_view part, std::size_t /*size*/, Error& error) {
    return add(part, error) && end_text(error);
  }
  bool on_number_part(json::string_view part, Error& error) { return add(part, error); }
  bool on_int64(std::int64_t /*number*/, json::string_view part, Error& error) {
    return add(part, error) && end_text(error);
  }
  bool on_uint64(std::uint64_t /*number*/, json::string_view part, Error& error) {
    return add(part, error) && end_text(error);
  }
  bool on_double(double /*number*/, json::string_view part, Error& error) {
    return add(part, error) && end_text(error);
  }
  bool on_bool(bool holds, Error& error) { return add(holds ? "true" : "false", error) && end_text(error); }
  bool on_null(Error& error) {
    if (levels_.empty()) {
      return fail(Stop::no_object, error);
    }
    key_.clear();
    return true;
  }
  static bool on_comment_part(json::string_view /*part*/, Error& /*error*/) { return true; }
  static bool on_comment(json::string_view /*part*/, Error& /*error*/) { return true; }

 private:
  enum class Kind : std::uint8_t { object, array, text };

  struct Level {
    Kind kind = Kind::object;
    std::string name;     // of an array's elements
    bool opened = false;  // an item of the tree
  };

  bool fail(Stop why, Error& error) {
    stop_ = why;
    error = json::error::exception;
    return false;
  }

  bool begin(Kind kind, Error& error) {
    if (levels_.empty()) {
      levels_.push_back({kind, {}, false});
      return kind == Kind::object || fail(Stop::no_object, error);
    }
    std::string name = levels_.back().kind == Kind::array ? levels_.back().name : std::exchange(key_, {});
    const bool in_record = tree_.depth() > 0;
    const bool is_record = !in_record && (levels_.size() > 1 || kind != Kind::array);
    const bool opens = is_record || (in_record && kind != Kind::array);
    if (is_record) {
      tree_.clear();
    }
    if (opens && !tree_.open(name)) {
      return fail(Stop::too_large, error);
    }
    levels_.push_back({kind, std::move(name), opens});
    return true;
  }

  bool end(Error& error) {
    const bool opened = levels_.back().opened;
    levels_.pop_back();
    if (!opened) {
      return true;
    }
    tree_.close();
    if (tree_.depth() > 0) {
      return true;
    }
    const Branch record = tree_.root();
    auto at = indices_.find(record.name());
    if (at == indices_.end()) {
      at = indices_.emplace(std::string(record.name()), 0).first;
    }
    return (*on_record_)(record, at->second++) || fail(Stop::by_caller, error);
  }

  bool add(json::string_view part, Error& error) {
    if (!in_text_) {
      in_text_ = true;
      if (!begin(Kind::text, error)) {
        return false;
      }
    }
    return tree_.add_text(std::string_view(part)) || fail(Stop::too_large, error);
  }

  bool end_text(Error& error) {
    in_text_ = false;
    return end(error);
  }

  const OnRecord* on_record_;
  RecordTree tree_;
  std::vector<Level> levels_;
  std::string key_;
  std::map<std::string, std::size_t, std::less<>> indices_;
  bool in_text_ = false;
  Stop stop_ = Stop::none;
};

// Where in the text the reading is.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  void pass(std::string_view text) {
    const std::size_t newline = text.rfind('\n');
    line += static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
    column = newline == std::string_view::npos ? column + static_cast<std::uint32_t>(text.size())
                                               : static_cast<std::uint32_t>(text.size() - newline);
  }
};

void report_stop(const ReadContext& context, Place place, Stop stop, const Error& error) {
  const Position at{place.line, place.column};
  switch (stop) {
    case Stop::by_caller:
      return;
    case Stop::no_object:
      context.report(at, "a document that is no object", "{…}", "Check that this is the file that you mean");
      return;
    case Stop::too_large:
      context.report(at, "a record of more than 16 MiB, a million items or 32 levels", "records of single ballots",
                     "Check that this is the file that you mean");
      return;
    case Stop::none:
      break;
  }
  const bool cut_off = error == json::error::incomplete;
  context.report(at, cut_off ? "the end of the file within the document" : "no JSON (" + error.message() + ")",
                 "JSON as RFC 8259 has it", cut_off ? "Fetch the file again" : "Correct it, or export the file again");
}

}  // namespace

bool read_json_records(const ReadContext& context, ByteSource& source, const OnRecord& on_record) {
  constexpr std::size_t part = std::size_t{1} << 16U;
  json::parse_options options;
  options.max_depth = most_depth;
  json::basic_parser<RecordHandler> parser(options, on_record);
  std::vector<char> bytes(part);
  Place place;
  Error error;
  std::size_t marks = 0;  // bytes of the byte-order mark that were passed over
  while (true) {
    const auto read = source.read(bytes);
    if (!read) {
      context.report({place.line, place.column}, read.error().found, "a whole file", read.error().advice);
      return false;
    }
    std::string_view text(bytes.data(), *read);
    for (; marks < utf8_mark.size() && text.starts_with(utf8_mark[marks]); ++marks) {
      text.remove_prefix(1);
    }
    marks = text.empty() ? marks : utf8_mark.size();
    std::size_t used = parser.write_some(*read > 0, text.data(), text.size(), error);
    // Behind the document only blanks may follow.
    if (!error && parser.done()) {
      used += std::min(text.find_first_not_of(" \t\r\n", used) - used, text.size() - used);
      if (used < text.size()) {
        error = json::error::extra_data;
      }
    }
    place.pass(text.substr(0, used));
    if (error) {
      report_stop(context, place, parser.handler().stop(), error);
      return false;
    }
    if (*read == 0) {
      return true;
    }
  }
}

}  // namespace mandate::io
