// SPDX-License-Identifier: MIT
#pragma once
// Expressions of HCL, by recursive descent with a limit on depth.

#include "core/io/import/hcl.h"
#include "core/io/import/hcl_lexer.h"

#include <optional>

namespace faultline::hcl {

/// What all parsers of one text count together.
struct Budget {
    std::size_t expressions = 0;
    std::optional<Error> error;

    /// False once a limit is passed; the error says which.
    bool spend(std::size_t line);
    void tooDeep(std::size_t line);
};

/// Operators that one attribute may have: each makes the expression one deeper.
inline constexpr std::size_t maximumChain = 500;

class ExpressionParser {
public:
    /// Inside brackets and interpolation a line end means nothing.
    ExpressionParser(Cursor& cursor, Budget& budget, std::size_t depth)
        : m_cursor(cursor), m_budget(budget), m_depth(depth) {}

    /// An expression of type unknown, with the cursor where it stuck, for what is none.
    Expression parse(bool lineEndsToo = false);
    /// Behind the opening quote of a string.
    Expression quoted();

private:
    Expression binary(int precedence);
    Expression unary();
    Expression term();
    Expression postfix(Expression base);
    Expression name();
    Expression list();
    Expression object();
    Expression comprehension(char close);
    Expression arguments(std::string function);
    Expression heredoc();
    Expression number();
    void interpolation(Expression& string, std::string& text);
    void closeWith(char c);
    void blanks() { m_cursor.skipBlanks(m_lineEndsToo); }
    [[nodiscard]] Expression made(Expression::Type type, std::string text = {}) const;

    Cursor& m_cursor;
    Budget& m_budget;
    std::size_t m_depth;
    bool m_lineEndsToo = false;
    std::size_t m_chain = 0; ///< operators in one expression
};

} // namespace faultline::hcl
