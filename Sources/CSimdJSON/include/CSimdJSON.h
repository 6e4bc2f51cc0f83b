// simdjson's first stage for Swift: where the parts of a JSON text begin. What they are the caller finds out, which
// knows what it looks for.
#ifndef CALLBACKD_CSIMDJSON_H
#define CALLBACKD_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct csj_scanner;

// NULL without memory.
struct csj_scanner *_Nullable csj_scanner_new(void);
void csj_scanner_free(struct csj_scanner *_Nonnull scanner);

// Where each of `{}[]:,`, each string (at its opening quote) and each run of other bytes outside of strings begins, in
// order; `count` of them, and room for as many words. Both live until the scanner's next use.
typedef struct {
    const uint32_t *_Null_unspecified places;
    size_t count;
    uint64_t *_Null_unspecified room;
} csj_structure;

// `false` if the text is empty or not UTF-8, has a control character in a string or a string without an end, and
// without memory. Nothing else is looked at. No byte behind the text is read.
bool csj_scan(
    struct csj_scanner *_Nonnull scanner, const void *_Nonnull bytes, size_t count, csj_structure *_Nonnull structure
);

#ifdef __cplusplus
}
#endif

#endif
