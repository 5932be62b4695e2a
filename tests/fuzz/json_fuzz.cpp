// Any bytes are either a document or a list of problems; the canonical form is its own canonical form.
#include <optional>

#include "io/json.hpp"
#include "io/rules.hpp"
#include "require.hpp"

using namespace mandate;

extern "C" int json_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  const ReadContext context{"fuzz.json", &problems};
  const std::optional<Node> node = io::read_json(context, text);
  fuzz::require(node.has_value() == problems.empty(), "a document or problems");
  if (node) {
    const std::string canonical = io::canonical_json(*node);
    const std::optional<Node> again = io::read_json(context, canonical);
    fuzz::require(again && io::canonical_json(*again) == canonical, "canonical JSON is read back");
    const auto countries = io::read_canonical_rules(text, problems);
    fuzz::require(!problems.empty() || io::canonical_rules(countries) == canonical, "canonical rules are read back");
  }
  return 0;
}
