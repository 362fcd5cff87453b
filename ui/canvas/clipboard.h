// SPDX-License-Identifier: MIT
#pragma once
// Parts on the clipboard: as a design for other windows, as text, and as a picture for other programs.

#include "core/model/design.h"

#include <QMimeData>

#include <optional>

namespace faultline {

/// A design as `application/x-faultline`, text, SVG and PNG. The pictures are painted when somebody asks.
class DesignMimeData : public QMimeData {
    Q_OBJECT
public:
    static constexpr auto mimeType = "application/x-faultline";

    /// The design must be valid by itself.
    explicit DesignMimeData(Design design);

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString& type) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType preferred) const override;

private:
    Design m_design;
};

/// Makes a fragment valid by itself: what was in a domain that is not in it is in none.
[[nodiscard]] Design standingAlone(Design fragment);

/// The design that was copied, from here or as the text of a design file; nothing where there is none.
[[nodiscard]] std::optional<Design> designIn(const QMimeData* mime);

} // namespace faultline
