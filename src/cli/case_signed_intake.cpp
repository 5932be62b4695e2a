// `mandate case intake --signatures`: each line is verified, and its receipt written once it is durable.
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/case_collecting.hpp"
#include "cli/case_commands.hpp"
#include "cli/case_elsewhere.hpp"
#include "cli/output.hpp"
#include "cli/store_words.hpp"
#include "identity/masked.hpp"
#include "intake/judge.hpp"
#include "intake/signed_intake.hpp"
#include "intake/signed_line.hpp"
#include "io/case_event.hpp"
#include "io/table_file.hpp"
#include "io/text_file.hpp"
#include "ledger/encoding.hpp"
#include "ledger/randomness.hpp"
#include "signature/trust.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

declaration::Salt drawn_salt() {
  ledger::SystemRandomness randomness;
  declaration::Salt salt{};
  randomness.fill(salt);
  return salt;
}

constexpr std::string_view standard_input = "-";

std::string legal_time(const CaseAsked& asked) { return asked.at.empty() ? store::local_time_now() : asked.at; }

// What stays the same for all lines.
class Desk {
 public:
  Desk(const CaseAsked& asked, CollectingCase& open) : asked_(asked), open_(open) {}

  // Key, authorities and rules; whether all is there. Complaints are written.
  [[nodiscard]] bool prepare() {
    const std::optional<intake::Moment> now = moment();
    if (!now || !takes(*now)) {
      return false;
    }
    tagger_ = tagger_of(asked_, open_);
    return tagger_ && read_rules(now->day) && read_verifier();
  }

  [[nodiscard]] std::optional<intake::Moment> moment() const {
    const std::string time = legal_time(asked_);
    auto moment = intake::moment_of(time, law().zones, area());
    if (!moment) {
      write_complaint("--at " + time + "; expected a day or a time with its offset");
    }
    return moment;
  }

  // Whether declarations are taken on that day: a stage may be over, or not have begun.
  [[nodiscard]] bool takes(const intake::Moment& moment) {
    if (day_taken_ == moment.day) {
      return true;
    }
    declaration::Declaration nobody;
    nobody.day = moment.day;
    nobody.found_at_intake = declaration::Refusal::signature_not_checked;
    const bool taken =
        open_.session.takes({.legal_time = legal_time(asked_),
                             .legal_day = moment.day,
                             .actor = asked_.actor,
                             .happening = proceeding::DeclarationsReceived{{asked_.stage, {}, {nobody}}}});
    day_taken_ = taken ? std::optional(moment.day) : std::nullopt;
    return taken;
  }

  [[nodiscard]] intake::Judge judge() const {
    return {*verifier_, *tagger_, *identifier_, areas_, intake::DeclarationText(*open_.standing.opened, asked_.stage)};
  }
  [[nodiscard]] const declaration::AreaCodes& areas() const { return areas_; }
  [[nodiscard]] intake::BatchHead batch() const {
    return {[&asked = asked_] { return legal_time(asked); }, asked_.stage,
            ledger::digest_from_hexadecimal(open_.standing.opened->subject_digest), &drawn_salt};
  }

 private:
  [[nodiscard]] const law::Law& law() const { return open_.standing.country->law; }
  [[nodiscard]] const std::string& area() const { return open_.standing.opened->area; }

  [[nodiscard]] bool read_rules(Date day) {
    auto rules = intake::signature_rules(law(), day);
    if (!rules) {
      write_problems(rules.error());
      return false;
    }
    rules_ = std::move(*rules);
    identifier_ = law().identifier(law().signature_on(day)->identifier);
    return true;
  }

  [[nodiscard]] bool read_verifier() {
    auto trust = signature::read_trust_folder(asked_.trust);
    if (!trust) {
      write_problems(trust.error());
      return false;
    }
    auto made = signature::Verifier::make(std::move(*trust), rules_);
    if (!made) {
      write_problems(made.error());
      return false;
    }
    verifier_ = std::move(*made);
    return true;
  }

  const CaseAsked& asked_;
  CollectingCase& open_;
  declaration::AreaCodes areas_ = io::area_codes_of(*open_.standing.country);
  std::optional<identity::Tagger> tagger_;
  signature::SignatureRules rules_;
  const law::Identifier* identifier_ = nullptr;
  std::unique_ptr<signature::Verifier> verifier_;
  std::optional<Date> day_taken_;
};

// Receipts as they come, and how many were refused for which reason.
class Receipts {
 public:
  explicit Receipts(bool at_once) : at_once_(at_once) { write_result("line,event,place,refused,reason\n"); }

