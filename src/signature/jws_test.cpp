#include "signature/jws.hpp"

#include <gtest/gtest.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include "signature/authority_for_tests.hpp"
#include "signature/verifier_for_tests.hpp"

namespace mandate::signature::jws_test {
namespace {

PublicKey key_of(const char* type, OSSL_PARAM_BLD* parameters) {
  OSSL_PARAM* const made = OSSL_PARAM_BLD_to_param(parameters);
  EVP_PKEY_CTX* const context = EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr);
  EVP_PKEY* key = nullptr;
  EVP_PKEY_fromdata_init(context);
  EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, made);
  EVP_PKEY_CTX_free(context);
  OSSL_PARAM_free(made);
  OSSL_PARAM_BLD_free(parameters);
  return PublicKey(key);
}

PublicKey rsa_key(std::string_view modulus) {
  const std::string bytes = from_base64url(modulus).value();
  BIGNUM* const n = BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr);
  OSSL_PARAM_BLD* const parameters = OSSL_PARAM_BLD_new();
  OSSL_PARAM_BLD_push_BN(parameters, OSSL_PKEY_PARAM_RSA_N, n);
  OSSL_PARAM_BLD_push_uint(parameters, OSSL_PKEY_PARAM_RSA_E, 65537);
  PublicKey key = key_of("RSA", parameters);
  BN_free(n);
  return key;
}

PublicKey p256_key(std::string_view x, std::string_view y) {
  const std::string point = '\x04' + from_base64url(x).value() + from_base64url(y).value();
  OSSL_PARAM_BLD* const parameters = OSSL_PARAM_BLD_new();
  OSSL_PARAM_BLD_push_utf8_string(parameters, OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
  OSSL_PARAM_BLD_push_octet_string(parameters, OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  return key_of("EC", parameters);
}

PublicKey ed25519_key(std::string_view x) {
  const std::string bytes = from_base64url(x).value();
  return PublicKey(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(bytes), bytes.size()));
}

// A token of an RFC with its payload, which the detached form leaves out.
struct Vector {
  std::string_view header;
  std::string_view payload;  // base64url
  std::string_view signature;

  [[nodiscard]] std::string detached() const { return std::string(header) + ".." + std::string(signature); }
  [[nodiscard]] std::string content() const { return from_base64url(payload).value(); }
};

void expect_holds(const Vector& vector, const PublicKey& key) {
  const auto read = read_jws(vector.detached(), vector.content());
  ASSERT_TRUE(read) << read.error().found;
  ASSERT_TRUE(fits(read->scheme, key.get()));
  EXPECT_TRUE(holds(read->scheme, key.get(), read->message, read->signature));
  const auto other = read_jws(vector.detached(), vector.content() + " ");
  EXPECT_FALSE(holds(other->scheme, key.get(), other->message, other->signature));
}

constexpr std::string_view rfc7515_payload =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

TEST(Jws, Rfc7515AppendixA2) {
  expect_holds({"eyJhbGciOiJSUzI1NiJ9", rfc7515_payload,
                "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9"
                "uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB"
                "_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rq"
                "Vt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"},
               rsa_key("ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm"
                       "4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5"
                       "rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aG"
                       "hyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"));
}

TEST(Jws, Rfc7515AppendixA3) {
  expect_holds({"eyJhbGciOiJFUzI1NiJ9", rfc7515_payload,
                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"},
               p256_key("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"));
}

TEST(Jws, Rfc8037AppendixA4) {
  expect_holds({"eyJhbGciOiJFZERTQSJ9", "RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"},
               ed25519_key("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
}

// The signing input of RFC 7797 section 4.2, whose key is that of RFC 7515 appendix A.1 and no public one: only the
// message is compared.
TEST(Jws, ContentThatIsNotEncodedIsSignedAsItStands) {
  const std::string header = "eyJhbGciOiJSUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19";  // alg, b64 false, crit
  EXPECT_EQ(from_base64url(header), R"({"alg":"RS256","b64":false,"crit":["b64"]})");
  EXPECT_EQ(read_jws(header + "..AAAA", "$.02").value().message, header + ".$.02");
}

class JwsHeaderCase : public ::testing::Test {
 protected:
  static std::string refusal_of(std::string_view header) {
    const auto read = read_jws_header(header);
    return read ? "read" : std::string(name_of(read.error().reason));
  }
};

TEST_F(JwsHeaderCase, OtherAlgorithmsAreNotAccepted) {
  for (const char* algorithm :
       {"none", "None", "", "HS256", "HS512", "RS1", "RS384", "PS512", "ES384", "ES256K", "rs256"}) {
    EXPECT_EQ(refusal_of(R"({"alg":")" + std::string(algorithm) + R"("})"), "algorithm_not_accepted") << algorithm;
  }
  for (const char* algorithm : {"RS256", "PS256", "ES256", "EdDSA"}) {
    EXPECT_EQ(refusal_of(R"({"alg":")" + std::string(algorithm) + R"("})"), "read") << algorithm;
  }
}

TEST_F(JwsHeaderCase, ANameThatStandsTwiceIsRefused) {
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","alg":"RS256"})"), "not_a_signature");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","kid":"1","kid":"2"})"), "not_a_signature");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","\u0061lg":"none"})"), "not_a_signature") << "the same name in other letters";
}

