// The example that is shipped is what the generator writes, to the last byte.
#include "simulate/night_files.hpp"

#include <gtest/gtest.h>

#include "golden/rules.hpp"
#include "io/problems_for_tests.hpp"
#include "io/text_file.hpp"
#include "simulate/night_case.hpp"

namespace mandate::simulate::night_files_test {
namespace {

TEST(NightFiles, TheExampleIsWhatTheGeneratorWrites) {
  for (const NightFile& file : night_files(night_seed, *golden::rules().country("kz")->form("referendum_protocol"))) {
    Problems problems;
    const std::optional<std::string> shipped =
        io::read_text_file(MANDATE_SOURCE_DIR "/examples/kz-2022-referendum-night/" + file.name, problems);
    ASSERT_TRUE(shipped) << io::all_texts(problems);
    EXPECT_TRUE(*shipped == file.text) << file.name << ": write it anew with mandate simulate night --out examples/…";
  }
}

}  // namespace
}  // namespace mandate::simulate::night_files_test
