// SPDX-License-Identifier: MIT
#include "ui/panels/quantity_text.h"

#include "ui/panels/quantity_spelling.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// Blanks that group digits go, the decimal mark becomes a point. What is left is for the C locale.
Result<QString> plainNumber(QString text, bool groupsMayBe) {
    static const QRegularExpression grouped(u"^[+-]?\\d{1,3}([ \\x{A0}\\x{202F}'’]\\d{3})+([.,]\\d*)?$"_s);
    static const QRegularExpression gaps(u"[ \\x{A0}\\x{202F}'’]"_s);
    static const QRegularExpression both(u"^[+-]?\\d{1,3}(,\\d{3})+\\.\\d*$"_s);
    static const QRegularExpression bothOtherWay(u"^[+-]?\\d{1,3}(\\.\\d{3})+,\\d*$"_s);
    static const QRegularExpression either(u"^[+-]?[1-9]\\d{0,2},\\d{3}$"_s);
    if (grouped.match(text).hasMatch()) text.remove(gaps);
    if (groupsMayBe && either.match(text).hasMatch())
        return refused("ambiguous",
                       Quantity::tr("“%1” can mean %2 or %3: write one of these.")
                           .arg(text, QString(text).replace(u',', u'.'), QString(text).remove(u',')));
    if (both.match(text).hasMatch()) return text.remove(u',');
    if (bothOtherWay.match(text).hasMatch()) return text.remove(u'.').replace(u',', u'.');
    if (text.count(u',') == 1 && !text.contains(u'.')) text.replace(u',', u'.');
    return text;
}

