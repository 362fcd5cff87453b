// SPDX-License-Identifier: MIT
#pragma once
// A field and a list that narrows as one types: command palette, key list and find are this with other
// entries.

#include "ui/appearance.h"

#include <QFrame>
#include <QIcon>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace faultline {

class SearchModel;

/// One thing that can be found.
struct SearchEntry {
    QString title;
    QString detail;   ///< said quietly after the title: where it belongs
    QString shortcut; ///< at the right end
    QString keywords; ///< found by these too, though they are not shown
    QString icon;     ///< a name of `iconNames`; empty: none
    bool isEnabled = true;
    bool isChecked = false;
    std::function<void()> run;  ///< when chosen; the popup is closed by then
    std::function<void()> show; ///< when it becomes the current one; may be empty
};

/// Floats over its parent, near the top. Up, Down, PageUp and PageDown walk the list while the field has the
/// focus, Enter runs, Esc or the loss of focus closes. Lives on the GUI thread.
class SearchPopup : public QFrame {
    Q_OBJECT
public:
    SearchPopup(Appearance& appearance, QWidget* parent);

    /// Asks for the entries and shows itself with an empty field and the first entry chosen.
    /// `placeholder` says what to type, `nothing` what to do when nothing fits.
    void open(std::vector<SearchEntry> entries, const QString& placeholder, const QString& nothing);
    /// Hides it and gives the focus back to who had it.
    void close();

    /// The titles that fit what is typed, best first.
    [[nodiscard]] QStringList shownTitles() const;

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void narrow();
    void place();
    void run();
    void step(int by);
    void showCurrent();

    Appearance& m_appearance;
    SearchModel* m_model = nullptr;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace faultline
