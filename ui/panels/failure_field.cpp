// SPDX-License-Identifier: MIT
#include "ui/panels/failure_field.h"

#include "core/model/catalogue.h"
#include "core/model/lookup.h"
#include "ui/error_text.h"
#include "ui/panels/quantity_text.h"
#include "ui/panels/targets.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// "Assumed for a node: …" with where the figure comes from.
QString sourceText(ComponentKind kind) {
    const CatalogueEntry& entry = catalogueEntry(kind);
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())).toHtmlEscaped();
    };
    QString shown = FailureField::tr("No figure is given, so the catalogue's %1 counts. %2")
                        .arg(roundedText(entry.failure.unavailability()), text(entry.reason));
    if (!entry.source.name.empty())
        shown +=
            u' ' + FailureField::tr("Source: %1")
                       .arg(u"<a href=\"%1\">%2</a>"_s.arg(text(entry.source.url), text(entry.source.name)));
    return shown;
}

} // namespace

FailureField::FailureField(Document& document, Ids ids, QWidget* parent)
    : Field({"failure", {}, {}}, LabelPlace::above, parent), m_document(document), m_ids(std::move(ids)),
      m_run(document), m_slider(new QSlider(Qt::Horizontal, this)), m_nines(new QLabel(this)),
      m_probability(makeProbability()), m_availability(makeAvailability()), m_mtbf(makeMtbf()),
      m_mttr(makeMttr()), m_origin(new QLabel(this)), m_reset(new QPushButton(this)) {
    // The rows have margins of their own.
    layout()->setContentsMargins(0, 0, 0, 0);
    makeSlider();
    m_nines->setObjectName(u"inspector-nines"_s);
    m_nines->setMinimumWidth(56);
    m_availability->setSuffix(m_nines);
    m_origin->setObjectName(u"inspector-failure-origin"_s);
    m_origin->setWordWrap(true);
    m_origin->setFont(drawingFont(type_scale::caption));
    m_origin->setOpenExternalLinks(true);
    m_reset->setObjectName(u"inspector-failure-reset"_s);
    connect(m_reset, &QPushButton::clicked, this, [this] { clear(); });

    auto* column = new QWidget(this);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::normal);
    for (QWidget* row : {static_cast<QWidget*>(m_probability), static_cast<QWidget*>(m_slider),
                         static_cast<QWidget*>(m_availability), static_cast<QWidget*>(m_mtbf),
                         static_cast<QWidget*>(m_mttr), static_cast<QWidget*>(m_origin)})
        rows->addWidget(row);
    rows->addWidget(m_reset, 0, Qt::AlignLeft);
    setEditor(column);
}

TextField* FailureField::makeProbability() {
    const FieldWords words{"probability", tr("Probability"),
                           tr("How likely it is down at any moment. Raises the downtime of everything that "
                              "needs it. Type 0.01, 1e-4, 1 in 1000 or 1 %.")};
    return new TextField(
        words,
        {[this] {
             return common([](const FailureSubject& s) -> QString {
                 if (!s.stated) return {};
                 return s.stated->form() == Failure::Form::probability ? exactText(s.stated->figure())
                                                                       : roundedText(s.unavailability());
             });
         },
         [this](const QString& text) -> QString {
             if (text.trimmed().isEmpty()) return clear();
             const Result<double> value = probabilityFrom(text);
             if (!value) return sentenceOf(value.error());
             return write(tr("Set probability of %1"), withProbability(*Probability::from(*value)));
         },
         [this]() -> QString {
             if (m_subjects.empty() || m_subjects.front().stated) return {};
             const auto& assumed = m_subjects.front().assumed;
             return assumed ? tr("%1, assumed").arg(roundedText(assumed->unavailability()))
                            : tr("0, never fails");
         }},
        this);
}

TextField* FailureField::makeAvailability() {
    const FieldWords words{"availability", tr("Availability"),
                           tr("The share of time it is up: one minus the probability. Type 99.9, 99.9 % or "
                              "three nines.")};
    return new TextField(
        words,
        {[this] {
             return common([](const FailureSubject& s) { return availabilityField(s.unavailability()); });
         },
         [this](const QString& text) -> QString {
             if (text.trimmed().isEmpty()) return clear();
             const Result<AvailabilityFigure> value = availabilityFrom(text);
             if (!value) return sentenceOf(value.error());
             return write(tr("Set availability of %1"),
                          withAvailability(*Probability::from(value->availability),
                                           *Probability::from(value->unavailability)));
         }},
        this);
}

TextField* FailureField::makeMtbf() {
    const FieldWords words{"mtbf", tr("MTBF"),
                           tr("How long it is up between two failures, on average. The longer, the rarer the "
                              "outages. Type 90 d, 2 y or 1000 h; the probability follows.")};
    return new TextField(
        words,
        {[this] {
             return common([](const FailureSubject& s) {
                 const double mtbf = s.mtbf();
                 return mtbf > 0.0 && std::isfinite(mtbf) ? timeText(mtbf) : QString();
             });
         },
         [this](const QString& text) -> QString {
             const double now = m_subjects.empty() ? 0.0 : m_subjects.front().mtbf();
             const bool isShown = now > 0.0 && std::isfinite(now);
             const Result<double> hours = hoursFrom(text, isShown ? unitShownFor(now) : TimeUnit::hour);
             if (!hours) return sentenceOf(hours.error());
             const Result<Hours> mtbf = Hours::from(*hours);
             if (!mtbf)
                 return tr("The time between failures must be longer than 0; it is %1.").arg(text.trimmed());
             return write(tr("Set MTBF of %1"), withMtbf(*mtbf));
         },
         [this]() -> QString {
             if (m_subjects.empty()) return {};
             return m_subjects.front().unavailability() < 1.0 ? tr("never fails") : tr("always down");
         }},
        this);
}

