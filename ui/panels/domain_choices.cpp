// SPDX-License-Identifier: MIT
#include "ui/panels/domain_choices.h"

#include "ui/panels/kind_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DomainChoices)
};

using Children = std::map<std::string, std::vector<const Domain*>>;

void addBelow(const std::string& parent, int depth, const Children& children, std::vector<Choice>& choices) {
    const auto found = children.find(parent);
    if (found == children.end()) return;
    for (const Domain* domain : found->second) {
        choices.push_back({QString::fromStdString(domain->id.text()), QString::fromStdString(domain->label()),
                           wordsOf(domain->kind).icon, depth, wordsOf(domain->kind).title});
        addBelow(domain->id.text(), depth + 1, children, choices);
    }
}

} // namespace

std::vector<Choice> domainChoices(const System& system, const std::vector<ElementId>& without) {
    Children children;
    for (const Domain& domain : system.domains)
        if (std::ranges::count(without, ElementId(domain.id)) == 0)
            children[domain.parent ? domain.parent->text() : std::string()].push_back(&domain);
    std::vector<Choice> choices{{QString(), Words::tr("Nowhere"), {}, 0, Words::tr("Inside no domain")}};
    addBelow({}, 0, children, choices);
    return choices;
}

} // namespace faultline
