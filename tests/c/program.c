/* SPDX-License-Identifier: MIT */
/* casus/c.h in a program in C: the example at its head, and what misuse comes to. */
#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include <casus/c.h>

int main(void) {
  char *message = NULL;
  casus_pipeline *pipeline = NULL;
  assert(casus_pipeline_new("{\"offsets\":\"bits\"}", &pipeline, &message) == CASUS_BAD_OPTIONS);
  assert(pipeline == NULL && strcmp(message, "\"offsets\" is no option, or \"bits\" no value for it") == 0);
  casus_free(message);
  assert(casus_pipeline_new("{\"speed\":11}", &pipeline, NULL) == CASUS_BAD_OPTIONS);
  assert(casus_pipeline_new("[", &pipeline, NULL) == CASUS_BAD_OPTIONS);
  assert(casus_pipeline_new("{\"seeds\":\"/no/such\"}", &pipeline, &message) == CASUS_BAD_SEEDS);
  assert(pipeline == NULL && strstr(message, "/no/such") != NULL);
  casus_free(message);
  assert(casus_pipeline_new(NULL, NULL, NULL) == CASUS_BAD_ARGUMENT);
  assert(casus_pipeline_new(NULL, &pipeline, &message) == CASUS_OK && message == NULL);

  char *record = (char *)1;
  size_t length = 1;
  assert(casus_run(NULL, "{}", 2, &record, &length) == CASUS_BAD_ARGUMENT && record == NULL && length == 0);
  assert(casus_run(pipeline, NULL, 0, &record, NULL) == CASUS_BAD_ARGUMENT);
  assert(casus_run(pipeline, "{}", 2, NULL, NULL) == CASUS_BAD_ARGUMENT);
  assert(casus_run(pipeline, "{}", 2, &record, &length) == CASUS_BAD_REQUEST);
  assert(strstr(record, "\"text\\\" is missing") != NULL && strlen(record) == length);
  casus_free(record);
  const char article[] = "{\"id\":\"a1\",\"text\":\"Poetin sprak met Xi.\",\"published\":\"2024-12-04\"}";
  assert(casus_run(pipeline, article, sizeof article - 1, &record, &length) == CASUS_OK && strlen(record) == length);
  puts(record);
  casus_free(record);
  assert(strcmp(casus_status_name(CASUS_BAD_SEEDS), "bad_seeds") == 0);
  assert(strcmp(casus_status_name(99), "unknown") == 0 && strcmp(casus_status_name(-1), "unknown") == 0);
  puts(casus_version());
  casus_free(NULL);
  casus_pipeline_free(pipeline);
  casus_pipeline_free(NULL);
  return 0;
}
