// Any text is refused as a rule of numbers or of signatures with problems, or is one: then any digits are a number by
// it or not, and a number's own check digit is the one that the rule asks for.
#include <string>
#include <vector>

#include "declaration/person_number.hpp"
#include "io/utf8.hpp"
#include "io/yaml.hpp"
#include "law/read_identifier.hpp"
#include "law/read_signature.hpp"
#include "require.hpp"

using namespace mandate;

namespace {

// So many digits, others with each turn.
std::string digits(std::size_t count, std::size_t turn) {
  std::string made;
  for (std::size_t i = 0; i < count; ++i) {
    made += static_cast<char>('0' + ((i * turn) + (turn / 3)) % 10);
  }
  return made;
}

void try_numbers(const declaration::PersonNumberForm& form) {
  for (std::size_t turn = 0; turn < 20; ++turn) {
    std::string number = digits(form.digits, turn);
    const auto check = declaration::check_digit(number, form);
    if (check && *check < 10) {
      number.back() = static_cast<char>('0' + *check);
    }
    const auto read = declaration::read_person_number(number, form);
    fuzz::require(read || !check || read.error().fault != declaration::NumberFault::check_digit_differs,
                  "the check digit that the rule asks for is right");
    number.back() = number.back() == '9' ? '0' : static_cast<char>(number.back() + 1);
    fuzz::require(!declaration::read_person_number(number, form), "another check digit is wrong");
  }
  fuzz::require(!declaration::read_person_number(digits(form.digits + 1, 1), form), "a digit too many");
}

}  // namespace

extern "C" int identifier_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  const ReadContext context{"identifiers/iin.yaml", &problems};
  const std::optional<Node> node = io::check_text(context, text) ? io::read_yaml(context, text) : std::nullopt;
  if (!node) {
    return 0;
  }
  const law::CountryScope scope{"kz", {Language::kk, Language::ru, Language::en}, {"kz-223-iii", "kz-370-ii"}, {}};
  std::vector<law::Identifier> identifiers = {law::read_identifier(context, *node, "iin", scope)};
  if (problems.empty()) {
    try_numbers(identifiers.front().form);
  }
  problems.clear();
  identifiers.front().id = "iin";
  const law::SignatureLaw law = law::read_signature(context, *node, "esign", scope, identifiers);
  if (problems.empty()) {
    fuzz::require(!law.versions.empty(), "a version at least");
    for (const law::SignatureVersion& version : law.versions) {
      fuzz::require(version.accepts_digital_signature || version.accepts_non_repudiation, "a key usage at least");
      fuzz::require(!version.entry.from || law.at(*version.entry.from) == &version, "in force on its first day");
    }
  }
  return 0;
}
