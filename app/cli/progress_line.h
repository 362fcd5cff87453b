// SPDX-License-Identifier: MIT
#pragma once
// Tells somebody who waits at a terminal what is being done.

#include <optional>
#include <string_view>

namespace faultline::cli {

/// One line of standard error that is written over and over, and is gone at the end; nothing where that is no
/// terminal.
class ProgressLine {
public:
    ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    /// `what` must outlive the line; `share` of the whole, in [0, 1]; none: nobody knows.
    void say(std::string_view what, std::optional<double> share = {});
    /// Takes the line away, so that something else can be said.
    void clear();

private:
    bool m_isSeen;
    bool m_isThere = false;
    int m_percent = -1;
    std::string_view m_what = {};
};

} // namespace faultline::cli
