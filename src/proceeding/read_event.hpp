// Events of a running case as nodes: payloads of the log (JSON) and files of events (YAML) have the same keys.
//
// Strict: an unknown key, a wrong kind of value or a word that is none of a list is a problem, all of them at once.
// Written by proceeding/write_event.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "base/node_reader.hpp"
#include "proceeding/event.hpp"

namespace mandate::proceeding {

// Takes the keys of the happening of that word; those that belong to the event itself are left to the caller, who
// finishes the reader. Nothing where the word is none, which is reported at `at`.
[[nodiscard]] std::optional<Happening> take_happening(MappingReader& reader, std::string_view word, Position at);

}  // namespace mandate::proceeding