TEST_F(JwsHeaderCase, WhatMustBeUnderstoodAndIsNotIsRefused) {
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","crit":["exp"],"exp":1})"), "not_a_signature");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","crit":["b64","exp"],"b64":true,"exp":1})"), "not_a_signature");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","crit":[]})"), "not_a_signature");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","crit":["b64"]})"), "not_a_signature") << "named, and not there";
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","b64":false})"), "not_a_signature") << "not named as critical";
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","b64":"no","crit":["b64"]})"), "not_a_signature");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","b64":true,"crit":["b64"]})"), "read");
  EXPECT_EQ(refusal_of(R"({"alg":"RS256","exp":1})"), "read") << "not said to be critical";
}

TEST_F(JwsHeaderCase, WhatIsNoHeaderIsRefused) {
  for (const char* text :
       {"", "null", "[]", "{", R"({"alg":1})", "{}", R"({"alg":"RS256"} {})", R"({"alg":"RS256","x5c":[]})",
        R"({"alg":"RS256","x5c":"AAAA"})", R"({"alg":"RS256","x5c":["!"]})", R"({"alg":"RS256","x5c":[1]})",
        R"({"alg":"RS256","x5c":["AAAA","AAAA","AAAA","AAAA","AAAA","AAAA","AAAA","AAAA","AAAA"]})"}) {
    EXPECT_EQ(refusal_of(text), "not_a_signature") << text;
  }
}

TEST(Jws, ATokenWithItsPayloadOrInPiecesIsRefused) {
  const std::string header = base64url(R"({"alg":"RS256"})");
  EXPECT_TRUE(read_jws(header + "..AAAA", "x"));
  for (const std::string& token :
       {header + ".eA.AAAA", header + ".AAAA", header + "..", header + "..AAAA.AAAA",
        header + "..AAA=", header + "..AA+A", header + "..AAB", std::string("..AAAA"), std::string("{}"),
        header + "..\nAAAA", std::string(most_signature_bytes + 1, 'A')}) {
    const auto read = read_jws(token, "x");
    ASSERT_FALSE(read) << token.substr(0, 80);
    EXPECT_EQ(read.error().reason, Refusal::not_a_signature);
  }
}

class JwsSignature : public ::testing::Test {
 protected:
  AuthoritiesForTests made;
  std::unique_ptr<Verifier> verifier = verifier_for_tests(made.files());
  std::string content = R"({"petition":"synthetic"})";

  std::string answer_to(std::string_view token) { return answer(verifier->verify(content, token, day_of_tests)); }
};

