#include <libxml/xmlreader.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "io/record_stream.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// The bytes below the parser, and the first thing that went wrong.
struct XmlInput {
  ByteSource* source;
  std::optional<DecompressionFault> fault;
  std::string message;
  Position at;
};

int read_some(void* context, char* room, int size) {
  auto* const input = static_cast<XmlInput*>(context);
  const auto read = input->source->read(std::span(room, static_cast<std::size_t>(size)));
  if (!read) {
    input->fault = read.error();
    return -1;
  }
  return static_cast<int>(*read);
}

// libxml2 2.9 hands over a pointer to what it means as const.
void note_error(void* context, xmlErrorPtr error) {
  auto* const input = static_cast<XmlInput*>(context);
  if (!input->message.empty() || error == nullptr || error->level < XML_ERR_ERROR) {
    return;
  }
  input->message = error->message == nullptr ? "unknown" : error->message;
  while (input->message.ends_with('\n')) {
    input->message.pop_back();
  }
  input->at = {static_cast<std::uint32_t>(error->line), static_cast<std::uint32_t>(std::max(error->int2, 0))};
}

struct Free {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

class XmlRecordReader {
 public:
  XmlRecordReader(const ReadContext& context, xmlTextReaderPtr reader, std::string_view root, XmlRecords records,
                  const OnRecord& on_record)
      : context_(context), reader_(reader), root_(root), level_(static_cast<int>(records)), on_record_(&on_record) {}

  // Of the node at hand. False ends the reading, with a report.
  bool take() {
    switch (xmlTextReaderNodeType(reader_)) {
      case XML_READER_TYPE_ELEMENT:
        return begin();
      case XML_READER_TYPE_END_ELEMENT:
        return end(xmlTextReaderDepth(reader_));
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
        return tree_.depth() == 0 || tree_.add_text(view(xmlTextReaderConstValue(reader_))) || too_large();
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        context_.report(place(), "a document type or an entity", "a document without them",
                        "Export the file again; records of votes need neither");
        return false;
      default:
        return true;
    }
  }

 private:
  [[nodiscard]] Position place() const {
    return {static_cast<std::uint32_t>(xmlTextReaderGetParserLineNumber(reader_)),
            static_cast<std::uint32_t>(xmlTextReaderGetParserColumnNumber(reader_))};
  }

  bool too_large() {
    context_.report(place(), "a record of more than 16 MiB, a million items or 32 levels", "records of single ballots",
                    "Check that this is the file that you mean");
    return false;
  }

  bool begin() {
    const int depth = xmlTextReaderDepth(reader_);
    const std::string_view name = view(xmlTextReaderConstLocalName(reader_));
    if (depth == 0 && name != root_) {
      context_.report(place(), "a document whose root is " + in_quotes(name), "'" + std::string(root_) + "'",
                      "Check that this is the file that you mean");
      return false;
    }
    if (depth < level_) {
      return true;
    }
    if (depth == level_) {
      tree_.clear();
    }
    if (!tree_.open(name)) {
      return too_large();
    }
    const bool is_empty = xmlTextReaderIsEmptyElement(reader_) == 1;
    return take_attributes() && (!is_empty || end(depth));
  }

  bool take_attributes() {
    while (xmlTextReaderMoveToNextAttribute(reader_) == 1) {
      if (xmlTextReaderIsNamespaceDecl(reader_) == 1) {
        continue;
      }
      if (!tree_.open(view(xmlTextReaderConstLocalName(reader_))) ||
          !tree_.add_text(view(xmlTextReaderConstValue(reader_)))) {
        return too_large();
      }
      tree_.close();
    }
    xmlTextReaderMoveToElement(reader_);
    return true;
  }

  bool end(int depth) {
    if (depth < level_) {
      return true;
    }
    tree_.close();
    if (depth > level_) {
      return true;
    }
    const Branch record = tree_.root();
    auto at = indices_.find(record.name());
    if (at == indices_.end()) {
      at = indices_.emplace(std::string(record.name()), 0).first;
    }
    return (*on_record_)(record, at->second++);
  }

  ReadContext context_;
  xmlTextReaderPtr reader_;
  std::string_view root_;
  int level_;
  const OnRecord* on_record_;
  RecordTree tree_;
  std::map<std::string, std::size_t, std::less<>> indices_;
};

void report_broken(const ReadContext& context, const XmlInput& input) {
  if (input.fault) {
    context.report({}, input.fault->found, "a whole file", input.fault->advice);
    return;
  }
  context.report(input.at, "no well-formed XML (" + (input.message.empty() ? "unknown" : input.message) + ")",
                 "XML 1.0", "Correct it, or fetch the file again");
}

}  // namespace

bool read_xml_records(const ReadContext& context, ByteSource& source, std::string_view root, XmlRecords records,
                      const OnRecord& on_record) {
  XmlInput input{&source, {}, {}, {}};
  const std::unique_ptr<xmlTextReader, Free> reader(
      xmlReaderForIO(&read_some, nullptr, &input, nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_COMPACT));
  if (reader == nullptr) {
    context.report({}, "no memory for reading XML", {}, "Free some memory");
    return false;
  }
  xmlTextReaderSetStructuredErrorHandler(reader.get(), &note_error, &input);
  XmlRecordReader reading(context, reader.get(), root, records, on_record);
  int status = xmlTextReaderRead(reader.get());
  for (; status == 1; status = xmlTextReaderRead(reader.get())) {
    if (!reading.take()) {
      return false;
    }
  }
  if (status != 0 || input.fault) {
    report_broken(context, input);
    return false;
  }
  return true;
}

}  // namespace mandate::io
