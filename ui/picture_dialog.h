// SPDX-License-Identifier: MIT
#pragma once
// Asks what a picture of the design shows and how, with the picture beside it, and writes or copies it.

#include "ui/output_sheet.h"
#include "ui/render/picture_export.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace faultline {

class LatestJob;
class PicturePreview;

/// What there is to draw, as it was when the picture was asked for.
struct PictureSource {
    std::shared_ptr<const Design> design;
    std::shared_ptr<const Report> report; ///< null: no answer to show
    std::vector<ElementId> selection;
    QString title; ///< of the design, never empty
    Scheme scheme = Scheme::light;
    ColourSet colours = ColourSet::usual;
    HeatMode overlay = HeatMode::spofs;
};

/// The picture with an image and an SVG of it on the clipboard; error as PictureSheet::image.
[[nodiscard]] Result<void> copyPicture(const PictureSheet& sheet, double scale);

/// Routing goes on on another thread. Lives on the GUI thread.
class PictureDialog : public OutputSheet {
    Q_OBJECT
public:
    PictureDialog(PictureSource source, QString folder, QWidget* parent);
    ~PictureDialog() override;

    void saveTo(const QString& path) override;

Q_SIGNALS:
    /// The picture is that of the choices.
    void previewed();
    void saved(const QString& path, const faultline::Result<void>& outcome);

private:
    void addChoices();
    void addExtent();
    [[nodiscard]] PictureOptions options() const;
    void refresh();
    void showSheet(const std::shared_ptr<const PictureSheet>& sheet);
    void save();
    void copy();

    PictureSource m_source;
    QComboBox* m_format = nullptr;
    QComboBox* m_scale = nullptr;
    QComboBox* m_extent = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_overlay = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_legend = nullptr;
    PicturePreview* m_preview = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
    std::shared_ptr<const PictureSheet> m_sheet; ///< of the choices; null while it is drawn
    std::unique_ptr<LatestJob> m_drawing;
    std::unique_ptr<LatestJob> m_writing;
};

} // namespace faultline
