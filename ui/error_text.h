// SPDX-License-Identifier: MIT
#pragma once
// What core says about a failure, as the window says it. Core words clauses, since the command line puts them
// after a colon; in the window they stand alone.

#include "core/base/result.h"

#include <QString>

namespace faultline {

/// The clause as a sentence: a capital first, a full stop last, control characters escaped, cut after about
/// 600 bytes. What begins with a quotation or with a word of a file's own ("mttrHours") keeps its beginning.
[[nodiscard]] QString sentenceOf(const Error& error);

/// Text that is worded elsewhere as a sentence in the same way.
[[nodiscard]] QString asSentence(QString text);

} // namespace faultline
