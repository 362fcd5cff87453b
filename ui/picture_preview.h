// SPDX-License-Identifier: MIT
#pragma once
// A picture to be exported, as large as there is room.

#include "ui/render/picture_export.h"

#include <QWidget>

#include <memory>

namespace faultline {

/// A chequered ground shows through where the picture has none. Lives on the GUI thread.
class PicturePreview : public QWidget {
    Q_OBJECT
public:
    explicit PicturePreview(QWidget* parent = nullptr);

    /// Null: nothing to show.
    void setSheet(std::shared_ptr<const PictureSheet> sheet);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override { return {560, 480}; }

private:
    std::shared_ptr<const PictureSheet> m_sheet;
};

} // namespace faultline
