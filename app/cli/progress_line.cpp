// SPDX-License-Identifier: MIT
#include "app/cli/progress_line.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

namespace faultline::cli {

namespace {

bool isTerminal() {
    const char* term = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && term != nullptr && std::string_view(term) != "dumb";
}

} // namespace

ProgressLine::ProgressLine() : m_isSeen(isTerminal()) {}

void ProgressLine::say(std::string_view what, std::optional<double> share) {
    const int percent = share ? static_cast<int>(100.0 * *share) : -1;
    if (!m_isSeen || (m_isThere && what == m_what && percent == m_percent)) return;
    m_what = what;
    m_percent = percent;
    m_isThere = true;
    const std::string text =
        share ? fmt::format("\r\x1b[K{:3} %  {}…", percent, what) : fmt::format("\r\x1b[K{}…", what);
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
}

void ProgressLine::clear() {
    if (!m_isThere) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_isThere = false;
}

} // namespace faultline::cli
