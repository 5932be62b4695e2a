// In place of libsodium's: libraries/README.md.
#pragma once

#include <cstddef>

#define sodium_base64_VARIANT_ORIGINAL 1
#define crypto_sign_BYTES 64U
#define crypto_sign_PUBLICKEYBYTES 32U

// With the zero at the end.
std::size_t sodium_base64_encoded_len(std::size_t size, int variant);
char* sodium_bin2base64(char* text, std::size_t room, const unsigned char* bytes, std::size_t size, int variant);
int sodium_base642bin(unsigned char* bytes, std::size_t room, const char* text, std::size_t length, const char* ignore,
                      std::size_t* size, const char** end, int variant);

int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message,
                                unsigned long long message_size, const unsigned char* public_key);