TextField* FailureField::makeMttr() {
    const FieldWords words{
        "mttr", tr("MTTR"),
        tr("How long a repair takes on average. With the same probability, a shorter repair "
           "means more and shorter outages. Type 4 h or 90 min; empty: the design's.")};
    return new TextField(
        words,
        {[this] {
             return common([](const FailureSubject& s) {
                 return s.stated && s.stated->mttr() ? timeText(s.stated->mttr()->value()) : QString();
             });
         },
         [this](const QString& text) -> QString {
             const bool needsOne = std::ranges::any_of(m_subjects, [](const FailureSubject& s) {
                 return s.stated && s.stated->form() == Failure::Form::meanTimes;
             });
             if (text.trimmed().isEmpty()) {
                 if (needsOne) return tr("A figure given as MTBF needs a repair time beside it.");
                 return write(tr("Take the design's MTTR for %1"), withMttr(std::nullopt));
             }
             const TimeUnit bare =
                 m_subjects.empty() ? TimeUnit::hour : unitShownFor(m_subjects.front().mttr.value());
             const Result<double> hours = hoursFrom(text, bare);
             if (!hours) return sentenceOf(hours.error());
             const Result<Hours> mttr = Hours::from(*hours);
             if (!mttr) return tr("A repair must take longer than 0; it is %1.").arg(text.trimmed());
             return write(tr("Set MTTR of %1"), withMttr(*mttr));
         },
         [this]() -> QString {
             if (m_subjects.empty()) return {};
             return tr("%1, the design's").arg(timeText(m_subjects.front().mttr.value()));
         }},
        this);
}

std::optional<QString> FailureField::common(const std::function<QString(const FailureSubject&)>& read) const {
    if (m_subjects.empty()) return QString();
    const QString text = read(m_subjects.front());
    const bool isCommon = std::ranges::all_of(m_subjects, [&](const auto& s) { return read(s) == text; });
    return isCommon ? std::optional(text) : std::nullopt;
}

QString FailureField::write(const QString& text, const FailureChange& change, MergeKey merge) {
    const std::vector<ElementId> ids = m_ids();
    const System& system = m_document.system();
    const auto done =
        m_document.edit(failureEdit(system, ids, change), text.arg(subjectOf(system, ids)), merge);
    return done ? QString() : complaintOf(done.error());
}

QString FailureField::clear() {
    const bool isCatalogue = !m_subjects.empty() && m_subjects.front().assumed;
    return write(isCatalogue ? tr("Take the catalogue's figure for %1")
                             : tr("Take the failure figure from %1"),
                 withoutFigure());
}

void FailureField::refresh() {
    m_subjects = failureSubjects(m_document.system(), m_ids());
    for (Field* field : {m_probability, m_availability, m_mtbf, m_mttr}) field->sync();
    const auto u = common([](const FailureSubject& s) { return exactText(s.unavailability()); });
    m_nines->setText(u && !m_subjects.empty() ? ninesText(m_subjects.front().unavailability()) : QString());
    m_nines->setVisible(!m_nines->text().isEmpty());
    if (!m_slider->isSliderDown() && !m_subjects.empty()) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(failure_slider::positionOf(m_subjects.front().unavailability()));
    }
    showOrigin();
}

void FailureField::showOrigin() {
    const auto stated = static_cast<std::size_t>(
        std::ranges::count_if(m_subjects, [](const FailureSubject& s) { return s.stated.has_value(); }));
    const auto assumed = static_cast<std::size_t>(
        std::ranges::count_if(m_subjects, [](const FailureSubject& s) { return s.assumed.has_value(); }));
    const bool isCatalogue = assumed > 0 && assumed == m_subjects.size();
    m_reset->setVisible(stated > 0);
    if (isCatalogue) {
        m_reset->setText(tr("Back to the catalogue's figure"));
        m_reset->setToolTip(
            tr("Forgets the figure given here; what the catalogue assumes for the kind counts."));
    } else {
        m_reset->setText(m_subjects.size() > 1 ? tr("Take the figures away") : tr("Take the figure away"));
        m_reset->setToolTip(tr("Forgets what is given here. Without a figure a part counts as its catalogue "
                               "says, and anything else never fails."));
    }
    QString text;
    if (stated < m_subjects.size() && m_subjects.size() > 1)
        text = tr("%1 of %2 have no figure of their own.")
                   .arg(m_subjects.size() - stated)
                   .arg(m_subjects.size());
    const std::vector<ElementId> ids = m_ids();
    if (m_subjects.size() == 1 && stated == 0 && isCatalogue) {
        const Lookup lookup(m_document.system());
        for (const ElementId& id : ids)
            if (const Component* part = lookup.component(ComponentId(id.text())))
                text = sourceText(part->kind);
    }
    m_origin->setText(text);
    m_origin->setVisible(!text.isEmpty());
}

void FailureField::commit() {
    for (Field* field : {m_probability, m_availability, m_mtbf, m_mttr}) field->commit();
}

void FailureField::discard() {
    for (Field* field : {m_probability, m_availability, m_mtbf, m_mttr}) field->discard();
}

void FailureField::setTheme(const Theme& theme) {
    Field::setTheme(theme);
    for (Field* field : {m_probability, m_availability, m_mtbf, m_mttr}) field->setTheme(theme);
    QPalette quiet = m_nines->palette();
    quiet.setColor(QPalette::WindowText, theme.textMuted);
    quiet.setColor(QPalette::Link, theme.accent);
    m_nines->setPalette(quiet);
    m_origin->setPalette(quiet);
}

} // namespace faultline
