// SPDX-License-Identifier: MIT
#include "ui/error_text.h"

#include "core/io/words.h"

#include <algorithm>

namespace faultline {

namespace {

/// Long enough for every rule's sentence; a file of one long line must not fill the window.
constexpr std::size_t mostBytes = 600;

/// A word of prose in lower case; "mttrHours" and "compose.yml:3" are none.
bool beginsInProse(const QString& text) {
    const auto end = std::ranges::find_if(text, [](QChar c) { return c.isSpace(); });
    const auto isProse = [](QChar c) { return c.isLower() || c == u',' || c == u';' || c == u'-'; };
    return end != text.begin() && text.front().isLower() && std::all_of(text.begin(), end, isProse);
}

} // namespace

QString asSentence(QString text) {
    if (text.isEmpty()) return text;
    if (beginsInProse(text)) text.front() = text.front().toUpper();
    static constexpr QStringView ends = u".!?\u2026";
    if (!ends.contains(text.back())) text += u'.';
    return text;
}

QString sentenceOf(const Error& error) {
    return asSentence(QString::fromStdString(shown(error.what, mostBytes)));
}

} // namespace faultline
