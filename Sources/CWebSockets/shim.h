// What Swift's importer cannot see of libwebsockets: macros, and a timer that carries a context.
#ifndef CALLBACKD_CWEBSOCKETS_SHIM_H
#define CALLBACKD_CWEBSOCKETS_SHIM_H

#include <libwebsockets.h>
#include <stdlib.h>
#include <string.h>

// A timer of the service thread. `sul` stays first: the callback gets its address.
struct cws_timer {
    lws_sorted_usec_list_t sul;
    void *loop;
    uintptr_t connection;
};

static inline void cws_timer_arm(
    struct lws_context *context, struct cws_timer *timer, sul_cb_t callback, int64_t microseconds
) {
    lws_sul_schedule(context, 0, &timer->sul, callback, microseconds);
}

static inline void cws_timer_cancel(struct cws_timer *timer) { lws_sul_cancel(&timer->sul); }

// `uid` and `gid` are int in 4.1 and unsigned later; -1 means "leave them".
static inline void cws_keep_user(struct lws_context_creation_info *info) {
    info->uid = -1;
    info->gid = -1;
}

// Not empty: as a server, libwebsockets 4.1.6 does not tell of an empty pong.
static inline int cws_write_ping(struct lws *wsi) {
    unsigned char buffer[LWS_PRE + 1] = {0};
    buffer[LWS_PRE] = '.';
    return lws_write(wsi, buffer + LWS_PRE, 1, LWS_WRITE_PING);
}

// libwebsockets writes its own bytes in front of the text, so the text is copied.
static inline int cws_write_text(struct lws *wsi, const void *text, size_t count) {
    unsigned char *buffer = malloc(LWS_PRE + count);
    if (!buffer) return -1;
    memcpy(buffer + LWS_PRE, text, count);
    int written = lws_write(wsi, buffer + LWS_PRE, count, LWS_WRITE_TEXT);
    free(buffer);
    return written < (int)count ? -1 : 0;
}

// Closes without the closing handshake, for which a dead peer would be waited for in vain.
static inline void cws_kill(struct lws *wsi) {
    lws_set_timeout(wsi, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_ASYNC);
}

static inline void cws_quiet(void) { lws_set_log_level(0, NULL); }

#endif
