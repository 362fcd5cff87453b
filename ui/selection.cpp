// SPDX-License-Identifier: MIT
#include "ui/selection.h"

#include "core/model/lookup.h"
#include "ui/document.h"

#include <algorithm>

namespace faultline {

Selection::Selection(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (changes.removed.empty()) return;
        set(m_ids);
        highlight(m_highlighted);
    });
    connect(&document, &Document::reset, this, [this] {
        clear();
        highlight({});
    });
}

bool Selection::contains(const ElementId& id) const { return std::ranges::binary_search(m_ids, id); }

void Selection::set(std::vector<ElementId> ids) {
    ids = existing(std::move(ids));
    if (ids == m_ids) return;
    m_ids = std::move(ids);
    Q_EMIT changed();
}

void Selection::highlight(std::vector<ElementId> ids) {
    ids = existing(std::move(ids));
    if (ids == m_highlighted) return;
    m_highlighted = std::move(ids);
    Q_EMIT highlightChanged();
}

void Selection::reveal(std::vector<ElementId> ids) {
    ids = existing(std::move(ids));
    if (ids.empty()) return;
    set(ids);
    Q_EMIT revealRequested(ids);
}

std::vector<ElementId> Selection::existing(std::vector<ElementId> ids) const {
    const Lookup lookup(m_document.system());
    std::erase_if(ids, [&](const ElementId& id) { return !lookup.find(id.text()); });
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

} // namespace faultline
