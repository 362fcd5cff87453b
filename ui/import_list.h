// SPDX-License-Identifier: MIT
#pragma once
// "What I took and what I guessed": every note with its reason and a place to change it.

#include "core/io/import/import.h"
#include "ui/appearance.h"

#include <QTreeWidget>

namespace faultline {

/// The notes and remarks of an import, grouped: guessed, taken as written, worth knowing. The second column
/// is edited in place: a click on it, Enter, F2 or Space opens a list or a line. Lives on the GUI thread.
class ImportList : public QTreeWidget {
    Q_OBJECT
public:
    explicit ImportList(Appearance& appearance, QWidget* parent = nullptr);

    /// Shows what an import told about this design.
    void setImported(const Imported& imported);
    /// Shows what holds after a change of the design; what was edited counts as looked at.
    void refresh(const Design& design);
    /// Shows guessed notes alone, or all.
    void showGuessedOnly(bool isOnly);
    [[nodiscard]] int guesses() const;
    /// The note in a row; null for headings and remarks.
    [[nodiscard]] const ImportNote* noteIn(const QModelIndex& index) const;
    [[nodiscard]] const Design& design() const { return m_design; }

Q_SIGNALS:
    /// A person wants this note's subject to be something else; `key` as in `choicesFor`.
    void chosen(const faultline::ImportNote& note, const QString& key);
    /// The element of the row that is current; empty for none.
    void looked(const faultline::ElementId& id);
    /// Why it was taken so, whole; the row may show the beginning alone.
    void explained(const QString& reason);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void editValue(QTreeWidgetItem& item);
    QTreeWidgetItem* addGroup(const QString& name, const QString& title);
    void addNotes(QTreeWidgetItem& group, bool isGuessed);
    void addRemarks(QTreeWidgetItem& group, const std::vector<SketchRemark>& remarks);
    void showValue(QTreeWidgetItem& item);
    void colour();

    Appearance& m_appearance;
    std::vector<ImportNote> m_notes;
    Design m_design;
};

} // namespace faultline