  void take(const intake::LineReceipt& receipt) {
    std::string line =
        std::to_string(receipt.line) + ',' + std::to_string(receipt.event) + ',' + std::to_string(receipt.place) + ',';
    ++lines_;
    if (receipt.refused) {
      line.append(declaration::word(*receipt.refused)).append(",").append(receipt.reason);
      ++refused_[std::string(receipt.reason)];
    } else {
      line += ',';
    }
    write_result(line += '\n');
    if (at_once_) {
      static_cast<void>(result_is_written());
    }
  }

  // "12 lines, 2 of them refused at intake: content_differs 1, revoked 1"
  [[nodiscard]] std::string summary() const {
    std::string reasons;
    std::size_t refused = 0;
    for (const auto& [reason, count] : refused_) {
      refused += count;
      reasons += (reasons.empty() ? ": " : ", ") + reason + ' ' + std::to_string(count);
    }
    return std::to_string(lines_) + " lines, " + std::to_string(refused) + " of them refused at intake" + reasons;
  }

 private:
  bool at_once_;
  std::size_t lines_ = 0;
  std::map<std::string, std::size_t> refused_;
};

// The lines of a file, of which each has its form; nothing, with every problem, where one has not.
class LinesOfFile {
 public:
  [[nodiscard]] bool read(const std::string& path) {
    Problems problems;
    if (auto text = io::read_text_file(path, problems, io::most_table_file_bytes)) {
      text_ = std::move(*text);
    }
    lines_ = intake::lines_of(text_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      static_cast<void>(line(path, i, problems));
    }
    identity::mask(problems);
    write_problems(problems);
    return problems.empty();
  }
  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] std::optional<intake::SignedLine> line(const std::string& path, std::size_t i,
                                                       Problems& problems) const {
    return intake::read_signed_line({path, &problems}, static_cast<std::uint32_t>(i + 1), lines_[i]);
  }

 private:
  std::string text_;
  std::vector<std::string_view> lines_;
};

// As they come in, until the end or until nothing more is taken. A line without its form is named and left out.
bool submit_incoming(Desk& desk, intake::SignedIntake& intake) {
  bool all_read = true;
  std::string text;
  for (std::uint32_t number = 1; std::getline(std::cin, text); ++number) {
    Problems problems;
    text.resize(text.size() - (text.ends_with('\r') ? 1 : 0));
    auto line = intake::read_signed_line({"standard input", &problems}, number, text);
    write_problems(problems);
    all_read = all_read && line;
    const std::optional<intake::Moment> moment = desk.moment();
    if (!moment || !desk.takes(*moment)) {
      return false;
    }
    if (line) {
      intake.submit(std::move(*line), *moment);
    }
  }
  return all_read;
}

// Who declared in the other cases that were asked for is written down before the first declaration.
bool append_elsewhere(const CaseAsked& asked, const Surroundings& around, CollectingCase& open, Date day) {
  if (asked.elsewhere.empty()) {
    return true;
  }
  std::optional<proceeding::ElsewhereUsed> elsewhere = look_elsewhere(asked, around, open);
  return elsewhere && open.session.append({{.legal_time = legal_time(asked),
                                            .legal_day = day,
                                            .actor = asked.actor,
                                            .happening = std::move(*elsewhere)}}) == ExitStatus::yes;
}

unsigned threads_of(const CaseAsked& asked) {
  return asked.threads != 0 ? asked.threads : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

ExitStatus run_signed_intake(const CaseAsked& asked, const Surroundings& around) {
  const bool incoming = asked.signatures == standard_input;
  std::optional<CollectingCase> open = open_collecting(asked, around, store::OpenFor::writing);
  if (!open) {
    return ExitStatus::bad_input;
  }
  Desk desk(asked, *open);
  LinesOfFile lines;
  if (!desk.prepare() || (!incoming && !lines.read(asked.signatures))) {
    return ExitStatus::bad_input;
  }
  const std::optional<intake::Moment> moment = desk.moment();
  if (!moment || !append_elsewhere(asked, around, *open, moment->day)) {
    return ExitStatus::bad_input;
  }
  intake::IntakeLimits limits = intake::closed_by_size(threads_of(asked));
  limits.groups = incoming ? store::GroupLimits{} : limits.groups;
  Receipts receipts(incoming);
  const intake::Judge judge = desk.judge();
  intake::SignedIntake intake(judge, desk.areas(), open->session.log(), open->session.head(), desk.batch(), limits,
                              [&](const intake::LineReceipt& receipt) { receipts.take(receipt); });
  bool all_read = true;
  if (incoming) {
    all_read = submit_incoming(desk, intake);
  } else {
    Problems none;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      intake.submit(*lines.line(asked.signatures, i, none), *moment);
    }
  }
  const auto written = intake.finish();
  write_complaint(receipts.summary());
  if (!written) {
    write_complaint(sentence(written.error(), open->session.language()));
  }
  return written && all_read ? ExitStatus::yes : ExitStatus::bad_input;
}

}  // namespace mandate::cli
