// A ZIP archive in memory, read within bounds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "io/problem_sink.hpp"

struct zip;

namespace mandate::io {

class XlsxArchive {
 public:
  static constexpr std::int64_t most_entries = 4096;
  static constexpr std::size_t most_entry_bytes = std::size_t{256} << 20U;
  // Markup of a spreadsheet packs to about a twentieth; what packs to less than a five-hundredth is a bomb.
  static constexpr std::size_t most_ratio = 500;
  static constexpr std::size_t free_bytes = std::size_t{8} << 20U;

  // The bytes must outlive it. Reported where they are no archive, or one with too many entries.
  XlsxArchive(std::string_view bytes, ProblemSink& problems);

  [[nodiscard]] bool good() const { return archive_ != nullptr; }
  [[nodiscard]] bool has(const std::string& name) const;
  // Reported where there is no such entry, or it swells beyond the bounds, or it is damaged.
  [[nodiscard]] std::optional<std::string> read(const std::string& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  ProblemSink& problems_;
  std::unique_ptr<zip, Close> archive_;
};

}  // namespace mandate::io
