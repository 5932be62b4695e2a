// The files of a publication in memory.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "publication/publication_files.hpp"

namespace mandate::publication {

class MemoryFiles final : public PublicationTarget {
 public:
  [[nodiscard]] std::expected<std::optional<std::string>, Problem> read(std::string_view name,
                                                                        std::uint64_t most) override;
  [[nodiscard]] std::expected<std::vector<std::string>, Problem> names() override;
  [[nodiscard]] std::expected<void, Problem> put(std::string_view name, std::string_view bytes) override;

  std::map<std::string, std::string, std::less<>> files;

 private:
  std::mutex putting_;
};

}  // namespace mandate::publication
