// SPDX-License-Identifier: MIT
#include "core/io/json.h"

#include "core/io/json_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace faultline::json {

namespace {

constexpr std::size_t shownPointer = 300;

/// Whether a spelled number is 0 in truth and not by underflow: no digit but 0 before the exponent.
bool spellsZero(std::string_view number) {
    const std::string_view mantissa = number.substr(0, number.find_first_of("eE"));
    return mantissa.find_first_of("123456789") == std::string_view::npos;
}

} // namespace

Type Value::type() const { return m_document->m_nodes[m_index].type; }

bool Value::boolean() const {
    const Document::Node& node = m_document->m_nodes[m_index];
    return node.type == Type::boolean && node.flag;
}

std::string_view Value::text() const { return m_document->textOf(m_document->m_nodes[m_index]); }

std::optional<double> Value::number() const {
    if (!is(Type::number)) return std::nullopt;
    const std::string_view spelled = text();
    double value = 0.0;
    const auto [end, error] = std::from_chars(spelled.data(), spelled.data() + spelled.size(), value);
    // Libraries differ in what they report on underflow, so the outcome itself is looked at.
    if (error != std::errc{} || end != spelled.data() + spelled.size() || !std::isfinite(value))
        return std::nullopt;
    if (value == 0.0 && !spellsZero(spelled)) return std::nullopt;
    return value;
}

std::size_t Value::size() const {
    const Document::Node& node = m_document->m_nodes[m_index];
    return node.type == Type::array || node.type == Type::object ? node.length : 0;
}

std::size_t Value::offset() const { return m_document->m_nodes[m_index].offset; }

std::optional<Value> Value::find(std::string_view key) const {
    if (!is(Type::object)) return std::nullopt;
    for (const auto& [name, value] : Children(*this))
        if (name == key) return value;
    return std::nullopt;
}

Children::Children(Value parent)
    : m_document(parent.m_document), m_begin(parent.m_index + 1), m_end(m_begin),
      m_keyed(parent.is(Type::object)) {
    if (m_keyed || parent.is(Type::array)) m_end = m_document->m_nodes[parent.m_index].link;
}

Children::Child Children::Iterator::operator*() const {
    if (!m_keyed) return {{}, Value(m_document, m_index)};
    return {m_document->textOf(m_document->m_nodes[m_index]), Value(m_document, m_index + 1)};
}

Children::Iterator& Children::Iterator::operator++() {
    m_index = m_document->after(m_keyed ? m_index + 1 : m_index);
    return *this;
}

std::string_view Document::textOf(const Node& node) const {
    if (node.type == Type::number) return m_source.substr(node.offset, node.length);
    if (node.type != Type::string) return {};
    if (node.flag) return std::string_view(m_decoded).substr(node.link, node.length);
    return m_source.substr(node.offset + 1, node.length); // behind the quote
}

std::uint32_t Document::after(std::uint32_t index) const {
    const Node& node = m_nodes[index];
    return node.type == Type::array || node.type == Type::object ? node.link : index + 1;
}

std::string Document::pointerTo(Value value) const {
    std::string pointer;
    for (std::uint32_t at = 0; at != value.m_index;) {
        std::size_t position = 0;
        for (const auto& [key, child] : Children(Value(this, at))) {
            if (value.m_index < after(child.m_index)) {
                appendPointerToken(pointer,
                                   m_nodes[at].type == Type::object ? key : std::to_string(position));
                at = child.m_index;
                break;
            }
            ++position;
        }
    }
    return pointer;
}

Value Document::nearest(std::string_view pointer) const {
    Value found = root();
    while (!pointer.empty() && pointer.front() == '/') {
        const std::string token = takePointerToken(pointer);
        std::optional<Value> next;
        std::size_t position = 0;
        for (const auto& [key, child] : Children(found)) {
            if (found.is(Type::object) ? key == token : std::to_string(position) == token) next = child;
            ++position;
            if (next) break;
        }
        if (!next) break;
        found = *next;
    }
    return found;
}

std::size_t Document::lineOf(std::size_t offset) const {
    const std::string_view before = m_source.substr(0, std::min(offset, m_source.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::string Document::where(Value value) const {
    const std::string pointer = printable(pointerTo(value), shownPointer);
    const std::size_t line = lineOf(value.offset());
    return pointer.empty() ? fmt::format("line {}", line) : fmt::format("{} (line {})", pointer, line);
}

std::optional<std::uint32_t> Document::duplicateKeyOf(std::uint32_t object,
                                                      std::vector<std::uint32_t>& keys) const {
    keys.clear();
    for (std::uint32_t key = object + 1; key != m_nodes[object].link; key = after(key + 1))
        keys.push_back(key);
    // Sorted, not hashed: no choice of keys by a hostile file makes this slower than n log n.
    const auto order = [this](std::uint32_t a, std::uint32_t b) {
        const int difference = textOf(m_nodes[a]).compare(textOf(m_nodes[b]));
        return difference != 0 ? difference < 0 : a < b;
    };
    std::sort(keys.begin(), keys.end(), order);
    const auto same = std::adjacent_find(keys.begin(), keys.end(), [this](std::uint32_t a, std::uint32_t b) {
        return textOf(m_nodes[a]) == textOf(m_nodes[b]);
    });
    if (same == keys.end()) return std::nullopt;
    return *std::next(same);
}

std::optional<Error> Document::duplicateKey() const {
    std::vector<std::uint32_t> keys; // one buffer for all objects
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].type != Type::object || m_nodes[i].length < 2) continue;
        const auto key = duplicateKeyOf(i, keys);
        if (!key) continue;
        constexpr std::size_t shownKey = 60;
        return Error{"duplicate-key",
                     fmt::format("an object has each key once; \"{}\" stands twice",
                                 printable(textOf(m_nodes[*key]), shownKey)),
                     where(Value(this, *key + 1))};
    }
    return std::nullopt;
}

void appendCompact(std::string& out, Value value, std::size_t limit) {
    if (out.size() > limit) return;
    const Type type = value.type();
    if (type == Type::null)
        out += "null";
    else if (type == Type::boolean)
        out += value.boolean() ? "true" : "false";
    else if (type == Type::number)
        out += value.text();
    else if (type == Type::string)
        appendString(out, limit == std::string::npos ? value.text() : value.text().substr(0, limit + 4));
    else {
        // Recursion is safe here: no document is nested deeper than Document::maximumDepth.
        out += type == Type::array ? '[' : '{';
        bool first = true;
        for (const auto& [key, child] : Children(value)) {
            if (!first) out += ',';
            first = false;
            if (type == Type::object) {
                appendString(out, key);
                out += ':';
            }
            appendCompact(out, child, limit);
            if (out.size() > limit) return;
        }
        out += type == Type::array ? ']' : '}';
    }
}

} // namespace faultline::json
