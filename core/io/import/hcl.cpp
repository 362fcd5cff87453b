// SPDX-License-Identifier: MIT
// The bodies of an HCL file; expressions are in hcl_expression.cpp.
#include "core/io/import/hcl.h"
#include "core/io/import/hcl_expression.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::hcl {

namespace {

constexpr std::size_t mostProblems = 50;

/// The offset of the first byte that no UTF-8 text has, or npos. Overlong forms and surrogates pass: they do
/// no harm here.
std::size_t badByte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead == 0) return at;
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xF0 && lead < 0xF8 ? 4
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                                                 : 0;
        if (length == 0 || at + length > text.size()) return at;
        for (std::size_t i = 1; i < length; ++i)
            if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return at;
        at += length;
    }
    return std::string_view::npos;
}

class FileParser {
public:
    explicit FileParser(std::string_view text) : m_cursor(text) {}

    Result<File> parse() {
        m_file.body = body(0, false);
        if (m_budget.error) return *m_budget.error;
        return std::move(m_file);
    }

private:
    Body body(std::size_t depth, bool closed);
    void element(Body& body, std::size_t depth);
    void attribute(Body& body, std::string name, std::size_t depth, std::size_t line);
    void block(Body& body, std::string type, std::size_t depth, std::size_t line);
    void stuck(std::size_t line, std::string_view what);

    Cursor m_cursor;
    Budget m_budget;
    File m_file;
};

void FileParser::stuck(std::size_t line, std::string_view what) {
    std::string_view rest = m_cursor.rest();
    rest = rest.substr(0, std::min<std::size_t>(rest.find('\n'), 40));
    if (m_file.problems.size() < mostProblems)
        m_file.problems.push_back({line, fmt::format("{} “{}” is not understood.", what, rest)});
    m_cursor.skipLine();
}

Body FileParser::body(std::size_t depth, bool closed) {
    Body body;
    if (depth > maximumDepth) m_budget.tooDeep(m_cursor.line());
    const std::size_t opened = m_cursor.line();
    while (!m_budget.error) {
        m_cursor.skipBlanks(true);
        if (m_cursor.atEnd()) {
            if (closed && m_file.problems.size() < mostProblems)
                m_file.problems.push_back({opened, "The block that begins here is not closed."});
            break;
        }
        if (closed && m_cursor.take('}')) break;
        element(body, depth);
    }
    return body;
}

void FileParser::element(Body& body, std::size_t depth) {
    const std::size_t line = m_cursor.line();
    if (!m_budget.spend(line)) return;
    std::string name;
    if (m_cursor.peek() == '"') { // a quoted key, as in JSON
        m_cursor.advance();
        name = ExpressionParser(m_cursor, m_budget, depth).quoted().text;
    } else {
        name = m_cursor.takeIdentifier();
    }
    if (name.empty()) {
        stuck(line, "Here");
        return;
    }
    m_cursor.skipBlanks(false);
    if (m_cursor.peek() == '=' || m_cursor.peek() == ':')
        attribute(body, std::move(name), depth, line);
    else
        block(body, std::move(name), depth, line);
}

void FileParser::attribute(Body& body, std::string name, std::size_t depth, std::size_t line) {
    m_cursor.advance();
    Expression value = ExpressionParser(m_cursor, m_budget, depth).parse();
    m_cursor.skipBlanks(false);
    const bool ended =
        m_cursor.atEnd() || m_cursor.peek() == '\n' || m_cursor.peek() == '}' || m_cursor.take(',');
    if (!ended) stuck(m_cursor.line(), fmt::format("In “{}”,", name));
    body.attributes.push_back({std::move(name), std::move(value), line});
}

void FileParser::block(Body& body, std::string type, std::size_t depth, std::size_t line) {
    Block block{std::move(type), {}, {}, line};
    while (!m_budget.error) {
        m_cursor.skipBlanks(false);
        if (m_cursor.take('"')) {
            block.labels.push_back(ExpressionParser(m_cursor, m_budget, depth).quoted().text);
        } else if (const std::string_view label = m_cursor.takeIdentifier(); !label.empty()) {
            block.labels.emplace_back(label);
        } else {
            break;
        }
    }
    if (!m_cursor.take('{')) {
        if (m_file.problems.size() < mostProblems)
            m_file.problems.push_back({line, fmt::format("Behind “{}” no block begins.", block.type)});
        m_cursor.skipLine();
        return;
    }
    block.body = this->body(depth + 1, true);
    body.blocks.push_back(std::move(block));
}

} // namespace

const Expression* Body::find(std::string_view name) const {
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &found->value;
}

const Block* Body::block(std::string_view type) const {
    const auto found = std::ranges::find(blocks, type, &Block::type);
    return found == blocks.end() ? nullptr : &*found;
}

Result<File> parse(std::string_view text) {
    if (text.size() > maximumBytes)
        return Error{"import-size",
                     fmt::format("{} bytes are more than the {} that are read", text.size(), maximumBytes),
                     {}};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const std::size_t bad = badByte(text); bad != std::string_view::npos)
        return Error{"import-syntax",
                     fmt::format("this is no text: byte {:#04x}", static_cast<unsigned char>(text[bad])),
                     fmt::format("line {}", 1 + std::ranges::count(text.substr(0, bad), '\n'))};
    return FileParser(text).parse();
}

void collectReferences(const Expression& expression, std::vector<Reference>& references) {
    std::vector<const Expression*> todo{&expression};
    while (!todo.empty()) {
        const Expression& at = *todo.back();
        todo.pop_back();
        for (const Expression& part : at.parts) todo.push_back(&part);
        if (!at.is(Expression::Type::access) || !at.parts.front().is(Expression::Type::text)) continue;
        Reference reference;
        reference.line = at.line;
        for (const Expression& part : at.parts) {
            const bool step = !part.is(Expression::Type::text) && !part.is(Expression::Type::splat);
            if (part.is(Expression::Type::text))
                reference.path.push_back(part.text);
            else if (step && !reference.index)
                reference.index = &part;
        }
        references.push_back(std::move(reference));
    }
}

} // namespace faultline::hcl
