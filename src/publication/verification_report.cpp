#include "publication/verification_report.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <iterator>
#include <utility>

#include "publication/verification_words.hpp"
#include "publish/json_text.hpp"

namespace mandate::publication {
namespace {

namespace json = boost::json;

std::string numbers_of_failed(const Verification& verification) {
  std::string numbers;
  for (std::size_t i = 0; i < verify_checks; ++i) {
    if (!verification.holds(static_cast<VerifyCheck>(i))) {
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(i + 1);
    }
  }
  return numbers;
}

class VerificationText {
 public:
  VerificationText(const Verification& verification, const publish::TextOptions& options)
      : verification_(verification), language_(options.language), colour_(options.colour) {}

  std::string write() {
    head();
    for (std::size_t i = 0; i < verify_checks; ++i) {
      write_check(static_cast<VerifyCheck>(i));
    }
    out_ += verification_.holds() ? std::string(sentence(VerifyMessage::all_holds, language_))
                                  : fmt::format(fmt::runtime(sentence(VerifyMessage::differences, language_)),
                                                fmt::arg("count", verification_.failures.size()),
                                                fmt::arg("checks", numbers_of_failed(verification_)));
    return std::move(out_) + "\n";
  }

 private:
  void fact(VerifyMessage what, std::string_view value) {
    if (!value.empty()) {
      fmt::format_to(std::back_inserter(out_), "{}: {}\n", sentence(what, language_), value);
    }
  }

  void head() {
    const Verification& facts = verification_;
    fact(VerifyMessage::case_at_hand,
         facts.case_id + (facts.synthetic ? fmt::format(" ({})", sentence(VerifyMessage::made_up, language_)) : ""));
    fact(VerifyMessage::log, facts.origin);
    fact(VerifyMessage::leaves, std::to_string(facts.leaves));
    fact(VerifyMessage::root, facts.root);
    fact(VerifyMessage::key, facts.key);
    fact(VerifyMessage::stations, std::to_string(facts.stations));
    fact(VerifyMessage::answer,
         facts.answer.empty() ? "" : fmt::format("{} ({}), {}", facts.answer, facts.outcome, facts.status));
    fact(VerifyMessage::law_of, facts.law_date);
  }

  void write_check(VerifyCheck check) {
    const auto number = static_cast<std::size_t>(check);
    VerifyMessage mark = VerifyMessage::none;
    std::string_view before;
    if (!verification_.holds(check)) {
      mark = VerifyMessage::fails;
      before = colour_ ? "\x1b[1;31m" : "";
    } else if (verification_.looked_at.at(number) > 0) {
      mark = VerifyMessage::holds;
      before = colour_ ? "\x1b[32m" : "";
    }
    fmt::format_to(std::back_inserter(out_), "{:3} {}{:<5}{}  {} ({})\n", number + 1, before, sentence(mark, language_),
                   before.empty() ? "" : "\x1b[0m", name(check, language_), verification_.looked_at.at(number));
    for (const auto& [of, text] : verification_.notes) {
      if (of == check) {
        fmt::format_to(std::back_inserter(out_), "           {}: {}\n", sentence(VerifyMessage::note, language_), text);
      }
    }
    for (const VerifyFailure& failure : verification_.failures) {
      if (failure.check == check) {
        out_ += "           " + place_of(failure.problem) + "\n";
      }
    }
  }

  std::string place_of(const Problem& problem) const {
    std::string line = where_of(problem) + ": " + problem.found;
    if (!problem.expected.empty()) {
      line += fmt::format("; {} {}", sentence(VerifyMessage::expected, language_), problem.expected);
    }
    return line;
  }

 public:
  static std::string where_of(const Problem& problem) {
    return problem.at.line == 0 ? problem.file
                                : fmt::format("{}:{}:{}", problem.file, problem.at.line, problem.at.column);
  }

 private:
  const Verification& verification_;
  Language language_;
  bool colour_;
  std::string out_;
};

json::array checks_array(const Verification& verification) {
  json::array checks;
  for (std::size_t i = 0; i < verify_checks; ++i) {
    const auto check = static_cast<VerifyCheck>(i);
    json::array notes;
    for (const auto& [of, text] : verification.notes) {
      if (of == check) {
        notes.push_back(json::value(text));
      }
    }
    checks.push_back(json::object{{"check", i + 1},
                                  {"name", name(check, Language::en)},
                                  {"looked_at", verification.looked_at.at(i)},
                                  {"holds", verification.holds(check)},
                                  {"notes", std::move(notes)}});
  }
  return checks;
}

}  // namespace

std::string verification_text(const Verification& verification, const publish::TextOptions& options) {
  return VerificationText(verification, options).write();
}

json::object verification_value(const Verification& verification) {
  json::array failures;
  for (const VerifyFailure& failure : verification.failures) {
    const Problem& problem = failure.problem;
    failures.push_back(json::object{{"check", static_cast<std::size_t>(failure.check) + 1},
                                    {"where", VerificationText::where_of(problem)},
                                    {"text", problem.found},
                                    {"expected", publish::text_or_null(problem.expected)}});
  }
  json::object facts{
      {"case", verification.case_id},      {"synthetic", verification.synthetic}, {"log", verification.origin},
      {"leaves", verification.leaves},     {"root", verification.root},           {"key", verification.key},
      {"stations", verification.stations}, {"status", verification.status},       {"answer", verification.answer},
      {"outcome", verification.outcome},   {"law of", verification.law_date}};
  return {{"schema", "mandate/verification/1"},
          {"holds", verification.holds()},
          {"facts", std::move(facts)},
          {"checks", checks_array(verification)},
          {"failures", std::move(failures)}};
}

std::string verification_json(const Verification& verification) {
  return publish::json_text(verification_value(verification));
}

}  // namespace mandate::publication
