// SPDX-License-Identifier: MIT
#pragma once
// The cells of a draw.io page as they lie on it, before it is decided what they are.

#include "core/io/import/drawio_pages.h"
#include "core/io/import/sketch.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// "ellipse;whiteSpace=wrap;fillColor=none": words without a value have an empty one.
class DrawioStyle {
public:
    DrawioStyle() = default;
    explicit DrawioStyle(std::string_view text);

    [[nodiscard]] bool has(std::string_view key) const { return m_values.find(key) != m_values.end(); }
    /// Empty where the key is absent.
    [[nodiscard]] const std::string& value(std::string_view key) const;
    [[nodiscard]] bool is(std::string_view key, std::string_view value) const {
        return this->value(key) == value;
    }
    /// The style's name: its first word, where that has no value.
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::map<std::string, std::string, std::less<>> m_values;
    std::string m_name;
};

struct DrawioCell {
    enum class Type { layer, vertex, edge };

    Type type = Type::layer;
    std::string id;
    std::string label;                 ///< in words
    std::vector<std::string> pictures; ///< in its label
    DrawioStyle style;
    std::map<std::string, std::string> properties; ///< of the object around it, but for id and label
    std::optional<std::size_t> parent;             ///< cell; never a cycle
    std::optional<std::size_t> source;             ///< cell, of edges
    std::optional<std::size_t> target;
    Rect rect;                        ///< on the page
    std::optional<Point> sourcePoint; ///< on the page, of edges
    std::optional<Point> targetPoint;
    bool isRelative = false; ///< placed by parts of its parent's size
    bool isVisible = true;   ///< and so is every cell around it
    std::size_t line = 0;
};

/// Parents before their children. Errors: "import-syntax", "import-size".
[[nodiscard]] Result<std::vector<DrawioCell>> drawioCells(const DrawioPage& page);

} // namespace faultline
