// SPDX-License-Identifier: MIT
#include "core/base/phrases.h"

#include <utility>

namespace faultline {

namespace {

Phrases& dictionary() {
    static Phrases phrases;
    return phrases;
}

thread_local bool isEnglishWanted = false;

} // namespace

InEnglish::InEnglish() : m_wasEnglish(isEnglishWanted) { isEnglishWanted = true; }

InEnglish::~InEnglish() { isEnglishWanted = m_wasEnglish; }

void setPhrases(Phrases phrases) { dictionary() = std::move(phrases); }

std::string phrase(std::string_view english) {
    if (isEnglishWanted) return std::string(english);
    const Phrases& phrases = dictionary();
    const auto found = phrases.find(english);
    return found == phrases.end() ? std::string(english) : found->second;
}

} // namespace faultline
