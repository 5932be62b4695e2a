#include "cli/case_lists.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <variant>

#include "cli/output.hpp"
#include "identity/tag_lists.hpp"
#include "io/text_file.hpp"

namespace mandate::cli {
namespace {

namespace fs = std::filesystem;

// The bytes of the file; nothing where there is none.
std::optional<std::string> bytes_of(const std::string& place, Problems& problems) {
  std::error_code error;
  return fs::exists(place, error) ? io::read_bytes(place, problems) : std::nullopt;
}

void report_changed(const std::string& place, const std::string& found, Problems& problems) {
  problems.push_back({.file = place,
                      .at = {},
                      .found = "a file of SHA-256 " + found + ", so it was changed",
                      .expected = "the SHA-256 that its name says, for the case was counted with that list",
                      .advice = "Put the list back as it was"});
}

std::string register_in(const std::string& folder, std::string_view digest) {
  return folder + '/' + std::string(digest) + ".register";
}

std::string elsewhere_in(const std::string& folder, std::string_view digest) {
  return folder + '/' + std::string(digest) + ".elsewhere";
}

}  // namespace

std::string CaseLists::place_of(const proceeding::Gap& gap) const {
  return gap.kind == proceeding::Gap::Kind::register_missing ? register_in(folder_, gap.id)
                                                             : elsewhere_in(folder_, gap.id);
}

void CaseLists::read_register(const std::string& digest, const std::string& place, const declaration::AreaCodes& codes,
                              Problems& problems) {
  const std::optional<std::string> bytes = bytes_of(place, problems);
  std::optional<declaration::ElectorRegister> electors =
      bytes ? identity::read_register_list({place, &problems}, *bytes, codes) : std::nullopt;
  if (electors && electors->digest() != digest) {
    report_changed(place, electors->digest(), problems);
  } else if (electors) {
    registers_.push_back(std::move(*electors));
  }
}

void CaseLists::read_elsewhere(const std::string& digest, const std::string& place, Problems& problems) {
  const std::optional<std::string> bytes = bytes_of(place, problems);
  std::optional<declaration::DeclaredElsewhere> list =
      bytes ? identity::read_elsewhere_list({place, &problems}, *bytes) : std::nullopt;
  if (list && list->digest != digest) {
    report_changed(place, list->digest, problems);
  } else if (list) {
    elsewhere_.push_back(std::move(*list));
  }
}

void CaseLists::read_named(std::span<const proceeding::Event> events, const declaration::AreaCodes& codes,
                           Problems& problems) {
  read_from(folder_, events, codes, problems);
}

void CaseLists::bring_named(std::span<const proceeding::Event> events, const std::string& from,
                            const declaration::AreaCodes& codes, Problems& problems) {
  read_named(events, codes, problems);
  const std::size_t registers = registers_.size();
  const std::size_t elsewhere = elsewhere_.size();
  read_from(from, events, codes, problems);
  for (std::size_t i = registers; i < registers_.size(); ++i) {
    brought_.push_back(register_in(from, registers_[i].digest()));
  }
  for (std::size_t i = elsewhere; i < elsewhere_.size(); ++i) {
    brought_.push_back(elsewhere_in(from, elsewhere_[i].digest));
  }
}

bool CaseLists::keep_brought() {
  Problems problems;
  for (const std::string& place : brought_) {
    const std::optional<std::string> text = bytes_of(place, problems);
    if (!text || !write(folder_ + '/' + fs::path(place).filename().string(), *text)) {
      write_problems(problems);
      return false;
    }
  }
  brought_.clear();
  return true;
}

void CaseLists::read_from(const std::string& folder, std::span<const proceeding::Event> events,
                          const declaration::AreaCodes& codes, Problems& problems) {
  for (const proceeding::Event& event : events) {
    if (const auto* const used = std::get_if<proceeding::RegisterUsed>(&event.happening)) {
      if (lent().find_register(used->digest) == nullptr) {
        read_register(used->digest, register_in(folder, used->digest), codes, problems);
      }
    } else if (const auto* const other = std::get_if<proceeding::ElsewhereUsed>(&event.happening)) {
      if (lent().find_elsewhere(other->digest) == nullptr) {
        read_elsewhere(other->digest, elsewhere_in(folder, other->digest), problems);
      }
    }
  }
}

// A list that stands there already is the same one: its name is its digest.
bool CaseLists::write(const std::string& place, std::string_view text) const {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (fs::exists(place, error)) {
    return true;
  }
  const std::string unfinished = place + ".part";
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (file) {
    fs::rename(unfinished, place, error);
  }
  if (!file || error) {
    write_complaint(place + ": cannot be written; name another folder with --registers");
    return false;
  }
  return true;
}

bool CaseLists::keep(declaration::ElectorRegister electors, std::string_view text) {
  if (!write(register_in(folder_, electors.digest()), text)) {
    return false;
  }
  if (lent().find_register(electors.digest()) == nullptr) {
    registers_.push_back(std::move(electors));
  }
  return true;
}

bool CaseLists::keep(declaration::DeclaredElsewhere elsewhere, std::string_view text) {
  if (!write(elsewhere_in(folder_, elsewhere.digest), text)) {
    return false;
  }
  if (lent().find_elsewhere(elsewhere.digest) == nullptr) {
    elsewhere_.push_back(std::move(elsewhere));
  }
  return true;
}

}  // namespace mandate::cli
