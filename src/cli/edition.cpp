#include "cli/edition.hpp"

#include <system_error>
#include <utility>

#include "cli/rules_in_use.hpp"
#include "publication/folder_files.hpp"

namespace mandate::cli {

Edition::~Edition() {
  std::error_code ignored;
  if (!folder_.empty()) {
    std::filesystem::remove_all(folder_, ignored);
  }
}

bool Edition::make(const ledger::SigningKey& key, bool continues, const ledger::SigningKey* next_key) {
  Problems problems;
  const auto rules = rules_text_of(asked_.presentation.rules, subject_.jurisdiction(), problems);
  write_problems(problems);
  const auto folder = rules ? publication::folder_beside(asked_.out) : std::unexpected(Problem());
  if (!folder) {
    write_problems(rules ? Problems{folder.error()} : Problems());
    return false;
  }
  folder_ = *folder;
  publication::FolderFiles before(asked_.out);
  publication::FolderFiles target(folder_);
  auto made = subject_.publish({*rules, &key, next_key, continues ? &before : nullptr}, target);
  if (!made) {
    write_problems(made.error());
    return false;
  }
  published_ = std::move(*made);
  return true;
}

}  // namespace mandate::cli
