// SPDX-License-Identifier: MIT
#include "ui/document.h"

#include <QUndoCommand>

#include <vector>

namespace faultline {

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
        m_edits.insert(m_edits.end(), next.m_edits.begin(), next.m_edits.end());
        return true;
    }

    void undo() override { turn(); }

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
        m_document.took(combined(changes));
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
    m_history.push(new Step(*this, std::move(applied->inverse), text, merge));
    took(changes);
    return {};
}

MergeKey Document::newMergeKey() { return {++m_lastMergeKey}; }

void Document::setDesign(Design design) {
    m_history.clear();
    m_design = std::move(design);
    m_snapshot.reset();
    ++m_revision;
    Q_EMIT reset();
    Q_EMIT changed({});
}

void Document::took(const ChangeSet& changes) {
    m_snapshot.reset();
    if (changes.meaning) ++m_revision;
    Q_EMIT changed(changes);
}

} // namespace faultline
