#include "procedure/read_course.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/find.hpp"
#include "base/wording.hpp"
#include "law/country_scope.hpp"
#include "law/dated_versions.hpp"
#include "law/rule_file.hpp"
#include "procedure/course_graph.hpp"
#include "procedure/read_course_stage.hpp"
#include "procedure/version_order.hpp"

namespace mandate::procedure {
namespace {

struct CourseGround {
  const law::Law& law;
  law::CountryScope country;
  const Procedure* procedure = nullptr;  // nullptr: there is none of the name, which is reported
};

// The entries of a mapping of ids; nothing where the key is absent.
template <typename Read>
auto read_entries(MappingReader& reader, std::string_view key, std::string_view what, const Read& read) {
  std::vector<decltype(read(std::declval<MappingReader&>()))> entries;
  const Node* const node = reader.take(key);
  if (node == nullptr) {
    return entries;
  }
  if (node->kind != Node::Kind::mapping) {
    reader.context().report(node->at, describe(*node) + " for " + quoted(key), "a mapping of ids");
    return entries;
  }
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    MappingReader entry(reader.context(), node->items[i], what);
    auto item = read(entry);
    item.id = node->keys[i];
    entry.finish();
    entries.push_back(std::move(item));
  }
  return entries;
}

std::vector<NamedDate> take_dates(MappingReader& reader, const law::CountryScope& country) {
  return read_entries(reader, "dates", "a date", [&](MappingReader& entry) {
    return NamedDate{.label = law::require_text_for_all(entry, "label", country)};
  });
}

std::vector<Criterion> take_criteria(MappingReader& reader, const law::CountryScope& country) {
  return read_entries(reader, "criteria", "a criterion", [&](MappingReader& entry) {
    Criterion criterion;
    criterion.label = law::require_text_for_all(entry, "label", country);
    criterion.advice = law::require_text_for_all(entry, "advice", country);
    criterion.references = law::take_references(entry, true);
    return criterion;
  });
}

std::vector<CourseEnd> take_ends(MappingReader& reader, const law::CountryScope& country) {
  reader.require("ends");
  return read_entries(reader, "ends", "an end", [&](MappingReader& entry) {
    CourseEnd end;
    constexpr std::array<Answer, 3> answers = {Answer::yes, Answer::no, Answer::cannot_tell};
    end.answer = answers.at(entry.require_word("answer", {"yes", "no", "cannot_tell"}).value_or(2));
    end.label = law::require_text_for_all(entry, "label", country);
    if (const Node* const appeal = entry.take("appeal")) {
      MappingReader text(entry.context(), *appeal, "an appeal");
      end.appeal = law::require_text_for_all(text, "label", country);
      end.appeal_references = law::take_references(text, true);
      text.finish();
    }
    entry.take_text("note");
    return end;
  });
}

std::vector<const Version*> versions_meanwhile(const Procedure* procedure, const InForce& span) {
  std::vector<const Version*> found;
  if (procedure == nullptr) {
    return found;
  }
  for (const Version& version : procedure->versions) {
    const bool ends_before = version.to && *version.to < span.from;
    const bool begins_after = span.to && *span.to < version.from;
    if (!ends_before && !begins_after) {
      found.push_back(&version);
    }
  }
  return found;
}

std::vector<std::string> targets_of(const ReadContext& context, const Node& stages, const CourseVersion& version) {
  std::vector<std::string> targets;
  for (const CourseEnd& end : version.ends) {
    targets.push_back(end.id);
  }
  for (const Node& stage : stages.items) {
    const Node* const id = stage.find("id");
    if (id == nullptr || id->kind != Node::Kind::text) {
      continue;
    }
    if (std::ranges::find(targets, id->text) != targets.end()) {
      context.report(id->at, "a second stage or end " + quoted(id->text), "each id once among stages and ends");
    }
    targets.push_back(id->text);
  }
  return targets;
}

void require_stages(MappingReader& reader, CourseScope& scope, CourseVersion& version) {
  const Node* const node = reader.require("stages");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    context.report(node->at, describe(*node) + " for 'stages'", "a sequence of at least one stage");
    return;
  }
  const std::size_t before = context.problems->size();
  const std::vector<std::string> targets = targets_of(context, *node, version);
  scope.targets = targets;
  std::vector<Position> places;
  for (const Node& stage : node->items) {
    version.stages.push_back(read_course_stage(context, stage, scope));
    places.push_back(stage.at);
  }
  if (context.problems->size() == before) {  // a wrong target would look like a stage that nothing leads to
    check_course_graph(context, version.stages, places);
  }
}

void require_law_of(MappingReader& reader, CourseVersion& version) {
  version.law_of = reader.require_text("law_of");
  if (!version.law_of.empty() && version.date(version.law_of) == nullptr) {
    reader.context().report(reader.place_of("law_of"), quoted(version.law_of) + " for 'law_of'",
                            "one of 'dates' of the version");
  }
}

