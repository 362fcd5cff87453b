// SPDX-License-Identifier: MIT
// The document and the selection: what goes through the history comes back exactly, and everybody is told
// once.
#include "tests/support/random_edit.h"
#include "ui/document.h"
#include "ui/selection.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

Component component(const std::string& id) {
    Component made;
    made.id = ComponentId(id);
    return made;
}

Domain domain(const std::string& id) {
    Domain made;
    made.id = DomainId(id);
    return made;
}

Edit moveTo(const std::string& id, double x) { return {Place{{{ComponentId(id), Point{x, 0}}}, {}}}; }

Edit named(const std::string& id, const std::string& name) {
    Component made = component(id);
    made.name = name;
    return {Set<Component>{made}};
}

/// Three nodes in a domain.
Design small() {
    Design design;
    design.system.components = {component("a"), component("b"), component("c")};
    design.system.domains = {domain("eu")};
    for (Component& each : design.system.components) each.domain = DomainId("eu");
    return design;
}

} // namespace

class tst_UiDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void everyStepIsUndoneAndRedoneExactly();
    void editsWithOneKeyAreOneStep();
    void anotherStepEndsAMerge();
    void savingEndsAMerge();
    void longDragIsUndoneAtOnce();
    void mergedDetoursComeBackExactly();
    void aStepTakenBackIsForgotten();
    void changedComesOnceAnEdit();
    void refusedAndIdleEditsLeaveNoTrace();
    void stepsAreNamedInALine();
    void snapshotIsSharedAndFresh();
    void revisionFollowsMeaning();
    void cleanFollowsTheSavedState();
    void anotherDesignForgetsTheHistory();
    void selectionFollowsTheDocument();
    void highlightAndReveal();
};

void tst_UiDocument::everyStepIsUndoneAndRedoneExactly() {
    test::RandomEdits edits(11);
    Document document;
    // Designs by place in the history; merged steps keep the last design alone.
    std::vector<Design> states{document.design()};
    MergeKey key = document.newMergeKey();
    int merged = 0;
    for (int round = 0; round < 1500; ++round) {
        if (round % 5 == 0) key = document.newMergeKey();
        const int before = document.history().index();
        const bool merges = round % 3 == 0;
        if (!document.edit(edits.next(document.design()), u"edit"_s, merges ? key : MergeKey{})) continue;
        const int index = document.history().index();
        if (index == before && states.back() != document.design()) ++merged;
        states.resize(std::size_t(index));
        states.push_back(document.design());
        QCOMPARE(states.size(), std::size_t(index) + 1);
        if (round % 7 != 0) continue;
        const int target = std::max(0, index - round % 10);
        document.history().setIndex(target);
        QVERIFY(document.design() == states[std::size_t(target)]);
        if (round % 49 == 0) continue; // now and then the history goes on from its middle
        document.history().setIndex(index);
        QVERIFY(document.design() == states[std::size_t(index)]);
    }
    QVERIFY2(states.size() > 50 && merged > 5,
             qPrintable(u"%1 steps, %2 merged"_s.arg(states.size()).arg(merged)));
    for (int index = document.history().index(); index > 0; --index) {
        QVERIFY(document.design() == states[std::size_t(index)]);
        document.history().undo();
    }
    QVERIFY(document.design() == Design{});
    while (document.history().canRedo()) document.history().redo();
    QVERIFY(document.design() == states.back());
}

void tst_UiDocument::editsWithOneKeyAreOneStep() {
    Document document;
    document.setDesign(small());
    const MergeKey drag = document.newMergeKey();
    for (int x = 1; x <= 5; ++x) QVERIFY(document.edit(moveTo("a", x), u"Move a"_s, drag));
    QCOMPARE(document.history().count(), 1);
    QCOMPARE(document.history().undoText(), u"Move a"_s);
    const MergeKey another = document.newMergeKey();
    QVERIFY(another.value != drag.value);
    QVERIFY(document.edit(moveTo("a", 9), u"Move a"_s, another));
    QCOMPARE(document.history().count(), 2);
    document.history().undo();
    QVERIFY((document.design().layout.positions.at(ComponentId("a")) == Point{5, 0}));
    document.history().undo();
    QVERIFY(document.design() == small());
    document.history().redo();
    QVERIFY((document.design().layout.positions.at(ComponentId("a")) == Point{5, 0}));
    // Without a key each is a step.
    document.setDesign(small());
    QVERIFY(document.edit(moveTo("a", 1), u"Move"_s));
    QVERIFY(document.edit(moveTo("a", 2), u"Move"_s));
    QCOMPARE(document.history().count(), 2);
}

