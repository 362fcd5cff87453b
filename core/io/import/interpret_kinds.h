// SPDX-License-Identifier: MIT
#pragma once
// The kind of a part from everything that its drawing or deployment says about it.

#include "core/io/import/sketch.h"

#include <set>
#include <string>

namespace faultline {

/// What was chosen and how sure it is.
struct KindChoice {
    ComponentKind kind = ComponentKind::node;
    int score = 0;         ///< 0: nothing told; above `sureScore` there is no need to look
    std::string reason;    ///< "the label says “Postgres”"
    std::string product;   ///< the table's name of the product that told, "postgres"; may be empty
    bool isStated = false; ///< by the format itself: nothing changes it

    static constexpr int sureScore = 60;
    static constexpr int statedScore = 1000;
    bool isPlain = false; ///< "Server node 1": a node by its own name, though any telling word would win
    [[nodiscard]] bool isGuessed() const { return !isStated && score < sureScore; }
};

/// Numbers that stand behind one letter in names of the sketch, "S1", "S2": "S3" is then a third one, and no
/// storage.
class SeriesNames {
public:
    explicit SeriesNames(const Sketch& sketch);
    /// Whether a word is one of a series, such as "s3" beside "s1".
    [[nodiscard]] bool contains(const std::string& word) const;

private:
    std::set<std::string> m_names;
};

/// `isCalled`: some line leads to the part.
[[nodiscard]] KindChoice chooseKind(const SketchNode& node, const SeriesNames& series, bool isCalled);

} // namespace faultline
