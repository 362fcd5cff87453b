// SPDX-License-Identifier: MIT
#pragma once
// Everything that can be put on the canvas, to drag there, to click, or to choose by key.

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidgetItem;

namespace faultline {

struct Workspace;
class PaletteList;

/// The kinds of components and domains in groups, with a search. A drag carries `mimeType` with the kind's
/// name as UTF-8 ("gateway", "region"); a click and Enter say `kindChosen`, for placing with the next click.
class Palette : public QWidget {
    Q_OBJECT
public:
    static constexpr auto mimeType = "application/x-faultline-kind";

    /// The workspace must outlive this; only its appearance is used.
    explicit Palette(Workspace& workspace, QWidget* parent = nullptr);

    /// Marks the kind that the canvas is about to place; empty or unknown: none. Emits nothing.
    void setPlacing(const QString& kind);
    /// Puts the keyboard into the search field.
    void focusSearch();

Q_SIGNALS:
    void kindChosen(const QString& kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void filter(const QString& wanted);
    void choose(const QListWidgetItem* item);
    void takeTheme();

    Workspace& m_workspace;
    QLineEdit* m_search;
    PaletteList* m_list;
    QLabel* m_nothing;
};

} // namespace faultline
