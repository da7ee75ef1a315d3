// SPDX-License-Identifier: MIT
// One parser for what ships and what a user adds. A file is
//
//     #casus-seed 1 aliases
//     form*	actor*	kind	source
//     rusland	c:RUS	name	cldr
//     -urss	c:SUN
//
// The columns whose names end in '*' come first and are the key.
#include "seeds/seed_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <optional>

#include <fmt/format.h>

#include "utf8.h"

namespace casus::inline v0 {
namespace {

constexpr std::uint32_t oldest_format = 1;
constexpr std::uint32_t newest_format = 1;

/// Splits off what comes before the first `separator`; all of it if none does.
std::string_view take_until(std::string_view& rest, char separator) noexcept {
  const std::size_t at = rest.find(separator);
  const std::string_view head = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return head;
}

/// Takes the next line off, without its end.
std::string_view take_line(std::string_view& rest) noexcept {
  std::string_view line = take_until(rest, '\n');
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The tabs and ends of lines of a text, one after the other. Looks at eight
/// bytes at once: reading tables is much of a start.
class Breaks {
 public:
  explicit Breaks(std::string_view text) noexcept : at_(text.data()), end_(at_ + text.size()) { load(); }
  /// The next one; the end of the text behind the last.
  const char* next() noexcept {
    while (at_ < end_) {
      for (; below_16_ != 0; below_16_ &= below_16_ - 1) {
        const char* const found = at_ + std::countr_zero(below_16_) / 8;
        if (*found != '\t' && *found != '\n') continue;
        below_16_ &= below_16_ - 1;
        return found;
      }
      at_ += 8;
      load();
    }
    return end_;
  }

 private:
  void load() noexcept {
    constexpr std::uint64_t each = 0x0101010101010101;
    std::uint64_t eight = 0;
    if (end_ - at_ >= 8) {
      for (unsigned i = 0; i < 8; ++i) eight |= std::uint64_t{static_cast<unsigned char>(at_[i])} << (8 * i);
    } else {
      // behind the end blanks, which no borrow can mark
      eight = ' ' * each;
      for (unsigned i = 0; at_ + i < end_; ++i) {
        eight ^= std::uint64_t{static_cast<unsigned char>(at_[i] ^ ' ')} << (8 * i);
      }
    }
    // A borrow may mark a byte of 16 as well.
    below_16_ = (eight - 16 * each) & ~eight & 128 * each;
  }

  const char* at_;
  const char* end_;
  std::uint64_t below_16_ = 0;  ///< the top bit of each of eight bytes
};

Error fail(ErrorCode code, std::string_view file, std::uint32_t line, std::string message) {
  return {.code = code, .message = std::move(message), .source = std::string(file), .line = line};
}

}  // namespace

std::string_view SeedTable::State::cell(const Row& row, std::size_t column) const noexcept {
  const std::uint32_t* const end = ends.data() + row.first_end + column;
  const std::uint32_t begin = column == 0 ? 0 : end[-1] + 1;
  return {row.text + begin, *end - begin};
}

int SeedTable::State::compare_keys(const Row& a, const State& other, const Row& b) const noexcept {
  for (std::size_t i = 0; i < keys; ++i) {
    if (const int order = cell(a, i).compare(other.cell(b, i))) return order;
  }
  return 0;
}

std::optional<Error> SeedTable::State::read_header(std::string_view first, std::string_view second) {
  const std::string_view file = files.front();
  const std::string_view whole = first;
  if (take_until(first, ' ') != "#casus-seed") {
    return fail(ErrorCode::seed_format, file, 1,
                fmt::format("'{}' where '#casus-seed {} KIND' is needed", whole, newest_format));
  }
  const std::string_view version = take_until(first, ' ');
  std::uint32_t format = 0;
  const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), format);
  if (error != std::errc() || end != version.data() + version.size() || format < oldest_format ||
      format > newest_format) {
    return fail(ErrorCode::seed_format, file, 1,
                fmt::format("seed format '{}'; this library reads {} to {}", version, oldest_format, newest_format));
  }
  if (first.empty()) return fail(ErrorCode::seed_format, file, 1, "the kind of table is missing");
  kind = first;

