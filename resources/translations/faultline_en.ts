<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
