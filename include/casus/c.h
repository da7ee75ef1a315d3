// SPDX-License-Identifier: MIT
#ifndef CASUS_C_H
#define CASUS_C_H

/*
casus for programs in other languages: JSON in, JSON out. It is the shared
object casus_c (CMake: CASUS_C_ABI=ON), which holds all it needs of the library.

    char *message = NULL;
    casus_pipeline *pipeline = NULL;
    if (casus_pipeline_new(NULL, &pipeline, &message) != CASUS_OK) { puts(message); casus_free(message); return 1; }
    const char article[] = "{\"id\":\"a1\",\"text\":\"Poetin sprak met Xi.\",\"published\":\"2024-12-04\"}";
    char *record = NULL;
    casus_status status = casus_run(pipeline, article, sizeof article - 1, &record, NULL);
    if (record) puts(record);
    casus_free(record);
    casus_pipeline_free(pipeline);

Articles and records are those of `casus run`, byte for byte: docs/output.md.
No C++ exception leaves these functions. Symbols are versioned (CASUS_0); until
casus 1.0 the version changes with every incompatible change.
*/

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CASUS_C_API __attribute__((visibility("default")))
#else
#define CASUS_C_API
#endif

/** How a call ended. Later versions may add codes, and change none. */
typedef enum casus_status {
  CASUS_OK = 0,
  CASUS_BAD_ARGUMENT = 1, /**< a pointer is null that must not be */
  CASUS_BAD_OPTIONS = 2,  /**< the options are not as casus_pipeline_new() says */
  CASUS_BAD_SEEDS = 3,    /**< tables or models cannot be read */
  CASUS_BAD_REQUEST = 4,  /**< the article cannot be read: the record says why */
  CASUS_NO_MEMORY = 5,
  CASUS_FAILED = 6 /**< anything else */
} casus_status;

/** Immutable once made: any number of threads may call casus_run() with it. */
typedef struct casus_pipeline casus_pipeline;

/** "0.1.0". Lives for ever. */
CASUS_C_API const char* casus_version(void);

/** The name of a status, such as "bad_options"; "unknown" for other numbers. Lives for ever. */
CASUS_C_API const char* casus_status_name(int status);

/**
 * Makes a pipeline. `options` is null, or a JSON object, ended by a zero, with any of
 *   "seeds": a directory of tables to lay over the built-in ones,
 *   "gazetteer": a file in place of the built-in one,
 *   "offsets": "codepoint" (default), "byte" or "utf16",
 *   "text": true to keep the text in the record (default false).
 * On success *pipeline is to be given to casus_pipeline_free(). On failure it is
 * null, and *message says why, for people; it is to be given to casus_free().
 * `message` may be null. Costs some ten milliseconds; make one and keep it.
 */
CASUS_C_API casus_status casus_pipeline_new(const char* options, casus_pipeline** pipeline, char** message);

/** Null is let be. No call with the pipeline may be running. */
CASUS_C_API void casus_pipeline_free(casus_pipeline* pipeline);

/**
 * Reads one article: a JSON object of `length` bytes, without a zero at its end or with
 * one behind it. *record is the record, ended by a zero, on one line without its end; its
 * length is in *record_length if that is not null. It is to be given to casus_free().
 * With CASUS_BAD_REQUEST it is an error record; after other failures it is null.
 */
CASUS_C_API casus_status casus_run(const casus_pipeline* pipeline, const char* article, size_t length, char** record,
                                   size_t* record_length);

/** Frees what the functions above hand out. Null is let be. */
CASUS_C_API void casus_free(char* text);

#ifdef __cplusplus
}
#endif

#endif
