// SPDX-License-Identifier: MIT
#pragma once
// The design that an import would give, as a picture that follows every correction.

#include "ui/appearance.h"
#include "ui/render/design_picture.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace faultline {

/// Shows a design as a whole, fitted; what is looked at stands out. Lives on the GUI thread.
class ImportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(Appearance& appearance, QWidget* parent = nullptr);

    /// Shows this; several calls in one go paint once.
    void setDesign(const Design& design);
    /// Frames an element: a part, a place, or both ends of a connection.
    void lookAt(const ElementId& id);

    [[nodiscard]] QSize sizeHint() const override { return {520, 420}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    [[nodiscard]] std::vector<QRectF> framesOf(const ElementId& id) const;

    Appearance& m_appearance;
    Design m_design;
    std::optional<DesignPicture> m_picture;
    QPixmap m_painted;
    ElementId m_looked;
    QTimer m_soon;
};

} // namespace faultline
