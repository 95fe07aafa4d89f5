/** How a page looks: on a screen, light or dark and however wide, and on A4. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1a1a;--soft:#555;--line:#c4c4c4;--shade:#f3f3f1;--red:#b3261e;
--good:#1b6b3a;--fair:#1f5f8b;--poor:#855200;--bad:#a61b1b;--none:#5c5c5c;--invented:#6b3fa0}
@media screen and (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#ececec;--soft:#b4b4b4;--line:#4a4c50;--shade:#232529;--red:#f2b8b5;
--good:#7fd69c;--fair:#8cc7ee;--poor:#f0c063;--bad:#ff9d97;--none:#b4b4b4;--invented:#cbb0f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 "Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;overflow-wrap:anywhere}
main{max-width:1060px;margin:0 auto;padding:24px 20px 48px}
article+article{margin-top:64px;border-top:1px solid var(--line);padding-top:32px}
header{text-align:center;border-bottom:2px solid var(--red);margin-bottom:20px;padding-bottom:10px}
h1{font-size:1.75rem;line-height:1.35;margin:.2em 0 .5em;font-weight:700;text-wrap:balance}
.issuer{color:var(--red);font-size:1.2rem;letter-spacing:.15em;margin:0}
.about{color:var(--soft);margin:0}.about span{display:inline-block;margin:0 .8em}
h2{font-size:1.25rem;margin:1.8em 0 .6em}h3{font-size:1.08rem;margin:1.5em 0 .5em}
h2,h3,caption,figcaption,.from{font-family:"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",SimHei,sans-serif;break-after:avoid}
p{margin:.4em 0}.body{text-indent:2em}
:lang(en) .body{text-indent:0}
.note{border-left:4px solid var(--invented);background:var(--shade);padding:.5em .8em;margin:.8em 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:10px;margin:1em 0}
.figures div{border:1px solid var(--line);border-radius:6px;padding:8px 12px}
dt{color:var(--soft);font-size:.875rem}dd{margin:0;font-size:1.5rem;line-height:1.3;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.45;margin:.6em 0 1.4em;table-layout:fixed}
caption,figcaption{text-align:left;font-weight:700;font-size:.95rem;padding:.4em 0}
th,td{border:1px solid var(--line);padding:4px 6px;text-align:left;vertical-align:top}
th{background:var(--shade);padding:4px 2px;text-align:center;vertical-align:middle;overflow-wrap:normal}
.figure{text-align:right;font-variant-numeric:tabular-nums}
.good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}.bad{color:var(--bad);font-weight:700}.none{color:var(--none)}
.invented{color:var(--invented);border-bottom:2px dotted}
.bars{margin:.8em 0 1.4em}
.bars ul{list-style:none;margin:0;padding:0}.bars li{break-inside:avoid;margin-bottom:4px}
.bars p{display:flex;justify-content:space-between;gap:12px;margin:0;font-size:.875rem;line-height:1.4}.bars p span+span{flex:none;max-width:60%}
svg{display:block;overflow:hidden}
.track{fill:var(--shade);stroke:var(--line)}.bar{fill:currentColor}.whole{stroke:var(--soft);stroke-dasharray:2 2}.mark{stroke:var(--ink);stroke-width:3}
.bars .summary{color:var(--soft);margin-top:.4em}
.clause{border-left:3px solid var(--line);padding:2px 12px;margin:.9em 0;break-inside:avoid}
.clause p{font-size:.9375rem}.from{font-weight:700}
blockquote{margin:.3em 0;padding:.3em .8em;background:var(--shade)}blockquote::before{content:"“"}blockquote::after{content:"”"}
.outline{list-style:none;padding:0;font-size:.9375rem}.outline li{padding:2px 0 2px 10px;border-left:2px solid var(--line);break-inside:avoid}
.depth-0{font-weight:700;margin-top:.6em}
${[1, 2, 3, 4, 5, 6].map(depth => `.depth-${depth}{margin-left:${depth * 1.1}em}`).join('')}
.signature{margin-top:2.4em;break-inside:avoid}.signature p{margin:1.1em 0}.signature.seal{text-align:right}
@media screen and (max-width:700px){
main{padding:16px 14px 32px}h1{font-size:1.4rem}
table,caption,tbody,tr,td{display:block;width:100%}colgroup{display:none}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid var(--line);border-radius:6px;margin:0 0 10px;padding:4px 0}
td{border:0;display:grid;grid-template-columns:6.5em 1fr;gap:8px;text-align:left;padding:2px 10px}
td:empty{display:none}
td.figure::before{text-align:left}td::before{content:attr(data-head);color:var(--soft)}
}
@media print{
@page{size:A4;margin:20mm 16mm 18mm;@bottom-center{content:"— " counter(page) " —";font-size:9pt}}
body{font-size:10.5pt;background:#fff}main{max-width:none;padding:0}
article+article{break-before:page;border:0;margin:0;padding:0}
h1{font-size:20pt}h2{font-size:13pt;margin:1em 0 .3em}h3{font-size:12pt}
header{margin-bottom:10px}.figures{grid-template-columns:repeat(7,1fr);gap:6px}.figures div{padding:4px 8px}dt{font-size:8pt}dd{font-size:14pt}
.outline,.clause p{font-size:9.5pt;line-height:1.45}.signature{margin-top:1em}.signature p{margin:.8em 0}
table{font-size:8.5pt;margin:.3em 0 .8em}thead{display:table-header-group}th{padding:3px 2px}td{padding:3px 4px}tr,.figures{break-inside:avoid}
tbody tr:first-child,tbody tr:last-child,.bars li:first-child,.bars li:last-child,.summary{break-before:avoid}
.track,.bar,th,.note,blockquote{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
