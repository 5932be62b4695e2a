#include "declaration/batch_text.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include "base/wording.hpp"
#include "declaration/hexadecimal.hpp"

namespace mandate::declaration {
namespace {

constexpr std::string_view nobody_text = "-";
constexpr std::string_view unknown_area_text = "?";
constexpr std::string_view items_begin = R"({"items":[)";
constexpr std::string_view item_form = "'<tag> <area> <e|p> <YYYY-MM-DD>', and a reason where the intake refused";

void append_item(std::string& out, const Declaration& item, const AreaCodes& areas) {
  if (item.tag.is_nobody()) {
    out += nobody_text;
  } else {
    item.tag.append_hex(out);
  }
  out += ' ';
  out += item.area < areas.size() ? std::string_view(areas.code(item.area)) : unknown_area_text;
  out += item.channel == Channel::paper ? " p " : " e ";
  out += item.day.iso();
  if (item.found_at_intake) {
    out += ' ';
    out += word(*item.found_at_intake);
  }
}

void append_rest(std::string& out, std::string_view stage, const std::optional<TextDigest>& text,
                 const std::optional<Salt>& salt) {
  out += "],";
  if (salt) {
    out += R"("salt":")";
    append_hexadecimal(out, *salt);
    out += R"(",)";
  }
  out.append(R"("stage":")").append(stage).append("\"");
  if (text) {
    out += R"(,"text":")";
    append_hexadecimal(out, *text);
    out += '"';
  }
  out += '}';
}

// Neither in need of an escape in JSON nor empty.
bool is_plain(std::string_view text) {
  return !text.empty() && std::ranges::none_of(text, [](char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
  });
}

// The text from the cursor on, taken away piece by piece.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool skip(std::string_view expected) {
    const bool stands = rest_.starts_with(expected);
    if (stands) {
      rest_.remove_prefix(expected.size());
    }
    return stands;
  }
  // Up to the delimiter, which is taken away too; nothing where there is none.
  std::optional<std::string_view> until(char delimiter) {
    const std::size_t end = rest_.find(delimiter);
    if (end == std::string_view::npos) {
      return std::nullopt;
    }
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return text;
  }
  // Up to the space or the end.
  std::string_view word() {
    const std::size_t end = std::min(rest_.find(' '), rest_.size());
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(end);
    skip(" ");
    return text;
  }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

class BatchReader {
 public:
  BatchReader(const AreaCodes& areas, std::string_view event) : areas_(&areas), event_(event) {}

  std::expected<Batch, Problems> read(std::string_view text) {
    Cursor cursor(text);
    if (!read_items(cursor) || !read_rest(cursor)) {
      report("a payload of another form",
             R"({"items":["…",…],"stage":"…"} or with "salt" and "text", in canonical JSON)");
    }
    if (batch_.items.size() > most_in_batch) {
      report(numbered(batch_.items.size(), "item"), "at most " + std::to_string(most_in_batch));
    }
    return problems_.empty() ? std::expected<Batch, Problems>(std::move(batch_))
                             : std::unexpected(std::move(problems_));
  }

 private:
  void report(std::string found, std::string_view expected) {
    problems_.push_back({.file = event_,
                         .at = {.line = item_, .column = item_ == 0 ? 0U : 1U},
                         .found = std::move(found),
                         .expected = std::string(expected),
                         .advice = {}});
  }

  bool read_items(Cursor& cursor) {
    if (!cursor.skip(items_begin)) {
      return false;
    }
    do {
      const auto item = cursor.skip("\"") ? cursor.until('"') : std::nullopt;
      if (!item) {
        return false;
      }
      ++item_;
      read_item(*item);
    } while (cursor.skip(","));
    item_ = 0;
    return cursor.skip("],") && read_salt(cursor) && cursor.skip(R"("stage":")");
  }

  bool read_salt(Cursor& cursor) {
    if (!cursor.skip(R"("salt":")")) {
      return true;
    }
    const auto digits = cursor.until('"');
    Salt bytes{};
    if (!digits || !read_hexadecimal(*digits, bytes)) {
      return false;
    }
    batch_.salt = bytes;
    return cursor.skip(",");
  }

