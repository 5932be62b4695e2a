#include "proceeding/read_event.hpp"

#include <array>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "declaration/hexadecimal.hpp"

namespace mandate::proceeding {
namespace {

template <typename Kind>
Kind take(MappingReader& reader);

record::Count take_count_name(const ReadContext& context, std::string_view name, Position at) {
  const std::optional<record::Count> count = record::count_named(name);
  if (!count) {
    context.report(at, quoted(name) + " as the name of a figure", "one of: " + listed(record::count_names));
  }
  return count.value_or(record::Count::valid);
}

Count64 require_count(MappingReader& reader, std::string_view key) {
  reader.require(key);
  return reader.take_count(key).value_or(0);
}

// 64 lower-case hexadecimal digits, or empty where the key is not there.
std::string take_digest(MappingReader& reader, std::string_view key) {
  const Node* const node = reader.take(key);
  declaration::TextDigest bytes{};
  if (node == nullptr || (node->kind == Node::Kind::text && declaration::read_hexadecimal(node->text, bytes))) {
    return node == nullptr ? std::string() : node->text;
  }
  reader.context().report(node->at, describe(*node) + " for " + quoted(key),
                          "64 lower-case hexadecimal digits, SHA-256");
  return {};
}

std::string require_digest(MappingReader& reader) {
  reader.require("digest");
  return take_digest(reader, "digest");
}

template <>
CaseOpened take(MappingReader& reader) {
  return {reader.require_text("case"),   reader.require_text("jurisdiction"),
          reader.require_text("course"), reader.require_localized("title"),
          reader.take_text("area"),      take_digest(reader, "subject_digest")};
}

template <>
DateRecorded take(MappingReader& reader) {
  return {reader.require_text("name"), reader.require_date("day").value_or(Date())};
}

template <>
FactRecorded take(MappingReader& reader) {
  reader.require("holds");
  return {reader.require_text("name"), reader.take_bool("holds", false)};
}

template <>
FiguresRecorded take(MappingReader& reader) {
  FiguresRecorded event;
  event.stage = reader.take_text("stage");
  event.unit = reader.take_text("unit");
  event.of_body = reader.take_bool("of_body", false);
  const Node* const figures = reader.require("figures");
  if (figures == nullptr) {
    return event;
  }
  const ReadContext& context = reader.context();
  if (figures->kind != Node::Kind::mapping || figures->items.empty()) {
    context.report(figures->at, describe(*figures) + " for 'figures'", "a mapping of names of figures to numbers");
    return event;
  }
  for (std::size_t i = 0; i < figures->items.size(); ++i) {
    const record::Count count = take_count_name(context, figures->keys[i], figures->key_place(i));
    event.figures.emplace_back(count, read_count(context, figures->items[i]).value_or(0));
  }
  return event;
}

OptionVotes read_option(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "an option");
  OptionVotes option{reader.require_text("option"), reader.take_text("name"), require_count(reader, "votes")};
  reader.finish();
  return option;
}

template <>
VotesRecorded take(MappingReader& reader) {
  VotesRecorded event{reader.require_text("stage"), {}};
  const Node* const votes = reader.require("votes");
  if (votes != nullptr && votes->kind != Node::Kind::sequence) {
    reader.context().report(votes->at, describe(*votes) + " for 'votes'", "a sequence of {option, name, votes}");
  } else if (votes != nullptr) {
    for (const Node& item : votes->items) {
      event.votes.push_back(read_option(reader.context(), item));
    }
  }
  return event;
}

template <>
FindingRecorded take(MappingReader& reader) {
  FindingRecorded event;
  event.stage = reader.require_text("stage");
  event.criterion = reader.require_text("criterion");
  constexpr std::array<Answer, 3> answers = {Answer::yes, Answer::no, Answer::cannot_tell};
  event.answer = answers.at(reader.require_word("answer", {"yes", "no", "cannot_tell"}).value_or(2));
  event.reason = reader.take_text("reason");
  return event;
}

template <>
NoticePublished take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("where")};
}

template <>
RegisterUsed take(MappingReader& reader) {
  return {reader.require_text("stage"), require_digest(reader), reader.require_date("as_of").value_or(Date()),
          require_count(reader, "persons")};
}

CaseSeen read_case_seen(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "a case");
  CaseSeen seen{reader.require_text("case"), static_cast<std::uint64_t>(require_count(reader, "events")),
                require_digest(reader)};
  reader.finish();
  return seen;
}

template <>
ElsewhereUsed take(MappingReader& reader) {
  ElsewhereUsed event{reader.require_text("stage"), require_digest(reader), require_count(reader, "persons"), {}};
  const Node* const cases = reader.require("cases");
  if (cases != nullptr && cases->kind != Node::Kind::sequence) {
    reader.context().report(cases->at, describe(*cases) + " for 'cases'", "a sequence of {case, events, digest}");
  } else if (cases != nullptr) {
    for (const Node& item : cases->items) {
      event.cases.push_back(read_case_seen(reader.context(), item));
    }
  }
  return event;
}

