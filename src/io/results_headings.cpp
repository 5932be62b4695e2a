#include "io/results_headings.hpp"

#include <algorithm>
#include <array>

#include "io/results_cells.hpp"

namespace mandate::io {
namespace {

struct ColumnHeading {
  std::string_view column;
  std::array<std::string_view, 3> words;  // kk, ru, en
};

constexpr std::array<ColumnHeading, 22> headings = {
    {{"unit", {"Учаске", "Участок", "Station"}},
     {"name", {"Атауы", "Название", "Name"}},
     {"kind", {"Түрі", "Вид", "Kind"}},
     {"parent", {"Жоғары тұрған комиссия", "Вышестоящая комиссия", "Parent"}},
     {"region", {"Өңір", "Регион", "Region"}},
     {"register", {"Тізімде дауыс беруге дейін", "В списке до голосования", "In the register before the vote"}},
     {"status", {"Мәртебесі", "Статус", "Status"}},
     {"electors", {"Сайлаушылар", "Избиратели", "Electors"}},
     {"ballots_received", {"Алынған бюллетеньдер", "Бюллетеней получено", "Ballots received"}},
     {"issued", {"Берілген бюллетеньдер", "Бюллетеней выдано", "Ballots issued"}},
     {"participants", {"Дауыс беруге қатысқандар", "Приняли участие", "Participants"}},
     {"in_box", {"Жәшіктердегі бюллетеньдер", "Бюллетеней в ящиках", "Ballots in the boxes"}},
     {"valid", {"Жарамды бюллетеньдер", "Действительных бюллетеней", "Valid ballots"}},
     {"invalid", {"Жарамсыз бюллетеньдер", "Недействительных бюллетеней", "Invalid ballots"}},
     {"both_marked", {"Екі белгісі бар бюллетеньдер", "Бюллетеней с двумя отметками", "Ballots with both marks"}},
     {"for", {"Жақтап", "За", "For"}},
     {"against", {"Қарсы", "Против", "Against"}},
     {"abstained", {"Қалыс қалғандар", "Воздержались", "Abstained"}},
     {"against_all", {"Барлығына қарсы", "Против всех", "Against all"}},
     {"for_plus_against", {"Жақтап және қарсы", "За и против", "For and against"}},
     {"votes", {"Дауыстар", "Голоса", "Votes"}},
     {"seats_total", {"Орындар", "Мандаты", "Seats"}}}};

// The two bytes of a Cyrillic letter in UTF-8 as its small letter; other bytes stay.
void append_small(std::string& out, unsigned char first, unsigned char second) {
  const unsigned letter = ((first & 0x1FU) << 6U) | (second & 0x3FU);
  unsigned small = letter;
  if (letter >= 0x410 && letter <= 0x42F) {
    small = letter + 0x20;
  } else if (letter >= 0x400 && letter <= 0x40F) {
    small = letter + 0x50;
  } else if ((letter >= 0x48A && letter <= 0x4BF) || (letter >= 0x4D0 && letter <= 0x4FF)) {
    small = letter | 1U;  // pairs: the capital letter is even
  }
  out += static_cast<char>(0xC0U | (small >> 6U));
  out += static_cast<char>(0x80U | (small & 0x3FU));
}

}  // namespace

std::string folded(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
    text.remove_suffix(1);
  }
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') {
      out += static_cast<char>(byte + 0x20);
    } else if ((byte == 0xD0 || byte == 0xD1 || byte == 0xD2 || byte == 0xD3) && i + 1 < text.size()) {
      append_small(out, byte, static_cast<unsigned char>(text[++i]));
    } else {
      out += text[i];
    }
  }
  return out;
}

std::optional<std::string_view> column_with_heading(std::string_view heading) {
  const std::string wanted = folded(heading);
  for (const ColumnHeading& each : headings) {
    const bool known = wanted == each.column ||
                       std::ranges::any_of(each.words, [&](std::string_view word) { return folded(word) == wanted; });
    if (known) {
      return each.column;
    }
  }
  return std::nullopt;
}

std::string heading_of(std::string_view column, Language language) {
  const auto* const found = std::ranges::find(headings, column, &ColumnHeading::column);
  return std::string(found == headings.end() ? column : found->words.at(static_cast<std::size_t>(language)));
}

std::string heading_of(const record::Contest& contest, const record::Cell& cell, Language language) {
  if (!cell.option || answer_named(cell.name)) {
    return heading_of(cell.name, language);
  }
  const std::string& name = contest.options[*cell.option].name.in(language);
  return name.empty() ? cell.name : name;
}

}  // namespace mandate::io