  bool read_rest(Cursor& cursor) {
    const auto stage = cursor.until('"');
    if (!stage || !is_plain(*stage)) {
      return false;
    }
    batch_.stage = *stage;
    if (cursor.skip(R"(,"text":")")) {
      const auto digest = cursor.until('"');
      TextDigest bytes{};
      if (!digest || !read_hexadecimal(*digest, bytes)) {
        return false;
      }
      batch_.text = bytes;
    }
    return cursor.skip("}") && cursor.at_end();
  }

  void read_item(std::string_view text) {
    Cursor words(text);
    Declaration item;
    const std::string_view tag = words.word();
    const std::string_view area = words.word();
    const std::string_view channel = words.word();
    const std::string_view day = words.word();
    const std::string_view refusal = words.word();
    const bool has_form = !text.ends_with(' ') && words.at_end() && is_plain(text) && !area.empty() &&
                          read_channel(channel, item) && read_tag(tag, item) && read_day(day, item) &&
                          read_refusal(refusal, item);
    if (!has_form || (item.tag.is_nobody() && !item.found_at_intake)) {
      report(quoted(text), item_form);
      return;
    }
    item.area = area_of(area);
    batch_.items.push_back(item);
  }

  static bool read_tag(std::string_view text, Declaration& item) {
    if (text == nobody_text) {
      return true;
    }
    const auto tag = Tag::parse(text);
    item.tag = tag.value_or(Tag());
    return tag && !tag->is_nobody();
  }

  static bool read_channel(std::string_view text, Declaration& item) {
    item.channel = text == "p" ? Channel::paper : Channel::electronic;
    return text == "p" || text == "e";
  }

  // Neighbours are mostly of one day.
  bool read_day(std::string_view text, Declaration& item) {
    if (text != day_text_) {
      day_ = Date::parse(text);
      day_text_ = text;
    }
    item.day = day_.value_or(Date());
    return day_.has_value();
  }

  static bool read_refusal(std::string_view text, Declaration& item) {
    if (text.empty()) {
      return true;
    }
    item.found_at_intake = refusal_named(text);
    return item.found_at_intake && is_of_intake(*item.found_at_intake);
  }

  AreaIndex area_of(std::string_view code) {
    if (code != area_text_) {
      area_ = areas_->find(code);
      area_text_ = code;
    }
    return area_;
  }

  const AreaCodes* areas_;
  std::string event_;
  Problems problems_;
  Batch batch_;
  std::uint32_t item_ = 0;  // 0: the event as a whole
  std::string_view day_text_;
  std::optional<Date> day_;
  std::string_view area_text_;
  AreaIndex area_ = unknown_area;
};

}  // namespace

std::string item_text(const Declaration& item, const AreaCodes& areas) {
  std::string out;
  append_item(out, item, areas);
  return out;
}

std::string batch_text(const Batch& batch, const AreaCodes& areas) {
  assert(is_plain(batch.stage) && !batch.items.empty() && batch.items.size() <= most_in_batch);
  std::string out(items_begin);
  out.reserve(out.size() + (batch.items.size() * (tag_hex_size + 24)));
  for (const Declaration& item : batch.items) {
    out += out.back() == '[' ? "\"" : ",\"";
    append_item(out, item, areas);
    out += '"';
  }
  append_rest(out, batch.stage, batch.text, batch.salt);
  return out;
}

std::string batch_text(std::span<const std::string_view> items, std::string_view stage,
                       const std::optional<TextDigest>& text, const std::optional<Salt>& salt) {
  assert(is_plain(stage) && !items.empty() && items.size() <= most_in_batch);
  std::string out(items_begin);
  out.reserve(out.size() + (items.size() * (tag_hex_size + 24)));
  for (const std::string_view item : items) {
    out.append(out.back() == '[' ? "\"" : ",\"").append(item).append("\"");
  }
  append_rest(out, stage, text, salt);
  return out;
}

std::expected<Batch, Problems> read_batch(std::string_view text, const AreaCodes& areas, std::string_view event) {
  return BatchReader(areas, event).read(text);
}

}  // namespace mandate::declaration
