// SPDX-License-Identifier: MIT
#pragma once
// What the glyphs of a painted PDF mean to whoever searches it or copies from it.

#include <QByteArray>

class QPDF;

namespace faultline {

/// A font's table from glyphs to letters (ISO 32000-1, 9.10.3), where shapes that a letter takes within a
/// word and ligatures stand for the letters themselves: "ﬁ" for "fi", the four shapes of an Arabic letter for
/// it.
[[nodiscard]] QByteArray withPlainLetters(const QByteArray& toUnicode);

/// The same for every font of a document. Throws what qpdf throws.
void writePlainLetters(QPDF& pdf);

} // namespace faultline
