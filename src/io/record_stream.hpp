// Reads a JSON or XML document of any size record by record; memory is that of one record.
//
// JSON: the document is an object. Every element of its arrays is a record called as the array's key ("CVR"), and so is
// every other value of the object. XML: every child of the root is a record, or the root itself, or the elements
// below a child (rows of a sheet); its name is the element's, without a prefix.
//
// What is broken is a problem with line and column; what came before it was handed over already, so that a
// caller uses nothing of it where there was a problem. Document types, and with them entities, are refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"
#include "io/byte_source.hpp"
#include "io/record_tree.hpp"

namespace mandate::io {

// `index` counts the records of this name from 0. False ends the reading; then the caller has reported why.
using OnRecord = std::function<bool(const Branch& record, std::size_t index)>;

// False where there was a problem or the caller ended the reading.
bool read_json_records(const ReadContext& context, ByteSource& source, const OnRecord& on_record);

// How far below the root the records are.
enum class XmlRecords : std::uint8_t { root, children, grandchildren };

// `root`: how the root is called; another name is a problem.
bool read_xml_records(const ReadContext& context, ByteSource& source, std::string_view root, XmlRecords records,
                      const OnRecord& on_record);

}  // namespace mandate::io
