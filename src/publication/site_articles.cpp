#include "publication/site_articles.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "law/article_numbers.hpp"
#include "publication/site_figures.hpp"
#include "publication/site_frame.hpp"
#include "publish/comparison_report.hpp"
#include "publish/display.hpp"
#include "publish/page.hpp"

namespace mandate::publication {
namespace {

using law::Provision;
using law::ProvisionVersion;
using publish::element;
using publish::Markup;
using publish::Message;
using publish::Wording;

// Act and number of an article without its parts: "91".
using CitedArticle = std::pair<std::string_view, std::string_view>;
using CitedArticles = std::set<CitedArticle>;

class ArticlesOfLaw {
 public:
  ArticlesOfLaw(const law::Law& law, const LawsOfCount& laws) : law_(law) {
    for (std::size_t i = 0; i < laws.comparison.determinations.size(); ++i) {
      const procedure::Determination& determination = publish::effective(laws.comparison, i);
      if (determination.version != nullptr) {
        add(determination.version->references);
      }
      for (const procedure::ParameterUse& use : determination.parameters) {
        add(use.value == nullptr ? none_ : use.value->references);
      }
      add(determination.finding);
    }
  }

  // In the order of the articles, those with more than one wording.
  [[nodiscard]] std::vector<const Provision*> cited() const {
    return provisions_where([&](const Provision& provision) {
      return provision.versions.size() > 1 &&
             cited_.contains(
                 {provision.act, std::string_view(provision.article).substr(0, provision.article.find('('))});
    });
  }
  [[nodiscard]] std::vector<const Provision*> changed_by(const std::string& act) const {
    return provisions_where([&](const Provision& provision) {
      return std::ranges::find(provision.versions, act, &ProvisionVersion::act) != provision.versions.end();
    });
  }

 private:
  // ".../~art_91__para_1": article 91 of the act at the address before "/~".
  void add(const std::vector<law::Reference>& references) {
    constexpr std::string_view mark = "/~art_";
    for (const law::Reference& reference : references) {
      const std::size_t place = reference.href.find(mark);
      const law::Act* const act = law_.cited_act(reference.href);
      if (act != nullptr && place != std::string::npos) {
        const std::string_view article = std::string_view(reference.href).substr(place + mark.size());
        cited_.insert({act->id, article.substr(0, article.find("__"))});
      }
    }
  }
  void add(const procedure::Finding& finding) {
    add(finding.references == nullptr ? none_ : *finding.references);
    for (const procedure::Finding& part : finding.parts) {
      add(part);
    }
  }
  template <typename Wanted>
  [[nodiscard]] std::vector<const Provision*> provisions_where(Wanted wanted) const {
    std::vector<const Provision*> found;
    for (const Provision& provision : law_.provisions) {
      if (wanted(provision)) {
        found.push_back(&provision);
      }
    }
    std::ranges::stable_sort(found, {},
                             [](const Provision* provision) { return law::article_numbers(provision->article); });
    return found;
  }

