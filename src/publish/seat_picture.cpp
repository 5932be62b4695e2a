#include "publish/seat_picture.hpp"

#include <cstddef>
#include <vector>

#include "publish/picture.hpp"
#include "publish/seat_report.hpp"

namespace mandate::publish {
namespace {

Markup key_of(const std::vector<SeatShare>& shares, const Wording& wording) {
  Markup items;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Markup dot =
        element("span", {{"class", "dot " + group_class(i)}, {"aria-hidden", "true"}}, Markup::text("●"));
    const std::string entry =
        wording.number(static_cast<Count64>(i) + 1) + ". " + shares[i].name + " — " + wording.number(shares[i].seats);
    items += element("li", dot + Markup::text(entry));
  }
  return element("ol", {{"class", "key"}}, items);
}

}  // namespace

Markup seat_picture(const Wording& wording, const std::string& caption) {
  constexpr Count64 most_seats = 1000;
  const std::vector<SeatShare> shares = seat_shares(wording);
  Hemicycle hemicycle;
  Count64 total = 0;
  std::vector<std::string> described;
  for (const SeatShare& share : shares) {
    hemicycle.names.push_back(share.name);
    hemicycle.seats.push_back(share.seats);
    described.push_back(share.name + " " + wording.number(share.seats));
    total += share.seats;
  }
  if (total < 2 || total > most_seats) {
    return {};
  }
  hemicycle.title = wording.say(Message::picture_hemicycle_title, {{"seats", wording.number(total)}});
  hemicycle.description = joined(described, ", ");
  hemicycle.centre = wording.say(Message::picture_majority, {{"seats", wording.number(total / 2 + 1)}});
  return element("figure", element("figcaption", Markup::text(caption.empty() ? hemicycle.title : caption)) +
                               hemicycle_picture(hemicycle) + key_of(shares, wording));
}

}  // namespace mandate::publish