void tst_UiDocument::anotherStepEndsAMerge() {
    Document document;
    document.setDesign(small());
    const MergeKey drag = document.newMergeKey();
    QVERIFY(document.edit(moveTo("a", 1), u"Move"_s, drag));
    QVERIFY(document.edit(named("b", "B"), u"Rename"_s));
    QVERIFY(document.edit(moveTo("a", 2), u"Move"_s, drag));
    QCOMPARE(document.history().count(), 3);
}

void tst_UiDocument::savingEndsAMerge() {
    Document document;
    document.setDesign(small());
    const MergeKey spin = document.newMergeKey();
    QVERIFY(document.edit(moveTo("a", 1), u"Move"_s, spin));
    document.history().setClean();
    QVERIFY(document.edit(moveTo("a", 2), u"Move"_s, spin));
    QVERIFY(!document.history().isClean());
    document.history().undo();
    QVERIFY(document.history().isClean());
    QVERIFY((document.design().layout.positions.at(ComponentId("a")) == Point{1, 0}));
}

void tst_UiDocument::longDragIsUndoneAtOnce() {
    Design design;
    for (int i = 0; i < 1000; ++i) design.system.components.push_back(component("n" + std::to_string(i)));
    Document document;
    document.setDesign(design);
    const MergeKey drag = document.newMergeKey();
    QElapsedTimer timer;
    timer.start();
    Place all;
    for (int step = 1; step <= 300; ++step) {
        for (const Component& each : design.system.components)
            all.positions[each.id] = Point{double(step), 0};
        QVERIFY(document.edit({all}, u"Move"_s, drag));
    }
    const qint64 dragging = timer.nsecsElapsed();
    QCOMPARE(document.history().count(), 1);
    // As long as one step of the drag takes, not as long as all of them.
    timer.restart();
    document.history().undo();
    const qint64 undoing = timer.nsecsElapsed();
    QVERIFY2(undoing < dragging / 20, qPrintable(u"%1 ns after %2 ns"_s.arg(undoing).arg(dragging)));
    QVERIFY(document.design() == design);
    document.history().redo();
    QVERIFY((document.design().layout.positions.at(ComponentId("n7")) == Point{300, 0}));
}

/// What one step holds is more than its first edit where a later one touches more.
void tst_UiDocument::mergedDetoursComeBackExactly() {
    Document document;
    document.setDesign(small());
    const MergeKey key = document.newMergeKey();
    QVERIFY(document.edit(moveTo("a", 1), u"Move"_s, key));
    QVERIFY(document.edit(moveTo("b", 2), u"Move"_s, key));
    QVERIFY(document.edit(moveTo("a", 3), u"Move"_s, key));
    QVERIFY(document.edit(named("a", "A"), u"Move"_s, key));
    QVERIFY(document.edit(named("a", "B"), u"Move"_s, key));
    QVERIFY(document.edit(named("c", "C"), u"Move"_s, key));
    QVERIFY(document.edit({Add<Domain>{domain("us")}}, u"Move"_s, key));
    Domain zone = domain("zone");
    zone.parent = DomainId("us");
    QVERIFY(document.edit({Add<Domain>{zone}}, u"Move"_s, key));
    QVERIFY(document.edit({Remove{{ElementId(DomainId("us"))}}}, u"Move"_s, key));
    DesignProperties properties;
    properties.name = "One";
    QVERIFY(document.edit({SetProperties{properties}}, u"Move"_s, key));
    properties.name = "Two";
    QVERIFY(document.edit({SetProperties{properties}}, u"Move"_s, key));
    const Design after = document.design();
    QCOMPARE(document.history().count(), 1);
    document.history().undo();
    QVERIFY(document.design() == small());
    document.history().redo();
    QVERIFY(document.design() == after);
    document.history().undo();
    QVERIFY(document.design() == small());
}

