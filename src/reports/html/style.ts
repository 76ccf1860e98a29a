/** Shades of heat maps, lightest first: so much of the colour over the card. */
const SHADES = Array.from({ length: 10 }, (_, index) => {
  const opacity = Math.round((0.05 + (0.95 * index) / 9) * 100) / 100
  return `.heat-${index}{fill:var(--heat);fill-opacity:${opacity}}.cold-${index}{fill:var(--cold);fill-opacity:${opacity}}`
}).join('')

const TONES = Array.from({ length: 8 }, (_, index) => `.t${index}{--t:var(--tone-${index})}`).join('')

/** The look of the product's pages (`web/src/styles.css`), in one file of its own. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#faf7f2;--card:#fff;--ink:#221c16;--ink-soft:#685d51;--line:#e9e2d8;--line-strong:#b9ac9c;
--wash:#f4eee5;--accent:#a84a04;--good:#2b7331;--caution:#8a5a00;--bad:#b3261e;--heat:#ee8a33;--cold:#5aaea4;
--tone-0:#e5750f;--tone-1:#2f7f76;--tone-2:#7d4e8c;--tone-3:#4b7bb5;--tone-4:#b94a3d;--tone-5:#6c8f3c;--tone-6:#b08a10;--tone-7:#8a6a52;--tone-rest:#b3a99d}
@media screen and (prefers-color-scheme:dark){:root{--paper:#16130f;--card:#1f1b16;--ink:#f3ede4;--ink-soft:#b5a999;--line:#342d25;
--line-strong:#6b5f51;--wash:#282219;--accent:#ffab5c;--good:#7cc57f;--caution:#e5b94e;--bad:#ff8a7c;--heat:#a64f06;--cold:#1f6a62;
--tone-0:#f58a2a;--tone-1:#4aa99e;--tone-2:#a878b8;--tone-3:#6f9dd4;--tone-4:#d76f61;--tone-5:#8eb25a;--tone-6:#d8b545;--tone-7:#b89a84;--tone-rest:#71675b}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 0.9375rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Ubuntu,Cantarell,'Helvetica Neue',sans-serif;
-webkit-font-smoothing:antialiased;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,table{margin:0}
ul,ol{padding:0;list-style:none}
h1,h2,h3,h4{font-weight:650;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.125rem);letter-spacing:-.02em}
h2{font-size:1.3125rem}
h3{font-size:1.0625rem}
h4{font-size:.9375rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.page{max-width:1168px;margin:0 auto;padding:0 24px 64px}
.soft{color:var(--ink-soft)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.brand{display:flex;align-items:center;gap:.5rem;padding:20px 0 28px;color:var(--ink-soft);font-size:.875rem;font-weight:600}
.about{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin-top:1rem}
.about dt,.facts dt{color:var(--ink-soft);font-size:.8125rem}
.about dd{font-weight:550;font-variant-numeric:tabular-nums}
.first{display:grid;grid-template-columns:minmax(0,1fr) 360px;gap:20px;margin-top:28px;align-items:start}
.card{padding:28px 32px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
.card>h2{margin-bottom:1rem}
.findings ol{display:grid;grid-template-columns:minmax(0,max-content) minmax(0,1fr)}
.findings li{display:grid;grid-column:1/-1;grid-template-columns:subgrid;gap:.125rem 1.5rem;align-items:baseline;padding:.8125rem 0;border-top:1px solid var(--line)}
.findings li:first-child{padding-top:0;border-top:0}
.findings li:last-child{padding-bottom:0}
.findings .number{max-width:15rem;color:var(--accent);font-size:1.625rem;font-weight:650;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.findings .interval{display:block;color:var(--ink-soft);font-size:.8125rem;font-weight:400;letter-spacing:0}
.findings .says{grid-column:2;font-size:1rem;line-height:1.45}
.findings li:not(:has(.number)) .says{grid-column:1/-1}
.findings .advice{margin-top:.1875rem;color:var(--ink-soft);font-size:.9375rem}
.trust li{display:grid;grid-template-columns:auto 1fr;gap:0 .625rem;padding:.625rem 0;border-top:1px solid var(--line);font-size:.9375rem}
.trust li:first-child{padding-top:0;border-top:0}
.trust li:last-child{padding-bottom:0}
.trust svg{margin-top:.1875rem}
.trust b{display:block;font-size:.8125rem;font-weight:650}
.sound{color:var(--good)}.caution{color:var(--caution)}.warning{color:var(--bad)}
.trust p{color:var(--ink)}
.body{display:grid;grid-template-columns:200px minmax(0,1fr);gap:40px;margin-top:44px}
.contents{position:sticky;top:24px;align-self:start;font-size:.875rem}
.contents h2{margin-bottom:.5rem;color:var(--ink-soft);font-size:.8125rem;font-weight:550;letter-spacing:0}
.contents a{display:block;padding:.25rem 0;color:var(--ink);text-decoration:none}
.contents a:hover{color:var(--accent);text-decoration:underline}
.alone{display:block}
.section{padding-top:8px;margin-bottom:52px;scroll-margin-top:16px}
.section>h2{margin-bottom:.375rem}
.lead{max-width:44rem;margin-bottom:1.25rem;font-size:1.0625rem;color:var(--ink-soft)}
:is(.section,.within-fold)>*+:is(.block,.pair),.pair>*+*{margin-top:20px}
.folded{margin-bottom:0;padding:0;border-top:1px solid var(--line)}.folded:has(+.section:not(.folded)){margin-bottom:44px;border-bottom:1px solid var(--line)}
.fold{margin:0;font-size:inherit}.fold>summary{width:auto;padding:14px 0;color:var(--ink-soft);font-size:.8125rem}.fold>summary>h2{display:inline;margin-left:.25rem;color:var(--ink);font-size:1.0625rem}
.fold>summary:hover>h2{color:var(--accent)}.within-fold{padding:4px 0 28px;scroll-margin-top:72px}
.block.text,.list{max-width:44rem}
.list{padding-left:1.25rem;list-style:disc}
.list li+li{margin-top:.25rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,128px),1fr));gap:1.25rem 1.5rem;padding:20px 32px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
.facts dd{font-size:1.3125rem;font-weight:600;letter-spacing:-.01em;line-height:1.3;font-variant-numeric:tabular-nums}
.facts small{display:block;color:var(--ink-soft);font-size:.8125rem;font-weight:400;letter-spacing:0}
.callout{max-width:none;padding:14px 20px;border:1px solid var(--line);border-left:4px solid var(--line-strong);border-radius:4px 10px 10px 4px;background:var(--card)}
.callout.good{border-left-color:var(--good)}.callout.caution{border-left-color:var(--caution)}.callout.missing{border-left-style:dashed;background:none}
.callout p{color:var(--ink)}
.callout h3{margin-bottom:.125rem;font-size:.9375rem}
.insufficient{border-left:4px solid var(--caution);border-radius:4px 14px 14px 4px}.nothing{padding:20px;border:1px dashed var(--line-strong);border-radius:10px;color:var(--ink-soft);text-align:center}
.insufficient p{font-size:1.0625rem}
.insufficient h3{margin:1rem 0 .375rem}
.chart{padding:24px 32px 18px;border:1px solid var(--line);border-radius:14px;background:var(--card);break-inside:avoid}
.chart figcaption{margin-bottom:14px}
.chart figcaption p{max-width:46rem;margin-top:.125rem;color:var(--ink-soft)}
.chart .note,.table .note{margin-top:.625rem;color:var(--ink-soft);font-size:.8125rem;max-width:46rem}
.drawing{display:block;max-width:100%;height:auto;overflow:visible}
.narrow{display:none;max-width:440px}.narrow .drawing,.panels .drawing{width:100%}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.125rem;margin-bottom:10px;font-size:.8125rem}
.legend li{display:flex;align-items:center;gap:.4375rem}
.legend svg{flex:none}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,230px),1fr));gap:20px 28px}
.panels .drawing{max-width:270px}
@media (min-width:900px){.pair{display:grid;grid-template-columns:1fr 1fr;gap:20px}.pair>*+*{margin-top:0}}
.panels h4{margin-bottom:.125rem}
.panels p{margin-bottom:.375rem;color:var(--ink-soft);font-size:.8125rem}
details{margin-top:12px;font-size:.875rem}
summary{width:fit-content;padding:.125rem 0;color:var(--accent);font-size:.8125rem;font-weight:550;cursor:pointer}
.table{padding:22px 32px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
.table h3{margin-bottom:.625rem}
.scroll{overflow-x:auto;overscroll-behavior-x:contain;background:linear-gradient(to right,var(--card) 40%,transparent) 0 0/28px 100% no-repeat local,linear-gradient(to left,var(--card) 40%,transparent) 100% 0/28px 100% no-repeat local,linear-gradient(to right,var(--line),transparent) 0 0/14px 100% no-repeat scroll,linear-gradient(to left,var(--line),transparent) 100% 0/14px 100% no-repeat scroll}
table{width:100%;border-collapse:collapse;font-size:.875rem}
th,td{padding:.4375rem .625rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400;overflow-wrap:break-word}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--ink-soft);font-size:.8125rem;font-weight:550;vertical-align:bottom;line-height:1.35;overflow-wrap:normal}
thead small{display:block;font-weight:400}
thead .num{white-space:normal}
td.said{min-width:6rem;max-width:26rem}tbody th{min-width:8rem;max-width:20rem;font-weight:500}
tbody tr:last-child>*{border-bottom:0}
tfoot>tr>*{border-top:2px solid var(--line-strong);border-bottom:0;font-weight:650}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
td.within{padding-left:0;color:var(--ink-soft);white-space:nowrap;font-variant-numeric:tabular-nums;overflow-wrap:normal}
td.track{width:16%;min-width:3.25rem;padding-left:0;padding-top:.8125rem;vertical-align:top}
.track svg{display:block;width:100%;height:9px}
.track rect{fill:var(--tone-0)}
.track .less{fill:var(--tone-3)}
.method h3{margin-bottom:.25rem}
.method{display:grid;grid-template-columns:minmax(0,1fr);gap:20px}
.method p{max-width:46rem}
.method ul{margin:.375rem 0 0}
.method pre,.definition pre{margin:.625rem 0;padding:.75rem 1rem;white-space:pre-wrap;border-radius:8px;background:var(--wash);font:.8438rem/1.6 ui-monospace,'SF Mono','Cascadia Mono','Noto Sans Mono',Menlo,Consolas,monospace}
.foot{margin-top:16px;padding-top:20px;border-top:1px solid var(--line);color:var(--ink-soft);font-size:.8125rem}
${TONES}.rest{--t:var(--tone-rest)}.ink{--t:var(--ink)}
.drawing text{fill:var(--ink);font-size:12px;font-variant-numeric:tabular-nums}
.drawing .middle{text-anchor:middle}.drawing .end{text-anchor:end}
.drawing .axis-title,.drawing .tick,.drawing .mark-name{fill:var(--ink-soft)}
.drawing .axis-title{font-weight:550}
.drawing .group{font-weight:650}
.drawing .value{font-weight:550}
.drawing .over,.drawing .mark-name,.drawing .value{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.grid{stroke:var(--line);fill:none}.axis{stroke:var(--line-strong);fill:none}
.mark{stroke:var(--ink-soft);stroke-dasharray:2 3;fill:none}
.bar{fill:var(--t)}.bubble{fill:var(--t);fill-opacity:.75;stroke:var(--card)}
.line{fill:none;stroke:var(--t);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
.target{fill:transparent}
.dashed{stroke-dasharray:6 5}
.band{fill:var(--t);fill-opacity:.16}
.whisker{fill:none;stroke:var(--ink);stroke-width:1.25}
.dots{fill:none;stroke:var(--t);stroke-width:7;stroke-linecap:round}.dots.many{stroke-width:4.5;stroke-opacity:.6}
.stream{fill:var(--t);fill-opacity:.32}
.stripe{fill:var(--wash)}.member{fill:var(--ink)}.no-member{fill:var(--line)}.join{stroke:var(--ink);stroke-width:2.5}
${SHADES}
@media (max-width:1040px){.first{grid-template-columns:minmax(0,1fr)}.body{display:block}.contents{position:static;margin-bottom:32px}.contents ul{display:flex;flex-wrap:wrap;gap:0 1.25rem}}
@media (max-width:760px){.page{padding:0 16px 48px}.card,.table,.chart,.facts{padding:20px 18px}.brand{padding:14px 0 18px}.first{margin-top:20px;gap:16px}.body{margin-top:32px}
.wide{display:none}.narrow{display:block}
.findings ol,.findings li{display:block}.findings .says{margin-top:.125rem}
th,td{padding:.4375rem .5rem}td.track{min-width:4rem}tbody th{min-width:6rem;max-width:12rem}}
@page{margin:14mm}
@media print{body{background:none;font-size:10pt}.page{max-width:none;padding:0}.contents,details:not(.fold){display:none}.fold::details-content{content-visibility:visible}.fold>summary{list-style:none}.body{display:block}.card,.chart,.table,.facts,.callout{break-inside:avoid;border-color:#bbb}
.wide{display:block}.narrow{display:none}.first{grid-template-columns:minmax(0,1fr) 15rem}h2,h3,.lead{break-after:avoid;break-inside:avoid}.bar,.cell,.track rect,.dots,.band,.stream{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
