// SPDX-License-Identifier: MIT
#include "core/io/import/yaml.h"

#include "core/io/import/yaml_tree.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace faultline::yaml {

namespace {

constexpr std::array truths{"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"};
constexpr std::array falsehoods{"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"};

constexpr std::size_t longestNumber = 32;

} // namespace

Type Value::type() const { return m_tree ? m_tree->nodes[m_index].type : Type::absent; }

std::string_view Value::text() const { return m_tree ? m_tree->textOf(m_index) : std::string_view{}; }

std::optional<bool> Value::boolean() const {
    if (std::ranges::find(truths, text()) != truths.end()) return true;
    if (std::ranges::find(falsehoods, text()) != falsehoods.end()) return false;
    return std::nullopt;
}

std::optional<long> Value::integer() const {
    if (text().empty() || text().size() > longestNumber) return std::nullopt;
    std::string digits(text());
    std::erase(digits, '_');
    const bool negative = digits.starts_with('-');
    std::size_t at = negative || digits.starts_with('+') ? 1 : 0;
    int base = 10;
    if (digits.compare(at, 2, "0x") == 0 || digits.compare(at, 2, "0o") == 0) {
        base = digits[at + 1] == 'x' ? 16 : 8;
        at += 2;
    }
    if (at >= digits.size() || digits[at] == '-') return std::nullopt;
    long number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, failure] = std::from_chars(digits.data() + at, end, number, base);
    if (failure != std::errc{} || stop != end) return std::nullopt;
    return negative ? -number : number;
}

std::size_t Value::line() const { return m_tree ? m_tree->nodes[m_index].line : 0; }

std::size_t Value::size() const {
    if (isSequence()) return m_tree->nodes[m_index].count;
    return isMapping() ? m_tree->nodes[m_index].count / 2 : 0;
}

Value Value::member(std::string_view key) const {
    for (const Member& member : members())
        if (member.key == key && !key.empty()) return member.value;
    return {};
}

Items Value::items() const {
    if (!isSequence()) return {nullptr, nullptr, nullptr};
    const Node& node = m_tree->nodes[m_index];
    const std::uint32_t* const first = m_tree->children.data() + node.start;
    return {m_tree, first, first + node.count};
}

Members Value::members() const {
    if (!isMapping()) return {nullptr, nullptr, nullptr};
    const Node& node = m_tree->nodes[m_index];
    const std::uint32_t* const first = m_tree->children.data() + node.start;
    return {m_tree, first, first + node.count};
}

Member Members::Iterator::operator*() const {
    return {m_tree->textOf(m_at[0]), m_tree->nodes[m_at[0]].line, Value(m_tree, m_at[1])};
}

} // namespace faultline::yaml