void tst_UiDocument::aStepTakenBackIsForgotten() {
    Document document;
    document.setDesign(small());
    QVERIFY(document.edit(named("a", "A"), u"name"_s));
    const Design before = document.design();
    const MergeKey drag = document.newMergeKey();
    for (const double x : {1.0, 2.0, 3.0}) QVERIFY(document.edit(moveTo("b", x), u"move"_s, drag));
    document.takeBack({});
    document.takeBack(document.newMergeKey()); // of a drag that did nothing
    QCOMPARE(document.history().count(), 2);
    document.takeBack(drag);
    QVERIFY(document.design() == before);
    QCOMPARE(document.history().count(), 1);
    QVERIFY(!document.history().canRedo());
    document.takeBack(drag);
    QVERIFY(document.design() == before);
    document.history().undo();
    document.history().redo();
    QVERIFY(document.design() == before);
}

void tst_UiDocument::changedComesOnceAnEdit() {
    Document document;
    document.setDesign(small());
    std::deque<ChangeSet> told;
    connect(&document, &Document::changed, this, [&](const ChangeSet& changes) { told.push_back(changes); });
    const auto next = [&told] {
        if (told.size() != 1) qFatal("told %d times", int(told.size()));
        const ChangeSet changes = told.front();
        told.clear();
        return changes;
    };
    const std::vector<ElementId> a{ElementId("a")};
    QVERIFY(document.edit(moveTo("a", 1), u"Move"_s));
    ChangeSet changes = next();
    QVERIFY(changes.updated == a && changes.layout && !changes.meaning);
    QVERIFY(document.edit({Batch{{{Remove{a}}, moveTo("b", 2), named("c", "C")}}}, u"Much"_s));
    changes = next();
    QVERIFY(changes.removed == a && changes.updated.size() == 2 && changes.layout && changes.meaning);
    document.history().undo();
    changes = next();
    QVERIFY(changes.added == a && changes.updated.size() == 2 && changes.layout && changes.meaning);
    document.history().redo();
    QVERIFY(next().removed == a);

    QSignalSpy reset(&document, &Document::reset);
    document.setDesign(small());
    QCOMPARE(reset.count(), 1);
    QVERIFY(next() == ChangeSet{});
    disconnect(&document, &Document::changed, this, nullptr);
}

void tst_UiDocument::refusedAndIdleEditsLeaveNoTrace() {
    Document document;
    document.setDesign(small());
    QSignalSpy changed(&document, &Document::changed);
    const auto refused = document.edit({Add<Component>{component("a")}}, u"Add"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("id-duplicate"));
    QVERIFY(document.edit({Set<Component>{small().system.components[0]}}, u"Set"_s)); // to what it is
    QVERIFY(document.edit({Batch{}}, u"Nothing"_s));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(document.history().count(), 0);
    QVERIFY(document.history().isClean());
    QVERIFY(document.design() == small());
}

