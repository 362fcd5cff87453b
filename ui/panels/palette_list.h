// SPDX-License-Identifier: MIT
#pragma once
// The palette's list: draws a kind as icon, name and key, and starts the drag to the canvas.

#include "ui/render/theme.h"

#include <QListWidget>

namespace faultline {

/// Rows are kinds (with an icon name) and headings (without). Not for use beside the palette.
class PaletteList : public QListWidget {
    Q_OBJECT
public:
    enum Role { kindRole = Qt::UserRole, iconRole, keyRole, keywordsRole };

    explicit PaletteList(QWidget* parent = nullptr);

    /// One of Theme's own.
    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    /// The kind that is being placed is marked.
    void setPlacing(const QString& kind);
    [[nodiscard]] const QString& placing() const { return m_placing; }

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void startDrag(Qt::DropActions actions) override;

private:
    const Theme* m_theme = &Theme::light();
    QString m_placing;
};

} // namespace faultline
