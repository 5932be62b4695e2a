// The C interface of the WebAssembly module: what recompute.js calls. One module checks one publication.
//
// Bytes go in through a room that the module gives: ask for one, write into it, call. What a function answers is JSON;
// it returns how long that is, and `mandate_answer` says where it stands until the next call.
//
//   mandate_room(size) → address     room for so many bytes; the one before it is gone
//   mandate_begin(size)              a file begins; its name, of so many bytes, is in the room
//   mandate_add(size)                so many bytes in the room belong to it
//   mandate_lack(size)               there is no file of the name in the room
//   mandate_wanted() → length        ["manifest.csv", …]: files to give or to say lacking; again until there are none
//   mandate_signatures() → length    [{"key","message","signature"}, …], each in Base64: Ed25519 to be verified
//   mandate_signature(number, holds) the answer to one of them, from 0
//   mandate_recompute(signatures) → length   `mandate/recomputation/1`; signatures: 1 where they were answered
//
// Asked of the page, as mandate.stage(number): is told what is looked at now, by the number of the check, from 1.
#pragma once

#include "wasm/signature_answers.hpp"

namespace mandate::wasm {

// Those of the publication that the module checks.
[[nodiscard]] SignatureAnswers& signature_answers();

}  // namespace mandate::wasm
