// SPDX-License-Identifier: MIT
#pragma once
// Words that belong to figures: "three", "nines", "days", in English and in the program's language, and
// what is said of figures that are none.

#include "core/base/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace faultline {

/// The context of everything that figures say.
struct Quantity {
    Q_DECLARE_TR_FUNCTIONS(Quantity)
};

/// A list of words between blanks, marked with QT_TRANSLATE_NOOP("Quantity", …), as it stands and as it is
/// translated: who has learnt the English words may go on using them. In lower case.
[[nodiscard]] QStringList spellings(const char* words);

/// A refusal in the user's words.
[[nodiscard]] Error refused(const char* code, const QString& what);
/// The refusal of what is no number at all.
[[nodiscard]] Error notANumber(const QString& text);
/// The same with what could have been typed instead; other refusals name their rule already.
[[nodiscard]] Error withExamples(Error error, const QString& examples);

} // namespace faultline
