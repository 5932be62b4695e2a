#include "publish/case_letter.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ranges>
#include <utility>
#include <variant>
#include <vector>

#include "base/find.hpp"
#include "publish/case_counts.hpp"
#include "publish/case_decisions.hpp"
#include "publish/case_doubts.hpp"
#include "publish/case_gaps.hpp"
#include "publish/case_terms.hpp"
#include "publish/case_wording.hpp"
#include "publish/display.hpp"
#include "publish/event_names.hpp"
#include "publish/letter_sheet.hpp"
#include "publish/letter_words.hpp"
#include "publish/page.hpp"

namespace mandate::publish {
namespace {

using procedure::CourseEnd;
using procedure::CourseStageKind;
using proceeding::Gap;
using proceeding::StageStanding;
using proceeding::Standing;

constexpr std::array<std::string_view, 4> letter_words = {"receipt", "return", "refusal", "decision"};

// The outcome that the stage has, or would have once it is signed; empty where it has none.
std::string_view settled_outcome(const StageStanding& stage) {
  if (stage.ended) {
    return stage.outcome;
  }
  return stage.reckoning.concluded ? std::string_view(stage.reckoning.outcome) : std::string_view();
}

const StageStanding* returned_stage(const Standing& standing) {
  for (const StageStanding& stage : std::views::reverse(standing.stages)) {
    if (stage.stage->kind == CourseStageKind::admissibility && settled_outcome(stage) == "returned") {
      return &stage;
    }
  }
  return nullptr;
}

// The end to which the stage leads or would lead; nullptr where another stage follows.
const CourseEnd* end_after(const Standing& standing, const StageStanding& stage) {
  return standing.version->end(stage.stage->next(settled_outcome(stage)));
}

const StageStanding* refusing_stage(const Standing& standing) {
  const StageStanding* const last = stage_in_question(standing);
  const CourseEnd* const end = last == nullptr ? nullptr : end_after(standing, *last);
  return end != nullptr && end->answer == Answer::no ? last : nullptr;
}

const StageStanding* decided_stage(const Standing& standing) {
  for (const StageStanding& stage : std::views::reverse(standing.stages)) {
    if (!settled_outcome(stage).empty()) {
      return &stage;
    }
  }
  return nullptr;
}

class LetterWriter {
 public:
  LetterWriter(const CaseWording& wording, const LetterOptions& options) : wording_(wording), options_(options) {}

  [[nodiscard]] std::string receipt() const {
    LetterSheet sheet = begun(LetterMessage::title_receipt, stage_in_question(standing()));
    sheet.content += received() + where_it_stands() + block_markup(next_block(wording_));
    return letter_document(sheet, language());
  }

  [[nodiscard]] std::string returned(const StageStanding& stage) const {
    LetterSheet sheet = begun(LetterMessage::title_returned, &stage);
    sheet.mark = draft_mark(stage);
    sheet.content += outcome(stage) + missing(stage);
    sheet.content += reasons_markup(stage, wording_);
    if (stage.ended) {
      sheet.content += block_markup(next_block(wording_));
    }
    sheet.content += signature(stage);
    return letter_document(sheet, language());
  }

  [[nodiscard]] std::string refusal(const StageStanding& stage) const {
    LetterSheet sheet = begun(LetterMessage::title_refusal, &stage);
    sheet.mark = draft_mark(stage);
    sheet.content += outcome(stage) + missing(stage) + figures(stage) + reasons_markup(stage, wording_) +
                     appeal(*end_after(standing(), stage)) + unverified() + signature(stage);
    return letter_document(sheet, language());
  }

  [[nodiscard]] std::string decision(const StageStanding& stage) const {
    LetterSheet sheet = begun(LetterMessage::title_decision, &stage);
    sheet.mark = draft_mark(stage);
    sheet.content += outcome(stage) + missing(stage) + figures(stage) + reasons_markup(stage, wording_) +
                     block_markup(readings_block(wording_));
    if (const CourseEnd* const end = end_after(standing(), stage)) {
      sheet.content += appeal(*end);
    }
    sheet.content += unverified() + signature(stage);
    return letter_document(sheet, language());
  }

