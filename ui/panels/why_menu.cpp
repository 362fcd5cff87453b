// SPDX-License-Identifier: MIT
#include "ui/panels/why_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhyMenu)
};

} // namespace

void openWhyMenu(QWidget& over, const QPoint& at, const std::vector<WhyChoice>& choices,
                 std::function<void(const FigureQuestion&)> ask, std::function<void()> copy) {
    auto* menu = new QMenu(&over);
    menu->setObjectName(QStringLiteral("why-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const WhyChoice& choice : choices)
        menu->addAction(choice.text, &over, [ask, question = choice.question] { ask(question); });
    if (!choices.empty()) menu->addSeparator();
    menu->addAction(Words::tr("Copy"), &over, [copy = std::move(copy)] { copy(); });
    menu->popup(at);
}

} // namespace faultline
