/** Light, legible, and an A4 sheet when printed. System fonts: nothing is loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef1f4; color: #1b1f24; font: 16px/1.55 Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 2rem auto; padding: 3rem 3.5rem; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 18%); }
h1, h2, th, .organisation, .status { font-family: system-ui, "Segoe UI", Roboto, sans-serif; }
header { border-bottom: 2px solid #1f4e79; margin-bottom: 1.5rem; padding-bottom: .75rem; }
.organisation { margin: 0; color: #414a54; font-size: .95em; }
h1 { margin: .25rem 0; font-size: 1.7rem; line-height: 1.2; color: #163a5c; }
.status { margin: 0; font-weight: 600; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.1rem; color: #163a5c; break-after: avoid; }
p { margin: .5rem 0; overflow-wrap: anywhere; }
ul, ol { margin: .5rem 0; padding-left: 1.4rem; }
li { margin: .3rem 0; font-size: .95em; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0; font-size: .95em; }
th, td { border: 1px solid #b6bec7; padding: .45rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f3f6f9; font-weight: 600; font-size: .92em; }
.particulars th { width: 32%; }
.signatures td, .signatures th { width: 33%; }
.to-sign { height: 4rem; color: #5b646e; }
tr { break-inside: avoid; }
dl { margin: .5rem 0; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: .15rem 0 0; }
.seen { font-weight: 600; }
.small { font-size: .85em; color: #414a54; }
footer { margin-top: 2rem; border-top: 1px solid #b6bec7; padding-top: .5rem; }
@media (max-width: 40rem) { main { margin: 0; padding: 1.25rem; box-shadow: none; } }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  body { background: #fff; font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .sign { break-inside: avoid; }
  .annex { break-inside: avoid; }
  .sign + .annex { break-before: page; }
  h1 { font-size: 18pt; }
  h2 { font-size: 12pt; }
}`;
