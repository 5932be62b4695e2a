#include "publish/count_record.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "publish/count_words.hpp"
#include "publish/display.hpp"
#include "publish/terminal.hpp"
#include "publish/text_table.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publish {
namespace {

enum class RecordLabel : std::uint8_t {
  record_of,
  status,
  published,
  figures,
  row,
  first,
  second,
  stands,
  in_words,
  changes,
  from,
  to,
  reason,
  who,
  when,
  why,
  failed,
  check,
  level,
  error,
  warning,
  explanation,
  unexplained,
  lapsed,
  copies,
  history,
  number,
  what,
  digest,
};

constexpr std::array<Texts, static_cast<std::size_t>(RecordLabel::digest) + 1> record_labels = {{
    {"Учаске хаттамасының жазбасы", "Запись о протоколе участка", "Record of the protocol of station"},
    {"Күйі", "Состояние", "Status"},
    {"жарияланған", "опубликован", "published"},
    {"Сандар", "Числа", "Figures"},
    {"жол", "строка", "row"},
    {"бірінші", "первый ввод", "first entry"},
    {"екінші", "второй ввод", "second entry"},
    {"қазір", "стоит", "stands"},
    {"сөзбен", "прописью", "in words"},
    {"Не өзгерді", "Что изменено", "What was changed"},
    {"бұрын", "было", "from"},
    {"болды", "стало", "to"},
    {"себебі", "причина", "reason"},
    {"кім", "кто", "who"},
    {"қашан", "когда", "when"},
    {"қай кезеңде", "на каком этапе", "at what step"},
    {"Орындалмаған тексерулер және түсініктемелер", "Невыполненные проверки и объяснения",
     "Failed checks and explanations"},
    {"тексеру", "проверка", "check"},
    {"деңгейі", "уровень", "level"},
    {"қате", "ошибка", "error"},
    {"ескерту", "предупреждение", "warning"},
    {"түсініктеме", "объяснение", "explanation"},
    {"түсіндірілмеген", "не объяснено", "not explained"},
    {"бұрынғы сандарға қатысты", "о прежних числах", "of earlier figures"},
    {"Басқа көшірмелер", "Другие копии", "Other copies"},
    {"Не болды", "Что происходило", "What happened"},
    {"№", "№", "no."},
    {"оқиға", "событие", "event"},
    {"Журналдың соңғы оқиғасының бақылау мәні", "Контрольное значение последнего события журнала",
     "Digest of the last event of the log"},
}};
static_assert(table_is_complete<record_labels>());

class RecordWriter {
 public:
  RecordWriter(const CountRecord& record, const TextOptions& options)
      : record_(&record), language_(options.language), out_(options) {}

  std::string write() {
    out_.heading(say(RecordLabel::record_of) + ' ' + printable(record_->station));
    out_.paragraph(printable(record_->title));
    std::string status = say(RecordLabel::status) + ": " + std::string(name(status_of(*record_->count), language_));
    status += record_->published ? ", " + say(RecordLabel::published) : std::string();
    out_.paragraph(status);
    figures();
    changes();
    checks();
    copies();
    history();
    out_.blank();
    out_.paragraph(say(RecordLabel::digest) + ": " + record_->digest);
    return out_.take();
  }

 private:
  [[nodiscard]] std::string say(RecordLabel label) const {
    return std::string(text_of(record_labels, label, language_));
  }
  [[nodiscard]] const tally::DataEntry& entry() const { return record_->count->entry; }

  static std::string value_text(Count64 value) { return value == record::absent ? "–" : std::to_string(value); }
  static std::string value_at(const std::vector<Count64>& values, std::size_t cell) {
    return cell < values.size() ? value_text(values[cell]) : "";
  }
  [[nodiscard]] std::string cell_name(std::size_t cell) const {
    if (cell >= record_->cells.size()) {
      return std::to_string(cell + 1);
    }
    const std::string name = printable(record_->cells[cell]);
    return cell < record_->labels.size() ? printable(record_->labels[cell]) + " (" + name + ")" : name;
  }
  // As both typists wrote it down, where they differ.
  [[nodiscard]] std::string words_of(std::size_t cell) const {
    const auto written = [cell](const record::EnteredProtocol& entered) {
      return cell < entered.words.size() ? printable(entered.words[cell]) : std::string();
    };
    const std::string first = written(entry().first);
    const std::string second = written(entry().second);
    if (first.empty() || second.empty() || first == second) {
      return first.empty() ? second : first;
    }
    return first + " / " + second;
  }

  void section(RecordLabel heading, const Table& table) {
    if (!table.rows.empty()) {
      out_.blank();
      out_.heading(say(heading));
      out_.table(table);
    }
  }

