// simdjson for Swift: a whole JSON text becomes one array of words, simdjson's tape, so that reading it crosses no
// language border and keeping it takes two copies.
#ifndef CALLBACKD_CSIMDJSON_H
#define CALLBACKD_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Bytes behind a text that simdjson may read.
enum { csj_padding = 64 };

// A parsed text. Each value is a word on the tape, a number two; its highest byte says what it is (simdjson's
// doc/tape.md): `{` and `[` have the place behind their end in the lowest 32 bits, `"` the place of a length in 32 bits
// and of that many bytes of UTF-8 among the strings. A member's name precedes its value.
typedef struct {
    uint64_t *_Null_unspecified tape;
    size_t tape_count;
    const uint8_t *_Null_unspecified strings;
    size_t string_count;
} csj_document;

struct csj_parser;

// NULL without memory. `depth` is how many containers may be inside each other.
struct csj_parser *_Nullable csj_parser_new(size_t depth);
void csj_parser_free(struct csj_parser *_Nonnull parser);

// `false` where simdjson does not accept the text, such as for an integer over 64 bits. The document lives until the
// parser's next use. The text is not used afterwards; `is_padded` says that there are csj_padding bytes behind it,
// without which it is copied.
bool csj_parse(
    struct csj_parser *_Nonnull parser, const void *_Nonnull bytes, size_t count, bool is_padded,
    csj_document *_Nonnull document
);

#ifdef __cplusplus
}
#endif

#endif
