// SPDX-License-Identifier: MIT
// Times as people type them and read them.
#include "core/base/units.h"
#include "ui/panels/quantity_spelling.h"
#include "ui/panels/quantity_text.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    TimeUnit unit;
    double seconds;
    const char16_t* symbol;
    const char* spellings;
};
constexpr std::array<Unit, 5> units{{
    {TimeUnit::second, 1.0, u"s", QT_TRANSLATE_NOOP("Quantity", "s sec secs second seconds")},
    {TimeUnit::minute, 60.0, u"min", QT_TRANSLATE_NOOP("Quantity", "min mins minute minutes m")},
    {TimeUnit::hour, 3600.0, u"h", QT_TRANSLATE_NOOP("Quantity", "h hr hrs hour hours")},
    {TimeUnit::day, 86400.0, u"d", QT_TRANSLATE_NOOP("Quantity", "d day days")},
    {TimeUnit::year, 3600.0 * hoursPerYear, u"y", QT_TRANSLATE_NOOP("Quantity", "y yr yrs year years a")},
}};
// Understood, though never shown.
constexpr const char* weekWords = QT_TRANSLATE_NOOP("Quantity", "w week weeks");

const Unit& unitOf(TimeUnit unit) { return units[static_cast<std::size_t>(unit)]; }

/// Seconds in a unit spelled like this.
std::optional<double> secondsIn(const QString& spelling) {
    const QString wanted = spelling.toLower();
    for (const Unit& unit : units)
        if (spellings(unit.spellings).contains(wanted)) return unit.seconds;
    if (wanted == u"ms"_s) return 1e-3;
    if (spellings(weekWords).contains(wanted)) return 7.0 * 86400.0;
    return std::nullopt;
}

/// In so many units, rounded to three decimals, and whether that is the very time.
std::pair<double, bool> inUnit(double hours, const Unit& unit) {
    const double count = hours * 3600.0 / unit.seconds;
    const double rounded = std::round(count * 1000.0) / 1000.0;
    // Past a million units nobody reads three decimals.
    return {rounded, rounded < 1e6 && std::abs(rounded * unit.seconds / 3600.0 - hours) <= 1e-15 * hours};
}

Result<double> readHours(const QString& text, TimeUnit bare) {
    static const QRegularExpression term(
        u"\\s*([+-]?[\\d.,][\\d.,' \\x{A0}\\x{202F}’]*(?:e[+-]?\\d+)?)\\s*([^\\d\\s.,+-]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) return notANumber(trimmed);
    double seconds = 0.0;
    qsizetype at = 0;
    while (at < trimmed.size()) {
        const auto match = term.match(trimmed, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) return notANumber(trimmed);
        const Result<double> number = numberFrom(match.captured(1));
        if (!number) return number.error();
        const bool isWhole = at == 0 && match.capturedEnd() == trimmed.size();
        if (match.captured(2).isEmpty() && !isWhole) return notANumber(trimmed);
        const QString spelling = match.captured(2);
        const auto unit = spelling.isEmpty() ? unitOf(bare).seconds : secondsIn(spelling);
        if (!unit)
            return refused(
                "unknown-unit",
                Quantity::tr("“%1” is no unit of time; use s, min, h, d or y.").arg(spelling.left(40)));
        seconds += *number * *unit;
        at = match.capturedEnd();
    }
    if (!(seconds >= 0.0) || !std::isfinite(seconds))
        return refused("out-of-range",
                       Quantity::tr("A time must be 0 or more; “%1” is not.").arg(trimmed.left(40)));
    return seconds / 3600.0;
}

} // namespace

Result<double> hoursFrom(const QString& text, TimeUnit bare) {
    const Result<double> read = readHours(text, bare);
    if (read) return read;
    return withExamples(read.error(), Quantity::tr("Type 90 min, 4 h or 1 h 30 min."));
}

TimeUnit unitShownFor(double hours) {
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
        const auto [count, isExact] = inUnit(hours, *unit);
        if (count >= 1.0 && isExact) return unit->unit;
    }
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit)
        if (hours * 3600.0 >= unit->seconds) return unit->unit;
    return TimeUnit::second;
}

QString timeText(double hours) {
    const Unit& unit = unitOf(unitShownFor(hours));
    const auto [count, isExact] = inUnit(hours, unit);
    const QString number = isExact ? exactText(count) : roundedText(hours * 3600.0 / unit.seconds);
    return number + u' ' + QString::fromUtf16(unit.symbol);
}

} // namespace faultline
