// SPDX-License-Identifier: MIT
#pragma once
// HCL, the language of Terraform files: blocks, attributes and expressions with their lines. Lenient: what is
// not understood is told with its line, and the rest still comes.

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::hcl {

struct Expression {
    enum class Type {
        unknown, ///< not understood
        null,
        truth,         ///< text: "true" or "false"
        number,        ///< text: as written
        text,          ///< a string without interpolation
        joined,        ///< a string with interpolation: its parts one after another
        list,          ///< its parts
        object,        ///< key, value, key, value …
        access,        ///< first part: a name (text) or any expression; then names, indices, splats
        splat,         ///< [*] or .* inside an access
        call,          ///< text: the function; its arguments
        conditional,   ///< condition, then, else
        operation,     ///< text: the operator; one or two parts
        comprehension, ///< collection, value, … as written
    };
    Type type = Type::unknown;
    std::string text;
    std::vector<Expression> parts;
    std::size_t line = 0;

    [[nodiscard]] bool is(Type of) const { return type == of; }
};

struct Block;

struct Attribute {
    std::string name;
    Expression value;
    std::size_t line = 0;
};

struct Body {
    std::vector<Attribute> attributes;
    std::vector<Block> blocks;

    /// The attribute's value, or null.
    [[nodiscard]] const Expression* find(std::string_view name) const;
    /// The first block of that type, or null.
    [[nodiscard]] const Block* block(std::string_view type) const;
};

struct Block {
    std::string type;
    std::vector<std::string> labels;
    Body body;
    std::size_t line = 0;
};

/// Something that is not understood.
struct Problem {
    std::size_t line = 0;
    std::string text;
};

struct File {
    Body body;
    std::vector<Problem> problems;
};

/// Limits: far above any file, far below what would take seconds or a gigabyte.
inline constexpr std::size_t maximumBytes = std::size_t{16} << 20;
inline constexpr std::size_t maximumDepth = 100;
inline constexpr std::size_t maximumExpressions = 1'000'000;

/// Linear in the text. Error codes with "line N" in `where`: "import-size", "import-depth", "import-syntax"
/// for what is no text at all (a zero byte, no UTF-8).
[[nodiscard]] Result<File> parse(std::string_view text);

/// Appends the paths that an expression refers to, "aws_lb.web.arn", indices left out: those of interpolated
/// strings and of every part too.
struct Reference {
    std::vector<std::string_view> path;
    const Expression* index = nullptr; ///< behind the resource's name, where there is one
    std::size_t line = 0;
};
void collectReferences(const Expression& expression, std::vector<Reference>& references);

} // namespace faultline::hcl
