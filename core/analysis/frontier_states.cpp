// SPDX-License-Identifier: MIT
#include "core/analysis/frontier_states.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t fewestPlaces = 64;

/// Calls `act` with each slot of a set.
template <class Act>
void forEach(std::uint64_t set, Act act) {
    for (; set != 0; set &= set - 1) act(std::countr_zero(set));
}

std::uint64_t hashOf(std::span<const std::uint64_t> words) {
    std::uint64_t hash = words.size();
    for (const std::uint64_t word : words) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    }
    return hash;
}

} // namespace

bool BorderState::apply(const Action& action) {
    if (!isChangedBy(action)) return false;
    const Set slot = only(action.slot);
    const Set target = only(action.target);
    switch (action.kind) {
    case Action::Kind::appear: m_others |= slot; return false;
    case Action::Kind::retire:
    case Action::Kind::yieldReached:
    case Action::Kind::yieldHelped:
    case Action::Kind::yieldToEqual: retire(action.slot); return false;
    case Action::Kind::help:
        if ((m_reached & slot) != 0) return true;
        giveHelp(action.slot);
        return false;
    case Action::Kind::reach:
        if ((m_helped & slot) != 0) return true;
        giveCalls(slot | m_calls[static_cast<std::size_t>(action.slot)]);
        return false;
    case Action::Kind::call: break;
    }
    if ((m_reached & slot) != 0) {
        if ((m_helped & target) != 0) return true;
        giveCalls(target | m_calls[static_cast<std::size_t>(action.target)]);
    } else if ((m_helped & target) != 0) {
        giveHelp(action.slot);
    } else {
        addCall(action.slot, action.target);
    }
    return false;
}

bool BorderState::isChangedBy(const Action& action) const {
    const Set slot = only(action.slot);
    const Set target = only(action.target);
    const bool isUp = (all() & slot) != 0;
    switch (action.kind) {
    case Action::Kind::appear:
    case Action::Kind::retire: return true;
    case Action::Kind::yieldReached: return (m_reached & slot) != 0 && (m_reached & target) != 0;
    case Action::Kind::yieldHelped: return (m_helped & slot) != 0 && (m_helped & target) != 0;
    case Action::Kind::yieldToEqual:
        return (m_calls[static_cast<std::size_t>(action.slot)] & target) != 0 &&
               (m_calls[static_cast<std::size_t>(action.target)] & slot) != 0;
    case Action::Kind::help: return isUp && (m_helped & slot) == 0;
    case Action::Kind::reach: return isUp && (m_reached & slot) == 0;
    case Action::Kind::call: break;
    }
    // Who gets to help already gains nothing, and who is reached already is not reached anew.
    return isUp && (all() & target) != 0 && (m_helped & slot) == 0 && (m_reached & target) == 0 &&
           (m_calls[static_cast<std::size_t>(action.slot)] & target) == 0;
}

void BorderState::giveHelp(int slot) {
    Set helped = only(slot);
    forEach(m_others, [&](int other) {
        if ((m_calls[static_cast<std::size_t>(other)] & only(slot)) != 0) helped |= only(other);
    });
    m_helped |= helped;
    takeFromOthers(helped);
}

void BorderState::giveCalls(Set slots) {
    m_reached |= slots;
    takeFromOthers(slots);
}

void BorderState::addCall(int slot, int target) {
    const Set gained = only(target) | m_calls[static_cast<std::size_t>(target)];
    forEach(m_others, [&](int other) {
        Set& calls = m_calls[static_cast<std::size_t>(other)];
        if (other == slot || (calls & only(slot)) != 0) calls |= gained & ~only(other);
    });
}

void BorderState::retire(int slot) {
    m_reached &= ~only(slot);
    m_helped &= ~only(slot);
    takeFromOthers(only(slot));
}

void BorderState::takeFromOthers(Set slots) {
    m_others &= ~slots;
    forEach(slots, [&](int slot) { m_calls[static_cast<std::size_t>(slot)] = 0; });
    forEach(m_others, [&](int other) { m_calls[static_cast<std::size_t>(other)] &= ~slots; });
}

void BorderState::write(std::vector<std::uint64_t>& words) const {
    words.push_back(m_reached);
    words.push_back(m_helped);
    words.push_back(m_others);
    forEach(m_others, [&](int other) { words.push_back(m_calls[static_cast<std::size_t>(other)]); });
}

BorderState BorderState::read(std::span<const std::uint64_t> words) {
    BorderState state;
    state.m_reached = words[0];
    state.m_helped = words[1];
    state.m_others = words[2];
    std::size_t next = 3;
    forEach(state.m_others,
            [&](int other) { state.m_calls[static_cast<std::size_t>(other)] = words[next++]; });
    return state;
}

std::uint32_t BorderStates::add(const BorderState& state) {
    if (2 * (size() + 1) > m_table.size()) grow();
    const std::size_t start = m_words.size();
    state.write(m_words);
    const std::span<const std::uint64_t> words = std::span(m_words).subspan(start);
    const std::uint64_t hash = hashOf(words);
    const std::size_t mask = m_table.size() - 1;
    std::size_t place = hash & mask;
    for (; m_table[place] != 0; place = (place + 1) & mask) {
        const std::uint32_t known = m_table[place] - 1;
        if (m_hashes[known] != hash || !std::ranges::equal(wordsOf(known), words)) continue;
        m_words.resize(start);
        return known;
    }
    const auto number = static_cast<std::uint32_t>(size());
    m_table[place] = number + 1;
    m_hashes.push_back(hash);
    m_start.push_back(m_words.size());
    return number;
}

void BorderStates::grow() {
    m_table.assign(std::max(fewestPlaces, 2 * m_table.size()), 0);
    const std::size_t mask = m_table.size() - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        std::size_t place = m_hashes[number] & mask;
        while (m_table[place] != 0) place = (place + 1) & mask;
        m_table[place] = number + 1;
    }
}

} // namespace faultline