// What a version may take over from another one, of this course or of one beside it.
constexpr std::array<std::string_view, 5> taken_over = {"law_of", "dates", "criteria", "ends", "stages"};

// Where versions that are taken over are looked for.
struct Neighbours {
  std::span<const law::NamedDocument> courses;
  const law::NamedDocument* own = nullptr;
};

const Node* version_from(const Node& course, std::string_view from) {
  const Node* const versions = course.find("versions");
  if (versions == nullptr) {
    return nullptr;
  }
  return first_where(versions->items, [&](const Node& version) {
    const Node* const day = version.find("from");
    return day != nullptr && day->kind == Node::Kind::text && day->text == from;
  });
}

// `like: {course: …, from: …}`: what the version does not state itself it has from that one, read against the law of
// its own days. The version as if it had been written out.
Node written_out(const ReadContext& context, const Node& node, const Neighbours& around) {
  Node whole = node;
  const Node* const like = node.find("like");
  if (like == nullptr) {
    return whole;
  }
  MappingReader reader(context, *like, "a version to take over");
  const std::string course = reader.take_text("course", around.own->name);
  const std::optional<Date> from = reader.require_date("from");
  reader.finish();
  const law::NamedDocument* const source = first_equal(around.courses, course, &law::NamedDocument::name);
  const Node* const other = source == nullptr || !from ? nullptr : version_from(source->document->root, from->iso());
  if (other == nullptr || other->find("like") != nullptr) {
    context.report(like->at, "no version to take over", "the course and first day of a version that is written out");
    return whole;
  }
  for (const std::string_view key : taken_over) {
    if (whole.find(key) == nullptr && other->find(key) != nullptr) {
      whole.keys.emplace_back(key);
      whole.key_places.push_back(node.at);
      whole.items.push_back(*other->find(key));
    }
  }
  return whole;
}

CourseVersion read_course_version(const ReadContext& context, const Node& node, const CourseGround& ground,
                                  std::vector<InForce>& spans) {
  MappingReader reader(context, node, "a version of a course");
  CourseVersion version;
  reader.take("like");
  spans.push_back(take_in_force(reader));
  version.from = spans.back().from;
  version.to = spans.back().to;
  version.act = law::require_act(reader, "act", ground.country);
  version.references = law::take_references(reader, true);
  version.verified = reader.take_bool("verified", true);
  version.note = reader.take_text("note");
  version.dates = take_dates(reader, ground.country);
  version.criteria = take_criteria(reader, ground.country);
  version.ends = take_ends(reader, ground.country);
  require_law_of(reader, version);
  const std::vector<const Version*> meanwhile = versions_meanwhile(ground.procedure, spans.back());
  CourseScope scope{.rules = {&ground.law, &ground.country, version.from, version.to, {}, {}, false},
                    .versions = meanwhile,
                    .course = &version,
                    .targets = {}};
  require_stages(reader, scope, version);
  reader.finish();
  return version;
}

const Procedure* find_procedure(const std::vector<Procedure>& procedures, std::string_view name) {
  const auto found = std::ranges::find(procedures, name, &Procedure::name);
  return found == procedures.end() ? nullptr : &*found;
}

Course read_course(const ReadContext& context, const law::NamedDocument& source, const law::Law& law,
                   const std::vector<Procedure>& procedures, std::span<const law::NamedDocument> all) {
  MappingReader reader(context, source.document->root, "a course");
  Course course;
  course.name = law::require_own_name(reader, "course", source.name);
  course.procedure = reader.require_text("procedure");
  const CourseGround ground{law, law::scope_of(law), find_procedure(procedures, course.procedure)};
  if (ground.procedure == nullptr && !course.procedure.empty()) {
    context.report(reader.place_of("procedure"), "no procedure " + quoted(course.procedure),
                   "the name of a file in procedures/");
  }
  course.label = law::require_text_for_all(reader, "label", ground.country);
  std::vector<InForce> spans;
  const Node* const versions = law::require_versions(reader);
  for (const Node& version : versions == nullptr ? std::vector<Node>() : versions->items) {
    const Node whole = written_out(context, version, {all, &source});
    course.versions.push_back(read_course_version(context, whole, ground, spans));
  }
  check_version_order(context, spans);
  reader.finish();
  return course;
}

}  // namespace

std::vector<Course> read_courses(const law::Law& law, const std::vector<Procedure>& procedures,
                                 const std::vector<Document>& documents, Problems& problems) {
  std::vector<Course> courses;
  const std::vector<law::NamedDocument> sources = law::documents_of(law::Topic::course, documents);
  for (const law::NamedDocument& source : sources) {
    courses.push_back(read_course({source.document->file, &problems}, source, law, procedures, sources));
  }
  return courses;
}

}  // namespace mandate::procedure
