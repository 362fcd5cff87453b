// SPDX-License-Identifier: MIT
#pragma once
// All that is to be said about one row of the panel of single points of failure, for which a line is too
// short.

#include <QIcon>
#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace faultline {

class Appearance;

/// A name and under it what there is to know, each with a caption. Its text can be selected and copied.
class SpofDetail : public QScrollArea {
    Q_OBJECT
public:
    struct Fact {
        QString caption;
        QString text;
    };

    /// The appearance must outlive this.
    explicit SpofDetail(const Appearance& appearance, QWidget* parent = nullptr);

    /// Facts without text are left out.
    void setFacts(const QString& name, const QString& kind, const std::vector<Fact>& facts);
    /// The whole in plain text, a line each.
    [[nodiscard]] QString text() const;

private:
    struct Row {
        QLabel* caption;
        QLabel* text;
    };

    [[nodiscard]] QLabel* addLabel(int pixels, QFont::Weight weight);
    void applyTheme();

    const Appearance& m_appearance;
    QVBoxLayout* m_column;
    QLabel* m_name;
    QLabel* m_kind;
    std::vector<Row> m_rows;
};

} // namespace faultline
