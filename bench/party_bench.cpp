// How long a list of party members takes from bytes to findings, beside the floor of the same run: reading the table
// alone.
//
// Everybody is invented and was born in 1885. `checked` of 100,000 rows reads another list of as many, too, and looks
// for each member there.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "declaration/member_list.hpp"
#include "declaration/person_number.hpp"
#include "identity/member_file.hpp"
#include "io/rules.hpp"
#include "io/table_file.hpp"

namespace {

using namespace mandate;

const procedure::RuleBook& rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    return io::read_rule_book_directory(MANDATE_SOURCE_DIR "/rules", problems);
  }();
  return book;
}

const law::Law& the_law() { return rules().country("kz")->law; }

const std::vector<const area::Area*>& areas() {
  static const std::vector<const area::Area*> all =
      area::in_force(the_law().areas, {"oblast", "city", "capital"}, *Date::of(2023, 6, 1));
  return all;
}

std::string two_digits(std::size_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// Person by person; those whose number would never be issued are passed over.
std::string list(std::size_t first, std::size_t rows) {
  const declaration::PersonNumberForm& form = the_law().identifier("iin")->form;
  std::string text = "ИИН,ФИО,Дата рождения,Регион,Телефон\n";
  std::size_t made = 0;
  for (std::size_t i = 0; made < first + rows; ++i) {
    const std::string month = two_digits(1 + (i % 12));
    const std::string day = two_digits(1 + (i / 12 % 28));
    std::string number = fmt::format("85{}{}1{}", month, day, 1000 + (i / 336));
    const std::optional<unsigned> last = declaration::check_digit(number, form);
    if (!last || made++ < first) {
      continue;
    }
    number += std::to_string(*last);
    text += fmt::format("{},СИНТЕТИЧЕСКИЙ {},{}.{}.1885,{},\n", number, made, day, month,
                        areas()[made % areas().size()]->code);
  }
  return text;
}

void table_alone(benchmark::State& state) {
  const std::string text = list(0, static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    benchmark::DoNotOptimize(io::read_table_file({"list", &problems}, text));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(table_alone)->Arg(5'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void checked(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  const std::string text = list(0, rows);
  const std::string other = list(rows - (rows / 10), rows);
  const identity::Tagger tagger(ledger::SecretBytes(std::string(identity::tag_key_size, '\x01')), "bench");
  const law::Identifier* const iin = the_law().identifier("iin");
  const Date day = *Date::of(2023, 6, 1);
  Count64 counted = 0;
  for ([[maybe_unused]] auto _ : state) {
    Problems problems;
    std::vector<declaration::OtherList> others;
    if (rows == 100'000) {
      others.push_back(*identity::read_other_list({"other", &problems}, other, {}, *iin, tagger));
    }
    const auto file =
        identity::read_member_file({"list", &problems}, text, {}, {&the_law(), iin, areas(), day}, tagger);
    counted = declaration::check_list(file->persons, {.areas = areas().size(), .day = day, .age = 18, .others = others})
                  .counted;
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.counters["counted"] = static_cast<double>(counted);
}
BENCHMARK(checked)->Arg(5'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
