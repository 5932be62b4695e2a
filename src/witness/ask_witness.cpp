#include "witness/ask_witness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ledger/text_lines.hpp"
#include "witness/add_checkpoint.hpp"

namespace mandate::witness {
namespace {

using ledger::FaultKind;

constexpr int most_tries = 4;  // another program may ask for the same log meanwhile
constexpr std::size_t most_words = 400;

std::string first_line_of(std::string_view body) {
  const std::string_view line = body.substr(0, std::min(body.find('\n'), body.size()));
  std::string words;
  for (const char c : line.substr(0, most_words)) {
    words += c >= ' ' && c != '\x7F' ? c : '?';
  }
  return words;
}

WitnessReply reply_of(WitnessAnswer answer, const net::HttpResponse& response) {
  return {answer, response.status, 0, first_line_of(response.body), {}};
}

// The cosignatures of known keys among the lines, each verified.
ledger::Result<std::vector<ledger::Signature>> cosignatures_in(std::string_view body, const WitnessQuestion& question,
                                                               std::string_view text) {
  std::vector<ledger::Signature> taken;
  ledger::TextLines lines(body);
  while (const auto line = lines.next()) {
    auto signature = ledger::parse_signature_line(*line);
    if (!signature) {
      return std::unexpected(signature.error());
    }
    for (const ledger::VerifierKey& key : question.witnesses) {
      if (ledger::is_by(*signature, key)) {
        const auto verified = ledger::verify(text, *signature, key);
        if (!verified) {
          return std::unexpected(verified.error());
        }
        taken.push_back(*signature);
        break;
      }
    }
  }
  if (taken.empty()) {
    return ledger::fault(FaultKind::not_verified, "cosignatures of keys that nobody has named",
                         "one of a witness of the policy", "name its key in the policy if it is to be trusted");
  }
  return taken;
}

WitnessReply cosigned(const net::HttpResponse& response, const WitnessQuestion& question) {
  const auto note = ledger::parse_note(question.note);
  auto taken = note ? cosignatures_in(response.body, question, note->text)
                    : ledger::Result<std::vector<ledger::Signature>>(std::unexpected(note.error()));
  if (!taken) {
    return {WitnessAnswer::refused, response.status, 0, taken.error().text(), {}};
  }
  return {WitnessAnswer::cosigned, response.status, question.checkpoint.tree.size, {}, std::move(*taken)};
}

ledger::Result<ledger::Proof> proof_from(std::uint64_t seen, const WitnessQuestion& question) {
  const std::uint64_t size = question.checkpoint.tree.size;
  return seen == 0 || seen == size ? ledger::Proof() : ledger::prove_consistency(*question.log, seen, size);
}

// The size that a response of conflict tells; nothing where it tells none.
std::optional<std::uint64_t> size_told(const net::HttpResponse& response) {
  if (response.status != 409 || response.content_type != size_content_type) {
    return std::nullopt;
  }
  const auto size = parse_size(response.body);
  return size ? std::optional(*size) : std::nullopt;
}

}  // namespace

WitnessReply ask_witness(net::HttpClient& client, const net::Url& witness, const WitnessQuestion& question) {
  std::uint64_t seen = 0;
  for (int tried = 0; tried < most_tries; ++tried) {
    auto proof = proof_from(seen, question);
    if (!proof) {
      return {WitnessAnswer::not_provable, 409, seen, proof.error().text(), {}};
    }
    const std::string body = add_checkpoint_text({seen, std::move(*proof), std::string(question.note)});
    const auto response =
        client.exchange(net::below(witness, add_checkpoint_path), {"POST", {}, net::plain_text, body});
    if (!response) {
      return {WitnessAnswer::unreachable, 0, seen, response.error().text(), {}};
    }
    if (response->status == 200) {
      return cosigned(*response, question);
    }
    const auto told = size_told(*response);
    if (!told) {
      const bool is_refusal = response->status >= 400 && response->status < 500;
      return reply_of(is_refusal ? WitnessAnswer::refused : WitnessAnswer::unreachable, *response);
    }
    if (*told > question.checkpoint.tree.size) {
      return {
          WitnessAnswer::ahead,
          409,
          *told,
          fmt::format("it has cosigned a log of {} leaves, and this one has {}", *told, question.checkpoint.tree.size),
          {}};
    }
    seen = *told;
  }
  return {WitnessAnswer::refused, 409, seen, "the size that it saw last changes with every question", {}};
}

ledger::Result<std::string> with_cosignatures(std::string_view note, std::span<const ledger::Signature> cosignatures) {
  auto parsed = ledger::parse_note(note);
  if (!parsed) {
    return std::unexpected(parsed.error());
  }
  for (const ledger::Signature& added : cosignatures) {
    const auto there = std::ranges::find_if(
        parsed->signatures, [&](const ledger::Signature& one) { return one.name == added.name && one.id == added.id; });
    if (there == parsed->signatures.end()) {
      parsed->signatures.push_back(added);
    } else {
      *there = added;
    }
  }
  return ledger::note_text(*parsed);
}

}  // namespace mandate::witness
