// The files of a log by their names ("tile/0/000.p/1", "checkpoint"), wherever they lie: in a folder, behind an
// address, in memory.
#pragma once

#include <string>
#include <string_view>

#include "ledger/fault.hpp"

namespace mandate::ledger {

struct Resource {
  std::string name;
  std::string bytes;

  friend bool operator==(const Resource&, const Resource&) = default;
};

class ResourceReader {
 public:
  ResourceReader() = default;
  ResourceReader(const ResourceReader&) = delete;
  ResourceReader& operator=(const ResourceReader&) = delete;
  ResourceReader(ResourceReader&&) = delete;
  ResourceReader& operator=(ResourceReader&&) = delete;
  virtual ~ResourceReader() = default;

  // FaultKind::not_found where there is none of that name, unreadable where it cannot be told. No more than `most`
  // bytes are fetched; what is longer is malformed.
  [[nodiscard]] virtual Result<std::string> read(std::string_view name, std::size_t most) = 0;
};

}  // namespace mandate::ledger