TEST_F(JwsSignature, EveryAlgorithmIsAcceptedWithItsKey) {
  const std::vector<std::pair<const char*, KeyForTests>> cases = {{"RS256", KeyForTests::rsa},
                                                                  {"PS256", KeyForTests::rsa},
                                                                  {"ES256", KeyForTests::p256},
                                                                  {"EdDSA", KeyForTests::ed25519}};
  for (const auto& [algorithm, kind] : cases) {
    const Identity person = made.person({}, kind);
    EXPECT_EQ(answer_to(jws_token(jws_header(algorithm, {&person}), content, person.key)), "accepted") << algorithm;
    const std::string header = jws_header(algorithm, {&person}, R"(,"b64":false,"crit":["b64"])");
    EXPECT_EQ(answer_to(jws_token(header, content, person.key, false)), "accepted") << algorithm;
    EXPECT_EQ(answer_to(jws_token(header, content, person.key, true)), "content_differs") << "not as it says";
    EXPECT_EQ(answer_to(jws_token(jws_header(algorithm, {&person}), content + "!", person.key)), "content_differs");
  }
}

TEST_F(JwsSignature, AKeyOfAnotherKindThanTheAlgorithmIsRefused) {
  const Identity rsa = made.person();
  const Identity p256 = made.person({}, KeyForTests::p256);
  const Identity p384 = made.person({}, KeyForTests::p384);
  EXPECT_EQ(answer_to(jws_token(jws_header("RS256", {&rsa}), content, p256.key)), "content_differs");
  EXPECT_EQ(answer_to(jws_token(jws_header("RS256", {&p256}), content, rsa.key)), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(jws_token(jws_header("ES256", {&rsa}), content, p256.key)), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(jws_token(jws_header("ES256", {&p384}), content, p256.key)), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(jws_token(jws_header("EdDSA", {&p256}), content, rsa.key)), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(jws_token(jws_header("PS256", {&rsa}), content, rsa.key)), "accepted");
}

// The signature of one padding is not taken for that of the other.
TEST_F(JwsSignature, PaddingsAreNotMixed) {
  const Identity person = made.person();
  const std::string header = jws_header("RS256", {&person});
  const std::string message = base64url(header) + "." + base64url(content);
  const std::string pss = raw_signature(person.key, EVP_sha256(), message, true);
  EXPECT_EQ(answer_to(base64url(header) + ".." + base64url(pss)), "content_differs");
}

// The classic confusion: a message code made with the public key, which everybody has.
TEST_F(JwsSignature, AMessageCodeWithThePublicKeyIsRefused) {
  const Identity person = made.person();
  const std::string header = jws_header("HS256", {&person});
  const std::string message = base64url(header) + "." + base64url(content);
  const std::string key = person.pem();
  PublicKey secret(EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, nullptr, octets(key), key.size()));
  const std::string code = raw_signature(secret.get(), EVP_sha256(), message);
  EXPECT_EQ(answer_to(base64url(header) + ".." + base64url(code)), "algorithm_not_accepted");
}

TEST_F(JwsSignature, WithoutACertificateItIsNobodysSignature) {
  EXPECT_EQ(answer_to(jws_token(R"({"alg":"RS256"})", content, key_for_tests(KeyForTests::rsa))), "not_a_signature");
  EXPECT_EQ(answer_to(jws_token(R"({"alg":"RS256","x5c":["AAAA"]})", content, key_for_tests(KeyForTests::rsa))),
            "not_a_signature");
}

TEST_F(JwsSignature, TheWayToTheRootMayComeWithIt) {
  const auto root_only = verifier_for_tests({{"root.pem", made.root.pem()}});
  const Identity person = made.person();
  const std::string alone = jws_token(jws_header("RS256", {&person}), content, person.key);
  const std::string led = jws_token(jws_header("RS256", {&person, &made.authority}), content, person.key);
  EXPECT_EQ(answer(root_only->verify(content, alone, day_of_tests)), "chain_not_trusted");
  EXPECT_EQ(answer(root_only->verify(content, led, day_of_tests)), "accepted");
}

}  // namespace
}  // namespace mandate::signature::jws_test
