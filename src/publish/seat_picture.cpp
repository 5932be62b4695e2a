#include "publish/seat_picture.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "publish/picture.hpp"
#include "publish/seat_report.hpp"

namespace mandate::publish {
namespace {

std::size_t group_of(const SeatShare& share, const std::vector<std::string>& order) {
  return static_cast<std::size_t>(std::ranges::find(order, share.list) - order.begin());
}

Markup key_of(const std::vector<SeatShare>& shares, const std::vector<std::string>& order, const Wording& wording) {
  Markup items;
  for (const SeatShare& share : shares) {
    const std::size_t group = group_of(share, order);
    const Markup dot =
        element("span", {{"class", "dot " + group_class(group)}, {"aria-hidden", "true"}}, Markup::text("●"));
    const std::string entry =
        wording.number(static_cast<Count64>(group) + 1) + ". " + share.name + " — " + wording.number(share.seats);
    items += element("li", dot + Markup::text(entry));
  }
  return element("ul", {{"class", "key"}}, items);
}

}  // namespace

std::vector<std::string> order_of_lists(const std::vector<Wording>& wordings) {
  std::vector<std::string> order;
  for (const Wording& wording : wordings) {
    for (const SeatShare& share : seat_shares(wording)) {
      if (std::ranges::find(order, share.list) == order.end()) {
        order.push_back(share.list);
      }
    }
  }
  return order;
}

Markup seat_picture(const Wording& wording, const std::vector<std::string>& order, const std::string& caption) {
  constexpr Count64 most_seats = 1000;
  const std::vector<SeatShare> shares = seat_shares(wording);
  Hemicycle hemicycle;
  Count64 total = 0;
  std::vector<std::string> described;
  for (const SeatShare& share : shares) {
    hemicycle.names.push_back(share.name);
    hemicycle.seats.push_back(share.seats);
    hemicycle.groups.push_back(group_of(share, order));

    described.push_back(share.name + " " + wording.number(share.seats));
    total += share.seats;
  }
  if (total < 2 || total > most_seats) {
    return {};
  }
  hemicycle.title = wording.say(Message::picture_hemicycle_title, {{"seats", wording.number(total)}});
  hemicycle.description = joined(described, ", ");
  hemicycle.centre = wording.say(Message::picture_majority, {{"seats", wording.number((total / 2) + 1)}});
  return element("figure", element("figcaption", Markup::text(caption.empty() ? hemicycle.title : caption)) +
                               hemicycle_picture(hemicycle) + key_of(shares, order, wording));
}

}  // namespace mandate::publish