void tst_UiDocument::stepsAreNamedInALine() {
    Document document;
    document.setDesign(small());
    QVERIFY(document.edit(moveTo("a", 8), u"Move a\nb"_s));
    QCOMPARE(document.history().undoText(), u"Move a b"_s);
    QVERIFY(document.edit(moveTo("a", 16), u"Move "_s + QString(10'000, u'W')));
    QCOMPARE(document.history().undoText().size(), 120);
    QVERIFY(document.history().undoText().endsWith(u"W…"_s));
}

void tst_UiDocument::snapshotIsSharedAndFresh() {
    Document document;
    document.setDesign(small());
    const auto first = document.snapshot();
    QVERIFY(*first == document.system());
    QCOMPARE(document.snapshot().get(), first.get());
    // Fresh for whoever asks in answer to a signal, of the history as well.
    int asked = 0;
    const auto ask = [&] {
        ++asked;
        QVERIFY(*document.snapshot() == document.system());
    };
    connect(&document, &Document::changed, this, ask);
    connect(&document.history(), &QUndoStack::indexChanged, this, ask);
    QVERIFY(document.edit(named("a", "A"), u"Rename"_s));
    document.history().undo();
    document.history().redo();
    document.setDesign(Design{});
    QCOMPARE(asked, 8);
    QVERIFY(*first == small().system); // what another thread holds stays as it was
    document.disconnect(this);
    document.history().disconnect(this);
}

void tst_UiDocument::revisionFollowsMeaning() {
    Document document;
    document.setDesign(small());
    const quint64 start = document.revision();
    QVERIFY(document.edit(moveTo("a", 1), u"Move"_s));
    QVERIFY(document.edit({Arrange{{{DomainId("eu"), true}}, {{ElementId("a"), true}}}}, u"Fold"_s));
    QCOMPARE(document.revision(), start);
    QVERIFY(document.edit(named("a", "A"), u"Rename"_s));
    QVERIFY(document.revision() > start);
    const quint64 renamed = document.revision();
    document.history().undo();
    QVERIFY(document.revision() > renamed);
    const quint64 undone = document.revision();
    document.setDesign(small());
    QVERIFY(document.revision() > undone);
}

void tst_UiDocument::cleanFollowsTheSavedState() {
    Document document;
    QVERIFY(document.history().isClean());
    QVERIFY(document.edit({Add<Component>{component("a")}}, u"Add"_s));
    QVERIFY(!document.history().isClean());
    document.history().setClean(); // saved
    QVERIFY(document.edit(named("a", "A"), u"Rename"_s));
    QVERIFY(!document.history().isClean());
    document.history().undo();
    QVERIFY(document.history().isClean());
    document.history().undo();
    QVERIFY(!document.history().isClean());
    document.setDesign(small());
    QVERIFY(document.history().isClean());
}

void tst_UiDocument::anotherDesignForgetsTheHistory() {
    Document document;
    QVERIFY(document.edit({Add<Component>{component("x")}}, u"Add"_s));
    document.setDesign(small());
    QVERIFY(!document.history().canUndo() && !document.history().canRedo());
    QVERIFY(document.design() == small());
}

void tst_UiDocument::selectionFollowsTheDocument() {
    Document document;
    document.setDesign(small());
    Selection selection(document);
    QSignalSpy changed(&selection, &Selection::changed);
    const ElementId a("a");
    const ElementId b("b");
    selection.set({b, a, ElementId("nobody"), b});
    QVERIFY((selection.ids() == std::vector<ElementId>{a, b}));
    QVERIFY(selection.contains(b) && !selection.contains(ElementId("c")));
    QCOMPARE(changed.count(), 1);
    selection.set({a, b});
    QCOMPARE(changed.count(), 1);
    QVERIFY(document.edit(named("a", "A"), u"Rename"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(document.edit({Remove{{a}}}, u"Remove"_s));
    QVERIFY(selection.ids() == std::vector<ElementId>{b});
    QCOMPARE(changed.count(), 2);
    document.setDesign(small()); // another design: an equal id there is another thing
    QVERIFY(selection.ids().empty());
    QCOMPARE(changed.count(), 3);
}

void tst_UiDocument::highlightAndReveal() {
    Document document;
    document.setDesign(small());
    Selection selection(document);
    QSignalSpy highlighted(&selection, &Selection::highlightChanged);
    QSignalSpy revealed(&selection, &Selection::revealRequested);
    selection.highlight({ElementId("c"), ElementId("eu"), ElementId("gone")});
    QVERIFY((selection.highlighted() == std::vector<ElementId>{ElementId("c"), ElementId("eu")}));
    QVERIFY(selection.ids().empty());
    QVERIFY(document.edit({Remove{{ElementId("eu")}}}, u"Remove"_s));
    QVERIFY(selection.highlighted() == std::vector<ElementId>{ElementId("c")});
    QCOMPARE(highlighted.count(), 2);
    selection.reveal({ElementId("gone")});
    QCOMPARE(revealed.count(), 0);
    selection.reveal({ElementId("b")});
    QCOMPARE(revealed.count(), 1);
    QVERIFY(selection.ids() == std::vector<ElementId>{ElementId("b")});
}

QTEST_MAIN(tst_UiDocument)
#include "tst_ui_document.moc"