  // What stands is left open where the entries differ in a cell.
  void figures() {
    Table table;
    table.columns = {{say(RecordLabel::row), false, true},
                     {say(RecordLabel::first), true},
                     {say(RecordLabel::second), true},
                     {say(RecordLabel::stands), true}};
    const bool has_words = !entry().first.words.empty() || !entry().second.words.empty();
    if (has_words) {
      table.columns.push_back({say(RecordLabel::in_words), false, true});
    }
    for (std::size_t cell = 0; cell < record_->cells.size(); ++cell) {
      const bool open = std::ranges::binary_search(entry().unresolved, cell);
      table.rows.push_back({cell_name(cell), value_at(entry().first.values, cell),
                            value_at(entry().second.values, cell), open ? "?" : value_at(entry().figures, cell)});
      if (has_words) {
        table.rows.back().push_back(words_of(cell));
      }
    }
    section(RecordLabel::figures, table);
  }

  void changes() {
    Table table;
    table.columns = {{say(RecordLabel::row), false, true},
                     {say(RecordLabel::from), true},
                     {say(RecordLabel::to), true},
                     {say(RecordLabel::why), false, true},
                     {say(RecordLabel::reason), false, true},
                     {say(RecordLabel::who), false, true},
                     {say(RecordLabel::when), false, true}};
    for (const tally::FigureHistory& change : entry().history) {
      table.rows.push_back({cell_name(change.cell), value_text(change.from), value_text(change.to),
                            std::string(name(change.kind, language_)), printable(change.reason),
                            printable(change.actor), change.at});
    }
    section(RecordLabel::changes, table);
  }

  void checks() {
    Table table;
    table.columns = {{say(RecordLabel::check)},
                     {say(RecordLabel::level)},
                     {say(RecordLabel::explanation), false, true},
                     {say(RecordLabel::who), false, true},
                     {say(RecordLabel::when), false, true}};
    for (const record::FailedCheck& failed : entry().failed) {
      const auto& given = entry().explanations;
      const auto found = std::ranges::find_if(given, [&](const tally::GivenExplanation& explanation) {
        return !explanation.lapsed && explanation.explanation.check == failed.check;
      });
      const std::string level = say(failed.error ? RecordLabel::error : RecordLabel::warning);
      if (found == given.end()) {
        table.rows.push_back({printable(failed.check), level, say(RecordLabel::unexplained), "", ""});
      } else {
        table.rows.push_back(
            {printable(failed.check), level, printable(found->explanation.text), printable(found->actor), found->at});
      }
    }
    for (const tally::GivenExplanation& given : entry().explanations) {
      if (given.lapsed) {
        table.rows.push_back({printable(given.explanation.check), say(RecordLabel::lapsed),
                              printable(given.explanation.text), printable(given.actor), given.at});
      }
    }
    section(RecordLabel::failed, table);
  }

  void copies() {
    Table table;
    table.columns = {{say(RecordLabel::row), false, true}, {say(RecordLabel::stands), true}};
    for (const tally::StationCopy& copy : record_->count->copies) {
      table.columns.push_back(
          {std::string(name(copy.copy.source, language_)) + " · " + printable(copy.copy.name), true});
    }
    for (std::size_t cell = 0; cell < record_->cells.size() && !record_->count->copies.empty(); ++cell) {
      std::vector<std::string> row = {cell_name(cell), value_at(entry().figures, cell)};
      for (const tally::StationCopy& copy : record_->count->copies) {
        row.push_back(value_at(copy.copy.values, cell));
      }
      table.rows.push_back(std::move(row));
    }
    section(RecordLabel::copies, table);
  }

  void history() {
    Table table;
    table.columns = {{say(RecordLabel::number), true},
                     {say(RecordLabel::when)},
                     {say(RecordLabel::who), false, true},
                     {say(RecordLabel::what), false, true}};
    for (const RecordedEvent& item : record_->events) {
      table.rows.push_back(
          {std::to_string(item.sequence), item.event.at, printable(item.event.actor), what(item.event)});
    }
    section(RecordLabel::history, table);
  }

  [[nodiscard]] std::string what(const record::CountEvent& event) const {
    std::string text(name(event.happening, language_));
    if (const auto* const submitted = std::get_if<record::EntrySubmitted>(&event.happening)) {
      text += ": " + say(submitted->round == record::EntryRound::first ? RecordLabel::first : RecordLabel::second);
      for (const record::FailedCheck& failed : submitted->failed) {
        text += ", " + printable(failed.check);
      }
    }
    const std::string because = reason_of(event.happening);
    return because.empty() ? text : text + ": " + printable(because);
  }

  static std::string reason_of(const record::CountHappening& happening) {
    return std::visit(
        [](const auto& happened) -> std::string {
          if constexpr (requires { happened.reason; }) {
            return happened.reason;
          }
          return {};
        },
        happening);
  }

  const CountRecord* record_;
  Language language_;
  Terminal out_;
};

}  // namespace

std::string text(const CountRecord& record, const TextOptions& options) {
  return RecordWriter(record, options).write();
}

}  // namespace mandate::publish
