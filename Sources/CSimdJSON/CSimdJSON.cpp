#include "CSimdJSON.h"

#include <cstring>
#include <new>
#include <simdjson.h>

namespace dom = simdjson::dom;

static_assert(csj_padding >= simdjson::SIMDJSON_PADDING, "simdjson reads further beyond the end than it is let");

struct csj_parser {
    dom::parser parser;
    size_t depth;
};

namespace {

// A parser that a large text has grown is shrunk again after it.
constexpr size_t kept_bytes = 64 << 10;

// How much of the strings is in use: they lie in the order of the tape.
size_t strings_size(const uint64_t *tape, size_t count, const uint8_t *strings) {
    size_t last = 0;
    for (size_t place = 1; place < count; place++) {
        switch (char(tape[place] >> 56)) {
        case '"': last = place; break;
        // The number itself is in the next word.
        case 'l': case 'u': case 'd': place++; break;
        }
    }
    if (last == 0) return 0;
    const uint32_t start = uint32_t(tape[last]);
    uint32_t length;
    std::memcpy(&length, strings + start, sizeof length);
    return start + sizeof length + length;
}

} // namespace

csj_parser *csj_parser_new(size_t depth) {
    csj_parser *parser = new (std::nothrow) csj_parser();
    if (parser) parser->depth = depth;
    return parser;
}

void csj_parser_free(csj_parser *parser) { delete parser; }

bool csj_parse(csj_parser *parser, const void *bytes, size_t count, bool is_padded, csj_document *document) {
    // Places count in 32 bits; a word and five bytes of string are the most that a byte of text makes.
    if (count == 0 || count > UINT32_MAX / 8) return false;
    try {
        const bool was_large = parser->parser.capacity() > kept_bytes;
        if (was_large && count <= kept_bytes) parser->parser = dom::parser();
        if (parser->parser.capacity() < count || parser->parser.max_depth() != parser->depth) {
            const size_t capacity = count < 4096 ? 4096 : count;
            if (parser->parser.allocate(capacity, parser->depth) != simdjson::SUCCESS) return false;
        }
        dom::element root;
        const auto text = static_cast<const uint8_t *>(bytes);
        if (parser->parser.parse(text, count, !is_padded).get(root) != simdjson::SUCCESS) return false;
        uint64_t *tape = parser->parser.doc.tape.get();
        const uint8_t *strings = parser->parser.doc.string_buf.get();
        // The first word tells where the tape ends.
        const size_t tape_count = uint32_t(tape[0]);
        *document = {tape, tape_count, strings, strings_size(tape, tape_count, strings)};
        return true;
    } catch (...) {
        return false;
    }
}
