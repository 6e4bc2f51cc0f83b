#include "CSimdJSON.h"

#include <memory>
#include <new>
#include <simdjson.h>

using implementation = simdjson::internal::dom_parser_implementation;

struct csj_scanner {
    std::unique_ptr<implementation> parser;
    std::unique_ptr<uint64_t[]> words;
    size_t word_count = 0;
};

namespace {

constexpr size_t usual_bytes = 4 << 10;
constexpr size_t usual_words = 512;
// A scanner that a large text has grown is shrunk again after it.
constexpr size_t kept_bytes = 64 << 10;
// The first stage opens no containers.
constexpr size_t depth = 1;

bool make_room(csj_scanner *scanner, size_t count) {
    const size_t capacity = scanner->parser ? scanner->parser->capacity() : 0;
    const bool is_too_large = capacity > kept_bytes && count <= kept_bytes;
    if (scanner->parser && capacity >= count && !is_too_large) return true;
    const size_t wanted = count < usual_bytes ? usual_bytes : count;
    scanner->parser.reset();
    scanner->words.reset();
    scanner->word_count = 0;
    return simdjson::get_active_implementation()->create_dom_parser_implementation(wanted, depth, scanner->parser) ==
           simdjson::SUCCESS;
}

bool make_word_room(csj_scanner *scanner, size_t count) {
    if (scanner->word_count >= count) return true;
    const size_t wanted = count < usual_words ? usual_words : count;
    scanner->words.reset(new (std::nothrow) uint64_t[wanted]);
    scanner->word_count = scanner->words ? wanted : 0;
    return scanner->words != nullptr;
}

} // namespace

csj_scanner *csj_scanner_new(void) { return new (std::nothrow) csj_scanner(); }

void csj_scanner_free(csj_scanner *scanner) { delete scanner; }

bool csj_scan(csj_scanner *scanner, const void *bytes, size_t count, csj_structure *structure) {
    // Places count in 32 bits.
    if (count == 0 || count > UINT32_MAX / 2) return false;
    try {
        if (!make_room(scanner, count)) return false;
        const auto text = static_cast<const uint8_t *>(bytes);
        if (scanner->parser->stage1(text, count, simdjson::stage1_mode::regular) != simdjson::SUCCESS) return false;
        const size_t places = scanner->parser->n_structural_indexes;
        if (!make_word_room(scanner, places)) return false;
        *structure = {scanner->parser->structural_indexes.get(), places, scanner->words.get()};
        return true;
    } catch (...) {
        return false;
    }
}
