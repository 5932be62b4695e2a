#include "signature/trust.hpp"

#include <openssl/pem.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "signature/ocsp.hpp"

namespace mandate::signature {
namespace {

namespace fs = std::filesystem;

enum class Content : std::uint8_t { certificates, list, response, other };

Content content_of(const std::string& name) {
  const std::string extension = fs::path(name).extension().string();
  if (extension == ".pem" || extension == ".crt") {
    return Content::certificates;
  }
  if (extension == ".crl") {
    return Content::list;
  }
  return extension == ".ocsp" ? Content::response : Content::other;
}

class TrustReader {
 public:
  [[nodiscard]] std::expected<Trust, Problems> read(std::span<const TrustFile> files) {
    for (const TrustFile& file : files) {
      if (content_of(file.name) == Content::certificates) {
        read_certificates(file);
      }
    }
    if (roots_ == 0) {
      problem("the folder", "no self-signed certificate", "one authority at least that is trusted (*.pem)");
    }
    for (const TrustFile& file : files) {
      if (content_of(file.name) == Content::list) {
        read_list(file);
      } else if (content_of(file.name) == Content::response) {
        read_response(file);
      }
    }
    return problems_.empty() ? std::expected<Trust, Problems>(std::move(trust_)) : std::unexpected(problems_);
  }

 private:
  void problem(const std::string& file, std::string found, std::string expected) {
    problems_.push_back({.file = file, .found = std::move(found), .expected = std::move(expected), .advice = {}});
  }

  void read_certificates(const TrustFile& file) {
    const Bio memory(BIO_new_mem_buf(file.bytes.data(), static_cast<int>(file.bytes.size())));
    int count = 0;
    while (auto certificate = Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr))) {
      ++count;
      if (X509_check_purpose(certificate.get(), -1, 0) != 1) {  // reads the extensions
        problem(file.name, "a certificate whose extensions cannot be read", "certificates in PEM");
        continue;
      }
      keep(std::move(certificate));
    }
    if (count == 0 || ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE) {
      problem(file.name, "something that is no certificate", "certificates in PEM");
    }
    ERR_clear_error();
  }

  void keep(Certificate certificate) {
    trust_.on_file.insert(encoded<X509>(certificate.get(), i2d_X509));
    roots_ += X509_self_signed(certificate.get(), 0) == 1 ? 1 : 0;
    authorities_.push_back(std::move(certificate));
  }

  void read_list(const TrustFile& file) {
    const Bio memory(BIO_new_mem_buf(file.bytes.data(), static_cast<int>(file.bytes.size())));
    RevocationList list = file.bytes.starts_with("-----BEGIN ")
                              ? RevocationList(PEM_read_bio_X509_CRL(memory.get(), nullptr, nullptr, nullptr))
                              : decoded<RevocationList>(file.bytes, d2i_X509_CRL);
    if (list == nullptr) {
      problem(file.name, "something that is no list of revoked certificates", "one list, PEM or DER");
      return;
    }
    const auto issuer = std::ranges::find_if(authorities_, [&](const Certificate& authority) {
      return X509_NAME_cmp(X509_get_subject_name(authority.get()), X509_CRL_get_issuer(list.get())) == 0 &&
             X509_CRL_verify(list.get(), X509_get0_pubkey(authority.get())) == 1;
    });
    if (issuer == authorities_.end()) {
      problem(file.name, "a list that no certificate of the folder has signed",
              "the authority's certificate beside it");
      return;
    }
    auto statement = read_statement(std::move(list), issuer->get());
    if (!statement) {
      problem(file.name, statement.error(), "a complete list with a strong signature");
      return;
    }
    trust_.statements.push_back(std::move(*statement));
  }

  void read_response(const TrustFile& file) {
    auto statements = read_ocsp_response(file.bytes, authorities_);
    if (!statements) {
      problem(file.name, statements.error(), "a response that an authority of the folder answers for");
      return;
    }
    std::ranges::move(*statements, std::back_inserter(trust_.statements));
  }

  Trust trust_;
  std::vector<Certificate> authorities_;
  int roots_ = 0;
  Problems problems_;
};

std::optional<std::string> bytes_of_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return file.bad() || !file.is_open() ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace

std::expected<Trust, Problems> read_trust(std::span<const TrustFile> files) {
  const QuietErrors quiet;
  return TrustReader().read(files);
}

std::expected<Trust, Problems> read_trust_folder(const fs::path& folder) {
  std::vector<TrustFile> files;
  Problems problems;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (content_of(entry.path().string()) == Content::other) {
      continue;
    }
    auto bytes = bytes_of_file(entry.path());
    if (!bytes) {
      problems.push_back({.file = entry.path().string(), .found = "a file that cannot be read"});
      continue;
    }
    files.push_back({entry.path().string(), std::move(*bytes)});
  }
  if (error) {
    problems.push_back({.file = folder.string(), .found = error.message(), .expected = "a folder of certificates"});
  }
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  std::ranges::sort(files, {}, &TrustFile::name);
  return read_trust(files);
}

}  // namespace mandate::signature