  const law::Law& law_;
  const std::vector<law::Reference> none_;
  CitedArticles cited_;
};

std::string words_of(const Provision& provision, const ProvisionVersion& version, const Wording& wording) {
  if (!version.summary) {
    const bool is_first = &version == provision.versions.data();
    return publish::capitalised(wording.say(is_first ? Message::diff_did_not_exist : Message::diff_ceased)) + ".";
  }
  const bool verified = provision.verified && version.verified;
  return wording.in_language(*version.summary) + (verified ? "" : " (" + wording.say(Message::not_verified) + ")");
}

std::string heading_of(const Provision& provision, const Wording& wording) {
  const std::string label = wording.in_language(provision.label);
  return wording.say(Message::diff_article, {{"article", provision.article}, {"label", label}});
}

std::string since_of(const ProvisionVersion& version, const SiteEdition& edition) {
  return version.from ? edition.say(SiteWord::law_since, {{"date", edition.wording().date(*version.from)}})
                      : edition.say(SiteWord::law_before);
}

// One wording of an article: since when, by which act, what it said.
Markup wording_item(const Provision& provision, const ProvisionVersion& version, const SiteEdition& edition) {
  const Wording& wording = edition.wording();
  Markup item = element("p", {{"class", "eyebrow"}}, Markup::text(since_of(version, edition))) +
                publish::paragraph_markup(words_of(provision, version, wording));
  if (!version.act.empty()) {
    const std::string act = publish::act_title(wording.determination().country->law, version.act, edition.language());
    item += element("p", {{"class", "rule"}}, Markup::text(act));
  }
  const bool own = provision.at(wording.determination().law_date) == &version;
  return element("li", {{"class", own ? "own" : "other"}}, item);
}

Markup history_of(const Provision& provision, const SiteEdition& edition) {
  const Wording& wording = edition.wording();
  Markup items;
  for (const ProvisionVersion& version : provision.versions) {
    items += wording_item(provision, version, edition);
  }
  const std::string act = publish::act_title(wording.determination().country->law, provision.act, edition.language());
  return element("article", {{"class", "card"}},
                 element("p", {{"class", "eyebrow"}}, Markup::text(act)) +
                     element("h3", Markup::text(heading_of(provision, wording))) +
                     element("ol", {{"class", "wordings"}}, items));
}

// --- what one act changed ---

struct ArticleChange {
  const Provision* provision = nullptr;
  const ProvisionVersion* before = nullptr;  // nullptr: the history begins with the act
  const ProvisionVersion* after = nullptr;
};

std::vector<ArticleChange> changes_by(const std::string& act, const std::vector<const Provision*>& provisions) {
  std::vector<ArticleChange> changes;
  for (const Provision* const provision : provisions) {
    for (std::size_t i = 0; i < provision->versions.size(); ++i) {
      if (provision->versions[i].act == act) {
        changes.push_back({provision, i == 0 ? nullptr : &provision->versions[i - 1], &provision->versions[i]});
      }
    }
  }
  std::ranges::stable_sort(changes, {}, [](const ArticleChange& change) { return change.after->from; });
  return changes;
}

// From which day how many articles are in force in the new words.
Markup steps_of_act(const std::string& act, const std::vector<ArticleChange>& changes, const SiteEdition& edition) {
  std::map<std::optional<Date>, Count64> articles;
  Count64 most = 1;
  for (const ArticleChange& change : changes) {
    most = std::max(most, ++articles[change.after->from]);
  }
  Markup rows;
  for (const auto& [day, number] : articles) {
    const std::string name = day ? edition.wording().date(*day) : edition.say(SiteWord::law_before);
    rows += element("tr",
                    element("th", {{"scope", "row"}}, Markup::text(name)) +
                        element("td", {{"class", "chart"}, {"aria-hidden", "true"}}, measure(number * 10'000 / most)) +
                        element("td", {{"class", "numeric"}}, Markup::text(edition.number(number))));
  }
  const std::string caption = edition.say(SiteWord::law_commencement);
  const Markup headings =
      element("th", {{"scope", "col"}}, Markup::text(edition.wording().say(Message::column_since))) +
      element("td", {{"aria-hidden", "true"}}, Markup()) +
      element("th", {{"scope", "col"}, {"class", "numeric"}},
              Markup::text(edition.wording().say(Message::diff_provisions)));
  return scrolling(act + ": " + caption,
                   element("table", element("caption", Markup::text(caption)) +
                                        element("thead", element("tr", headings)) + element("tbody", rows)));
}

Markup change_markup(const ArticleChange& change, const SiteEdition& edition) {
  const Wording& wording = edition.wording();
  const auto side = [&](SiteWord word, const std::string& text) {
    return element(
        "div", element("p", {{"class", "eyebrow"}}, Markup::text(edition.say(word))) + publish::paragraph_markup(text));
  };
  const std::string before = change.before == nullptr ? edition.say(SiteWord::law_before_not_told)
                                                      : words_of(*change.provision, *change.before, wording);
  return element("li", element("h4", Markup::text(heading_of(*change.provision, wording))) +
                           element("p", {{"class", "rule"}}, Markup::text(since_of(*change.after, edition))) +
                           element("div", {{"class", "beside"}},
                                   side(SiteWord::column_from, before) +
                                       side(SiteWord::column_to, words_of(*change.provision, *change.after, wording))));
}

Markup act_markup(const law::Act& act, const std::vector<ArticleChange>& changes, const SiteEdition& edition) {
  const Wording& wording = edition.wording();
  Markup content = element("h3", Markup::text(wording.in_language(act.label)));
  if (act.adopted == wording.determination().input->date) {
    content += publish::paragraph_markup(edition.say(SiteWord::law_adopted_that_day));
  }
  content += steps_of_act(wording.in_language(act.label), changes, edition);
  Markup items;
  for (const ArticleChange& change : changes) {
    items += change_markup(change, edition);
  }
  const std::string summary =
      edition.say(SiteWord::law_articles_changed, {{"number", edition.number(static_cast<Count64>(changes.size()))}});
  content +=
      element("details", element("summary", Markup::text(summary)) + element("ol", {{"class", "changes"}}, items));
  return element("div", {{"class", "card"}}, content);
}

bool is_of_interest(const law::Act& act, const procedure::Determination& determination) {
  return act.adopted == determination.input->date ||
         (determination.version != nullptr && determination.version->act == act.id);
}

}  // namespace

Markup changed_articles(const SiteEdition& edition, const LawsOfCount& laws) {
  const ArticlesOfLaw articles(edition.view().determination->country->law, laws);
  Markup histories;
  for (const Provision* const provision : articles.cited()) {
    histories += history_of(*provision, edition);
  }
  const Markup content = histories.empty()
                             ? histories
                             : site_section("articles", edition.say(SiteWord::law_articles_of_procedure), histories);
  Markup acts;
  const procedure::Determination& determination = *edition.view().determination;
  for (const law::Act& act : determination.country->law.acts) {
    const std::vector<ArticleChange> changes = is_of_interest(act, determination)
                                                   ? changes_by(act.id, articles.changed_by(act.id))
                                                   : std::vector<ArticleChange>();
    acts += changes.empty() ? Markup() : act_markup(act, changes, edition);
  }
  return acts.empty() ? content : content + site_section("acts", edition.say(SiteWord::law_acts), acts);
}

}  // namespace mandate::publication
