// The declarations of one stage, folded in the order of the log: who counts, who does not and why.
//
// Every operation costs the same however many there are, but for invalidating and undoing, which cost what they touch.
// Equal sequences of operations give equal states and equal bytes; nothing depends on the order of a hash table.
// Memory: 36 bytes an accepted declaration and 8 a slot of its table, so 52 to 68 at most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "declaration/collection_counts.hpp"
#include "declaration/collection_rule.hpp"
#include "declaration/declaration.hpp"
#include "declaration/elector_register.hpp"
#include "declaration/tag_table.hpp"

namespace mandate::declaration {

// Nothing where it was accepted.
using Outcome = std::optional<Refusal>;

enum class Standing : std::uint8_t { live, withdrawn, invalidated };

// Why a withdrawal, an invalidation or its undoing was not carried out. Then nothing changed.
enum class NotDone : std::uint8_t {
  not_declared,       // nobody with that tag
  not_live,           // withdrawn already
  withdrawal_closed,  // the rule knows no withdrawal, or the window is over
  no_reason,          // an invalidation needs one
  batch_unknown,      // no batch of that number
  batch_undone,       // already
};

[[nodiscard]] std::string_view word(NotDone why);

// Declarations struck out together, with the reason; may be undone as a whole.
struct Invalidation {
  std::string reason;
  Count64 asked = 0;   // tags that were named
  Count64 struck = 0;  // of these were live
  bool undone = false;
  std::string undone_because;
  Count64 restored = 0;  // of those struck: who withdrew meanwhile stays withdrawn

  friend bool operator==(const Invalidation&, const Invalidation&) = default;
};

using BatchNumber = std::uint32_t;  // from 0, in the order of the log

class Collection {
 public:
  // `elsewhere`: who declared in the other cases of the scope; asked only where the rule reaches beyond the case. Both
  // it and the register are borrowed.
  explicit Collection(const CollectionRule& rule, const ElectorRegister* electors = nullptr,
                      const TagTable* elsewhere = nullptr);

  // From here on another register counts; what was accepted stays accepted.
  void use(const ElectorRegister& electors) { electors_ = &electors; }
  // From here on these count as having declared elsewhere.
  void compare_with(const TagTable& elsewhere) { elsewhere_ = &elsewhere; }

  // One by one in their order; an outcome each.
  std::vector<Outcome> receive(const Batch& batch);
  Outcome receive(const Declaration& declaration, const std::optional<TextDigest>& text);

  std::expected<void, NotDone> withdraw(const Tag& tag, Date day);
  // A tag that is not live, or is named twice, is passed over and shows in the numbers.
  std::expected<BatchNumber, NotDone> invalidate(std::span<const Tag> tags, std::string reason);
  std::expected<void, NotDone> undo(BatchNumber batch, std::string reason);

  [[nodiscard]] const CollectionRule& rule() const { return rule_; }
  [[nodiscard]] const Counts& total() const { return total_; }
  [[nodiscard]] const CountTable& counts() const { return counts_; }
  [[nodiscard]] const TimesDeclared& times_declared() const { return times_; }
  [[nodiscard]] std::span<const Invalidation> invalidations() const { return invalidations_; }
  // Of the last declaration of the person; nothing where there is none.
  [[nodiscard]] std::optional<Standing> standing_of(const Tag& tag) const;
  // The persons, in the order of their first accepted declaration.
  [[nodiscard]] const TagTable& persons() const { return persons_; }

  // The two identities in every cell and in the sum, and the sum equal to the cells': O(areas).
  [[nodiscard]] bool identities_hold() const;

 private:
  // The last accepted declaration of a person.
  struct Person {
    AreaIndex area = unknown_area;
    BatchNumber struck_by = 0;  // where invalidated
    std::uint32_t times = 0;    // submitted with this tag and accepted or refused as a repeat
    Channel channel = Channel::electronic;
    Standing standing = Standing::live;
  };

  [[nodiscard]] bool agrees(const std::optional<TextDigest>& text) const { return !rule_.text || rule_.text == text; }
  void prefetch(const Tag& tag) const;
  [[nodiscard]] Outcome judged(const Declaration& declaration, bool text_agrees, AreaIndex& area) const;
  [[nodiscard]] Outcome judged_against_register(const Declaration& declaration, AreaIndex& area) const;
  Outcome entered(const Declaration& declaration, bool text_agrees);
  Outcome as_person(const Tag& tag, AreaIndex area, Channel channel);
  void told_again(Person& person);
  void move(Person& person, Standing to);

  CollectionRule rule_;
  const ElectorRegister* electors_;
  const TagTable* elsewhere_;
  TagTable persons_;
  std::vector<Person> last_;  // in the order of persons_
  Counts total_;
  CountTable counts_;
  TimesDeclared times_{};
  std::vector<Invalidation> invalidations_;
  std::vector<std::vector<TagTable::Place>> struck_;  // by batch
};

}  // namespace mandate::declaration
