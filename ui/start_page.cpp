// SPDX-License-Identifier: MIT
#include "ui/start_page.h"

#include "ui/recent_files.h"
#include "ui/render/icons.h"
#include "ui/start_page_card.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 264;

QLabel* heading(const QString& text, int pixels) {
    auto* label = new QLabel(text);
    label->setFont(drawingFont(pixels, QFont::DemiBold));
    return label;
}

} // namespace

StartPage::StartPage(Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_pictures(std::make_unique<SamplePictures>()) {
    setObjectName(u"start-page"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeSamples(), 1);
    connect(m_pictures.get(), &SamplePictures::isReady, this, [this](const SamplePicture& picture) {
        for (SampleCard* card : m_cards)
            if (card->resource() == picture.resource) card->setPicture(picture);
    });
    connect(&appearance, &Appearance::changed, this, [this] {
        colour();
        m_arePicturesAsked = false;
        if (isVisible()) requestPictures();
    });
    setRecent({});
    colour();
}

StartPage::~StartPage() = default;

QStringList StartPage::samples() {
    QStringList names = QDir(u":/samples"_s).entryList({u"*.faultline"_s}, QDir::Files);
    QCollator byNumber(QLocale::c());
    byNumber.setNumericMode(true);
    std::sort(names.begin(), names.end(), byNumber);
    for (QString& name : names) name.prepend(u":/samples/"_s);
    return names;
}

QString StartPage::nameOf(const QString& sample) {
    QFile file(sample);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("name"_L1).toString();
}

QWidget* StartPage::makeSide() {
    auto* side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(spacing::section, spacing::section * 2, spacing::section, spacing::section);
    column->setSpacing(spacing::normal);
    column->addWidget(heading(tr("Faultline"), type_scale::display));
    m_tagline = new QLabel(tr("Draw a system, and see at once how available it is, and why."));
    m_tagline->setWordWrap(true);
    column->addWidget(m_tagline);
    column->addSpacing(spacing::loose);

    auto* fresh = new QPushButton(tr("New design"));
    fresh->setObjectName(u"start-new"_s);
    fresh->setToolTip(tr("Start with an empty canvas"));
    connect(fresh, &QPushButton::clicked, this, &StartPage::newRequested);
    auto* open = new QPushButton(tr("Open a file…"));
    open->setObjectName(u"start-open"_s);
    open->setToolTip(tr("Open a design from a .faultline file"));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    auto* import = new QPushButton(tr("Import a drawing…"));
    import->setObjectName(u"start-import"_s);
    import->setToolTip(
        tr("Make a design of a Mermaid, Graphviz, draw.io, Compose, Kubernetes or Terraform file"));
    connect(import, &QPushButton::clicked, this, &StartPage::importRequested);
    for (QPushButton* button : {fresh, open, import}) {
        button->setMinimumHeight(36);
        button->setIconSize({18, 18});
        button->setAutoDefault(true);
        column->addWidget(button);
    }
    column->addSpacing(spacing::loose);
    column->addWidget(heading(tr("Recent"), type_scale::body));
    m_recent = new QWidget;
    m_recentColumn = new QVBoxLayout(m_recent);
    m_recentColumn->setContentsMargins(0, 0, 0, 0);
    m_recentColumn->setSpacing(2);
    column->addWidget(m_recent);
    column->addStretch(1);
    auto* hint = new QLabel(tr("Or drop a file anywhere on this window."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_quiet = {m_tagline, hint};
    return side;
}

QWidget* StartPage::makeSamples() {
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"start-samples"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_gridHolder = new QWidget;
    auto* column = new QVBoxLayout(m_gridHolder);
    column->setContentsMargins(spacing::section, spacing::section * 2, spacing::section, spacing::section);
    column->setSpacing(spacing::loose);
    column->addWidget(heading(tr("Start from a sample"), type_scale::title));
    m_grid = new QGridLayout;
    m_grid->setSpacing(spacing::loose);
    column->addLayout(m_grid);
    column->addStretch(1);
    for (const QString& resource : samples()) {
        auto* card = new SampleCard(resource, m_appearance, m_gridHolder);
        connect(card, &SampleCard::clicked, this, [this, card] { Q_EMIT sampleRequested(card->resource()); });
        m_cards.push_back(card);
    }
    scroll->setWidget(m_gridHolder);
    return scroll;
}

void StartPage::setRecent(const QStringList& paths) {
    while (QLayoutItem* item = m_recentColumn->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const QStringList names = shownNames(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString& path = paths[i];
        auto* button = new QToolButton;
        button->setText(QFontMetrics(font()).elidedText(names[i], Qt::ElideMiddle,
                                                        sideWidth - 2 * spacing::section - 16));
        button->setToolTip(QDir::toNativeSeparators(path));
        button->setAccessibleName(tr("Open %1").arg(QFileInfo(path).fileName()));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        m_recentColumn->addWidget(button);
    }
    if (!paths.isEmpty()) return;
    auto* none = new QLabel(tr("Files that you open or save appear here."));
    none->setWordWrap(true);
    QPalette ink = none->palette();
    ink.setColor(QPalette::WindowText, m_appearance.theme().textMuted);
    none->setPalette(ink);
    m_recentColumn->addWidget(none);
}

void StartPage::arrange() {
    const int card = SampleCard::pictureSize.width() + 2 + spacing::loose;
    const int room = width() - sideWidth - 2 * spacing::section - 12 + spacing::loose;
    const int columns = std::max(1, room / card);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns,
                          Qt::AlignTop);
    // The cards share what is left, so that the last ends where the page does.
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void StartPage::requestPictures() {
    if (m_arePicturesAsked) return;
    m_arePicturesAsked = true;
    m_pictures->request(samples(), m_appearance.theme(), SampleCard::pictureSize, devicePixelRatioF());
}

void StartPage::colour() {
    const Theme& theme = m_appearance.theme();
    for (QWidget* label : m_quiet) {
        QPalette ink = label->palette();
        ink.setColor(QPalette::WindowText, theme.textMuted);
        label->setPalette(ink);
    }
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme.canvas);
    m_gridHolder->setPalette(ground);
    m_gridHolder->setAutoFillBackground(true);
    if (auto* fresh = findChild<QPushButton*>(u"start-new"_s))
        fresh->setIcon(icon(u"action-new"_s, theme.accent, theme.outline));
    if (auto* open = findChild<QPushButton*>(u"start-open"_s))
        open->setIcon(icon(u"action-open"_s, theme.accent, theme.outline));
    if (auto* import = findChild<QPushButton*>(u"start-import"_s))
        import->setIcon(icon(u"action-import"_s, theme.accent, theme.outline));
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    requestPictures();
}

void StartPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.outline);
    painter.drawLine(sideWidth - 1, 0, sideWidth - 1, height());
}

} // namespace faultline
