// SPDX-License-Identifier: MIT
#include "output/html.h"

namespace casus::detail {
namespace {

// Colour is never the only sign: kinds differ in the line under them as well,
// and every mark says in its title what it is. Text on paper has a contrast of
// at least 4.5 in both schemes.
constexpr std::string_view style = R"(
:root { color-scheme: light dark;
  --paper: #fbfaf7; --raised: #fff; --ink: #1c1d20; --soft: #5d5f66; --line: #dedbd3; --link: #1a5296;
  --entity: #2b6cb0; --time: #7a3ea0; --amount: #85570a; --said: #fdf1c8; --said-line: #b98f1c; --glow: #ffd75e;
  --q0: #5d5f66; --q1: #1c716c; --q2: #2c7230; --q3: #a85200; --q4: #b3261e;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #16181b; --raised: #1d2024; --ink: #e7e5df; --soft: #a3a5ab; --line: #34373d; --link: #8fbdf3;
  --entity: #6fa8e6; --time: #c79be6; --amount: #ddb05c; --said: #37301a; --said-line: #a68a3a; --glow: #7a6212;
  --q0: #a3a5ab; --q1: #63c2b9; --q2: #7fca83; --q3: #f0a35c; --q4: #ff8a80; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 76rem; padding: 0 1.5rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 var(--sans); }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
:target { outline: 3px solid var(--glow); outline-offset: 1px; border-radius: 2px; scroll-margin-top: 5rem; }

header.page { padding: 2.5rem 0 1.25rem; border-bottom: 1px solid var(--line); }
.kicker { margin: 0; color: var(--soft); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; }
h1 { margin: .3rem 0 .8rem; max-width: 30em; font: 600 2.1rem/1.2 var(--serif); text-wrap: balance; overflow-wrap: anywhere; }
.facts { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: 0 0 1rem; font-size: .9rem; }
.facts div { display: flex; gap: .45rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; font-size: .9rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav b { color: var(--soft); font-weight: 400; }

.reading { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 3.5rem; padding: 2rem 0 1rem; }
article { max-width: 44rem; font: 1.15rem/1.7 var(--serif); overflow-wrap: anywhere; }
article p { margin: 0 0 1em; }
article .title { margin: 0 0 .8em; font: 600 1.4rem/1.3 var(--serif); }
.residue { color: var(--soft); font: .88rem/1.5 var(--sans); }
article .residue { padding-left: .8rem; border-left: 2px solid var(--line); }
article .residue::before { content: attr(data-label); margin-right: .6em; padding: .05em .45em; border: 1px solid var(--line);
  border-radius: 3px; font-size: .76rem; white-space: nowrap; }
aside { align-self: start; position: sticky; top: 1.5rem; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--raised); font-size: .86rem; }
aside h2 { margin: 0 0 .5rem; font-size: .95rem; }
.legend { margin: 0; padding: 0; list-style: none; }
.legend li { margin: .45rem 0; }
.hint { margin: .8rem 0 0; color: var(--soft); }

.e, .t, .q, .v { color: inherit; text-decoration: none; padding-bottom: .03em; border-bottom: 2px solid var(--entity); }
.t { border-bottom: 2px dotted var(--time); }
.q { border-bottom: 3px double var(--amount); }
.c { background: var(--said); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .1em 0; }
.k { border-bottom: 1px solid var(--said-line); font-style: italic; }
.s { border-bottom: 1px dashed var(--said-line); }
.s > .e { border-bottom: 2px solid var(--entity); }
.v { border-bottom-width: 3px; font-weight: 600; }
.v, .v.q0 { border-color: var(--q0); color: var(--q0); }
.v.q1 { border-color: var(--q1); color: var(--q1); }
.v.q2 { border-color: var(--q2); color: var(--q2); }
.v.q3 { border-color: var(--q3); color: var(--q3); }
.v.q4 { border-color: var(--q4); color: var(--q4); }
a.e:hover, a.t:hover, a.q:hover, a.v:hover { background: var(--glow); }
.w { text-decoration: none; }
.w::after { content: "\2192" attr(data-n); color: var(--soft); font: .68rem/1 var(--sans); vertical-align: .55em; }
.r { margin-right: .15em; text-decoration: none; }
.r::before { content: attr(data-n); color: var(--soft); font: .68rem/1 var(--sans); vertical-align: .55em; }

section { padding-top: 1.5rem; }
section > h2 { margin: 0 0 .6rem; font: 600 1.3rem/1.3 var(--serif); }
.none { color: var(--soft); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
table { width: 100%; border-collapse: collapse; font-size: .86rem; line-height: 1.4; }
th, td { padding: .5rem .7rem; text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-weight: 500; white-space: nowrap; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; font-variant-numeric: tabular-nums; }
tbody tr + tr > * { border-top: 1px solid var(--line); }
td:last-child { font-variant-numeric: tabular-nums; }
td small { color: var(--soft); }
.date { white-space: nowrap; }
code { font: .92em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; color: var(--soft); white-space: nowrap; }
.said { display: block; min-width: 16rem; max-width: 30rem; font-family: var(--serif); font-size: 1.05em; }
abbr { text-decoration: none; }

figure { margin: 0; padding: .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
figure svg { display: block; width: 100%; max-width: 54rem; height: auto; margin: 0 auto; font-family: var(--sans); }
figcaption { padding: .25rem .5rem .35rem; color: var(--soft); font-size: .86rem; text-align: center; }
svg .node { fill: var(--raised); stroke: var(--entity); stroke-width: 2.5; }
svg text { fill: var(--ink); font-size: 13px; paint-order: stroke; stroke: var(--raised); stroke-width: 5px; stroke-linejoin: round; }
svg .code { fill: var(--soft); font-size: 11px; }
svg .act { font-size: 12px; font-weight: 600; }
svg a { text-decoration: none; }
svg a:hover text { text-decoration: underline; }
svg .edge { fill: none; stroke-width: 2; }
svg .w2 { stroke-width: 3; } svg .w3 { stroke-width: 4.2; } svg .w4 { stroke-width: 5.6; } svg .w5 { stroke-width: 7; }
svg .q0 { stroke: var(--q0); } svg .q1 { stroke: var(--q1); } svg .q2 { stroke: var(--q2); }
svg .q3 { stroke: var(--q3); } svg .q4 { stroke: var(--q4); }
svg .dashed { stroke-dasharray: 6 5; }
svg .tip.q0, svg .act.q0 { fill: var(--q0); } svg .tip.q1, svg .act.q1 { fill: var(--q1); } svg .tip.q2, svg .act.q2 { fill: var(--q2); }
svg .tip.q3, svg .act.q3 { fill: var(--q3); } svg .tip.q4, svg .act.q4 { fill: var(--q4); }
svg .act { stroke: var(--raised); }
svg .tip { stroke: none; }

.tree summary { padding: .35rem 0; font-family: var(--serif); cursor: pointer; }
.tree .scroll { padding: .5rem; }
.tree svg { display: block; font-family: var(--sans); }
svg .arc { fill: none; stroke: var(--soft); stroke-width: 1.2; }
svg .arc.core { stroke: var(--entity); stroke-width: 1.9; }
svg .arc.mark { stroke: var(--line); }
svg .point { fill: var(--soft); stroke: none; } svg .point.core { fill: var(--entity); } svg .point.mark { fill: var(--line); }
.tree text { text-anchor: middle; }
svg .form { font-size: 15px; } svg .form.named { font-weight: 600; fill: var(--entity); }
svg .relation { font-size: 11px; stroke-width: 4px; } svg .lemma { font-size: 11.5px; font-style: italic; fill: var(--soft); }
svg .upos { font-size: 10px; letter-spacing: .04em; fill: var(--soft); }

footer.page { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .86rem; }
@media (max-width: 56rem) { .reading { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; } aside { position: static; } }
@media print { aside, nav { display: none; } .reading { display: block; } .scroll { overflow: visible; } }
)";

}  // namespace

std::string_view html_style() noexcept {
  return style;
}

}  // namespace casus::detail
