#include "cli/night_screen.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/night_words.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/terminal.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::cli {
namespace {

using publish::Style;

// The first so many characters.
std::string cut(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  for (std::size_t characters = 0; bytes < text.size(); ++bytes) {
    const bool begins = (static_cast<unsigned char>(text[bytes]) & 0xC0U) != 0x80U;
    if (begins && characters++ == width) {
      break;
    }
  }
  return std::string(text.substr(0, bytes));
}

std::string left(std::string_view text, std::size_t width) { return publish::padded(cut(text, width), width); }

std::string right(std::string_view text, std::size_t width) { return publish::padded_left(cut(text, width), width); }

std::string bar(std::size_t part, std::size_t whole, std::size_t width) {
  const std::size_t full = whole == 0 ? 0 : part * width / whole;
  std::string out;
  for (std::size_t i = 0; i < width; ++i) {
    out += i < full ? "█" : "·";
  }
  return out;
}

// "06-06 02:14"
std::string clock_of(const std::string& at) { return at.size() < 16 ? at : at.substr(5, 5) + " " + at.substr(11, 5); }

std::string mark_of(const procedure::PossibleAnswer& answer) {
  if (!answer.can_fail || !answer.can_hold) {
    return answer.can_hold ? "✓ " : "✗ ";
  }
  return answer.now == Answer::cannot_tell ? "? " : std::string(publish::mark_of(answer.now)) + "?";
}

class Picture {
 public:
  Picture(simulate::NightReplay& replay, const NightPicture& picture)
      : replay_(replay), picture_(picture), terminal_({picture.language, picture.width, picture.colour, false}) {}

  std::string draw() {
    line(picture_.title.in(picture_.language), Style::strong);
    add_progress();
    add_header();
    for (const std::uint32_t region : replay_.tree().children(0)) {
      add_unit(region, name_of(region), Style::plain);
    }
    add_unit(0, std::string(word(NightWord::nation, picture_.language)), Style::strong);
    add_tests();
    add_notices();
    return std::move(out_);
  }

 private:
  void line(std::string_view text, Style style) {
    if (lines_ < picture_.height) {
      out_ += terminal_.styled(cut(text, picture_.width), style) + "\n";
      ++lines_;
    }
  }
  [[nodiscard]] std::size_t left_over() const { return picture_.height - std::min(picture_.height, lines_); }

  void add_progress() {
    const tally::CountState& count = replay_.count();
    const std::size_t expected = count.expected().size();
    const std::size_t counted = count.number_of(tally::StationStatus::finalised);
    const std::string text = clock_of(replay_.at()) + "  ";
    const std::string numbers = "  " + publish::number_text(static_cast<Count64>(counted), picture_.language) + " / " +
                                publish::number_text(static_cast<Count64>(expected), picture_.language) + " " +
                                std::string(word(NightWord::counted, picture_.language));
    const std::size_t taken = publish::display_width(text) + publish::display_width(numbers);
    line(text + bar(counted, expected, picture_.width > taken ? picture_.width - taken : 0) + numbers, Style::plain);
  }

  void add_header() {
    line(left(word(NightWord::region, picture_.language), name_width()) + " " + left("", bar_width()) +
             right("", numbers_width) + right(word(NightWord::turnout, picture_.language), share_width) +
             right(word(NightWord::favour, picture_.language), share_width),
         Style::faint);
  }

  [[nodiscard]] std::size_t name_width() const { return picture_.width < 100 ? 27 : 31; }

  [[nodiscard]] std::size_t bar_width() const {
    const std::size_t taken = name_width() + 1 + numbers_width + (2 * share_width);
    return picture_.width > taken ? std::min<std::size_t>(picture_.width - taken, 40) : 0;
  }

  [[nodiscard]] std::string name_of(std::uint32_t region) const {
    const std::string& code = replay_.tree().at(region).code;
    const area::Area* const area = picture_.country->law.area(code);
    return area == nullptr ? code : area->name_on(picture_.day).in(picture_.language);
  }

  [[nodiscard]] std::string share(std::uint32_t unit, record::Count part, record::Count whole) const {
    const std::optional<std::size_t> part_cell = replay_.layout().cell_of(part);
    const std::optional<std::size_t> whole_cell = replay_.layout().cell_of(whole);
    if (!part_cell || !whole_cell || replay_.sums().sum(unit, *whole_cell) <= 0) {
      return "–";
    }
    return publish::percent_text(replay_.sums().sum(unit, *part_cell), replay_.sums().sum(unit, *whole_cell),
                                 picture_.language);
  }

