/** The look of a page: system fonts, one column, light and dark, screen and paper. Nothing is loaded from anywhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1d21; --quiet: #565c66; --rule: #cfd4db; --accent: #17365d;
  --note: #fdf6e3; --note-rule: #b98900; --code: #f3f4f6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181d; --ink: #e8e6e1; --quiet: #a3abb8; --rule: #3a414c; --accent: #a9c7ee;
    --note: #2a2617; --note-rule: #d3a736; --code: #20252d;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body {
  max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem;
  font: 1.125rem/1.6 Charter, "Bitstream Charter", Cambria, "PT Serif", Georgia, "Liberation Serif", "DejaVu Serif", serif;
  overflow-wrap: break-word; hyphens: manual;
}
.masthead, .masthead a, .dateline, .notes, .colophon, th {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
}
.masthead {
  display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .4rem 1.5rem;
  padding-bottom: .7rem; border-bottom: 3px double var(--rule); font-size: .875rem;
}
.kicker { margin: 0; color: var(--accent); font-weight: 600; letter-spacing: .08em; text-transform: uppercase; }
.masthead ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0; padding: 0; list-style: none; }
.masthead li { margin: 0; }
a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .16em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.masthead a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2em 0 .6em; font-weight: 700; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2rem 0 .75rem; letter-spacing: -.005em; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.125rem; }
h4, h5, h6 { font-size: 1rem; }
article > header { margin-bottom: 1.75rem; }
.subtitle { margin: 0 0 .75rem; color: var(--quiet); font-size: 1.2rem; line-height: 1.4; }
.dateline { margin: 0; color: var(--quiet); font-size: .9375rem; }
p, ul, ol, blockquote, pre, table { margin: 0 0 1.05em; }
li { margin: .2em 0; }
blockquote { margin-left: 0; padding-left: 1.1em; border-left: 3px solid var(--rule); }
hr { margin: 2.2em auto; width: 6rem; border: 0; border-top: 1px solid var(--rule); }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: .45em .7em; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--quiet); font-size: .875rem; }
[align="right"] { text-align: right; }
[align="center"] { text-align: center; }
code, pre { background: var(--code); font: .875em/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; }
code { padding: .1em .3em; border-radius: 3px; }
pre { padding: .8em 1em; white-space: pre-wrap; }
pre code { padding: 0; font-size: 1em; background: none; }
.notes { margin: 0 0 1.75rem; padding: .75rem 1rem; background: var(--note); border-left: 4px solid var(--note-rule); font-size: .9375rem; line-height: 1.45; }
.notes p { margin: 0; }
.notes p + p { margin-top: .4rem; }
.untranslated, .stale { background: var(--note); text-decoration: underline dotted var(--note-rule) .08em; text-underline-offset: .2em; }
.untranslated::after { content: "\\202f[" attr(lang) "]"; color: var(--quiet); font: .7em/1 system-ui, sans-serif; vertical-align: .35em; }
.untranslated:has(+ .untranslated)::after { content: none; }
.stale::after { content: "\\2020"; color: var(--quiet); }
.footnotes { margin-top: 2.5rem; border-top: 1px solid var(--rule); font-size: .9375rem; }
.footnotes h2 { font-size: 1rem; margin: 1.2em 0 .6em; }
sup { line-height: 0; }
.colophon { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .875rem; line-height: 1.5; }
.colophon p { margin: 0 0 .3em; }
@media (max-width: 30rem) {
  body { padding: 1rem 1rem 2rem; font-size: 1.0625rem; }
  h1 { font-size: 1.6rem; }
}
@page { size: A4; margin: 22mm 24mm 24mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #999; --accent: #000; --note: #fff; --note-rule: #666; --code: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.45; }
  h1 { font-size: 19pt; margin-top: 14pt; }
  h2 { font-size: 13pt; }
  nav, a[data-footnote-backref] { display: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  blockquote, pre, tr, .notes, .colophon { break-inside: avoid; }
  .notes { border: 1px solid var(--note-rule); }
  main a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
`;
