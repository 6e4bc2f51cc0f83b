// simdjson for Swift: a whole JSON text becomes one array of nodes, so that reading it crosses no language border.
#ifndef CALLBACKD_CSIMDJSON_H
#define CALLBACKD_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum csj_kind {
    CSJ_NULL,
    CSJ_FALSE,
    CSJ_TRUE,
    CSJ_INTEGER,
    // An integer that only an unsigned one holds.
    CSJ_UNSIGNED,
    CSJ_NUMBER,
    CSJ_STRING,
    CSJ_ARRAY,
    CSJ_OBJECT,
};

// A value. A container's children follow it; a child's own children come before its next sibling.
struct csj_node {
    // The member's name in UTF-8, escapes resolved; NULL outside objects. Not a C string: it may hold zero bytes.
    const char *_Nullable key;
    // A string in the same form; NULL for anything else.
    const char *_Nullable text;
    // The value of an integer.
    int64_t integer;
    // The value of any other number.
    double number;
    uint32_t key_length;
    // Bytes of a string, children of a container.
    uint32_t length;
    // Nodes of this value, itself included: the next sibling is that far.
    uint32_t span;
    // One of csj_kind.
    uint32_t kind;
};

struct csj_parser;

// NULL without memory. `depth` is how many containers may be inside each other.
struct csj_parser *_Nullable csj_parser_new(size_t depth);
void csj_parser_free(struct csj_parser *_Nonnull parser);

// The root of the text's nodes, or NULL where simdjson does not accept the text, such as for an integer over 64 bits.
// The nodes live until the parser's next use. The bytes need no padding and are not used afterwards.
const struct csj_node *_Nullable csj_parse(
    struct csj_parser *_Nonnull parser, const void *_Nonnull bytes, size_t count
);

#ifdef __cplusplus
}
#endif

#endif
