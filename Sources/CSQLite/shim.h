#include <sqlite3.h>

/// Turns off SQLite's count of the memory it uses, which makes all threads wait for each other at
/// every allocation. Takes effect before the first store is opened. sqlite3_config() takes a variable
/// list of arguments, which Swift cannot call.
static inline void vigie_sqlite_without_memory_count(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
