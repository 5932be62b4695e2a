// A publication in a folder.
#pragma once

#include <filesystem>

#include "publication/publication_files.hpp"

namespace mandate::publication {

class FolderFiles final : public PublicationTarget {
 public:
  // Of a link that leads to the folder, where it leads now: whoever turns it meanwhile changes nothing for this reader.
  explicit FolderFiles(const std::filesystem::path& folder);

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
// other. Where `folder` is a link, it leads to the new one from then on. Nothing is left of the old one.
[[nodiscard]] std::expected<void, Problem> put_in_place(const std::filesystem::path& made,
                                                        const std::filesystem::path& folder);

// A folder that is renewed while others read it: a link to what was made last. The one before stays until the next one
// is put in place, so that whoever began to read it comes to its end.
class RenewedFolder {
 public:
  explicit RenewedFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
  RenewedFolder(const RenewedFolder&) = delete;
  RenewedFolder& operator=(const RenewedFolder&) = delete;
  RenewedFolder(RenewedFolder&&) = delete;
  RenewedFolder& operator=(RenewedFolder&&) = delete;
  ~RenewedFolder();

  // As `put_in_place`; what is a folder becomes a link.
  [[nodiscard]] std::expected<void, Problem> put_in_place(const std::filesystem::path& made);

 private:
  std::filesystem::path folder_;
  std::filesystem::path before_;  // empty: there is none
};

}  // namespace mandate::publication
