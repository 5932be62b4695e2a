// Makes nodes of the events of yaml-cpp, and refuses what the strict subset does not have.
#pragma once

#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "base/node.hpp"
#include "base/node_reader.hpp"
#include "io/yaml_places.hpp"

namespace mandate::io {

// Thrown to leave the parser of yaml-cpp; what is wrong was reported.
class StopReading : public std::exception {};

// For one text. A value that is refused leaves a node without content, so that the rest can be checked as well.
class YamlBuilder final : public YAML::EventHandler {
 public:
  YamlBuilder(const ReadContext& context, const Places& places) : context_(context), places_(places) {}

  // Of the document that was read.
  [[nodiscard]] Node take_root();

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  // A collection that is not complete yet.
  struct Open {
    Node node;
    bool is_key = false;      // a collection where a key should stand
    bool expects_key = true;  // of a mapping
    bool drop_value = false;  // of a mapping: the key was refused
  };

  struct WrittenNull {
    std::size_t offset;
    Position gap;  // where to point if it turns out to be none
  };

  void report(Position at, std::string found, std::string expected, std::string advice);
  void report_gap(Position at);
  void refuse_key(const YAML::Mark& mark, std::string found, std::string advice);

  [[nodiscard]] bool takes_key() const;
  [[nodiscard]] Position place_of_gap(Position at) const;

  void check_properties(const YAML::Mark& mark);
  void check_closed(const YAML::Mark& mark);
  void check_null(const YAML::Mark& mark, Position at);
  void check_duplicates(const Node& mapping);

  void begin(const YAML::Mark& mark);
  void open(const YAML::Mark& mark, Node::Kind kind);
  void close();
  void add_key(const YAML::Mark& mark, const std::string& value, bool plain);
  void add(Node node);

  const ReadContext& context_;
  const Places& places_;
  std::vector<Open> stack_;
  Node root_;
  std::optional<WrittenNull> null_;
  std::size_t documents_ = 0;
};

}  // namespace mandate::io
