#include "procedure/read_rule_value.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/wording.hpp"
#include "calendar/deadline.hpp"
#include "calendar/period.hpp"

namespace mandate::procedure {
namespace {

constexpr std::string_view here_suffix = "[here]";

// Units of what figures count; periods and sums of money are none of them.
constexpr std::array<std::string_view, 7> counted_units = {"person", "voter",  "seat",     "member",
                                                           "judge",  "region", "candidate"};

bool is_share_unit(std::string_view unit) { return unit == "fraction"; }
bool is_counted_unit(std::string_view unit) { return std::ranges::find(counted_units, unit) != counted_units.end(); }
bool is_weight_unit(std::string_view unit) { return is_share_unit(unit) || is_counted_unit(unit); }
bool is_period_unit(std::string_view unit) { return calendar::unit_named(unit).has_value(); }
bool is_term_unit(std::string_view unit) { return calendar::day_unit_named(unit).has_value(); }

std::optional<Fraction> written_share(const Node& node) {
  const bool as_fraction = node.kind == Node::Kind::text && node.text.find('/') != std::string::npos;
  return as_fraction ? Fraction::parse(node.text) : std::nullopt;
}

std::optional<Fraction> written_number(const Node& node) {
  const bool whole = node.kind == Node::Kind::integer && node.integer >= 0;
  return whole ? std::optional(Fraction(node.integer)) : std::nullopt;
}

std::optional<Fraction> never_written(const Node& /*node*/) { return std::nullopt; }

// One way in which a value is used.
struct Use {
  std::string_view what;
  bool (*fits)(std::string_view unit);
  std::string_view units;
  std::optional<Fraction> (*written)(const Node& node);
  std::string_view expected;
  bool by_area_only = false;
};

constexpr Use share_use = {"a share", is_share_unit, "fraction", written_share,
                           "quoted text such as \"2/3\", or $ and the name of a parameter"};
constexpr Use number_use = {"a number", is_counted_unit, "person, voter, seat, member, judge, region or candidate",
                            written_number, "a whole number ≥ 0, or $ and the name of a parameter"};
constexpr Use weight_use = {"a weight",
                            is_weight_unit,
                            "fraction, or one that counts",
                            never_written,
                            "$ and the name of a parameter that differs by area, with [here]",
                            true};
constexpr Use period_use = {"a period", is_period_unit, "day, month or year", never_written,
                            "$ and the name of a parameter"};
constexpr Use term_use = {"a term", is_term_unit, "day, working_day, month or year", never_written,
                          "$ and the name of a parameter"};

std::string span_text(Date from, const std::optional<Date>& to) {
  return "from " + from.iso() + (to ? " to " + to->iso() : std::string(" on"));
}

// The earlier of two last days, of which none is no end.
std::optional<Date> earlier_end(const std::optional<Date>& one, const std::optional<Date>& other) {
  if (!one || !other) {
    return one ? one : other;
  }
  return std::min(*one, *other);
}

std::string reason(const law::Lookup& found) {
  if (found.entry == nullptr) {
    return "has no value";
  }
  const bool ceased = found.standing == law::Standing::ceased;
  return (ceased ? "ceased on " : "has no value before ") + found.entry->from.iso();
}

// Why the history does not hold on every day of the span; nothing where it does.
std::optional<std::string> gap(const law::Parameter& parameter, const law::History& history, Date from,
                               const std::optional<Date>& to) {
  const law::Lookup first = law::at(parameter, history, from);
  if (first.standing != law::Standing::in_force) {
    return reason(first);
  }
  for (const law::DatedValue& value : history.values) {
    if (value.from > from && (!to || value.from <= *to) && !value.value) {
      return "ceases on " + value.from.iso();
    }
  }
  return std::nullopt;
}

class Mention {
 public:
  Mention(const ReadContext& context, const Node& node, const RuleScope& scope, const Use& use)
      : context_(context), node_(node), scope_(scope), use_(use) {}

  [[nodiscard]] RuleValue read() const {
    std::string_view name = std::string_view(node_.text).substr(1);
    const bool here = name.ends_with(here_suffix);
    name.remove_suffix(here ? here_suffix.size() : 0);
    const law::Parameter* const parameter = scope_.law->parameter(name);
    if (parameter == nullptr) {
      report_unknown(name);
      return {};
    }
    check_unit(*parameter);
    if (check_here(*parameter, here)) {
      check_in_force(*parameter);
    }
    return ParameterValue{parameter, here};
  }

