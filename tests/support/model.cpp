// SPDX-License-Identifier: MIT
#include "tests/support/model.h"

#include <stdexcept>

namespace faultline::test {

namespace {

std::string joined(const std::vector<std::string>& words, const char* separator) {
    std::string text;
    for (const std::string& word : words) text += text.empty() ? word : separator + word;
    return text;
}

} // namespace

int Model::indexOf(const std::string& id) const {
    if (id == "(implied)") return impliedClient;
    for (int c = 0; c < topology.componentCount(); ++c)
        if (topology.component(c).id.text() == id) return c;
    throw std::out_of_range("no component has the id " + id);
}

std::string Model::idOf(int component) const {
    return component == impliedClient ? "(implied)" : topology.component(component).id.text();
}

std::string Model::groupsText(int caller, Path path) const {
    std::vector<std::string> groups;
    for (const RequirementGroup& group : requirements.groupsOf(caller, path)) {
        std::vector<std::string> members;
        for (const GroupMember& member : group.members) {
            std::string text = idOf(member.target);
            if (member.access == Access::read) text += " read";
            if (member.connections.size() != 1 && caller != impliedClient)
                text += " x" + std::to_string(member.connections.size());
            members.push_back(text);
        }
        groups.push_back(std::to_string(group.required) + " of " + joined(members, ", "));
    }
    return joined(groups, "; ");
}

std::string Model::entriesText(Path path) const {
    std::vector<std::string> entries;
    for (const int entry : requirements.entries(path)) entries.push_back(idOf(entry));
    return joined(entries, " ");
}

std::string Model::storesText() const {
    std::vector<std::string> texts;
    for (const Store& store : stores.stores) {
        std::vector<std::string> words;
        for (const int primary : store.primaries) words.push_back(idOf(primary));
        words.emplace_back(">");
        for (const int member : store.members) words.push_back(idOf(member));
        texts.push_back(joined(words, " "));
    }
    return joined(texts, "; ");
}

std::string textOf(const Issue& issue) {
    std::string text = std::string(nameOf(issue.severity)) + " " + issue.code;
    for (const ElementId& id : issue.ids) text += " " + id.text();
    if (!issue.parameters.empty()) text += " (" + joined(issue.parameters, ", ") + ")";
    return text;
}

} // namespace faultline::test
