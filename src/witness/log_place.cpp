#include "witness/log_place.hpp"

#include <fstream>
#include <system_error>
#include <utility>

namespace mandate::witness {
namespace {

namespace fs = std::filesystem;
using ledger::FaultKind;

constexpr std::string_view of_publication = "log/";
constexpr std::size_t most_text_bytes = 65'536;

class FolderReader final : public ledger::ResourceReader {
 public:
  explicit FolderReader(fs::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] ledger::Result<std::string> read(std::string_view name, std::size_t most) override {
    const fs::path path = folder_ / name;
    std::error_code error;
    if (!fs::exists(path, error)) {
      return ledger::fault(FaultKind::not_found, "no file " + path.string(), "a file of the log");
    }
    std::string bytes(most + 1, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad() || !file.is_open()) {
      return ledger::fault(FaultKind::unreadable, path.string() + " cannot be read", "a file of the log");
    }
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > most) {
      return ledger::fault(FaultKind::malformed, path.string() + " of more than " + std::to_string(most) + " bytes",
                           "a shorter file");
    }
    return bytes;
  }

 private:
  fs::path folder_;
};

class AddressReader final : public ledger::ResourceReader {
 public:
  AddressReader(net::HttpClient& client, net::Url url) : client_(client), url_(std::move(url)) {}

  [[nodiscard]] ledger::Result<std::string> read(std::string_view name, std::size_t most) override {
    const net::Url url = net::below(url_, name);
    auto response = client_.exchange(url, {}, most);
    if (!response) {
      return ledger::fault(FaultKind::unreadable, response.error().found, response.error().expected,
                           response.error().advice);
    }
    if (response->status == 404 || response->status == 410) {
      return ledger::fault(FaultKind::not_found, "nothing at " + net::url_text(url), "a file of the log");
    }
    if (response->status != 200) {
      return ledger::fault(FaultKind::unreadable,
                           net::url_text(url) + " answers with status " + std::to_string(response->status),
                           "a file of the log");
    }
    return std::move(response->body);
  }

 private:
  net::HttpClient& client_;
  net::Url url_;
};

ledger::Result<LogPlace> open_folder(const std::string& name) {
  std::error_code error;
  fs::path folder = name;
  if (!fs::exists(folder / "checkpoint", error) && fs::exists(folder / of_publication / "checkpoint", error)) {
    folder /= "log";
  }
  LogPlace place{name, std::make_unique<FolderReader>(folder), folder, {}};
  auto note = place.source->read("checkpoint", ledger::most_note_bytes);
  if (!note) {
    return std::unexpected(note.error());
  }
  place.note = std::move(*note);
  return place;
}

ledger::Result<LogPlace> open_address(const std::string& name, net::HttpClient& client) {
  const auto url = net::parse_url(name);
  if (!url) {
    return ledger::fault(FaultKind::refused, url.error().found, url.error().expected, url.error().advice);
  }
  LogPlace place{name, std::make_unique<AddressReader>(client, *url), {}, {}};
  auto note = place.source->read("checkpoint", ledger::most_note_bytes);
  if (!note && note.error().kind == FaultKind::not_found) {
    place.source = std::make_unique<AddressReader>(client, net::below(*url, "log"));
    note = place.source->read("checkpoint", ledger::most_note_bytes);
  }
  if (!note) {
    return std::unexpected(note.error());
  }
  place.note = std::move(*note);
  return place;
}

}  // namespace

std::string LogPlace::text_of(std::string_view file) const { return source->read(file, most_text_bytes).value_or(""); }

ledger::Result<LogPlace> open_log_place(const std::string& name, net::HttpClient& client) {
  return net::looks_like_url(name) ? open_address(name, client) : open_folder(name);
}

}  // namespace mandate::witness
