#include "io/eml.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/eml_count.hpp"
#include "io/eml_definition.hpp"
#include "io/eml_lists.hpp"
#include "io/eml_words.hpp"
#include "io/results_cells.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

struct Message {
  std::string_view form;
  void (*read)(eml::Reading&);
  void (*write)(eml::Writing&, pugi::xml_node);
};

constexpr std::array<Message, 9> eml_messages = {{{"110a", &eml::read_definition, &eml::write_definition},
                                                  {"110b", &eml::read_stations, &eml::write_stations},
                                                  {"230b", &eml::read_candidates, &eml::write_candidates},
                                                  {"510a", &eml::read_count, &eml::write_count},
                                                  {"510b", &eml::read_count, &eml::write_count},
                                                  {"510c", &eml::read_count, &eml::write_count},
                                                  {"510d", &eml::read_count, &eml::write_count},
                                                  {"520", &eml::read_result, &eml::write_result},
                                                  {"630", &eml::read_answers, &eml::write_answers}}};

constexpr const char* known_messages = "one of: 110a, 110b, 230b, 510a, 510b, 510c, 510d, 520, 630";

const Message* message_of(std::string_view form) {
  const auto* const found = std::ranges::find(eml_messages, form, &Message::form);
  return found == eml_messages.end() ? nullptr : found;
}

// Said once, in the order of the first time.
void without_repetition(std::vector<std::string>& lines) {
  std::vector<std::string> kept;
  for (std::string& line : lines) {
    if (std::ranges::find(kept, line) == kept.end()) {
      kept.push_back(std::move(line));
    }
  }
  lines = std::move(kept);
}

bool has_kind(const record::Contest& contest, record::OptionKind kind) {
  return std::ranges::any_of(with_answers(contest).options,
                             [&](const record::ContestOption& option) { return option.kind == kind; });
}

// What the standard demands of every contest of the message, and whether the contest has it.
bool has_content(const ReadContext& context, const record::Contest& contest, std::string_view form) {
  std::string_view demanded;
  if (form.starts_with("510") && contest.protocols.rows() == 0) {
    demanded = "figures";
  } else if (form == "230b" && !has_kind(contest, record::OptionKind::list)) {
    demanded = "a list";
  } else if (form == "630" && !has_kind(contest, record::OptionKind::answer)) {
    demanded = "an answer";
  } else if (form == "520" && std::ranges::none_of(contest.options, &record::ContestOption::elected)) {
    demanded = "somebody who is elected";
  }
  if (demanded.empty()) {
    return true;
  }
  context.report({}, "the contest " + in_quotes(contest.id) + " without " + std::string(demanded),
                 std::string(demanded) + ", as EML " + std::string(form) + " demands",
                 "Choose another message with --form");
  return false;
}

bool check_root(XmlSource& source) {
  const pugi::xml_node root = source.root();
  if (local_name(root) != "EML" || namespace_of(root) != eml::eml_namespace) {
    source.report(root, "another document than EML", "the root element EML of " + std::string(eml::eml_namespace));
    return false;
  }
  if (std::string_view(root.attribute("SchemaVersion").value()) != "5") {
    source.report(root, "SchemaVersion " + in_quotes(root.attribute("SchemaVersion").value()), "5",
                  "Only EML 5.0 is read");
  }
  return true;
}

}  // namespace

std::optional<ResultsRead> read_eml(const ReadContext& context, std::string_view text) {
  XmlSource source(context, text);
  if (!source.root() || !check_root(source)) {
    source.problems().finish();
    return std::nullopt;
  }
  eml::Reading reading{source, source.root().attribute("Id").value(), {}};
  const Message* const message = message_of(reading.form);
  if (message == nullptr) {
    source.report(source.root(), "the message " + in_quotes(reading.form), known_messages);
  } else {
    eml::read_header(reading);
    message->read(reading);
  }
  if (!source.problems().finish()) {
    return std::nullopt;
  }
  without_repetition(reading.read.assumed);
  return std::move(reading.read);
}

std::string_view eml_form_for(const record::Results& results) {
  using record::OptionKind;
  bool candidates = false;
  bool answers = false;
  bool elected = false;
  for (const record::Contest& contest : results.contests) {
    if (contest.protocols.rows() > 0) {
      return "510d";
    }
    for (const record::ContestOption& option : contest.options) {
      candidates = candidates || option.kind == OptionKind::candidate;
      answers = answers || option.kind == OptionKind::answer;
      elected = elected || option.elected;
    }
  }
  if (elected) {
    return "520";
  }
  if (answers) {
    return "630";
  }
  if (candidates) {
    return "230b";
  }
  return results.contests.empty() ? "110b" : "110a";
}

std::optional<ResultsWritten> write_eml(const ReadContext& context, const record::Results& results,
                                        std::string_view form) {
  const Message* const message = message_of(form);
  if (message == nullptr) {
    context.report({}, "the message " + in_quotes(form), known_messages, "Name it with --form");
    return std::nullopt;
  }
  const bool needs_contest = form != "110a" && form != "110b";
  if (needs_contest && results.contests.empty()) {
    context.report({}, "results without a contest", "at least one, as EML " + std::string(form) + " demands");
    return std::nullopt;
  }
  bool complete = true;
  for (const record::Contest& contest : results.contests) {
    complete = has_content(context, contest, form) && complete;
  }
  if (!complete) {
    return std::nullopt;
  }
  eml::Writing writing{results, std::string(form), {}, {}, {}};
  message->write(writing, eml::write_header(writing));
  return ResultsWritten{std::move(writing.lists).text(writing.document), writing.left_out.list()};
}

}  // namespace mandate::io
