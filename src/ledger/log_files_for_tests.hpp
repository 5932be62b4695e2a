// The files of a log in memory.
#pragma once

#include <map>
#include <string>

#include "ledger/resource.hpp"
#include "ledger/tiled_log.hpp"
#include "ledger/tree_for_tests.hpp"

namespace mandate::ledger::log_files_for_tests {

class MemoryFiles final : public ResourceReader {
 public:
  [[nodiscard]] Result<std::string> read(std::string_view name, std::size_t most) override {
    ++reads;
    const auto found = files.find(std::string(name));
    if (found == files.end()) {
      return fault(FaultKind::not_found, std::string(name), "a file of the log");
    }
    if (found->second.size() > most) {
      return fault(FaultKind::malformed, std::string(name), "a shorter file");
    }
    return found->second;
  }
  void keep(std::vector<Resource> written) {
    for (Resource& file : written) {
      files[file.name] = std::move(file.bytes);
    }
  }

  std::map<std::string, std::string> files;
  std::size_t reads = 0;
};

inline void grow(TiledLog& log, std::uint64_t size) {
  for (std::uint64_t i = log.size(); i < size; ++i) {
    EXPECT_EQ(log.append(tree_for_tests::entry_text(i)), i);
  }
}

}  // namespace mandate::ledger::log_files_for_tests
