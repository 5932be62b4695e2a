#include "proceeding/write_event.hpp"

#include <utility>
#include <variant>

#include "base/document_mapping.hpp"

namespace mandate::proceeding {
namespace {

// The keys in the order in which they are read; what may be left out and is empty is left out.
struct HappeningWriter {
  DocumentMapping& out;

  void operator()(const CaseOpened& one) const {
    out.put("case", one.case_id).put("jurisdiction", one.jurisdiction).put("course", one.course);
    out.put_localized("title", one.title).put_text("area", one.area).put_text("subject_digest", one.subject_digest);
  }
  void operator()(const DateRecorded& one) const { out.put("name", one.name).put("day", one.day.iso()); }
  void operator()(const FactRecorded& one) const { out.put("name", one.name).put_flag("holds", one.holds); }
  void operator()(const FiguresRecorded& one) const {
    DocumentMapping figures;
    for (const auto& [count, value] : one.figures) {
      figures.put(record::name(count), value);
    }
    out.put_text("stage", one.stage).put_text("unit", one.unit);
    if (one.of_body) {
      out.put_flag("of_body", true);
    }
    out.put("figures", std::move(figures).take());
  }
  void operator()(const VotesRecorded& one) const {
    out.put("stage", one.stage)
        .put("votes", sequence_of(one.votes, [](const OptionVotes& option) {
               DocumentMapping votes;
               votes.put("option", option.option).put_text("name", option.name).put("votes", option.votes);
               return std::move(votes).take();
             }));
  }
  void operator()(const FindingRecorded& one) const {
    out.put("stage", one.stage).put("criterion", one.criterion).put("answer", word(one.answer));
    out.put_text("reason", one.reason);
  }
  void operator()(const NoticePublished& one) const { out.put("stage", one.stage).put("where", one.where); }
  void operator()(const RegisterUsed& one) const {
    out.put("stage", one.stage).put("digest", one.digest).put("as_of", one.as_of.iso());
    out.put("persons", one.persons);
  }
  void operator()(const ElsewhereUsed& one) const {
    out.put("stage", one.stage).put("digest", one.digest).put("persons", one.persons);
    out.put(
        "cases", sequence_of(one.cases, [](const CaseSeen& seen) {
          DocumentMapping told;
          told.put("case", seen.case_id).put("events", static_cast<Count64>(seen.events)).put("digest", seen.digest);
          return std::move(told).take();
        }));
  }
  void operator()(const DeclarationsReceived& /*one*/) const {}  // has a form of its own: declaration/batch_text.hpp
  void operator()(const DeclarationWithdrawn& one) const { out.put("stage", one.stage).put("tag", one.tag.hex()); }
  void operator()(const DeclarationsInvalidated& one) const {
    out.put("stage", one.stage).put("reason", one.reason);
    out.put("tags", sequence_of(one.tags, [](const declaration::Tag& tag) { return text_node(tag.hex()); }));
  }
  void operator()(const InvalidationUndone& one) const {
    out.put("stage", one.stage).put("batch", one.batch).put("reason", one.reason);
  }
  void operator()(const StageClosed& one) const { out.put("stage", one.stage); }
  void operator()(const StageWithdrawn& one) const { out.put("stage", one.stage).put_text("reason", one.reason); }
  void operator()(const VoteVoided& one) const {
    out.put("stage", one.stage).put_flag("held", one.held).put("reason", one.reason);
  }
  void operator()(const SampleFixed& one) const {
    out.put("stage", one.stage).put("seed", one.seed).put("frame", one.frame_digest).put("list", one.list_digest);
    out.put("size", one.size);
  }
  void operator()(const SampleChecked& one) const {
    out.put("stage", one.stage).put("answer", word(one.answer)).put("how", one.how);
  }
  void operator()(const ActDecided& one) const { out.put("stage", one.stage).put("option", one.option); }
  void operator()(const AnswerGiven& one) const { out.put("stage", one.stage).put_text("digest", one.digest); }
  void operator()(const ContributionMade& one) const {
    out.put("stage", one.stage).put("id", one.id).put_text("about", one.about).put_text("digest", one.digest);
  }
  void operator()(const ContributionDisposed& one) const {
    out.put("stage", one.stage).put("id", one.id).put("disposal", word(one.disposal)).put_text("reason", one.reason);
  }
  void operator()(const SeatTaken& one) const {
    out.put("stage", one.stage).put_text("list", one.list).put("holder", one.holder);
  }
  void operator()(const DutyDone& one) const { out.put("stage", one.stage).put("deadline", one.deadline); }
  void operator()(const DeadlineExtended& one) const {
    out.put("stage", one.stage).put("deadline", one.deadline).put("until", one.until.iso());
    out.put("reason", one.reason);
  }
  void operator()(const StagePaused& one) const { out.put("stage", one.stage).put("reason", one.reason); }
  void operator()(const StageResumed& one) const { out.put("stage", one.stage); }
  void operator()(const DeterminationSigned& one) const {
    out.put("stage", one.stage).put("outcome", one.outcome).put_text("computed", one.computed);
    out.put_text("draft", one.draft_digest).put_text("reason", one.reason);
  }
  void operator()(const EventAnnulled& one) const {
    out.put("event", static_cast<Count64>(one.sequence)).put("reason", one.reason);
  }
};

}  // namespace

Node node_of(const Happening& happening) {
  DocumentMapping out;
  std::visit(HappeningWriter{out}, happening);
  return std::move(out).take();
}

}  // namespace mandate::proceeding