Result<double> parsed(const QString& text, bool groupsMayBe) {
    static const QRegularExpression form(u"^[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    const Result<QString> plain = plainNumber(trimmed, groupsMayBe);
    if (!plain) return plain.error();
    if (!form.match(*plain).hasMatch()) return notANumber(trimmed);
    bool isNumber = false;
    const double value = QLocale::c().toDouble(*plain, &isNumber);
    if (!isNumber && value == 0.0)
        return refused("out-of-range",
                       Quantity::tr("“%1” is too small to tell it from 0.").arg(trimmed.left(40)));
    if (!isNumber || !std::isfinite(value))
        return refused("out-of-range", Quantity::tr("“%1” is too large a number.").arg(trimmed.left(40)));
    return value;
}

constexpr const char* digitWords[] = {
    QT_TRANSLATE_NOOP("Quantity", "zero"),  QT_TRANSLATE_NOOP("Quantity", "one"),
    QT_TRANSLATE_NOOP("Quantity", "two"),   QT_TRANSLATE_NOOP("Quantity", "three"),
    QT_TRANSLATE_NOOP("Quantity", "four"),  QT_TRANSLATE_NOOP("Quantity", "five"),
    QT_TRANSLATE_NOOP("Quantity", "six"),   QT_TRANSLATE_NOOP("Quantity", "seven"),
    QT_TRANSLATE_NOOP("Quantity", "eight"), QT_TRANSLATE_NOOP("Quantity", "nine")};
constexpr const char* ninesWords = QT_TRANSLATE_NOOP("Quantity", "nine nines 9s");
constexpr const char* ratioWords = QT_TRANSLATE_NOOP("Quantity", "in of");

/// "3 nines", "three nines", "2.5 nines": how many; nothing where the text is of another form.
std::optional<Result<double>> ninesFrom(const QString& text) {
    const QRegularExpression form(u"^(.+?)\\s*-?(?:%1)$"_s.arg(spellings(ninesWords).join(u'|')),
                                  QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString count = match.captured(1).trimmed().toLower();
    for (std::size_t i = 0; i < std::size(digitWords); ++i)
        if (spellings(digitWords[i]).contains(count)) return Result<double>(static_cast<double>(i));
    const Result<double> number = parsed(count, false);
    if (number && !(*number >= 0.0 && *number <= 300.0))
        return Result<double>(
            refused("out-of-range", Quantity::tr("Nines lie between 0 and 300; %1 do not.").arg(count)));
    return number;
}

double leftByNines(double nines) {
    // Whole numbers through the parser of decimals: pow(10, -3) need not be the double next to 0.001.
    if (nines == std::floor(nines)) return QLocale::c().toDouble(u"1e-%1"_s.arg(static_cast<int>(nines)));
    return std::pow(10.0, -nines);
}

/// "0." and the digits of a percentage below 100 as a share of one: "99.9" gives "999", "5" gives "05".
std::optional<QString> digitsOfShare(const QString& plainPercent) {
    static const QRegularExpression form(u"^0*(\\d{1,2})(?:\\.(\\d*))?$"_s);
    const auto match = form.match(plainPercent);
    if (!match.hasMatch()) return std::nullopt;
    return match.captured(1).rightJustified(2, u'0') + match.captured(2);
}

/// 1 - 0.DIGITS: the complement of each digit to nine, and one in the last place. Nothing is subtracted, so
/// no digit is lost however many nines there are.
double complementOf(const QString& digits) {
    QString nines;
    for (const QChar digit : digits) nines += QChar(u'0' + (u'9' - digit.unicode()));
    return QLocale::c().toDouble(u"0."_s + nines) + QLocale::c().toDouble(u"1e-%1"_s.arg(digits.size()));
}

/// A percentage as a share of one; by its digits where it is written with them, since 99.9 divided by 100 is
/// not the double next to 0.999.
double shareOf(const QString& percent, double value) {
    const auto digits = digitsOfShare(*plainNumber(percent, false));
    return digits ? QLocale::c().toDouble(u"0."_s + *digits) : value / 100.0;
}

Result<double> readProbability(const QString& text) {
    const QRegularExpression ratio(
        u"^(.+?)\\s*(?:\\b(?:%1)\\b|/)\\s*(.+)$"_s.arg(spellings(ratioWords).join(u'|')),
        QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    const auto inRange = [&](double value) -> Result<double> {
        if (value >= 0.0 && value <= 1.0) return value;
        return refused(
            "out-of-range",
            Quantity::tr("A probability lies between 0 and 1; “%1” does not.").arg(trimmed.left(40)));
    };
    if (const auto nines = ninesFrom(trimmed)) {
        if (!*nines) return nines->error();
        return leftByNines(**nines);
    }
    if (trimmed.endsWith(u'%')) {
        const Result<double> percent = parsed(trimmed.chopped(1), false);
        if (!percent) return percent.error();
        return inRange(shareOf(trimmed.chopped(1).trimmed(), *percent));
    }
    if (const auto match = ratio.match(trimmed); match.hasMatch()) {
        const Result<double> part = parsed(match.captured(1), false);
        if (!part) return part.error();
        const Result<double> whole = parsed(match.captured(2), true);
        if (!whole) return whole.error();
        return inRange(*part / *whole);
    }
    const Result<double> number = parsed(trimmed, false);
    if (!number) return number.error();
    return inRange(*number);
}

Result<AvailabilityFigure> readAvailability(const QString& text) {
    QString trimmed = text.trimmed();
    if (const auto nines = ninesFrom(trimmed)) {
        if (!*nines) return nines->error();
        const double left = leftByNines(**nines);
        return AvailabilityFigure{1.0 - left, left};
    }
    const bool hasSign = trimmed.endsWith(u'%');
    if (hasSign) trimmed = trimmed.chopped(1).trimmed();
    const Result<double> number = parsed(trimmed, false);
    if (!number) return number.error();
    if (!hasSign && *number == 1.0)
        return refused("ambiguous", Quantity::tr("“%1” can mean 1 % or 100 %: add the sign.").arg(trimmed));
    const bool isShare = !hasSign && *number < 1.0;
    if (!(*number >= 0.0 && *number <= 100.0))
        return refused("out-of-range",
                       Quantity::tr("An availability lies between 0 and 100 %; “%1” does not.")
                           .arg(text.trimmed().left(40)));
    const QString plain = *plainNumber(trimmed, false);
    static const QRegularExpression share(u"^0*\\.(\\d+)$"_s);
    std::optional<QString> digits = isShare ? std::nullopt : digitsOfShare(plain);
    if (const auto match = share.match(plain); isShare && match.hasMatch()) digits = match.captured(1);
    if (digits) return AvailabilityFigure{QLocale::c().toDouble(u"0."_s + *digits), complementOf(*digits)};
    const double value = isShare ? *number : *number / 100.0;
    return AvailabilityFigure{value, 1.0 - value};
}

/// "1e-05" as "1e-5".
QString shortExponent(QString text) {
    static const QRegularExpression zeros(u"e([+-])0+(?=\\d)"_s);
    return text.replace(zeros, u"e\\1"_s);
}

} // namespace

Result<double> numberFrom(const QString& text) { return parsed(text, true); }

Result<int> countFrom(const QString& text, int least, int most) {
    const Result<double> number = numberFrom(text);
    if (!number)
        return withExamples(number.error(),
                            Quantity::tr("Type a whole number from %1 to %2.").arg(least).arg(most));
    if (*number != std::floor(*number) || *number < least || *number > most)
        return refused("out-of-range",
                       Quantity::tr("A whole number from %1 to %2 belongs here; “%3” is none.")
                           .arg(least)
                           .arg(most)
                           .arg(text.trimmed().left(40)));
    return static_cast<int>(*number);
}

Result<double> probabilityFrom(const QString& text) {
    const Result<double> read = readProbability(text);
    if (read) return read;
    return withExamples(read.error(), Quantity::tr("Type 0.01, 1e-4, 1 in 1000 or 1 %."));
}

Result<AvailabilityFigure> availabilityFrom(const QString& text) {
    const Result<AvailabilityFigure> read = readAvailability(text);
    if (read) return read;
    return withExamples(read.error(), Quantity::tr("Type 99.9, 99.9 % or three nines."));
}

QString exactText(double number) {
    const double size = std::abs(number);
    const bool isPlain = size == 0.0 || (size >= 1e-4 && size < 1e9);
    return shortExponent(QLocale::c().toString(number, isPlain ? 'f' : 'g', QLocale::FloatingPointShortest));
}

QString roundedText(double number) { return shortExponent(QLocale::c().toString(number, 'g', 6)); }

QString availabilityField(double unavailability) {
    if (unavailability <= 0.0) return u"100 %"_s;
    if (unavailability >= 1.0) return u"0 %"_s;
    if (unavailability < 1e-12) return ninesText(unavailability);
    const int decimals = 5 - static_cast<int>(std::floor(std::log10(unavailability)));
    const QString share = QLocale::c().toString(unavailability, 'f', decimals).section(u'.', 1);
    // The complement of decimal digits, digit by digit, so that the nines stay whole.
    QString complement;
    for (const QChar digit : share) complement += QChar(u'0' + (u'9' - digit.unicode()));
    for (qsizetype i = complement.size() - 1; i >= 0; --i) {
        if (complement[i] != u'9') {
            complement[i] = QChar(complement[i].unicode() + 1);
            break;
        }
        complement[i] = u'0';
    }
    QString whole = complement.left(2);
    QString rest = complement.mid(2);
    while (rest.endsWith(u'0')) rest.chop(1);
    if (whole.startsWith(u'0')) whole.remove(0, 1);
    return rest.isEmpty() ? whole + u" %"_s : whole + u'.' + rest + u" %"_s;
}

QString ninesText(double unavailability) {
    if (!(unavailability > 0.0)) return {};
    const double nines = -std::log10(unavailability);
    if (nines < 0.5) return {};
    const QString count = QLocale::c().toString(nines, 'f', 1);
    const bool isWhole = count.endsWith(u".0"_s);
    if (count == u"1.0"_s) return Quantity::tr("1 nine");
    return Quantity::tr("%1 nines").arg(isWhole ? count.chopped(2) : count);
}

} // namespace faultline