  void add_unit(std::uint32_t unit, const std::string& name, Style style) {
    const tally::Progress progress = replay_.sums().progress(unit);
    const std::size_t counted = progress.of(tally::Standing::counted).stations;
    const std::size_t expected = progress.expected().stations;
    line(left(name, name_width()) + " " + bar(counted, expected, bar_width()) +
             right(std::to_string(counted) + "/" + std::to_string(expected), numbers_width) +
             right(share(unit, record::Count::participants, record::Count::electors), share_width) +
             right(share(unit, record::Count::in_favour, record::Count::participants), share_width),
         counted == expected ? Style::good : style);
  }

  // A test a line where there is room beside the outlook and some notices, else their marks before the outlook.
  void add_tests() {
    std::vector<std::string> tests;
    std::string marks;
    for (const procedure::PossibleAnswer& answer : replay_.outlook().answers) {
      if (answer.area.empty() && answer.label != nullptr) {
        tests.push_back(mark_of(answer) + " " + answer.label->in(picture_.language));
        marks += mark_of(answer) + " ";
      }
    }
    if (left_over() < tests.size() + 4) {
      line(marks + outlook_line(replay_, picture_.language), Style::strong);
      return;
    }
    for (const std::string& test : tests) {
      line(test, Style::plain);
    }
    line(outlook_line(replay_, picture_.language), Style::strong);
  }

  // The last ones, the newest first.
  void add_notices() {
    const std::vector<simulate::NightNotice>& all = replay_.notices();
    const std::size_t shown = std::min({left_over(), all.size(), std::size_t{12}});
    for (std::size_t i = 0; i < shown; ++i) {
      const simulate::NightNotice& notice = all[all.size() - 1 - i];
      line(clock_of(notice.at) + "  " + notice.station + ": " + std::string(word(notice.kind, picture_.language)) +
               ": " + notice.text,
           Style::faint);
    }
  }

  static constexpr std::size_t numbers_width = 12;
  static constexpr std::size_t share_width = 10;

  simulate::NightReplay& replay_;
  const NightPicture& picture_;
  publish::Terminal terminal_;
  std::string out_;
  std::size_t lines_ = 0;
};

}  // namespace

std::string night_screen(simulate::NightReplay& replay, const NightPicture& picture) {
  return Picture(replay, picture).draw();
}

std::string night_line(simulate::NightReplay& replay, Language language) {
  const tally::Progress progress = replay.sums().progress(0);
  const auto counted = static_cast<Count64>(progress.of(tally::Standing::counted).stations);
  const auto expected = static_cast<Count64>(progress.expected().stations);
  const std::optional<std::size_t> electors = replay.layout().cell_of(record::Count::electors);
  const std::optional<std::size_t> participants = replay.layout().cell_of(record::Count::participants);
  const std::optional<std::size_t> favour = replay.layout().cell_of(record::Count::in_favour);
  std::string text = clock_of(replay.at()) + "  " + publish::number_text(counted, language) + " / " +
                     publish::number_text(expected, language) + " " + std::string(word(NightWord::counted, language));
  if (electors && participants && favour && counted > 0) {
    const auto sum = [&](std::size_t cell) { return replay.sums().sum(0, cell); };
    text += "; " + std::string(word(NightWord::turnout, language)) + " " +
            publish::percent_text(sum(*participants), sum(*electors), language) + "; " +
            std::string(word(NightWord::favour, language)) + " " +
            publish::percent_text(sum(*favour), sum(*participants), language);
  }
  return text + ". " + outlook_line(replay, language) + "\n";
}

std::string outlook_line(simulate::NightReplay& replay, Language language) {
  const procedure::Outlook& outlook = replay.outlook();
  if (const std::optional<std::string>& at = replay.settled_at()) {
    const std::string label = outlook.label_now == nullptr ? outlook.outcome_now : outlook.label_now->in(language);
    return std::string(word(NightWord::settled_at, language)) + " " + clock_of(*at) + ": " + label + ", " +
           std::string(word(NightWord::whatever_comes, language));
  }
  return std::string(word(NightWord::open, language)) + ": " +
         publish::quantity_text(static_cast<Count64>(outlook.stations), "station", language) + ", " +
         publish::quantity_text(outlook.electors, "elector", language) + ", " +
         std::string(word(NightWord::can_change, language));
}

}  // namespace mandate::cli
