// The files that a case names beside itself, wherever they lie.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/problem.hpp"
#include "io/text_source.hpp"

namespace mandate::io {

class CaseFiles {
 public:
  CaseFiles() = default;
  CaseFiles(const CaseFiles&) = delete;
  CaseFiles& operator=(const CaseFiles&) = delete;
  CaseFiles(CaseFiles&&) = delete;
  CaseFiles& operator=(CaseFiles&&) = delete;
  virtual ~CaseFiles() = default;

  // Names are paths below the case: "turnout.csv", "tables/north.csv.zst". What problems call the file:
  [[nodiscard]] virtual std::string place_of(const std::string& name) const = 0;
  // Its text, checked (io/text_file.hpp). Nothing where there was a problem.
  [[nodiscard]] virtual std::optional<std::string> text(const std::string& name, Problems& problems) const = 0;
  // The same in pieces of whole lines (io/text_stream.hpp).
  [[nodiscard]] virtual std::unique_ptr<TextSource> stream(const std::string& name, Problems& problems) const = 0;
};

}  // namespace mandate::io
