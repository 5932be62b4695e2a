#include "publish/course_version_json.hpp"

#include <boost/json/object.hpp>

#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;

json::value course_version_value(const procedure::CourseVersion* version) {
  if (version == nullptr) {
    return nullptr;
  }
  return json::object{{"from", version->from.iso()},       {"to", json_of(version->to)},
                      {"act", text_or_null(version->act)}, {"verified", version->verified},
                      {"law_of", version->law_of},         {"references", json_of(version->references)}};
}

}  // namespace mandate::publish
