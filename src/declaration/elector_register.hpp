// Who may declare, and where: a register of voters, residents or members as of a day, by tags of the collection's
// scope.
//
// Made from a file in identity/, which also takes the digest of that file; the core sees tags and areas only.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "declaration/declaration.hpp"
#include "declaration/tag_table.hpp"

namespace mandate::declaration {

class ElectorRegister {
 public:
  // `digest`: of the file that the register was read from, hexadecimal SHA-256.
  ElectorRegister(Date as_of, std::string digest) : as_of_(as_of), digest_(std::move(digest)) {}

  // False where the person is in it already; then nothing changes.
  bool add(const Tag& tag, AreaIndex area);

  // Nothing where the person is not in it.
  [[nodiscard]] std::optional<AreaIndex> area_of(const Tag& tag) const;
  // In the order in which they were added.
  [[nodiscard]] std::span<const Tag> persons() const { return tags_.tags(); }
  void prefetch(const Tag& tag) const { tags_.prefetch(tag); }

  [[nodiscard]] std::size_t size() const { return areas_.size(); }
  [[nodiscard]] Date as_of() const { return as_of_; }
  [[nodiscard]] const std::string& digest() const { return digest_; }

 private:
  Date as_of_;
  std::string digest_;
  TagTable tags_;
  std::vector<AreaIndex> areas_;  // in the order of tags_
};

}  // namespace mandate::declaration
