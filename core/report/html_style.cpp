// SPDX-License-Identifier: MIT
#include "core/report/html.h"

namespace faultline::report {

std::string_view htmlStyle() {
    return R"css(
:root {
  --paper: #ffffff; --surface: #f7f8fa; --outline: #d5dae1; --line: #66707f; --text: #1b2330; --quiet: #5a6575;
  --accent: #1f5fd0; --bad: #b3261e; --bad-soft: #fbe5e3; --warning: #8a5300; --warning-soft: #fff0d6;
  --good: #00704f; --good-soft: #ddf3eb; --promised: #0072b2; --actual: #d55e00; --part: #0072b2; --total: #66707f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --surface: #1c2027; --outline: #3a414d; --line: #98a3b3; --text: #e9edf3; --quiet: #a7b1bf;
    --accent: #7aa8ff; --bad: #ff8a80; --bad-soft: #4a2523; --warning: #f2b84b; --warning-soft: #453514;
    --good: #5fd3a6; --good-soft: #173d30; --promised: #5ab0e8; --actual: #ff9350; --part: #5ab0e8; --total: #aab4c2;
  }
}
* { box-sizing: border-box; }
html { background: var(--surface); color: var(--text); scroll-behavior: smooth; }
body {
  font: 15px/1.55 Inter, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif; margin: 0 auto;
  max-width: 62rem; padding: 2.5rem clamp(1rem, 4vw, 4rem) 4rem; background: var(--paper); overflow-wrap: break-word;
}
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 .9rem; padding-top: .9rem; border-top: 2px solid var(--text); }
h3 { font-size: 1.08rem; margin: 2rem 0 .6rem; }
p { margin: 0 0 1rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
td a, th a, li a { color: inherit; text-decoration-color: var(--outline); }
td a:hover, th a:hover { color: var(--accent); }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; margin-bottom: 1rem; }
.subtitle { color: var(--quiet); font-size: 1.05rem; margin: 0 0 1.6rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.4rem; margin: 0 0 2rem; padding: 1.1rem 0;
  border-top: 1px solid var(--outline); border-bottom: 1px solid var(--outline); }
.facts dt { color: var(--quiet); } .facts dd { margin: 0; }
nav ol { columns: 2; column-gap: 2.5rem; padding-left: 1.3rem; margin: 0; } nav li { margin: .15rem 0; }
nav h2 { border: 0; padding: 0; margin: 0 0 .5rem; font-size: 1.08rem; }
.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .9rem; margin: 0 0 1.4rem; padding: 0; }
.key div { border: 1px solid var(--outline); border-radius: 8px; padding: .8rem 1rem; background: var(--surface); }
.key dt { color: var(--quiet); font-size: .85rem; } .key dd { margin: 0; }
.key .value { font-size: 1.4rem; font-weight: 650; line-height: 1.3; }
.key .detail { color: var(--quiet); font-size: .85rem; }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); } .quiet { color: var(--quiet); }
.scroll { overflow-x: auto; margin: 0 0 1.6rem; container-type: inline-size; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
caption { text-align: left; color: var(--quiet); padding: 0 0 .5rem; }
caption span { display: block; position: sticky; left: 0; max-width: min(46rem, 100cqw); }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--outline); }
thead th { color: var(--quiet); font-weight: 600; vertical-align: bottom; border-bottom: 1.5px solid var(--line); }
tbody th { font-weight: 500; min-width: 8rem; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
.total th, .total td { font-weight: 650; border-top: 1.5px solid var(--line); border-bottom: 0; }
:target { background: var(--warning-soft); }
figure { margin: 0 0 1.8rem; } figcaption { color: var(--quiet); font-size: .875rem; margin-top: .4rem; }
.drawing { background: #ffffff; border: 1px solid var(--outline); border-radius: 8px; padding: .6rem; overflow: auto; }
.drawing svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.chart { display: block; width: 100%; max-width: 46rem; height: auto; }
.chart text { font-family: inherit; } .strong { font-weight: 650; }
.i-text { fill: var(--text); } .i-quiet { fill: var(--quiet); } .i-grid { fill: var(--outline); }
.i-promised { fill: var(--promised); } .i-actual { fill: var(--actual); } .i-gap { fill: var(--outline); }
.i-part { fill: var(--part); } .i-total { fill: var(--total); } .i-good { fill: var(--good); } .i-bad { fill: var(--bad); }
.stroke { fill: none; } .i-grid.stroke { stroke: var(--outline); } .i-quiet.stroke { stroke: var(--quiet); }
.steps { list-style: none; padding: 0; margin: 0 0 1.4rem; }
.steps li { border-left: 2px solid var(--outline); padding: .1rem 0 .35rem .9rem; margin-left: calc(var(--level) * 1.5rem); }
.steps p { margin: 0; } .steps ul { margin: .2rem 0; padding-left: 1.1rem; } .steps ul li { border: 0; padding: 0; margin: 0; }
.formula { font-family: "STIX Two Math", "Cambria Math", "DejaVu Serif", Georgia, serif; background: var(--surface);
  padding: .15rem .5rem; border-radius: 4px; width: fit-content; max-width: 100%; }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--outline); color: var(--quiet); font-size: .85rem; }
@media screen and (max-width: 46rem) {
  nav ol { columns: 1; } .drawing svg { max-width: 60rem; } .steps li { margin-left: calc(var(--level) * .7rem); }
  table, caption, tbody, tr, tbody th, td { display: block; } thead { position: absolute; left: -999rem; }
  tbody tr { border-bottom: 1px solid var(--outline); padding: .5rem 0; } tbody th { font-weight: 650; }
  tbody th, td { border: 0; padding: .1rem 0; overflow-wrap: anywhere; }
  td { display: flow-root; padding-left: 9rem; } td:empty { display: none; }
  td::before { content: attr(data-label); float: left; width: 8.4rem; margin-left: -9rem; color: var(--quiet); }
  .figure { text-align: left; white-space: normal; }
  .total th, .total td { border-top: 0; } .total { border-top: 1.5px solid var(--line); }
}
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  html, body { background: #ffffff; } body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; }
  .skip, nav { display: none; } .scroll { overflow: visible; container-type: normal; } caption span { max-width: none; } .drawing { border: 0; padding: 0; overflow: visible; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; } tr, figure, .key, .key div, .steps li { break-inside: avoid; }
  h1, h2, h3, caption, thead, p:has(+ .scroll, + figure, + ul, + dl) { break-after: avoid; } tbody tr:first-child { break-before: avoid; }
  table { font-size: 7.8pt; } tbody th { min-width: 6.5rem; } .key { grid-template-columns: repeat(4, 1fr); gap: .5rem; }
  .key .value { font-size: 1.15rem; } p { orphans: 3; widows: 3; }
  .drawing svg { max-width: 100%; max-height: 230mm; }
  tbody th, td a { overflow-wrap: anywhere; } td:has(a) { min-width: 6.5rem; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";
}

} // namespace faultline::report
