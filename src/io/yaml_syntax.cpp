#include "io/yaml_syntax.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace mandate::io {
namespace {

struct Wording {
  std::string_view message;  // how the message of yaml-cpp begins
  std::string_view found;
  std::string_view expected;
  std::string_view advice;
};

constexpr std::array<Wording, 12> wordings = {{
    {"end of map not found", "a line that does not continue the mapping above it",
     "'key: value', as far indented as the keys beside it",
     "Check the indentation here and in the lines above; a value of several words with ': ' in it needs quotes"},
    {"end of sequence not found", "a line that does not continue the sequence above it",
     "'- value', as far indented as the items beside it", "Check the indentation here and in the lines above"},
    {"end of map flow not found", "something that does not continue a mapping in braces", "',' or '}'",
     "Close the brace, or put a comma before the next key"},
    {"end of sequence flow not found", "something that does not continue a sequence in brackets", "',' or ']'",
     "Close the bracket, or put a comma before the next item"},
    {"illegal EOF in scalar", "the end of the file within quotes", "the closing quote",
     "Close the quote that was opened last"},
    {"illegal map value", "a ':' where no value can begin", "one 'key: value' a line",
     "Put a text that contains ': ' in quotes"},
    {"illegal map key", "a key where none can begin", "one 'key: value' a line", "Check the indentation"},
    {"illegal block entry", "a '- ' where no item can begin", "items in lines of their own",
     "Check the indentation; put a text that begins with '- ' in quotes"},
    {"illegal flow end", "a closing bracket that closes nothing", "brackets in pairs",
     "Remove it, or put the text in quotes"},
    {"unknown token", "a character that begins no value", "a value", "Put a text that begins with @, ` or % in quotes"},
    {"unknown escape character", "an unknown escape within double quotes", R"(an escape such as \n, \" or \\)",
     "Use single quotes, in which a backslash is itself"},
    {"the referenced anchor is not defined", "an alias (*)", "the value itself",
     "Repeat the value; put a text that begins with '*' in quotes"},
}};

}  // namespace

void report_syntax(const ReadContext& context, const Places& places, const YAML::Exception& error) {
  const Position at = places.place(error.mark);
  const auto* const wording =
      std::ranges::find_if(wordings, [&](const Wording& each) { return error.msg.starts_with(each.message); });
  if (wording == wordings.end()) {
    context.report(at, "text that is no YAML (" + error.msg + ")", "a mapping, a sequence or a value",
                   "Put texts with special characters in quotes");
    return;
  }
  context.report(at, std::string(wording->found), std::string(wording->expected), std::string(wording->advice));
}

}  // namespace mandate::io
