// One record of a JSON or XML document as a small tree of names and texts, so that readers of both look alike.
//
// A list is a name that repeats: {"Mark": [1, 2]} and <Mark>1</Mark><Mark>2</Mark> are the same tree. An attribute is a
// child. Numbers and truth values are their text; null is absent. The tree is emptied and filled again for each
// record, and holds at most `most_record_bytes` of text, `most_record_items` items and `most_record_depth` levels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::io {

inline constexpr std::size_t most_record_bytes = std::size_t{16} << 20U;
inline constexpr std::size_t most_record_items = std::size_t{1} << 20U;
inline constexpr std::size_t most_record_depth = 32;

class RecordTree;

// A view of one item, or of none: whatever is asked of none is none or empty.
class Branch {
 public:
  Branch() = default;
  Branch(const RecordTree* tree, std::uint32_t item) : tree_(tree), item_(item) {}

  [[nodiscard]] bool exists() const { return tree_ != nullptr; }
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] std::string_view text() const;
  // The first child so called.
  [[nodiscard]] Branch child(std::string_view name) const;
  [[nodiscard]] std::string_view text_of(std::string_view child_name) const { return child(child_name).text(); }
  // The first child; the next item with the same parent.
  [[nodiscard]] Branch first() const;
  [[nodiscard]] Branch next() const;
  // The next item with the same parent and name.
  [[nodiscard]] Branch next_alike() const;

 private:
  const RecordTree* tree_ = nullptr;
  std::uint32_t item_ = 0;
};

class RecordTree {
 public:
  void clear();
  // Begins a child of the item at hand, or the root. False where the tree is full.
  [[nodiscard]] bool open(std::string_view name);
  // Text of the item at hand; what stands behind its children is passed over. False where the tree is full.
  [[nodiscard]] bool add_text(std::string_view text);
  void close();

  [[nodiscard]] std::size_t depth() const { return path_.size(); }
  [[nodiscard]] Branch root() const { return items_.empty() ? Branch() : Branch(this, 0); }

 private:
  friend class Branch;

  static constexpr std::uint32_t none = UINT32_MAX;

  struct Part {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  struct Item {
    Part name;
    Part text;
    std::uint32_t first = none;
    std::uint32_t last = none;
    std::uint32_t next = none;
  };

  [[nodiscard]] std::string_view view(Part part) const {
    return std::string_view(bytes_).substr(part.begin, part.size);
  }

  std::string bytes_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> path_;
};

}  // namespace mandate::io
