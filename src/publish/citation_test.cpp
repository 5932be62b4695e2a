#include "publish/citation.hpp"

#include <gtest/gtest.h>

namespace mandate::publish::citation_test {
namespace {

law::Law elections() {
  law::Law law;
  law::Act act;
  act.id = "elections";
  act.citation.texts = {"Сайлау туралы заң", "Закон о выборах", "Elections law"};
  act.references = {{"Elections law", "/akn/kz/act/1995-09-28/2464"}};
  law.acts.push_back(std::move(act));
  return law;
}

TEST(Citation, AnArticleIsCitedInTheReadersLanguage) {
  const law::Law law = elections();
  const law::Reference reference{"Elections law, article 97-1(1)", "/akn/kz/act/1995-09-28/2464/~art_97-1__para_1"};
  EXPECT_EQ(citation(law, reference, Language::ru), "Закон о выборах, статья 97-1(1)");
  EXPECT_EQ(citation(law, reference, Language::kk), "Сайлау туралы заң, 97-1(1)-бап");
  EXPECT_EQ(citation(law, reference, Language::en), "Elections law, article 97-1(1)");
}

TEST(Citation, PartsOfParagraphsAreKept) {
  const law::Reference reference{"x", "/akn/kz/act/1995-09-28/2464/~art_11__para_1__subpara_4"};
  EXPECT_EQ(citation(elections(), reference, Language::ru), "Закон о выборах, статья 11(1)(4)");
}

TEST(Citation, WhatHasNoArticleOrNoKnownActStandsAsWritten) {
  const law::Law law = elections();
  for (const char* const href : {"", "/akn/kz/act/1995-09-28/2464", "/akn/kz/act/2000-01-01/1/~art_1",
                                 "/akn/kz/act/1995-09-28/2464/~chp_3", "https://example.org/~art_1"}) {
    EXPECT_EQ(citation(law, {"As written", href}, Language::ru), "As written") << href;
  }
}

TEST(Citation, SeveralAreNamedOnceEach) {
  const law::Reference first{"a", "/akn/kz/act/1995-09-28/2464/~art_1"};
  const law::Reference second{"b", "/akn/kz/act/1995-09-28/2464/~art_2"};
  EXPECT_EQ(citations(elections(), {first, second, first}, Language::ru),
            "Закон о выборах, статья 1; Закон о выборах, статья 2");
}

}  // namespace
}  // namespace mandate::publish::citation_test
