// SPDX-License-Identifier: MIT
#pragma once
// Names that mean something to the programs which read what is written: none may mean it there.

#include <QTest>

namespace faultline::test {

/// Rows for a test of one column, "name".
inline void addHostileNames() {
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("name");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("attribute") << u"\" onload=\"alert(1)\" x='y'"_s;
    QTest::newRow("cdata") << u"]]> <!-- --> <![CDATA[ x"_s;
    QTest::newRow("entity") << u"&lt;b&gt; & &#60; &amp; &#0;"_s;
    QTest::newRow("style") << u"</style></title><b>"_s;
    QTest::newRow("link") << u"[x](javascript:alert(1)) https://example.org www.example.org"_s;
    QTest::newRow("cells") << u"a|b `c` **d** _e_ ~f~ $g$"_s;
    QTest::newRow("mention") << u"@team #123"_s;
    QTest::newRow("path") << u"../../etc/passwd file:///etc/passwd"_s;
    QTest::newRow("format") << u"{} {0} %s %1 %2 %99"_s;
    QTest::newRow("pdf") << u"(a) ) endobj /JS (app.alert(1)) << /URI (https://example.org) >>"_s;
    QTest::newRow("controls") << u"a\u0001\u001b[31mb\uFFFE\uFFFFc"_s;
    QTest::newRow("directions") << u"a\u202Eb \u2067c\u2069 \u2028d"_s;
    QTest::newRow("scripts") << u"数据库 قاعدة البيانات 🚀"_s;
}

} // namespace faultline::test