  while (!second.empty()) {
    std::string_view column = take_until(second, '\t');
    const bool key = column.ends_with('*');
    if (key) column.remove_suffix(1);
    if (column.empty()) return fail(ErrorCode::seed_syntax, file, 2, "a column without a name");
    if (key && keys != columns.size()) {
      return fail(ErrorCode::seed_syntax, file, 2, fmt::format("key column '{}' behind a column that is none", column));
    }
    if (std::find(columns.begin(), columns.end(), column) != columns.end()) {
      return fail(ErrorCode::seed_syntax, file, 2, fmt::format("two columns named '{}'", column));
    }
    columns.emplace_back(column);
    if (key) ++keys;
  }
  if (keys == 0) return fail(ErrorCode::seed_syntax, file, 2, "no key column: end its name in '*'");
  return std::nullopt;
}

Result<std::shared_ptr<const SeedTable::State>> SeedTable::State::parse(std::string_view name, std::string_view text,
                                                                        std::shared_ptr<const std::string> owner,
                                                                        bool checked) {
  auto table = std::make_shared<State>();
  table->files.emplace_back(name);
  if (owner) table->bytes.push_back(std::move(owner));
  const std::string_view file = table->files.front();
  table->name = name.substr(0, name.rfind('.'));

  const std::size_t invalid = checked ? std::string_view::npos : detail::find_invalid_utf8(text);
  if (invalid != std::string_view::npos) {
    const auto line = static_cast<std::uint32_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(invalid), '\n') + 1);
    const std::size_t line_start = text.substr(0, invalid).rfind('\n') + 1;
    Error error = fail(ErrorCode::invalid_utf8, file, line,
                       fmt::format("byte {} of the line is not UTF-8", invalid - line_start + 1));
    error.offset = static_cast<std::uint32_t>(invalid - line_start);
    return error;
  }

  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string_view first = take_line(text);
  const std::string_view second = take_line(text);
  if (auto error = table->read_header(first, second)) return *std::move(error);

  const std::size_t columns = table->columns.size();
  std::vector<std::uint32_t>& ends = table->ends;
  ends.reserve(text.size() / 8);
  table->rows.reserve(text.size() / 64);
  Breaks breaks(text);
  const char* const end = text.data() + text.size();
  const char* begin = text.data();
  for (std::uint32_t number = 3; begin < end; ++number) {
    Row row{
        .text = begin, .first_end = static_cast<std::uint32_t>(ends.size()), .line = number, .deletes = *begin == '-'};
    const bool is_comment = *begin == '#';
    if (row.deletes) ++row.text;
    const char* stop = breaks.next();
    for (; stop != end && *stop == '\t'; stop = breaks.next())
      ends.push_back(static_cast<std::uint32_t>(stop - row.text));
    const bool with_return = stop > row.text && stop[-1] == '\r';
    ends.push_back(static_cast<std::uint32_t>(stop - row.text - (with_return ? 1 : 0)));
    begin = stop == end ? end : stop + 1;
    const std::size_t count = ends.size() - row.first_end;
    if (is_comment || (count == 1 && ends.back() == 0 && !row.deletes)) {
      ends.resize(row.first_end);
      continue;
    }
    if (row.deletes ? count < table->keys : count != columns) {
      return fail(ErrorCode::seed_syntax, file, number,
                  fmt::format("{} columns where {} are needed", count, row.deletes ? table->keys : columns));
    }
    if (ends[row.first_end] == 0) {
      return fail(ErrorCode::seed_syntax, file, number,
                  fmt::format("'{}' is empty, and it is the key", table->columns[0]));
    }
    (row.deletes ? table->tombstones : table->rows).push_back(row);
  }
  if (checked) return std::shared_ptr<const State>(std::move(table));

  for (std::vector<Row>* list : {&table->rows, &table->tombstones}) {
    const auto less = [&](const Row& a, const Row& b) { return table->compare_keys(a, *table, b) < 0; };
    const auto out_of_order = [&](const Row& a, const Row& b) { return !less(a, b); };
    if (std::adjacent_find(list->begin(), list->end(), out_of_order) == list->end()) continue;
    std::stable_sort(list->begin(), list->end(), less);
    const auto twin = std::adjacent_find(list->begin(), list->end(), out_of_order);
    if (twin != list->end()) {
      return fail(ErrorCode::seed_syntax, file, std::next(twin)->line,
                  fmt::format("'{}' has the key of line {}", table->cell(*twin, 0), twin->line));
    }
  }
  return std::shared_ptr<const State>(std::move(table));
}

