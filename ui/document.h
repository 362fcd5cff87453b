// SPDX-License-Identifier: MIT
#pragma once
// The open design: the one place that changes it, and the one signal that tells everybody.

#include "core/model/edit.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace faultline {

/// Whether an edit joins the one before it into one step of the history. Edits with the same key merge while
/// nothing else comes between; a drag or a spin takes a fresh key (`Document::newMergeKey`) when it begins.
struct MergeKey {
    int value = 0; ///< 0: a step of its own
};

/// A design with its history. All changes go through `edit`, undo and redo; `changed` follows each, and
/// nobody edits in answer to it. Lives on the GUI thread. The design always obeys `checkSystem`.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    [[nodiscard]] const Design& design() const { return m_design; }
    [[nodiscard]] const System& system() const { return m_design.system; }
    /// An immutable copy of the system for other threads; made at most once a change.
    [[nodiscard]] std::shared_ptr<const System> snapshot() const;
    /// Grows with every change that has meaning; a change of layout alone keeps it.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Applies an edit as a step of the history; `text` names the step ("Add gateway"). On an error nothing
    /// has changed. An edit that changes nothing makes no step.
    Result<void> edit(const Edit& edit, const QString& text, MergeKey merge = {});
    /// A key that no other drag or spin has.
    [[nodiscard]] MergeKey newMergeKey();
    /// Gives up a drag or a spin: if it was the last that happened, it is undone and forgotten.
    void takeBack(MergeKey merge);
    /// Whether the change being told of is a step that is forgotten with it.
    [[nodiscard]] bool isTakingBack() const { return m_isTakingBack; }
    /// Undo and redo, their texts, and whether the design differs from the file (`isClean`).
    [[nodiscard]] QUndoStack& history() { return m_history; }
    /// Replaces the whole design and forgets the history: for open and new. The design must obey
    /// `checkSystem`. Emits `reset`, and then `changed` for nothing.
    void setDesign(Design design);

Q_SIGNALS:
    /// After every change; what listeners show follows from the ids in it.
    void changed(const faultline::ChangeSet& changes);
    /// The design is another one altogether.
    void reset();

private:
    class Step;

    void note(const ChangeSet& changes);

    Design m_design;
    QUndoStack m_history;
    mutable std::shared_ptr<const System> m_snapshot;
    quint64 m_revision = 1;
    int m_lastMergeKey = 0;
    bool m_isTakingBack = false;
};

} // namespace faultline
