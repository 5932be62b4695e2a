// What a writer left out, put together: each thing once, figures with how many of them.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/results.hpp"

namespace mandate::io {

class LeftOut {
 public:
  // "the title of the election", once however often it is said.
  void say(std::string_view what) { said_.emplace(what); }
  // "figures of 'issued'" three times: "3 × figures of 'issued'".
  void count(std::string_view what) { count(what, 1); }
  void count(std::string_view what, std::size_t number) {
    if (number > 0) {
      counts_[std::string(what)] += number;
    }
  }
  [[nodiscard]] std::vector<std::string> list() const;

 private:
  std::set<std::string> said_;
  std::map<std::string, std::size_t> counts_;
};

// The parts of the whole results that a format may lack.
enum class ResultsPart : std::uint8_t {
  id,
  title,
  category,
  subcategory,
  domain,
  country,
  authority,
  date,
  created,
  status
};

// Says those of the parts that are filled in.
void say_missing(LeftOut& left_out, const record::Results& results, std::initializer_list<ResultsPart> parts);

// What tables of votes have no place for: titles, seats, statuses, who is elected, figures before their correction.
void say_missing_of_contest(LeftOut& left_out, const record::Contest& contest);

// Texts in more than one language, where a format has one.
[[nodiscard]] bool has_translations(const LocalizedText& text);

}  // namespace mandate::io