 private:
  void report(std::string found, std::string expected, std::string advice = {}) const {
    context_.report(node_.at, std::move(found), std::move(expected), std::move(advice));
  }

  void report_unknown(std::string_view name) const {
    const std::vector<const law::Parameter*> meant = scope_.law->parameters_called(name);
    report("no parameter " + quoted(name), "the name of a file in parameters/, with a dot: $topic.name",
           meant.empty() ? std::string() : "It is an alias: write $" + meant.front()->name);
  }

  void check_unit(const law::Parameter& parameter) const {
    if (!use_.fits(parameter.unit)) {
      report("$" + parameter.name + " with unit " + quoted(parameter.unit) + " as " + std::string(use_.what),
             "a parameter with unit " + std::string(use_.units));
    }
  }

  [[nodiscard]] bool check_here(const law::Parameter& parameter, bool here) const {
    const std::string name = "$" + parameter.name;
    if (here && !scope_.in_area) {
      report(quoted(node_.text) + " where no area is at hand", "[here] only in 'weight' and inside 'where'");
    } else if (here && !parameter.by_area()) {
      report(quoted(node_.text) + ", which does not differ by area", quoted(name));
    } else if (!here && parameter.by_area()) {
      report(quoted(node_.text) + ", which differs by area",
             quoted(name + "[here]") + " in 'weight' or inside 'where'");
    } else if (!here && use_.by_area_only) {
      report(quoted(node_.text) + " as " + std::string(use_.what), std::string(use_.expected));
    } else {
      return true;
    }
    return false;
  }

  void report_gap(const law::Parameter& parameter, std::string_view area, const std::string& why, Date from,
                  const std::optional<Date>& to) const {
    const std::string where = area.empty() ? std::string() : " in " + std::string(area);
    report("$" + parameter.name + where + " " + why, "a value on every day " + span_text(from, to),
           "End this version or begin it later, or correct the parameter");
  }

  void check_in_force(const law::Parameter& parameter) const {
    if (parameter.by_area()) {
      check_in_force_by_area(parameter);
      return;
    }
    if (const std::optional<std::string> why = gap(parameter, parameter.histories.front(), scope_.from, scope_.to)) {
      report_gap(parameter, {}, *why, scope_.from, scope_.to);
    }
  }

  // Each area needs a value on the days on which both it and the version exist.
  void check_in_force_by_area(const law::Parameter& parameter) const {
    for (const area::Area& area : scope_.law->areas) {
      if (std::ranges::find(scope_.area_kinds, area.kind) == scope_.area_kinds.end()) {
        continue;
      }
      const Date from = area.from ? std::max(*area.from, scope_.from) : scope_.from;
      const std::optional<Date> to = earlier_end(area.to, scope_.to);
      if (to && *to < from) {
        continue;
      }
      const law::History* const history = parameter.history_for(area.code);
      const std::optional<std::string> why =
          history == nullptr ? std::optional<std::string>("has no value") : gap(parameter, *history, from, to);
      if (why) {
        report_gap(parameter, area.code, *why, from, to);
      }
    }
  }

  const ReadContext& context_;
  const Node& node_;
  const RuleScope& scope_;
  const Use& use_;
};

RuleValue read_value(const ReadContext& context, const Node& node, const RuleScope& scope, const Use& use) {
  if (node.kind == Node::Kind::text && node.text.starts_with('$')) {
    return Mention(context, node, scope, use).read();
  }
  const std::optional<Fraction> written = use.written(node);
  if (!written) {
    context.report(node.at, describe(node) + " as " + std::string(use.what), std::string(use.expected));
  }
  return written.value_or(Fraction());
}

}  // namespace

RuleValue read_share(const ReadContext& context, const Node& node, const RuleScope& scope) {
  return read_value(context, node, scope, share_use);
}

RuleValue read_number(const ReadContext& context, const Node& node, const RuleScope& scope) {
  return read_value(context, node, scope, number_use);
}

RuleValue read_weight(const ReadContext& context, const Node& node, const RuleScope& scope) {
  RuleScope in_area = scope;
  in_area.in_area = true;
  return read_value(context, node, in_area, weight_use);
}

RuleValue read_term(const ReadContext& context, const Node& node, const RuleScope& scope) {
  return read_value(context, node, scope, term_use);
}

RuleValue read_period(const ReadContext& context, const Node& node, const RuleScope& scope) {
  return read_value(context, node, scope, period_use);
}

}  // namespace mandate::procedure
