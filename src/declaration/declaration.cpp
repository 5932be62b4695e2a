#include "declaration/declaration.hpp"

namespace mandate::declaration {

std::string_view word(Channel channel) { return channel == Channel::electronic ? "electronic" : "paper"; }

}  // namespace mandate::declaration
