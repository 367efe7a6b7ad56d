/* A disk that fails on order, between a program and the C library (LD_PRELOAD). Nothing fails until `failing_arm`.
 *
 * Only regular files count, and only in the process that was armed: whatever it starts begins anew.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { COUNT, SYNC_FAILS, WRITE_FAILS, WRITE_IS_SHORT, KILLED };

static int armed, what, with_error;
static long first, last, syncs, writes, steps;
static unsigned int chance = 1;

/* From the `from`th sync, write or step on, `many` of them (0: all) end as `mode` says; errors are `error`. */
void failing_arm(int mode, long from, long many, int error) {
    what = mode; first = from; last = many ? from + many : 0; with_error = error;
    syncs = writes = steps = 0; armed = 1;
}

void failing_disarm(void) { armed = 0; }

/* How many syncs (0), writes (1) and steps (2: these, and changes of names and sizes) there were since. */
long failing_count(int of) { return of == 0 ? syncs : of == 1 ? writes : steps; }

static int due(long number) { return number >= first && (!last || number < last); }

static void step(void) {
    if (armed && due(__sync_fetch_and_add(&steps, 1)) && what == KILLED) kill(getpid(), SIGKILL);
}

static int is_file(int descriptor) {
    struct stat found;
    return armed && fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
}

static int sync_fails(int descriptor) {
    struct stat found;
    if (!armed || fstat(descriptor, &found) != 0 || !(S_ISREG(found.st_mode) || S_ISDIR(found.st_mode))) return 0;
    step();
    if (due(__sync_fetch_and_add(&syncs, 1)) && what == SYNC_FAILS) { errno = with_error; return 1; }
    return 0;
}

/* How much of a write goes through: all of it, less, or (-1) nothing. */
static ssize_t goes_through(int descriptor, size_t size) {
    if (!is_file(descriptor)) return (ssize_t)size;
    step();
    if (!due(__sync_fetch_and_add(&writes, 1))) return (ssize_t)size;
    if (what == WRITE_FAILS) { errno = with_error; return -1; }
    if (what == WRITE_IS_SHORT && size > 1) return 1 + (ssize_t)(rand_r(&chance) % (unsigned int)(size - 1));
    return (ssize_t)size;
}

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

int fsync(int d) { return sync_fails(d) ? -1 : REAL(fsync)(d); }
int fdatasync(int d) { return sync_fails(d) ? -1 : REAL(fdatasync)(d); }

ssize_t write(int d, const void *data, size_t size) {
    ssize_t part = goes_through(d, size);
    return part < 0 ? -1 : REAL(write)(d, data, (size_t)part);
}
ssize_t pwrite(int d, const void *data, size_t size, off_t at) {
    ssize_t part = goes_through(d, size);
    return part < 0 ? -1 : REAL(pwrite)(d, data, (size_t)part, at);
}
ssize_t pwrite64(int d, const void *data, size_t size, off64_t at) {
    ssize_t part = goes_through(d, size);
    return part < 0 ? -1 : REAL(pwrite64)(d, data, (size_t)part, at);
}

static void changes(int descriptor) { if (is_file(descriptor)) step(); }
int ftruncate(int d, off_t size) { changes(d); return REAL(ftruncate)(d, size); }
int ftruncate64(int d, off64_t size) { changes(d); return REAL(ftruncate64)(d, size); }
int rename(const char *from, const char *to) { step(); return ((int (*)(const char *, const char *))real("rename"))(from, to); }
int renameat(int a, const char *from, int b, const char *to) {
    step();
    return ((int (*)(int, const char *, int, const char *))real("renameat"))(a, from, b, to);
}
int unlink(const char *path) { step(); return REAL(unlink)(path); }
int unlinkat(int d, const char *path, int flags) { step(); return REAL(unlinkat)(d, path, flags); }
int mkdir(const char *path, mode_t mode) { step(); return REAL(mkdir)(path, mode); }
