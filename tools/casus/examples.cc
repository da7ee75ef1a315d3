// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/help.h"

namespace casus::tool {
namespace {

struct Example {
  const char* command;
  const char* lines;
};

// Each is tried by tests/tools/help_test.py.
constexpr Example examples[] = {
    {"extract",
     "  casus extract article.txt\n"
     "  casus extract --published 2024-12-04 --json article.txt -o record.json\n"
     "  casus extract --html report.html article.txt\n"
     "  casus extract --text page.html"},
    {"run",
     "  casus run < articles.jsonl > records.jsonl\n"
     "  casus run -j 2 --text -o records.jsonl < articles.jsonl\n"
     "  casus run --to gdelt < articles.jsonl > events.csv\n"
     "  casus run --to sqlite -o news.db < articles.jsonl"},
    {"convert",
     "  casus convert --to gdelt records.jsonl -o 20241204.export.CSV\n"
     "  casus convert --to csv records.jsonl -o tables\n"
     "  casus convert --to brat records.jsonl -o annotated\n"
     "  casus convert --to graphml records.jsonl -o actors.graphml\n"
     "  casus convert --to sqlite records.jsonl -o news.db"},
    {"report",
     "  casus report records.jsonl -o report\n"
     "  casus run --text < articles.jsonl | casus report - -o report"},
    {"syntax",
     "  casus syntax article.txt > article.conllu\n"
     "  echo 'Poetin sprak met Xi .' | casus syntax --pretokenised --lang nl"},
    {"explain", "  casus explain article.txt\n  echo 'Russia attacked Odesa.' | casus explain --lang en"},
    {"lint", "  casus lint --overlay my-seeds"},
    {"gazetteer", "  casus gazetteer places.tsv -o full.gazetteer"},
    {"langs", "  casus langs"},
    {"version", "  casus version --json"},
    {"manual", "  casus manual | man -l -"},
    {"completion",
     "  casus completion bash > /etc/bash_completion.d/casus\n"
     "  casus completion zsh > /usr/local/share/zsh/site-functions/_casus"},
};

}  // namespace

void add_examples(CLI::App& program) {
  for (const Example& example : examples) {
    CLI::App& command = *program.get_subcommand(example.command);
    command.footer(fmt::format("Examples:\n{}", example.lines));
  }
}

}  // namespace casus::tool
