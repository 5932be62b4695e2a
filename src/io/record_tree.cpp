#include "io/record_tree.hpp"

namespace mandate::io {

std::string_view Branch::name() const { return exists() ? tree_->view(tree_->items_[item_].name) : std::string_view(); }

std::string_view Branch::text() const { return exists() ? tree_->view(tree_->items_[item_].text) : std::string_view(); }

Branch Branch::first() const {
  const std::uint32_t item = exists() ? tree_->items_[item_].first : RecordTree::none;
  return item == RecordTree::none ? Branch() : Branch(tree_, item);
}

Branch Branch::next() const {
  const std::uint32_t item = exists() ? tree_->items_[item_].next : RecordTree::none;
  return item == RecordTree::none ? Branch() : Branch(tree_, item);
}

Branch Branch::child(std::string_view name) const {
  Branch at = first();
  while (at.exists() && at.name() != name) {
    at = at.next();
  }
  return at;
}

Branch Branch::next_alike() const {
  Branch at = next();
  while (at.exists() && at.name() != name()) {
    at = at.next();
  }
  return at;
}

void RecordTree::clear() {
  bytes_.clear();
  items_.clear();
  path_.clear();
}

bool RecordTree::open(std::string_view name) {
  if (items_.size() == most_record_items || bytes_.size() + name.size() > most_record_bytes ||
      path_.size() == most_record_depth) {
    return false;
  }
  const auto index = static_cast<std::uint32_t>(items_.size());
  Item& item = items_.emplace_back();
  item.name = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(name.size())};
  bytes_ += name;
  if (!path_.empty()) {
    Item& parent = items_[path_.back()];
    if (parent.last == none) {
      parent.first = index;
    } else {
      items_[parent.last].next = index;
    }
    parent.last = index;
  }
  path_.push_back(index);
  return true;
}

bool RecordTree::add_text(std::string_view text) {
  if (bytes_.size() + text.size() > most_record_bytes) {
    return false;
  }
  Item& item = items_[path_.back()];
  const auto end = static_cast<std::uint32_t>(bytes_.size());
  if (item.text.size == 0) {
    item.text.begin = end;
  }
  if (item.text.begin + item.text.size == end) {
    bytes_ += text;
    item.text.size += static_cast<std::uint32_t>(text.size());
  }
  return true;
}

void RecordTree::close() { path_.pop_back(); }

}  // namespace mandate::io