 private:
  [[nodiscard]] Language language() const { return wording_.language(); }
  [[nodiscard]] const Standing& standing() const { return wording_.standing(); }
  [[nodiscard]] std::string words(LetterMessage message, std::initializer_list<Filling> fillings = {}) const {
    return publish::say(message, language(), fillings);
  }

  // The head of every letter: who writes, of which case, on which day.
  [[nodiscard]] LetterSheet begun(LetterMessage title, const StageStanding* stage) const {
    const std::string& area = standing().opened->area;
    const std::array<NamedValue, 5> values = {{
        {words(LetterMessage::case_number), printable(standing().opened->case_id)},
        {words(LetterMessage::case_title), wording_.title()},
        {words(LetterMessage::procedure), wording_.procedure()},
        {words(LetterMessage::place), area.empty() ? std::string() : wording_.area(area)},
        {words(LetterMessage::date), wording_.date(standing().as_of)},
    }};
    LetterSheet sheet;
    sheet.sender = stage == nullptr ? std::string() : wording_.authority(*stage->stage);
    sheet.title = words(title);
    sheet.content = named_values(values);
    sheet.footer =
        words(LetterMessage::made_from, {{"date", wording_.date(standing().as_of)},
                                         {"events", wording_.number(static_cast<Count64>(standing().events))},
                                         {"last", wording_.number(static_cast<Count64>(standing().last_event))}});
    return sheet;
  }

  [[nodiscard]] std::string draft_mark(const StageStanding& stage) const {
    return stage.ended ? std::string() : words(LetterMessage::draft);
  }

  [[nodiscard]] Markup received() const {
    const proceeding::Event& event = *options_.received.event;
    const auto* const batch = std::get_if<proceeding::DeclarationsReceived>(&event.happening);
    const std::array<NamedValue, 7> values = {{
        {words(LetterMessage::received_what), capitalised(event_name(event.happening, language()))},
        {words(LetterMessage::declarations),
         batch == nullptr ? std::string() : wording_.number(static_cast<Count64>(batch->batch.items.size()))},
        {words(LetterMessage::legal_day), wording_.date(event.legal_day)},
        {words(LetterMessage::recorded_at), printable(event.recorded)},
        {words(LetterMessage::recorded_by), printable(event.actor)},
        {words(LetterMessage::log_number), wording_.number(static_cast<Count64>(event.sequence))},
        {words(LetterMessage::digest), printable(options_.received.digest)},
    }};
    Markup content = named_values(values);
    const auto* const conflict = first_equal(standing().conflicts, event.sequence, &proceeding::Conflict::sequence);
    if (conflict != nullptr) {
      content += paragraph_markup(words(LetterMessage::has_no_effect, {{"why", text(conflict->why, language())}}));
    }
    return section_markup(words(LetterMessage::heading_received), content);
  }

  [[nodiscard]] Markup where_it_stands() const {
    const CaseReport report = case_head(wording_);
    CaseBlock block{.heading = words(LetterMessage::heading_where), .lines = report.lines};
    block.lines.insert(block.lines.begin(), with_full_stop(report.place));
    return block_markup(block);
  }

  // What was decided at the stage, when, by whom, and what follows.
  [[nodiscard]] Markup outcome(const StageStanding& stage) const {
    CaseBlock block{.heading = words(LetterMessage::heading_outcome), .lines = decision_sentences(stage, wording_)};
    if (block.lines.empty()) {
      block.lines.push_back(wording_.say(CaseMessage::signed_line,
                                         {{"stage", wording_.stage(*stage.stage)},
                                          {"outcome", wording_.outcome(*stage.stage, settled_outcome(stage))}}));
      if (stage.ended) {
        block.lines.push_back(wording_.say(CaseMessage::signed_on, {{"date", wording_.date(*stage.ended)}}));
      }
    }
    const std::string target = wording_.follows(*stage.stage, settled_outcome(stage));
    block.lines.push_back(words(LetterMessage::follows, {{"target", without_full_stop(target)}}));
    if (const std::string rule = wording_.rule_sentence(stage.stage->references); !rule.empty()) {
      block.lines.push_back(rule);
    }
    return block_markup(block);
  }

