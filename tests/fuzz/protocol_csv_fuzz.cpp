// Any bytes are a table of protocols or problems, never both; a table holds no number below zero but the empty cell.
#include <string>
#include <vector>

#include "io/protocol_csv.hpp"
#include "io/utf8.hpp"
#include "require.hpp"
#include "tally/findings.hpp"

using namespace mandate;

namespace {

tally::Field field(std::string id, tally::Repeat repeat = tally::Repeat::once) {
  tally::Field made;
  made.id = std::move(id);
  made.repeat = repeat;
  made.rows = 3;
  return made;
}

const tally::Form& form() {
  static const tally::Form made = [] {
    tally::Form one;
    one.fields = {field("issued"), field("votes", tally::Repeat::option), field("member", tally::Repeat::row)};
    one.sections = {{"all", {}, {0, 1, 2}}};
    tally::Check check;
    check.code = "sum";
    check.holds = {tally::Relation{{{"issued"}, {}}, tally::Relator::equal, {{"votes", "member"}, {}}, {}, false}};
    one.checks = {check};
    for (const tally::FurtherKind kind :
         {tally::FurtherKind::duplicate_protocols, tally::FurtherKind::blank_or_zero, tally::FurtherKind::monotone,
          tally::FurtherKind::number_words, tally::FurtherKind::transposition}) {
      one.further.push_back({kind});
    }
    return one;
  }();
  return made;
}

}  // namespace

extern "C" int protocol_csv_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  const ReadContext context{"fuzz.csv", &problems};
  if (!io::check_text(context, text)) {
    return 0;
  }
  const auto file = io::read_protocol_csv(context, text, form(), {}, "xx");
  fuzz::require(file.has_value() == problems.empty(), "a table or problems");
  if (!file) {
    return 0;
  }
  fuzz::require(file->lines.size() == file->protocols.rows(), "every row has its line");
  fuzz::require(file->words.size() == file->protocols.rows() * file->word_cells.size(), "every row has its words");
  for (std::size_t row = 0; row < file->protocols.rows(); ++row) {
    for (const Count64 value : file->protocols.row(row)) {
      fuzz::require(value >= record::absent, "no number is below zero");
    }
  }
  // Many options make many pairs that might have changed places.
  if (file->layout.size() <= 12 && file->protocols.rows() <= 50) {
    static_cast<void>(tally::check_protocols(
        {&form(), &file->layout, &file->protocols, file->reports, file->word_cells, file->words}));
  }
  return 0;
}
