// SPDX-License-Identifier: MIT
#pragma once
// The sentences of core in the user's language. Core itself is written in English and knows no locale:
// without a dictionary every text is as it stands in the source, for the command line, files and tests.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace faultline {

/// Other words for English ones. Both are patterns for fmt with the same fields, in any order.
using Phrases = std::map<std::string, std::string, std::less<>>;

/// Takes a dictionary; an empty one is English. To be called on one thread only; others go on with the former
/// one in the sentence that they are at.
void setPhrases(Phrases phrases);

/// While one lives, its thread words everything in English: for documents that are English as a whole.
class InEnglish {
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish&) = delete;
    InEnglish& operator=(const InEnglish&) = delete;

private:
    bool m_wasEnglish;
};

/// What to say in place of the English words; the same words where the dictionary has none.
[[nodiscard]] std::string phrase(std::string_view english);

} // namespace faultline
