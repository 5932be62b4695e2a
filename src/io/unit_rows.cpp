#include "io/unit_rows.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::no_unit;

class TreeMaker {
 public:
  TreeMaker(const std::vector<UnitRow>& rows, ProblemSink& problems) : rows_(rows), problems_(problems) {}

  UnitsMade make() {
    made_.index.assign(rows_.size(), no_unit);
    state_.assign(rows_.size(), State::waiting);
    find_codes();
    make_root();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      add_with_ancestors(row);
    }
    return std::move(made_);
  }

 private:
  enum class State : std::uint8_t { waiting, on_path, done };

  static std::string before(const UnitRow& row) { return row.where.empty() ? "" : row.where + ": "; }

  void find_codes() {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const UnitRow& each = rows_[row];
      if (each.unit.code.empty()) {
        problems_.report(each.at, before(each) + "a unit without a code", "a code", "Fill it in");
        state_[row] = State::done;
      } else if (!by_code_.emplace(each.unit.code, row).second) {
        problems_.report(each.at, before(each) + "the unit " + in_quotes(each.unit.code) + " for the second time",
                         "each unit once", "Remove one of them, or correct its code");
        state_[row] = State::done;
      }
    }
  }

  void make_root() {
    std::size_t roots = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      roots += state_[row] == State::waiting && rows_[row].parent.empty() ? 1U : 0U;
    }
    if (roots > 1 && !by_code_.contains(std::string(made_up_root))) {
      root_ = *made_.tree.add({std::string(made_up_root), {}, {}, no_unit, {}});
      made_.made_root = true;
    }
  }

  // Walks up to a unit that stands already, then adds the path from the top down.
  void add_with_ancestors(std::size_t row) {
    std::vector<std::size_t> path;
    std::size_t at = row;
    while (state_[at] == State::waiting) {
      state_[at] = State::on_path;
      path.push_back(at);
      if (rows_[at].parent.empty()) {
        break;
      }
      const auto parent = by_code_.find(rows_[at].parent);
      if (parent == by_code_.end()) {
        break;
      }
      at = parent->second;
      if (state_[at] == State::on_path) {
        problems_.report(rows_[row].at,
                         before(rows_[row]) + "the unit " + in_quotes(rows_[row].unit.code) + " above itself",
                         "a tree of units", "Correct the parents");
        break;
      }
    }
    for (std::size_t i = path.size(); i > 0; --i) {
      add(path[i - 1]);
    }
  }

  void add(std::size_t row) {
    state_[row] = State::done;
    const UnitRow& each = rows_[row];
    record::Unit unit = each.unit;
    unit.parent = root_;
    if (!each.parent.empty()) {
      const auto parent = made_.tree.find(each.parent);
      if (!parent) {
        if (!by_code_.contains(each.parent)) {
          problems_.report(each.at, before(each) + "the unknown parent " + in_quotes(each.parent),
                           "the code of a unit of this file", "Correct it, or add the unit");
        }
        return;
      }
      unit.parent = *parent;
    }
    const auto index = made_.tree.add(std::move(unit));
    if (!index) {
      problems_.report(each.at, before(each) + "a second unit without a parent", "one unit above all others",
                       "Name its parent");
      return;
    }
    made_.index[row] = *index;
  }

  const std::vector<UnitRow>& rows_;
  ProblemSink& problems_;
  UnitsMade made_;
  std::vector<State> state_;
  std::unordered_map<std::string, std::size_t> by_code_;
  std::uint32_t root_ = no_unit;
};

}  // namespace

UnitsMade make_units(const std::vector<UnitRow>& rows, ProblemSink& problems) {
  return TreeMaker(rows, problems).make();
}

}  // namespace mandate::io
