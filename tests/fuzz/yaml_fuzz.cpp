// Any text is either a document or a list of problems; a document survives the way through canonical JSON.
#include <algorithm>
#include <optional>

#include "io/json.hpp"
#include "io/utf8.hpp"
#include "io/yaml.hpp"
#include "require.hpp"

using namespace mandate;

extern "C" int yaml_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  const ReadContext context{"fuzz.yaml", &problems};
  if (!io::check_text(context, text)) {
    fuzz::require(!problems.empty(), "refused text has a problem");
    return 0;
  }
  const std::optional<Node> node = io::read_yaml(context, text);
  fuzz::require(node.has_value() == problems.empty(), "a document or problems");
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n') + 1);
  for (const Problem& problem : problems) {
    fuzz::require(problem.at.line <= lines, "the place is in the text");
  }
  if (node) {
    const std::string canonical = io::canonical_json(*node);
    const std::optional<Node> again = io::read_json(context, canonical);
    fuzz::require(again && io::canonical_json(*again) == canonical, "canonical JSON is read back");
  }
  return 0;
}
