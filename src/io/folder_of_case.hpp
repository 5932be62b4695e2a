// The files of a case that lies in a folder.
#pragma once

#include <filesystem>
#include <utility>

#include "io/case_files.hpp"

namespace mandate::io {

class FolderOfCase final : public CaseFiles {
 public:
  explicit FolderOfCase(std::filesystem::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::string place_of(const std::string& name) const override;
  [[nodiscard]] std::optional<std::string> text(const std::string& name, Problems& problems) const override;
  [[nodiscard]] std::unique_ptr<TextSource> stream(const std::string& name, Problems& problems) const override;

 private:
  std::filesystem::path folder_;
};

}  // namespace mandate::io
