<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportReading</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultline::ReportDialog</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s).</source>
        <translation>
            <numerusform>Sent to the printer: %n page.</numerusform>
            <numerusform>Sent to the printer: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>faultline::WindowFiles</name>
    <message numerus="yes">
        <source>From %1, %n component(s).</source>
        <translation>
            <numerusform>From %1, %n component.</numerusform>
            <numerusform>From %1, %n components.</numerusform>
        </translation>
    </message>
</context>
</TS>