  // What a filing lacks, criterion by criterion.
  [[nodiscard]] Markup missing(const StageStanding& stage) const {
    Table table;
    table.caption = wording_.say(CaseMessage::heading_gaps);
    table.columns = {{.title = words(LetterMessage::column_missing)},
                     {.title = words(LetterMessage::column_to_do)},
                     {.title = words(LetterMessage::column_rule)}};
    for (const Gap& gap : stage.reckoning.gaps) {
      if (const procedure::Criterion* const criterion = criterion_of(gap, wording_)) {
        table.rows.push_back(missing_row(stage, gap, *criterion));
      }
    }
    return table.rows.empty() ? Markup() : section_markup(table.caption, table_markup(table));
  }

  [[nodiscard]] std::vector<std::string> missing_row(const StageStanding& stage, const Gap& gap,
                                                     const procedure::Criterion& criterion) const {
    std::string what = gap_head(stage, gap, wording_);
    if (!gap.reason.empty()) {
      what += " " + wording_.say(CaseMessage::reason, {{"reason", without_full_stop(printable(gap.reason))}});
    }
    const auto or_nothing = [](const std::string& text) { return text.empty() ? std::string(empty_cell) : text; };
    return {what, or_nothing(wording_.in_language(criterion.advice)), or_nothing(wording_.cite(criterion.references))};
  }

  // Of areas those from which something is lacking; the reasons tell of all.
  [[nodiscard]] Markup figures(const StageStanding& stage) const {
    CaseBlock block{.heading = words(LetterMessage::heading_figures)};
    if (const procedure::Finding* const finding = CaseWording::finding(stage)) {
      for (const Need& need : needs_of(*finding)) {
        if (need.area.empty() || need.missing().value_or(0) > 0) {
          block.lines.push_back(need_text(need, wording_));
        }
      }
    }
    return block_markup(block);
  }

  // As the course's data say it; where the law names nothing, nothing is said.
  [[nodiscard]] Markup appeal(const CourseEnd& end) const {
    if (end.appeal.empty()) {
      return {};
    }
    CaseBlock block{.heading = words(LetterMessage::heading_appeal),
                    .lines = {with_full_stop(wording_.in_language(end.appeal))}};
    if (const std::string rule = wording_.rule_sentence(end.appeal_references); !rule.empty()) {
      block.lines.push_back(rule);
    }
    return block_markup(block);
  }

  [[nodiscard]] Markup unverified() const {
    return doubts_block(wording_).empty() ? Markup() : paragraph_markup(words(LetterMessage::unverified));
  }

  [[nodiscard]] Markup signature(const StageStanding& stage) const {
    return stage.stage->signed_by_authority ? signature_lines(language()) : Markup();
  }

  const CaseWording& wording_;
  const LetterOptions& options_;
};

}  // namespace

std::string_view word(LetterKind kind) { return letter_words.at(static_cast<std::size_t>(kind)); }

std::optional<LetterKind> letter_kind_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(letter_words, text);
  return found ? std::optional(static_cast<LetterKind>(*found)) : std::nullopt;
}

std::expected<std::string, NoLetter> case_letter(LetterKind kind, const Standing& standing,
                                                 const LetterOptions& options) {
  if (!standing.opened) {
    return std::unexpected(NoLetter::not_opened);
  }
  const CaseWording wording(standing, options.events, options.language);
  const LetterWriter writer(wording, options);
  const auto letter_of = [&](const StageStanding* stage, auto write,
                             NoLetter otherwise) -> std::expected<std::string, NoLetter> {
    return stage == nullptr ? std::expected<std::string, NoLetter>(std::unexpected(otherwise))
                            : (writer.*write)(*stage);
  };
  switch (kind) {
    case LetterKind::returned:
      return letter_of(returned_stage(standing), &LetterWriter::returned, NoLetter::not_returned);
    case LetterKind::refusal:
      return letter_of(refusing_stage(standing), &LetterWriter::refusal, NoLetter::not_refused);
    case LetterKind::decision:
      return letter_of(decided_stage(standing), &LetterWriter::decision, NoLetter::not_decided);
    case LetterKind::receipt:
      break;
  }
  if (options.received.event == nullptr) {
    return std::unexpected(NoLetter::no_event);
  }
  return writer.receipt();
}

}  // namespace mandate::publish
