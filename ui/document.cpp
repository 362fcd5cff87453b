// SPDX-License-Identifier: MIT
#include "ui/document.h"

#include "ui/render/line_text.h"

#include <QUndoCommand>

#include <algorithm>
#include <vector>

namespace faultline {

namespace {

template <class Map>
bool coversKeys(const Map& older, const Map& newer) {
    return std::ranges::all_of(newer, [&](const auto& entry) { return older.contains(entry.first); });
}

template <class T>
bool coversReplaced(const ListPatch<T>& older, const ListPatch<T>& newer) {
    return older.added.empty() && newer.added.empty() &&
           std::ranges::all_of(newer.replaced, [&](const T& element) {
               return std::ranges::any_of(older.replaced, [&](const T& e) { return e.id == element.id; });
           });
}

/// Whether taking back `older` right after `newer` is the same as taking back `older` alone: it puts the same
/// things back to what they were even before.
bool covers(const Edit& older, const Edit& newer) {
    if (older.what.index() != newer.what.index()) return false;
    if (const auto* place = std::get_if<Place>(&older.what)) {
        const auto& other = std::get<Place>(newer.what);
        return coversKeys(place->positions, other.positions) && coversKeys(place->rects, other.rects);
    }
    if (const auto* patch = std::get_if<Patch>(&older.what)) {
        const auto& other = std::get<Patch>(newer.what);
        return coversReplaced(patch->components, other.components) &&
               coversReplaced(patch->connections, other.connections) &&
               coversReplaced(patch->domains, other.domains) &&
               coversReplaced(patch->sharedRisks, other.sharedRisks);
    }
    return std::holds_alternative<SetProperties>(older.what);
}

} // namespace

/// One step of the history: an edit and the inverses of what it did, whichever way it goes next.
class Document::Step : public QUndoCommand {
public:
    Step(Document& document, Edit inverse, const QString& text, MergeKey merge)
        : QUndoCommand(text), m_document(document), m_merge(merge) {
        m_edits.push_back(std::move(inverse));
    }

    [[nodiscard]] int id() const override { return m_merge.value == 0 ? -1 : m_merge.value; }

    bool mergeWith(const QUndoCommand* other) override {
        // The stack has asked for equal ids already, and only steps are ever pushed.
        const auto& next = static_cast<const Step&>(*other);
        // A drag is hundreds of edits, of which the first knows where all began.
        for (const Edit& edit : next.m_edits)
            if (!covers(m_edits.back(), edit)) m_edits.push_back(edit);
        return true;
    }

    void undo() override {
        turn();
        setObsolete(m_document.m_isTakingBack); // the stack forgets it then
    }

    void redo() override {
        // The stack calls this once on push; the edit has been applied by then.
        if (m_isDone) turn();
        m_isDone = true;
    }

private:
    /// Applies the edits, last first; each is replaced by its inverse for the way back.
    void turn() {
        std::vector<Edit> back;
        std::vector<ChangeSet> changes;
        for (auto edit = m_edits.rbegin(); edit != m_edits.rend(); ++edit) {
            Result<Applied> applied = apply(m_document.m_design, *edit);
            Q_ASSERT(applied);
            back.push_back(std::move(applied->inverse));
            changes.push_back(std::move(applied->changes));
        }
        m_edits = std::move(back);
        const ChangeSet whole = combined(changes);
        m_document.note(whole);
        Q_EMIT m_document.changed(whole);
    }

    Document& m_document;
    std::vector<Edit> m_edits;
    MergeKey m_merge;
    bool m_isDone = false;
};

Document::Document(QObject* parent) : QObject(parent) {}
Document::~Document() = default;

std::shared_ptr<const System> Document::snapshot() const {
    if (!m_snapshot) m_snapshot = std::make_shared<const System>(m_design.system);
    return m_snapshot;
}

Result<void> Document::edit(const Edit& edit, const QString& text, MergeKey merge) {
    Result<Applied> applied = apply(m_design, edit);
    if (!applied) return applied.error();
    const ChangeSet& changes = applied->changes;
    if (changes.added.empty() && changes.removed.empty() && changes.updated.empty() && !changes.properties)
        return {};
    note(changes);
    // A name in it may be a page long; it stands in a menu and in a list.
    constexpr int mostLetters = 120;
    m_history.push(new Step(*this, std::move(applied->inverse), shortLine(text, mostLetters), merge));
    Q_EMIT changed(changes);
    return {};
}

MergeKey Document::newMergeKey() { return {++m_lastMergeKey}; }

void Document::takeBack(MergeKey merge) {
    if (merge.value == 0) return;
    m_isTakingBack = true;
    // Saving in its midst makes two of it.
    while (m_history.index() > 0 && m_history.command(m_history.index() - 1)->id() == merge.value)
        m_history.undo();
    m_isTakingBack = false;
}

void Document::setDesign(Design design) {
    m_design = std::move(design);
    m_snapshot.reset();
    ++m_revision;
    m_history.clear();
    Q_EMIT reset();
    Q_EMIT changed({});
}

void Document::note(const ChangeSet& changes) {
    m_snapshot.reset();
    if (changes.meaning) ++m_revision;
}

} // namespace faultline
