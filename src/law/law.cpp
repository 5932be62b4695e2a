#include "law/law.hpp"

#include <algorithm>

namespace mandate::law {
namespace {

// Items are in increasing order of the key.
template <typename Item>
const Item* find_sorted(const std::vector<Item>& items, std::string_view key, std::string Item::* member) {
  const auto found = std::ranges::lower_bound(items, key, {}, member);
  return found != items.end() && (*found).*member == key ? &*found : nullptr;
}

}  // namespace

const Act* Law::act(std::string_view id) const { return find_sorted(acts, id, &Act::id); }

const Act* Law::cited_act(std::string_view href) const {
  const std::string_view address = href.substr(0, href.find("/~"));
  const auto found = std::ranges::find_if(
      acts, [&](const Act& act) { return !act.references.empty() && act.references.front().href == address; });
  return found == acts.end() ? nullptr : &*found;
}

const Parameter* Law::parameter(std::string_view name) const { return find_sorted(parameters, name, &Parameter::name); }

std::vector<const Parameter*> Law::parameters_called(std::string_view name_or_alias) const {
  std::vector<const Parameter*> found;
  for (const Parameter& candidate : parameters) {
    if (candidate.name == name_or_alias ||
        std::ranges::find(candidate.aliases, name_or_alias) != candidate.aliases.end()) {
      found.push_back(&candidate);
    }
  }
  return found;
}

const area::Area* Law::area(std::string_view code) const { return find_sorted(areas, code, &area::Area::code); }

const Provision* Law::provision(std::string_view id) const { return find_sorted(provisions, id, &Provision::id); }

const Identifier* Law::identifier(std::string_view id) const { return find_sorted(identifiers, id, &Identifier::id); }

const SignatureVersion* Law::signature_on(Date day) const {
  for (const SignatureLaw& law : signatures) {
    if (const SignatureVersion* const version = law.at(day)) {
      return version;
    }
  }
  return nullptr;
}

}  // namespace mandate::law
