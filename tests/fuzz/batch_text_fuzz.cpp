// Any text is a batch of declarations or refused with problems; what was read is written as the same bytes again, whole
// and item by item, but for areas that there are not.
#include <string>
#include <vector>

#include "declaration/batch_text.hpp"
#include "require.hpp"

using namespace mandate;

extern "C" int batch_text_fuzz(const std::uint8_t* data, std::size_t size) {
  static const declaration::AreaCodes areas({"KZ-10", "KZ-71", "KZ-75"});
  const std::string_view text = fuzz::text_of(data, size);
  const auto batch = declaration::read_batch(text, areas, "event 1");
  if (!batch) {
    fuzz::require(!batch.error().empty() && !batch.error().front().found.empty(), "a batch or what was found");
    return 0;
  }
  bool areas_known = true;
  std::vector<std::string> written;
  for (const declaration::Declaration& item : batch->items) {
    areas_known = areas_known && item.area != declaration::unknown_area;
    fuzz::require(!item.tag.is_nobody() || item.found_at_intake.has_value(), "nobody declares only where refused");
    written.push_back(declaration::item_text(item, areas));
  }
  const std::string whole = declaration::batch_text(*batch, areas);
  fuzz::require(!areas_known || whole == text, "a batch has one spelling");
  const std::vector<std::string_view> items(written.begin(), written.end());
  fuzz::require(declaration::batch_text(items, batch->stage, batch->text, batch->salt) == whole,
                "items one by one make the batch");
  fuzz::require(declaration::read_batch(whole, areas, "event 1").value() == *batch, "read as it was written");
  return 0;
}
