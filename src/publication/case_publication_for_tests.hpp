// For tests: a recall in a small country, with declarations of persons, a sealed contribution and a signed outcome; and
// its publication in memory.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "declaration/declarations_for_tests.hpp"
#include "io/canonical_rules.hpp"
#include "io/case_event.hpp"
#include "proceeding/fold.hpp"
#include "publication/case_disclosure.hpp"
#include "publication/case_way.hpp"
#include "publication/memory_files.hpp"
#include "publication/publish_case.hpp"
#include "publication/site_case.hpp"
#include "publication/verification.hpp"
#include "publish/case_for_tests.hpp"

namespace mandate::publication::for_tests {

inline const std::string& case_rules_text() {
  static const std::string text = io::canonical_rules(publish::testing::small_country());
  return text;
}

inline const procedure::RuleBook& case_rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    return io::read_canonical_rule_book(case_rules_text(), problems);
  }();
  return book;
}

inline ledger::SigningKey case_key() { return demonstration_key("recall-7").value(); }

// A different one for each number.
inline declaration::Salt salt_for_tests(std::uint64_t number) {
  declaration::Salt salt{};
  salt.fill(0xA5);
  salt.back() = static_cast<std::uint8_t>(number);
  return salt;
}

class PublishedRecall {
 public:
  PublishedRecall() { running_.filed().registered(); }

  // 14 of 100 electors: one twice, two struck out, one withdrawn. A tenth and one more are needed: eleven are left.
  PublishedRecall& collected() {
    running_.signatures("2023-05-11", 1, 10).signatures("2023-05-12", 10, 5);
    running_.add("2023-05-13", proceeding::DeclarationsInvalidated{"collection", "no voters here", {tag(2), tag(3)}});
    running_.add("2023-05-14", proceeding::DeclarationWithdrawn{"collection", tag(4)});
    running_.add("2023-05-15", proceeding::StageClosed{"collection"});
    return *this;
  }
  PublishedRecall& voted() {
    running_.add("2023-06-18", proceeding::DateRecorded{"vote_held", Date::parse("2023-06-18").value()});
    running_.add("2023-06-18",
                 proceeding::FiguresRecorded{
                     .stage = "vote", .unit = {}, .of_body = false, .figures = {{record::Count::participants, 40}}});
    running_.add("2023-06-19", proceeding::DeterminationSigned{"vote", "met", "met", {}, {}});
    return *this;
  }
  PublishedRecall& add(std::string_view on, proceeding::Happening happening, bool sealed = false) {
    running_.add(on, std::move(happening));
    if (sealed) {
      sealed_.push_back(running_.events().back().sequence);
    }
    return *this;
  }

  static declaration::Tag tag(std::uint64_t person) { return declaration::for_tests::tag_of(person); }

  // As they were written down, with salts.
  [[nodiscard]] std::vector<proceeding::Event> events() const {
    std::vector<proceeding::Event> events = running_.events();
    for (proceeding::Event& event : events) {
      event.sealed = std::ranges::find(sealed_, event.sequence) != sealed_.end();
      if (proceeding::disclosure_of(event, course()) != proceeding::Disclosure::whole) {
        proceeding::put_salt(event, salt_for_tests(event.sequence));
      }
    }
    return events;
  }
  [[nodiscard]] std::vector<DisclosedEvent> log() const {
    const std::vector<proceeding::Event> all = events();
    Problems problems;
    std::vector<DisclosedEvent> log = disclosed_log(chained(all, areas()), all, country(), course(), problems);
    EXPECT_TRUE(problems.empty()) << (problems.empty() ? "" : problems.front().text());
    return log;
  }
  [[nodiscard]] proceeding::Standing standing(std::string_view as_of = "2023-06-20") const {
    return proceeding::stand(case_rules(), events(), {.as_of = Date::parse(as_of).value(), .known_on = {}});
  }

  static const procedure::Country& country() { return case_rules().countries.front(); }
  static const procedure::Course* course() { return country().course("recall_course"); }
  static declaration::AreaCodes areas() { return io::area_codes_of(country()); }

  // What was wrong, in one text. `log`: in place of what these events disclose.
  std::string publish_into(MemoryFiles& files, PublicationFiles* before = nullptr,
                           const std::vector<DisclosedEvent>* log = nullptr,
                           std::string_view as_of = "2023-06-20") const {
    const std::vector<DisclosedEvent> own = this->log();
    const ledger::SigningKey key = case_key();
    const auto published = publish_case({.definition = {"recall-7", "recall_course", "kz"},
                                         .log = log == nullptr ? own : *log,
                                         .way = way_of(standing(as_of), own),
                                         .rules = case_rules_text(),
                                         .key = &key,
                                         .next_key = nullptr,
                                         .before = before,
                                         .site = {case_site}},
                                        files);
    std::string problems;
    for (const Problem& problem : published ? Problems() : published.error()) {
      problems += problem.text() + "\n";
    }
    return problems;
  }

 private:
  publish::testing::RunningCase running_;
  std::vector<std::uint64_t> sealed_;
};

inline std::string case_failures(MemoryFiles& files) {
  std::string text;
  const auto verification = verify(files, {});
  if (!verification) {
    return verification.error().text();
  }
  for (const VerifyFailure& failure : verification->failures) {
    text += std::to_string(static_cast<std::size_t>(failure.check) + 1) + " " + failure.problem.text() + "\n";
  }
  return text;
}

}  // namespace mandate::publication::for_tests
