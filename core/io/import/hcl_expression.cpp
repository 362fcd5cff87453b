// SPDX-License-Identifier: MIT
#include "core/io/import/hcl_expression.h"

#include <array>
#include <fmt/format.h>

namespace faultline::hcl {

namespace {

using Type = Expression::Type;

struct Operator {
    std::string_view text;
    int precedence;
};
/// Longer ones first where one begins another.
constexpr auto operators = std::to_array<Operator>({{"||", 1},
                                                    {"&&", 2},
                                                    {"==", 3},
                                                    {"!=", 3},
                                                    {"<=", 4},
                                                    {">=", 4},
                                                    {"<", 4},
                                                    {">", 4},
                                                    {"+", 5},
                                                    {"-", 5},
                                                    {"*", 6},
                                                    {"/", 6},
                                                    {"%", 6}});

/// Steps into brackets for as long as it lives.
class Deeper {
public:
    Deeper(std::size_t& depth, Budget& budget, std::size_t line) : m_depth(depth) {
        if (++m_depth > maximumDepth) budget.tooDeep(line);
    }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    ~Deeper() { --m_depth; }

private:
    std::size_t& m_depth;
};

} // namespace

bool Budget::spend(std::size_t line) {
    if (!error && ++expressions > maximumExpressions)
        error = Error{"import-size", fmt::format("more than {} expressions", maximumExpressions),
                      fmt::format("line {}", line)};
    return !error;
}

void Budget::tooDeep(std::size_t line) {
    if (!error)
        error = Error{"import-depth", fmt::format("nested deeper than {}", maximumDepth),
                      fmt::format("line {}", line)};
}

Expression ExpressionParser::made(Type type, std::string text) const {
    return {type, std::move(text), {}, m_cursor.line()};
}

Expression ExpressionParser::parse(bool lineEndsToo) {
    const bool outer = m_lineEndsToo;
    m_lineEndsToo = outer || lineEndsToo;
    const Deeper deeper(m_depth, m_budget, m_cursor.line());
    Expression result = m_budget.spend(m_cursor.line()) ? binary(1) : made(Type::unknown);
    blanks();
    if (!m_budget.error && m_cursor.peek() == '?') {
        m_cursor.advance();
        Expression choice = made(Type::conditional);
        choice.parts.push_back(std::move(result));
        m_cursor.skipBlanks(true);
        choice.parts.push_back(parse());
        m_cursor.skipBlanks(true);
        if (m_cursor.take(':')) {
            m_cursor.skipBlanks(true);
            choice.parts.push_back(parse());
        }
        result = choice.parts.size() == 3 ? std::move(choice) : made(Type::unknown);
    }
    m_lineEndsToo = outer;
    return result;
}

Expression ExpressionParser::binary(int precedence) {
    Expression left = unary();
    while (!m_budget.error) {
        blanks();
        const Operator* found = nullptr;
        for (const Operator& candidate : operators)
            if (m_cursor.startsWith(candidate.text)) {
                found = &candidate;
                break;
            }
        if (!found || found->precedence < precedence || !m_budget.spend(m_cursor.line())) return left;
        Expression operation = made(Type::operation, std::string(found->text));
        m_cursor.advance(found->text.size());
        m_cursor.skipBlanks(true);
        operation.parts.push_back(std::move(left));
        operation.parts.push_back(binary(found->precedence + 1));
        // A chain of operators is as deep as it is long; beyond the limit it is left open.
        if (++m_chain > maximumChain) return made(Type::unknown);
        left = std::move(operation);
    }
    return left;
}

Expression ExpressionParser::unary() {
    blanks();
    std::size_t count = 0;
    Expression operation = made(Type::operation);
    while (m_cursor.peek() == '!' || m_cursor.peek() == '-') {
        operation.text = m_cursor.peek();
        m_cursor.advance();
        m_cursor.skipBlanks(m_lineEndsToo);
        ++count;
    }
    Expression operand = postfix(term());
    if (count == 0) return operand;
    if (count > 1) return made(Type::unknown);
    operation.parts.push_back(std::move(operand));
    return operation;
}

Expression ExpressionParser::term() {
    blanks();
    if (!m_budget.spend(m_cursor.line())) return made(Type::unknown);
    const char c = m_cursor.peek();
    if (isDigit(c)) return number();
    if (c == '"') {
        m_cursor.advance();
        return quoted();
    }
    if (m_cursor.startsWith("<<")) return heredoc();
    if (c == '[') return list();
    if (c == '{') return object();
    if (c == '(') {
        m_cursor.advance();
        Expression inside = parse(true);
        closeWith(')');
        return inside;
    }
    return isIdentifierStart(c) ? name() : made(Type::unknown);
}

Expression ExpressionParser::number() {
    const std::size_t start = m_cursor.position();
    while (isDigit(m_cursor.peek()) || m_cursor.peek() == '.' || m_cursor.peek() == 'e' ||
           m_cursor.peek() == 'E')
        m_cursor.advance();
    return made(Type::number, std::string(m_cursor.textFrom(start)));
}

Expression ExpressionParser::name() {
    Expression made_ = made(Type::access);
    std::string identifier(m_cursor.takeIdentifier());
    // Functions of providers: provider::aws::arn_parse(…).
    while (m_cursor.startsWith("::")) {
        m_cursor.advance(2);
        identifier += "::" + std::string(m_cursor.takeIdentifier());
    }
    if (m_cursor.peek() == '(') return arguments(std::move(identifier));
    if (identifier == "true" || identifier == "false") return made(Type::truth, std::move(identifier));
    if (identifier == "null") return made(Type::null);
    made_.parts.push_back(made(Type::text, std::move(identifier)));
    return made_;
}

/// ".name", ".0", ".*", "[index]", "[*]" behind what has been read.
Expression ExpressionParser::postfix(Expression base) {
    while (!m_budget.error) {
        const bool dot = m_cursor.peek() == '.' && (isIdentifierStart(m_cursor.peek(1)) ||
                                                    isDigit(m_cursor.peek(1)) || m_cursor.peek(1) == '*');
        if (!dot && m_cursor.peek() != '[') return base;
        if (!m_budget.spend(m_cursor.line())) return base;
        if (!base.is(Type::access)) {
            Expression access = made(Type::access);
            access.parts.push_back(std::move(base));
            base = std::move(access);
        }
        m_cursor.advance();
        if (m_cursor.peek() == '*') {
            m_cursor.advance();
            base.parts.push_back(made(Type::splat));
            if (!dot) closeWith(']');
        } else if (!dot) {
            base.parts.push_back(parse(true));
            closeWith(']');
        } else if (isDigit(m_cursor.peek())) {
            const std::size_t start = m_cursor.position();
            while (isDigit(m_cursor.peek())) m_cursor.advance();
            base.parts.push_back(made(Type::number, std::string(m_cursor.textFrom(start))));
        } else {
            base.parts.push_back(made(Type::text, std::string(m_cursor.takeIdentifier())));
        }
    }
    return base;
}

void ExpressionParser::closeWith(char c) {
    m_cursor.skipBlanks(true);
    m_cursor.take(c);
}

Expression ExpressionParser::arguments(std::string function) {
    Expression call = made(Type::call, std::move(function));
    m_cursor.advance();
    while (!m_budget.error) {
        m_cursor.skipBlanks(true);
        if (m_cursor.atEnd() || m_cursor.take(')')) break;
        const std::size_t before = m_cursor.position();
        call.parts.push_back(parse(true));
        m_cursor.skipBlanks(true);
        if (m_cursor.startsWith("...")) m_cursor.advance(3);
        m_cursor.skipBlanks(true);
        if (m_cursor.take(',') || m_cursor.peek() == ')') continue;
        if (m_cursor.position() == before) break;
    }
    return call;
}

Expression ExpressionParser::list() {
    Expression list = made(Type::list);
    m_cursor.advance();
    m_cursor.skipBlanks(true);
    if (m_cursor.startsWith("for ")) return comprehension(']');
    while (!m_budget.error) {
        m_cursor.skipBlanks(true);
        if (m_cursor.atEnd() || m_cursor.take(']')) break;
        const std::size_t before = m_cursor.position();
        list.parts.push_back(parse(true));
        m_cursor.skipBlanks(true);
        if (m_cursor.take(',') || m_cursor.peek() == ']') continue;
        if (m_cursor.position() == before) break;
    }
    return list;
}

Expression ExpressionParser::object() {
    Expression object = made(Type::object);
    m_cursor.advance();
    m_cursor.skipBlanks(true);
    if (m_cursor.startsWith("for ")) return comprehension('}');
    while (!m_budget.error) {
        m_cursor.skipBlanks(true);
        if (m_cursor.atEnd() || m_cursor.take('}')) break;
        const std::size_t before = m_cursor.position();
        Expression key = parse(true);
        if (key.is(Type::access) && key.parts.size() == 1) {
            Expression only = std::move(key.parts[0]); // not in one step: the part is inside what it replaces
            key = std::move(only);
        }
        m_cursor.skipBlanks(true);
        if (!m_cursor.take('=')) m_cursor.take(':');
        m_cursor.skipBlanks(true);
        Expression value = parse();
        object.parts.push_back(std::move(key));
        object.parts.push_back(std::move(value));
        m_cursor.skipBlanks(true);
        m_cursor.take(',');
        if (m_cursor.position() == before) break;
    }
    return object;
}

/// [for k, v in collection : value if condition], {for …: key => value …}: the expressions in their order.
Expression ExpressionParser::comprehension(char close) {
    Expression result = made(Type::comprehension);
    m_cursor.advance(4);
    while (!m_budget.error && !m_cursor.atEnd()) {
        m_cursor.skipBlanks(true);
        if (m_cursor.takeIdentifier().empty()) break;
        m_cursor.skipBlanks(true);
        if (!m_cursor.take(',')) break;
    }
    if (m_cursor.startsWith("in")) m_cursor.advance(2);
    while (!m_budget.error) {
        m_cursor.skipBlanks(true);
        if (m_cursor.atEnd() || m_cursor.take(close)) break;
        const std::size_t before = m_cursor.position();
        if (m_cursor.startsWith("if ")) {
            m_cursor.advance(3);
            result.text = "if";
        }
        result.parts.push_back(parse(true));
        m_cursor.skipBlanks(true);
        if (m_cursor.startsWith("=>")) m_cursor.advance(2);
        if (m_cursor.startsWith("...")) m_cursor.advance(3);
        m_cursor.take(':');
        if (m_cursor.position() == before) break;
    }
    return result;
}

} // namespace faultline::hcl
