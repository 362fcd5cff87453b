// SPDX-License-Identifier: MIT
#pragma once
// The pages of a report below each other, as they will be printed.

#include "ui/report_maker.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

namespace faultline {

/// Shows pages as wide as the view. Arrows, Page Up and Down, Home and End scroll. Lives on the GUI thread.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// Null: nothing to show yet.
    void setReport(std::shared_ptr<MadeReport> report);
    [[nodiscard]] const std::shared_ptr<MadeReport>& report() const { return m_report; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override { return {520, 640}; }

private:
    [[nodiscard]] const QImage& imageOf(int page);
    void arrange();

    std::shared_ptr<MadeReport> m_report;
    std::vector<QRectF> m_places;
    QCache<int, QImage> m_images;
};

} // namespace faultline
