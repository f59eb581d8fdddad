/* Debian's Node.js reads parts of itself from PLACE and ends where they are not there. Preloaded, this finds them below
 * the folder into which its packages were unpacked. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PLACE "/usr/share/nodejs/"

static int open_moved(const char *name, const char *path, int flags, mode_t mode) {
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
    const char *folder = getenv("PROBITY_NODE_UNPACKED");
    char moved[PATH_MAX];
    if (folder != NULL && strncmp(path, PLACE, strlen(PLACE)) == 0) {
        int length = snprintf(moved, sizeof moved, "%s%s", folder, path);
        if (length > 0 && (size_t)length < sizeof moved) {
            path = moved;
        }
    }
    return real(path, flags, mode);
}

#define OPEN(name)                                                     \
    int name(const char *path, int flags, ...) {                       \
        mode_t mode = 0;                                               \
        if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) {     \
            va_list more;                                              \
            va_start(more, flags);                                     \
            mode = va_arg(more, mode_t);                               \
            va_end(more);                                              \
        }                                                              \
        return open_moved(#name, path, flags, mode);                   \
    }

OPEN(open)
OPEN(open64)
