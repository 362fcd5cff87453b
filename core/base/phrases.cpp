// SPDX-License-Identifier: MIT
#include "core/base/phrases.h"

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace faultline {

namespace {

std::atomic<const Phrases*> dictionary = nullptr;

thread_local bool isEnglishWanted = false;

} // namespace

InEnglish::InEnglish() : m_wasEnglish(isEnglishWanted) { isEnglishWanted = true; }

InEnglish::~InEnglish() { isEnglishWanted = m_wasEnglish; }

void setPhrases(Phrases phrases) {
    // Other threads may be at a sentence out of one of the former: they are kept, one a change of language.
    static std::vector<std::unique_ptr<const Phrases>> all;
    all.push_back(std::make_unique<const Phrases>(std::move(phrases)));
    dictionary = all.back().get();
}

std::string phrase(std::string_view english) {
    const Phrases* phrases = isEnglishWanted ? nullptr : dictionary.load();
    if (phrases == nullptr) return std::string(english);
    const auto found = phrases->find(english);
    return found == phrases->end() ? std::string(english) : found->second;
}

} // namespace faultline
