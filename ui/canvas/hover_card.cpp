// SPDX-License-Identifier: MIT
#include "ui/canvas/hover_card.h"

#include "core/analysis/figures.h"
#include "core/io/words.h"
#include "core/model/catalogue.h"
#include "ui/canvas/descriptions.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/line_text.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace faultline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int textWidth = 304;

QString text(const std::string& words) { return QString::fromStdString(words); }

/// The unavailability that a thing states, and whether the catalogue supplied it.
struct OwnFigure {
    double unavailability = 0.0;
    bool isAssumed = false;
};

std::optional<OwnFigure> ownFigure(const CanvasScene& scene, const ElementId& id) {
    if (const Component* component = scene.index().component(id)) {
        if (component->kind == ComponentKind::client) return {};
        return OwnFigure{unavailabilityOf(*component), isAssumed(*component)};
    }
    if (const Domain* domain = scene.index().domain(id))
        return domain->failure && !domain->isGroup()
                   ? std::optional(OwnFigure{domain->failure->unavailability()})
                   : std::nullopt;
    if (const Connection* connection = scene.index().connection(id))
        return connection->failure ? std::optional(OwnFigure{connection->failure->unavailability()})
                                   : std::nullopt;
    return {};
}

/// The share of the downtime that goes away with this thing's failures.
std::optional<double> criticalityOf(const Report& report, const ElementId& id) {
    const Overlay criticality(report, HeatMode::criticality);
    const double share = criticality.heat(id);
    return share > 0.0 ? std::optional(share) : std::nullopt;
}

} // namespace

HoverCard::HoverCard(CanvasScene& scene, CanvasView& view)
    : QFrame(view.viewport()), m_scene(scene), m_view(view), m_title(new QLabel(this)),
      m_facts(new QLabel(this)), m_figures(new QLabel(this)), m_consequence(new QLabel(this)) {
    setObjectName(u"canvas-card"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(spacing::tight);
    for (QLabel* label : {m_title, m_facts, m_figures, m_consequence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(450ms);
    connect(&m_rest, &QTimer::timeout, this, &HoverCard::comeUp);
    connect(&m_preview, &FailurePreview::answered, this, [this](const QString& answer) {
        m_consequence->setText(breakable(answer, m_consequence->font(), textWidth));
        m_consequence->show();
        place();
    });
    connect(&scene.workspace().appearance, &Appearance::changed, this, &HoverCard::restyle);
    restyle();
}

void HoverCard::restyle() {
    const Theme& theme = m_scene.theme();
    setStyleSheet(u"QFrame#canvas-card { background: %1; border: 1px solid %2; border-radius: 8px; }"
                  "QLabel { background: transparent; border: none; color: %3; }"_s.arg(
                      theme.raised.name(), theme.outline.name(), theme.text.name()));
    m_title->setFont(drawingFont(type_scale::body, QFont::DemiBold));
    m_consequence->setFont(drawingFont(type_scale::body));
    for (QLabel* label : {m_facts, m_figures}) {
        label->setFont(drawingFont(type_scale::caption));
        label->setStyleSheet(u"color: %1;"_s.arg(theme.textMuted.name()));
    }
}

void HoverCard::pointAt(const ElementId& id) {
    m_id = id;
    hide();
    m_preview.forget();
    m_rest.stop();
    if (!id.empty()) m_rest.start();
}

QString HoverCard::figuresText() const {
    QStringList lines;
    if (const auto figure = ownFigure(m_scene, m_id)) {
        QString own = tr("By itself %1, %2")
                          .arg(text(availabilityText(figure->unavailability)),
                               text(downtimeText(figure->unavailability)));
        if (figure->isAssumed) own += tr(" (assumed, from the catalogue)");
        lines << own;
    }
    const auto report = m_scene.workspace().analysis.report();
    if (report && m_scene.workspace().analysis.state() == AnalysisRunner::State::fresh)
        if (const auto share = criticalityOf(*report, m_id))
            lines << tr("Share of the downtime: %1").arg(text(shareText(*share)));
    return lines.join(u'\n');
}

void HoverCard::comeUp() {
    if (m_scene.index().typeOf(m_id) == std::nullopt) return;
    // A question about the line just drawn comes first, and the card would lie over it.
    if (const auto* chip = m_view.viewport()->findChild<QWidget*>(u"canvas-kind-chip"_s);
        chip && chip->isVisible())
        return;
    // A name first, then what is to be said about it.
    auto [name, facts] = describedIn(m_scene, m_id);
    constexpr int mostLetters = 160;
    m_title->setText(breakable(shortLine(name, mostLetters), m_title->font(), textWidth));
    if (!facts.isEmpty()) facts.front() = facts.front().toUpper(); // here it begins a line of its own
    m_facts->setText(breakable(facts, m_facts->font(), textWidth));
    m_facts->setVisible(!facts.isEmpty());
    m_figures->setText(figuresText());
    m_figures->setVisible(!m_figures->text().isEmpty());
    m_consequence->hide();
    if (const auto event = eventOf(m_scene, m_id))
        m_preview.ask(m_scene.workspace().document.snapshot(), *event);
    place();
    show();
    raise();
}

void HoverCard::place() {
    // Labels that wrap have a height only for a width, which a layout asks for too late.
    for (QLabel* label : {m_title, m_facts, m_figures, m_consequence}) {
        label->setMinimumSize(0, 0); // or it counts, and a card would never be lower than one before it
        label->setFixedSize(textWidth, std::max(0, label->heightForWidth(textWidth)));
    }
    adjustSize();
    QRectF about = m_scene.placement().shownRectOf(m_id);
    if (const ConnectionItem* line = m_scene.connection(m_id); line && line->isVisible())
        about = QRectF(connectionLabelCenter(line->look().path), QSizeF());
    const QRect onView = m_view.viewportTransform().mapRect(about).toAlignedRect();
    const QRect room = m_view.viewport()->rect().adjusted(8, 8, -8, -8);
    // Below the part, or above where there is no room; never over it, so that its handles stay in reach.
    int top = onView.bottom() + 14;
    if (top + height() > room.bottom()) top = onView.top() - 14 - height();
    const int left = std::clamp(onView.center().x() - QFrame::width() / 2, room.left(),
                                std::max(room.left(), room.right() - QFrame::width()));
    move(left, std::max(room.top(), top));
}

} // namespace faultline
