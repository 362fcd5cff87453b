// SPDX-License-Identifier: MIT
#include "ui/canvas/clipboard.h"

#include "core/io/design_file.h"
#include "ui/render/design_picture.h"
#include "ui/render/picture_export.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <set>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

const QString svgType = u"image/svg+xml"_s;
const QString imageType = u"application/x-qt-image"_s;
const QString pngType = u"image/png"_s;
const QString textType = u"text/plain"_s;
constexpr double mostPixels = 16e6; ///< of a picture for the clipboard

QImage pictureOf(const Design& design) {
    const DesignPicture picture(design);
    const double area = std::max(1.0, picture.bounds().width() * picture.bounds().height());
    return picture.image(Theme::light(), std::min(2.0, std::sqrt(mostPixels / area)));
}

} // namespace

DesignMimeData::DesignMimeData(Design design) : m_design(std::move(design)) {}

QStringList DesignMimeData::formats() const {
    return {QString::fromLatin1(mimeType), textType, svgType, pngType, imageType};
}

bool DesignMimeData::hasFormat(const QString& type) const { return formats().contains(type); }

QVariant DesignMimeData::retrieveData(const QString& type, QMetaType preferred) const {
    if (type == imageType) return pictureOf(m_design);
    if (type == pngType) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        pictureOf(m_design).save(&buffer, "PNG");
        return bytes;
    }
    if (type == svgType) return PictureSheet(m_design, nullptr, {}).svgElement({});
    if (type == textType) return QString::fromStdString(writeDesign(m_design));
    if (type == QString::fromLatin1(mimeType)) return QByteArray::fromStdString(writeDesign(m_design));
    return QMimeData::retrieveData(type, preferred);
}

Design standingAlone(Design fragment) {
    std::set<DomainId> own;
    for (const Domain& domain : fragment.system.domains) own.insert(domain.id);
    for (Component& component : fragment.system.components)
        if (component.domain && !own.contains(*component.domain)) component.domain.reset();
    for (Domain& domain : fragment.system.domains)
        if (domain.parent && !own.contains(*domain.parent)) domain.parent.reset();
    return fragment;
}

std::optional<Design> designIn(const QMimeData* mime) {
    if (!mime) return {};
    const QString own = QString::fromLatin1(DesignMimeData::mimeType);
    const QByteArray text = mime->hasFormat(own) ? mime->data(own) : mime->text().toUtf8();
    if (!text.trimmed().startsWith('{')) return {};
    Result<Design> design = readDesign({text.constData(), static_cast<std::size_t>(text.size())});
    return design ? std::optional(std::move(*design)) : std::nullopt;
}

} // namespace faultline
