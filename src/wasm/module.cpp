#include "wasm/module.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "wasm/base64.hpp"
#include "wasm/browser_check.hpp"

// NOLINTBEGIN(readability-identifier-naming): names of a C interface
extern "C" {
[[clang::import_module("mandate"), clang::import_name("stage")]] void mandate_stage(int number);
}

namespace mandate::wasm {
namespace {

namespace json = boost::json;

// All that a module holds.
struct Module {
  BrowserCheck check;
  SignatureAnswers signatures;
  std::string room;
  std::string answer;
};

Module& module() {
  static Module one;
  return one;
}

std::string_view in_room(std::size_t size) { return std::string_view(module().room).substr(0, size); }

std::size_t answer_with(std::string text) {
  module().answer = std::move(text);
  return module().answer.size();
}

json::string base64_of(std::string_view bytes) {
  return json::string(base64({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
}

}  // namespace

SignatureAnswers& signature_answers() { return module().signatures; }

extern "C" {

[[clang::export_name("mandate_room")]] char* mandate_room(std::size_t size) {
  module().room.resize(size);
  return module().room.data();
}

[[clang::export_name("mandate_begin")]] void mandate_begin(std::size_t size) { module().check.begin(in_room(size)); }

[[clang::export_name("mandate_add")]] void mandate_add(std::size_t size) { module().check.add(in_room(size)); }

[[clang::export_name("mandate_lack")]] void mandate_lack(std::size_t size) { module().check.lack(in_room(size)); }

[[clang::export_name("mandate_answer")]] const char* mandate_answer() { return module().answer.data(); }

[[clang::export_name("mandate_wanted")]] std::size_t mandate_wanted() {
  json::array names;
  for (const std::string& name : module().check.wanted()) {
    names.emplace_back(name);
  }
  return answer_with(json::serialize(names));
}

[[clang::export_name("mandate_signatures")]] std::size_t mandate_signatures() {
  module().signatures.clear();
  module().check.ask_signatures();
  json::array questions;
  for (const SignatureQuestion& question : module().signatures.asked()) {
    questions.push_back(json::object{{"key", base64_of(question.public_key)},
                                     {"message", base64_of(question.message)},
                                     {"signature", base64_of(question.signature)}});
  }
  return answer_with(json::serialize(questions));
}

[[clang::export_name("mandate_signature")]] void mandate_signature(std::size_t number, int holds) {
  const std::vector<SignatureQuestion>& asked = module().signatures.asked();
  if (number < asked.size()) {
    module().signatures.answer(asked[number], holds != 0);
  }
}

[[clang::export_name("mandate_recompute")]] std::size_t mandate_recompute(int signatures) {
  return answer_with(module().check.recompute(
      signatures != 0, [](publication::VerifyCheck check) { mandate_stage(static_cast<int>(check) + 1); }));
}

}  // extern "C"
// NOLINTEND(readability-identifier-naming)

}  // namespace mandate::wasm
