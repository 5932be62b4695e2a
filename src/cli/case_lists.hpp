// The registers and lists that the events of a case name, as files of a folder: DIGEST.register, DIGEST.elsewhere.
//
// A file that is not there is not lent, and the standing of the case says so. One that does not have the digest of its
// name was changed, and is a problem.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "declaration/area_codes.hpp"
#include "declaration/declared_elsewhere.hpp"
#include "declaration/elector_register.hpp"
#include "proceeding/event.hpp"
#include "proceeding/lent.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::cli {

class CaseLists {
 public:
  CaseLists() = default;
  explicit CaseLists(std::string folder) : folder_(std::move(folder)) {}

  // Reads what the events name.
  void read_named(std::span<const proceeding::Event> events, const declaration::AreaCodes& codes, Problems& problems);

  // Lends what the events name and these do not have from another folder, where it is there. It is a file of this
  // folder once it was kept.
  void bring_named(std::span<const proceeding::Event> events, const std::string& from,
                   const declaration::AreaCodes& codes, Problems& problems);
  [[nodiscard]] bool keep_brought();

  // Keeps a list as a file and lends it from here on. `text` is that of the list. False, with a complaint, where it
  // cannot be written.
  [[nodiscard]] bool keep(declaration::ElectorRegister electors, std::string_view text);
  [[nodiscard]] bool keep(declaration::DeclaredElsewhere elsewhere, std::string_view text);

  // Until the next list is read or kept.
  [[nodiscard]] proceeding::Lent lent() const { return {registers_, elsewhere_}; }

  // Where the list that is missing belongs.
  [[nodiscard]] std::string place_of(const proceeding::Gap& gap) const;

 private:
  void read_register(const std::string& digest, const std::string& place, const declaration::AreaCodes& codes,
                     Problems& problems);
  void read_elsewhere(const std::string& digest, const std::string& place, Problems& problems);
  void read_from(const std::string& folder, std::span<const proceeding::Event> events,
                 const declaration::AreaCodes& codes, Problems& problems);
  [[nodiscard]] bool write(const std::string& place, std::string_view text) const;

  std::string folder_;
  std::vector<declaration::ElectorRegister> registers_;
  std::vector<declaration::DeclaredElsewhere> elsewhere_;
  std::vector<std::string> brought_;  // files of another folder
};

}  // namespace mandate::cli
