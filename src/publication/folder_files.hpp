// A publication in a folder.
#pragma once

#include <filesystem>

#include "publication/publication_files.hpp"

namespace mandate::publication {

class FolderFiles final : public PublicationTarget {
 public:
  explicit FolderFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::expected<std::optional<std::string>, Problem> read(std::string_view name,
                                                                        std::uint64_t most) override;
  [[nodiscard]] std::expected<std::vector<std::string>, Problem> names() override;
  [[nodiscard]] std::expected<void, Problem> put(std::string_view name, std::string_view bytes) override;

 private:
  std::filesystem::path folder_;
};

// A folder beside `folder`, empty and on the same disk, in which the next publication is made.
[[nodiscard]] std::expected<std::filesystem::path, Problem> folder_beside(const std::filesystem::path& folder);

// Puts the new folder in the place of the old one in one step, once all of it is on disk: whoever looks sees one or the
// other. Nothing is left of the old one.
[[nodiscard]] std::expected<void, Problem> put_in_place(const std::filesystem::path& made,
                                                        const std::filesystem::path& folder);

}  // namespace mandate::publication
