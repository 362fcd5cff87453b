// SPDX-License-Identifier: MIT
#include "ui/canvas/names.h"

#include <algorithm>

namespace faultline {

namespace {

/// The name without a number at its end, and the number; 0 where there is none.
std::pair<std::string, int> split(const std::string& name) {
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    const bool isNumbered = digits > 0 && digits < name.size() && name[digits - 1] == ' ';
    // Six digits are a serial number rather than the place in a row.
    if (!isNumbered || name.size() - digits > 6) return {name, 0};
    return {name.substr(0, digits - 1), std::stoi(name.substr(digits))};
}

bool isPlain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string slug(const std::string& name) {
    std::string id;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (isPlain(lower))
            id += lower;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "part" : id;
}

} // namespace

FreshNames::FreshNames(const System& system) {
    const auto take = [this](const auto& elements) {
        for (const auto& element : elements) m_ids.insert(element.id.text());
    };
    take(system.components);
    take(system.connections);
    take(system.domains);
    take(system.sharedRisks);
    for (const Component& component : system.components) takeName(component.label());
    for (const Domain& domain : system.domains) takeName(domain.label());
}

void FreshNames::takeName(const std::string& name) {
    const auto [stem, number] = split(name);
    int& highest = m_highest[stem];
    highest = std::max({highest, number, 1});
}

std::string FreshNames::idFor(const std::string& name) {
    const std::string stem = slug(name);
    std::string id = stem;
    for (int i = 2; m_ids.contains(id); ++i) id = stem + '-' + std::to_string(i);
    m_ids.insert(id);
    return id;
}

std::string FreshNames::numbered(const std::string& title) {
    int& highest = m_highest[title];
    ++highest;
    return highest == 1 ? title : title + ' ' + std::to_string(highest);
}

std::string FreshNames::copyOf(const std::string& name) { return numbered(split(name).first); }

} // namespace faultline
