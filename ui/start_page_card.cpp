// SPDX-License-Identifier: MIT
#include "ui/start_page_card.h"

#include "core/io/design_file.h"
#include "ui/render/design_picture.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = 70; ///< a title of two lines and the subject
constexpr double radius = 8.0;
constexpr double air = spacing::normal; ///< between a picture and the edges of its card
/// Small designs are not blown up: all samples look alike, and no label is half readable.
constexpr double mostScale = 0.34;

/// "Everything twice, far apart" of notes that begin with "# Everything twice, far apart".
QString headingOf(const std::string& notes) {
    const QString first = QString::fromStdString(notes.substr(0, notes.find('\n'))).trimmed();
    if (!first.startsWith(u'#')) return {};
    return first.mid(first.lastIndexOf(u'#') + 1).trimmed();
}

std::optional<SamplePicture> paintSample(const QString& resource, const Theme& theme, QSize size,
                                         double ratio) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray text = file.readAll();
    const auto design = readDesign(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (!design) return {};
    SamplePicture picture{resource, QString::fromStdString(design->system.properties.name),
                          headingOf(design->system.properties.notes),
                          QImage(size * ratio, QImage::Format_RGB32)};
    picture.image.setDevicePixelRatio(ratio);
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(QPointF(0, 0), QSizeF(size));
    painter.fillRect(whole, theme.canvas);
    DesignPicture(*design).paintInto(painter, whole.adjusted(air, air, -air, -air), theme, mostScale);
    painter.end();
    return picture;
}

} // namespace

SampleCard::SampleCard(QString resource, Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent), m_resource(std::move(resource)), m_appearance(appearance) {
    // Until the picture comes, the file's name stands for the design's.
    setText(QFileInfo(m_resource).completeBaseName().replace(u'-', u' '));
    setObjectName(u"sample-"_s + QFileInfo(m_resource).completeBaseName());
    describe();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QSize SampleCard::sizeHint() const { return pictureSize + QSize(2, textHeight + 2); }

void SampleCard::setPicture(const SamplePicture& picture) {
    if (!picture.name.isEmpty()) setText(picture.name);
    m_subject = picture.subject;
    m_image = picture.image;
    setAccessibleDescription(m_subject);
    describe();
    update();
}

void SampleCard::describe() {
    setAccessibleName(tr("Sample: %1").arg(text()));
    setToolTip(tr("Open “%1” as a new design; the sample itself stays as it is").arg(text()));
}

void SampleCard::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(card, radius, radius);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, isDown() ? theme.accentSoft : theme.raised);
    painter.save();
    painter.setClipPath(shape);
    const QRectF picture(card.topLeft(), QSizeF(card.width(), pictureSize.height()));
    painter.fillRect(picture, theme.canvas);
    if (!m_image.isNull())
        painter.drawImage(picture.topLeft() + QPointF((picture.width() - pictureSize.width()) / 2, 0),
                          m_image);
    painter.setPen(theme.outline);
    painter.drawLine(picture.bottomLeft(), picture.bottomRight());
    painter.restore();
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(QPen(isMarked ? theme.accent : theme.outline, hasFocus() ? 2 : 1));
    painter.drawPath(shape);

    const QRectF words(card.left() + 12, picture.bottom() + 8, card.width() - 24, textHeight - 16);
    const QFont title = drawingFont(type_scale::body, QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(theme.text);
    QRectF taken;
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text(), &taken);
    const QFont quiet = drawingFont(type_scale::caption);
    painter.setFont(quiet);
    painter.setPen(theme.textMuted);
    painter.drawText(words.adjusted(0, taken.height() + 2, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(quiet).elidedText(m_subject, Qt::ElideRight, words.width()));
}

SamplePictures::~SamplePictures() = default;

void SamplePictures::request(const QStringList& resources, const Theme& theme, QSize size,
                             double pixelRatio) {
    m_thread = std::jthread([this, resources, theme, size, pixelRatio](const std::stop_token& stop) {
        for (const QString& resource : resources) {
            if (stop.stop_requested()) return;
            const auto picture = paintSample(resource, theme, size, pixelRatio);
            // Queued to whoever listens on the GUI thread.
            if (picture && !stop.stop_requested()) Q_EMIT isReady(*picture);
        }
    });
}

} // namespace faultline
