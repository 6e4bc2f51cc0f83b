#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>
#include <vector>

namespace dom = simdjson::dom;

struct csj_parser {
    dom::parser parser;
    std::vector<csj_node> nodes;
    size_t depth;
};

namespace {

// A parser that a large text has grown is shrunk again after it.
constexpr size_t kept_bytes = 64 << 10;

csj_node scalar(const dom::element &value) {
    csj_node node = {};
    node.span = 1;
    switch (value.type()) {
    case dom::element_type::BOOL: node.kind = bool(value) ? CSJ_TRUE : CSJ_FALSE; break;
    case dom::element_type::INT64:
        node.kind = CSJ_INTEGER;
        node.integer = int64_t(value);
        break;
    case dom::element_type::UINT64: node.kind = CSJ_UNSIGNED; break;
    case dom::element_type::DOUBLE:
        node.kind = CSJ_NUMBER;
        node.number = double(value);
        break;
    case dom::element_type::STRING: {
        const std::string_view text = value;
        node.kind = CSJ_STRING;
        node.text = text.data();
        node.length = uint32_t(text.size());
        break;
    }
    default: node.kind = CSJ_NULL;
    }
    return node;
}

// Recursion is bounded by the parser's depth.
void flatten(const dom::element &value, std::string_view key, std::vector<csj_node> &nodes) {
    const size_t place = nodes.size();
    const bool is_array = value.is_array();
    if (!is_array && !value.is_object()) {
        nodes.push_back(scalar(value));
    } else {
        nodes.push_back({});
        uint32_t length = 0;
        if (is_array) {
            for (const dom::element child : dom::array(value)) {
                flatten(child, {}, nodes);
                length++;
            }
        } else {
            for (const auto field : dom::object(value)) {
                flatten(field.value, field.key, nodes);
                length++;
            }
        }
        nodes[place].kind = is_array ? CSJ_ARRAY : CSJ_OBJECT;
        nodes[place].length = length;
        nodes[place].span = uint32_t(nodes.size() - place);
    }
    nodes[place].key = key.data();
    nodes[place].key_length = uint32_t(key.size());
}

} // namespace

csj_parser *csj_parser_new(size_t depth) {
    csj_parser *parser = new (std::nothrow) csj_parser();
    if (parser) parser->depth = depth;
    return parser;
}

void csj_parser_free(csj_parser *parser) { delete parser; }

const csj_node *csj_parse(csj_parser *parser, const void *bytes, size_t count) {
    // Nodes count in 32 bits, and a node takes a byte of text at least.
    if (count == 0 || count > UINT32_MAX / 2) return nullptr;
    try {
        const bool was_large = parser->parser.capacity() > kept_bytes;
        if (was_large && count <= kept_bytes) {
            parser->parser = dom::parser();
            parser->nodes = {};
        }
        if (parser->parser.capacity() < count || parser->parser.max_depth() != parser->depth) {
            const size_t capacity = count < 4096 ? 4096 : count;
            if (parser->parser.allocate(capacity, parser->depth) != simdjson::SUCCESS) return nullptr;
        }
        // `true`: simdjson reads beyond the end of the text, so it is to work on a padded copy of its own.
        dom::element root;
        const auto error = parser->parser.parse(static_cast<const uint8_t *>(bytes), count, true).get(root);
        if (error != simdjson::SUCCESS) return nullptr;
        parser->nodes.clear();
        flatten(root, {}, parser->nodes);
        return parser->nodes.data();
    } catch (...) {
        return nullptr;
    }
}
