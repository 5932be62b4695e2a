// A log where it is kept: a folder, or an address http://… . A publication, which has its log below log/, is the same.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ledger/note.hpp"
#include "ledger/resource.hpp"
#include "net/http_client.hpp"

namespace mandate::witness {

struct LogPlace {
  std::string name;  // as it was given
  std::unique_ptr<ledger::ResourceReader> source;
  std::filesystem::path folder;  // of the log; empty behind an address
  std::string note;              // its checkpoint, the bytes

  [[nodiscard]] bool is_folder() const { return !folder.empty(); }
  // A text file of the log, "policy" or "key"; empty where there is none.
  [[nodiscard]] std::string text_of(std::string_view file) const;
};

// With its checkpoint as it is now. The client outlives the place.
[[nodiscard]] ledger::Result<LogPlace> open_log_place(const std::string& name, net::HttpClient& client);

}  // namespace mandate::witness