Result<std::shared_ptr<const SeedTable::State>> SeedTable::State::leave_unread(std::string_view name,
                                                                               std::string_view text) {
  auto table = std::make_shared<State>();
  table->files.emplace_back(name);
  table->name = name.substr(0, name.rfind('.'));
  table->unread = text;
  return std::shared_ptr<const State>(std::move(table));
}

Result<std::shared_ptr<const SeedTable::State>> SeedTable::State::overlay(const State& below, const State& above) {
  if (below.columns != above.columns || below.keys != above.keys) {
    return fail(ErrorCode::seed_format, above.files.front(), 2,
                fmt::format("columns '{}' over a table with columns '{}'", fmt::join(above.columns, ", "),
                            fmt::join(below.columns, ", ")));
  }
  auto both = std::make_shared<State>();
  both->name = below.name;
  both->kind = below.kind;
  both->columns = below.columns;
  both->keys = below.keys;
  both->files = below.files;
  both->files.insert(both->files.end(), above.files.begin(), above.files.end());
  both->bytes = below.bytes;
  both->bytes.insert(both->bytes.end(), above.bytes.begin(), above.bytes.end());
  both->ends.reserve(below.ends.size() + above.ends.size());

  const auto take = [&](const State& from, Row row) {
    const std::uint32_t first = row.first_end;
    row.first_end = static_cast<std::uint32_t>(both->ends.size());
    if (&from == &above) row.file += static_cast<std::uint32_t>(below.files.size());
    for (std::size_t i = 0; i < from.columns.size(); ++i) both->ends.push_back(from.ends[first + i]);
    both->rows.push_back(row);
  };
  auto added = above.rows.begin();
  auto deleted = above.tombstones.begin();
  for (const Row& row : below.rows) {
    for (; added != above.rows.end() && above.compare_keys(*added, below, row) < 0; ++added) take(above, *added);
    while (deleted != above.tombstones.end() && above.compare_keys(*deleted, below, row) < 0) ++deleted;
    const bool replaced = added != above.rows.end() && above.compare_keys(*added, below, row) == 0;
    const bool gone = deleted != above.tombstones.end() && above.compare_keys(*deleted, below, row) == 0;
    if (!replaced && !gone) take(below, row);
    if (!replaced && gone) both->deleted.push_back(below.cell(row, 0));
  }
  for (; added != above.rows.end(); ++added) take(above, *added);
  const auto earlier = both->deleted.insert(both->deleted.end(), below.deleted.begin(), below.deleted.end());
  std::inplace_merge(both->deleted.begin(), earlier, both->deleted.end());
  return std::shared_ptr<const State>(std::move(both));
}

SeedTable::SeedTable(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

std::string_view SeedTable::name() const noexcept {
  return state_->name;
}
std::string_view SeedTable::kind() const noexcept {
  return state_->kind;
}
std::size_t SeedTable::rows() const noexcept {
  return state_->rows.size();
}

SeedRow SeedTable::row(std::size_t index) const noexcept {
  const State::Row& row = state_->rows[index];
  return {.text = row.text,
          .ends = std::span(state_->ends).subspan(row.first_end, state_->columns.size()),
          .line = row.line,
          .file = state_->files[row.file]};
}

Result<std::size_t> SeedTable::column(std::string_view name) const {
  const auto found = std::find(state_->columns.begin(), state_->columns.end(), name);
  if (found == state_->columns.end()) {
    return fail(ErrorCode::seed_format, state_->files.front(), 2, fmt::format("there is no column '{}'", name));
  }
  return static_cast<std::size_t>(found - state_->columns.begin());
}

bool SeedTable::deleted(std::string_view key) const noexcept {
  return std::binary_search(state_->deleted.begin(), state_->deleted.end(), key);
}

Error SeedTable::bad_value(const SeedRow& row, std::size_t column, std::string_view expected) const {
  return fail(ErrorCode::seed_value, row.file, row.line,
              fmt::format("'{}' in column '{}' where {} is needed", row[column], state_->columns[column], expected));
}

}  // namespace casus::inline v0
