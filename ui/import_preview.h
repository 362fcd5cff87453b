// SPDX-License-Identifier: MIT
#pragma once
// The design that an import would give, as a picture that follows every correction.

#include "ui/appearance.h"
#include "ui/latest_job.h"
#include "ui/render/design_picture.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace faultline {

/// Shows a design as a whole, fitted; what is looked at stands out. Lives on the GUI thread; the lines are
/// routed and the picture is painted on another one, and until it is there the last one stays.
class ImportPreview : public QWidget {
    Q_OBJECT
public:
    /// `pictures` does the painting and may outlive the preview.
    ImportPreview(Appearance& appearance, LatestJob& pictures, QWidget* parent = nullptr);

    /// Shows this; several calls in one go paint once.
    void setDesign(const Design& design);
    /// Frames an element: a part, a place, or both ends of a connection.
    void lookAt(const ElementId& id);
    /// What was set last is to be seen.
    [[nodiscard]] bool isDrawn() const { return m_isDrawn; }

    [[nodiscard]] QSize sizeHint() const override { return {520, 420}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    [[nodiscard]] std::vector<QRectF> framesOf(const ElementId& id) const;

    /// Of the other thread once it has been handed over; made there once for a design.
    struct Drawing;

    Appearance& m_appearance;
    LatestJob& m_pictures;
    Design m_design;
    std::shared_ptr<Drawing> m_drawing;
    QImage m_painted;
    QRectF m_bounds; ///< of what is painted
    bool m_isDrawn = false;
    ElementId m_looked;
    QTimer m_soon;
};

} // namespace faultline
