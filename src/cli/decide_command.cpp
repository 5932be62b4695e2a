#include <optional>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/law_asked.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/waiting.hpp"
#include "io/case_folder.hpp"
#include "procedure/compare.hpp"
#include "procedure/decide.hpp"
#include "publish/comparison_html.hpp"
#include "publish/comparison_json.hpp"
#include "publish/comparison_text.hpp"
#include "publish/determination_html.hpp"
#include "publish/determination_json.hpp"
#include "publish/determination_text.hpp"

namespace mandate::cli {
namespace {

// The law and the case, both read without a problem.
struct Ready {
  procedure::RuleBook book;
  record::Case input;
};

std::optional<Ready> make_ready(const Request& request, Problems& problems) {
  std::optional<procedure::RuleBook> book = rules_in_use(request.rules, problems);
  if (!book) {
    return std::nullopt;
  }
  std::optional<record::Case> input = io::read_case(request.case_path, *book, problems);
  if (!input || !problems.empty()) {
    return std::nullopt;
  }
  return Ready{std::move(*book), std::move(*input)};
}

// Every law that was asked for; the complaints about all of them are written.
std::optional<std::vector<procedure::Question>> questions(const Request& request, const Ready& ready) {
  std::vector<procedure::Question> asked;
  bool complete = true;
  for (const std::string& law : request.laws) {
    const auto question = law_asked(law, ready.input, ready.book);
    if (question) {
      asked.push_back(*question);
    } else {
      write_complaint(question.error());
      complete = false;
    }
  }
  if (!complete) {
    return std::nullopt;
  }
  return asked;
}

// What both commands begin with: bad input where the law, the case or a law that was asked for has problems.
template <typename Respond>
ExitStatus answer_questions(const Request& request, const Surroundings& around, const Respond& respond) {
  const Language language = text_options(request, around).language;
  Problems problems;
  const std::optional<Ready> ready = wait_for(around, language, [&] { return make_ready(request, problems); });
  if (!ready) {
    write_problems(problems);
    return ExitStatus::bad_input;
  }
  const auto asked = questions(request, *ready);
  return asked ? respond(*ready, *asked) : ExitStatus::bad_input;
}

std::string present(const procedure::Determination& determination, const Request& request,
                    const publish::TextOptions& options) {
  if (request.format == "json") {
    return publish::determination_json(determination);
  }
  if (request.format == "html") {
    return publish::determination_html(determination, options.language);
  }
  return publish::determination_text(determination, options);
}

std::string present(const procedure::LawComparison& comparison, const Request& request,
                    const publish::TextOptions& options) {
  if (request.format == "json") {
    return publish::comparison_json(comparison);
  }
  if (request.format == "html") {
    return publish::comparison_html(comparison, options.language);
  }
  return publish::comparison_text(comparison, options);
}

}  // namespace

ExitStatus run_decide(const Request& request, const Surroundings& around) {
  return answer_questions(request, around, [&](const Ready& ready, const std::vector<procedure::Question>& asked) {
    const procedure::Question question = asked.empty() ? own_question(ready.input, ready.book) : asked.front();
    const procedure::Determination determination = procedure::decide(question);
    write_result(present(determination, request, text_options(request, around)));
    return status_of(determination.answer);
  });
}

ExitStatus run_compare(const Request& request, const Surroundings& around) {
  return answer_questions(request, around, [&](const Ready& /*ready*/, const std::vector<procedure::Question>& asked) {
    const procedure::LawComparison comparison = procedure::compare(asked);
    write_result(present(comparison, request, text_options(request, around)));
    const bool differs = comparison.answers_differ || !comparison.differing_lists.empty();
    return differs ? ExitStatus::no : ExitStatus::yes;
  });
}

}  // namespace mandate::cli
