// SPDX-License-Identifier: MIT
#include "core/report/chart.h"

#include <string_view>

namespace faultline::report {

namespace {

/// Ends of the code points of UTF-8 text.
std::vector<std::size_t> boundaries(std::string_view utf8) {
    std::vector<std::size_t> ends{0};
    for (std::size_t i = 1; i <= utf8.size(); ++i)
        if (i == utf8.size() || (static_cast<unsigned char>(utf8[i]) & 0xC0U) != 0x80U) ends.push_back(i);
    return ends;
}

/// In ems, as in DejaVu Sans, which is wider than most.
double emsOf(std::string_view point) {
    const auto first = static_cast<unsigned char>(point.front());
    if (point.size() >= 3) {
        // combining marks and zero-width characters are U+200x, U+FE0x and the like: counted as wide, so
        // never less
        return first == 0xE2U ? 0.75 : 1.05;
    }
    if (point.size() == 2) return 0.68;
    constexpr std::string_view narrow = "iljftI.,:;'|!()[] -";
    if (narrow.find(point.front()) != std::string_view::npos) return 0.36;
    constexpr std::string_view wide = "mwMW%@";
    if (wide.find(point.front()) != std::string_view::npos) return 0.97;
    return point.front() >= 'A' && point.front() <= 'Z' ? 0.70 : 0.62;
}

} // namespace

double roughWidth(std::string_view utf8, double size) {
    double ems = 0.0;
    const auto ends = boundaries(utf8);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i)
        ems += emsOf(utf8.substr(ends[i], ends[i + 1] - ends[i]));
    return ems * size;
}

std::string shortened(const std::string& utf8, double size, double width) {
    if (roughWidth(utf8, size) <= width) return utf8;
    const auto ends = boundaries(utf8);
    std::size_t head = 0;
    std::size_t tail = ends.size() - 1;
    double left = width - roughWidth("…", size);
    // names differ at their ends, so as much is kept there as at the beginning
    for (bool atHead = true; head < tail; atHead = !atHead) {
        const std::size_t i = atHead ? head : tail - 1;
        left -= roughWidth(std::string_view(utf8).substr(ends[i], ends[i + 1] - ends[i]), size);
        if (left < 0.0) break;
        atHead ? ++head : --tail;
    }
    return utf8.substr(0, ends[head]) + "…" + utf8.substr(ends[tail]);
}

} // namespace faultline::report