declaration::Tag read_tag(const ReadContext& context, const Node& node) {
  const std::optional<declaration::Tag> tag =
      node.kind == Node::Kind::text ? declaration::Tag::parse(node.text) : std::nullopt;
  if (!tag) {
    context.report(node.at, describe(node) + " as a tag", "32 lower-case hexadecimal digits");
  }
  return tag.value_or(declaration::Tag());
}

template <>
DeclarationWithdrawn take(MappingReader& reader) {
  DeclarationWithdrawn event{reader.require_text("stage"), {}};
  if (const Node* const tag = reader.require("tag")) {
    event.tag = read_tag(reader.context(), *tag);
  }
  return event;
}

template <>
DeclarationsInvalidated take(MappingReader& reader) {
  DeclarationsInvalidated event{reader.require_text("stage"), reader.require_text("reason"), {}};
  const Node* const tags = reader.require("tags");
  if (tags != nullptr && tags->kind != Node::Kind::sequence) {
    reader.context().report(tags->at, describe(*tags) + " for 'tags'", "a sequence of tags");
  } else if (tags != nullptr) {
    for (const Node& tag : tags->items) {
      event.tags.push_back(read_tag(reader.context(), tag));
    }
  }
  return event;
}

template <>
InvalidationUndone take(MappingReader& reader) {
  InvalidationUndone event;
  event.stage = reader.require_text("stage");
  event.batch = static_cast<std::uint32_t>(require_count(reader, "batch"));
  event.reason = reader.require_text("reason");
  return event;
}

template <>
StageClosed take(MappingReader& reader) {
  return {reader.require_text("stage")};
}

template <>
StageWithdrawn take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.take_text("reason")};
}

template <>
VoteVoided take(MappingReader& reader) {
  reader.require("held");
  return {reader.require_text("stage"), reader.take_bool("held", false), reader.require_text("reason")};
}

template <>
SampleFixed take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("seed"), reader.require_text("frame"),
          reader.require_text("list"), require_count(reader, "size")};
}

template <>
SampleChecked take(MappingReader& reader) {
  SampleChecked event;
  event.stage = reader.require_text("stage");
  event.answer = static_cast<SampleAnswer>(reader.require_word("answer", {"accept", "full_check"}).value_or(1));
  event.how = reader.require_text("how");
  return event;
}

template <>
ActDecided take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("option")};
}

template <>
AnswerGiven take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.take_text("digest")};
}

template <>
ContributionMade take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("id"), reader.take_text("about"),
          reader.take_text("digest")};
}

template <>
ContributionDisposed take(MappingReader& reader) {
  ContributionDisposed event;
  event.stage = reader.require_text("stage");
  event.id = reader.require_text("id");
  event.disposal =
      static_cast<Disposal>(reader.require_word("disposal", {"accepted", "partly", "rejected"}).value_or(2));
  event.reason = reader.take_text("reason");
  return event;
}

template <>
SeatTaken take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.take_text("list"), reader.require_text("holder")};
}

template <>
DutyDone take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("deadline")};
}

template <>
DeadlineExtended take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("deadline"), reader.require_date("until").value_or(Date()),
          reader.require_text("reason")};
}

template <>
StagePaused take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("reason")};
}

template <>
StageResumed take(MappingReader& reader) {
  return {reader.require_text("stage")};
}

template <>
DeterminationSigned take(MappingReader& reader) {
  return {reader.require_text("stage"), reader.require_text("outcome"), reader.take_text("computed"),
          reader.take_text("draft"), reader.take_text("reason")};
}

template <>
EventAnnulled take(MappingReader& reader) {
  const Count64 sequence = require_count(reader, "event");
  return {static_cast<std::uint64_t>(sequence), reader.require_text("reason")};
}

template <std::size_t... Index>
std::optional<Happening> take_named(MappingReader& reader, std::string_view name,
                                    std::index_sequence<Index...> /*all*/) {
  std::optional<Happening> found;
  const auto try_one = [&]<std::size_t I>() {
    using Kind = std::variant_alternative_t<I, Happening>;
    if constexpr (!std::is_same_v<Kind, DeclarationsReceived>) {
      if (!found && word(Happening(std::in_place_index<I>)) == name) {
        found.emplace(take<Kind>(reader));
      }
    }
  };
  (try_one.template operator()<Index>(), ...);
  return found;
}

template <std::size_t... Index>
std::string all_words(std::index_sequence<Index...> /*all*/) {
  const std::array<std::string_view, sizeof...(Index)> words = {word(Happening(std::in_place_index<Index>))...};
  return listed(words);
}

using AllHappenings = std::make_index_sequence<std::variant_size_v<Happening>>;

}  // namespace

std::optional<Happening> take_happening(MappingReader& reader, std::string_view word, Position at) {
  std::optional<Happening> found = take_named(reader, word, AllHappenings());
  if (!found) {
    reader.context().report(at, quoted(word) + " as an event", "one of: " + all_words(AllHappenings()));
  }
  return found;
}

}  // namespace mandate::proceeding
