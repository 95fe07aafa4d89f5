import { html, raw } from 'hono/html'
import type { Block, Cell, Paper, Papers, Table } from '../paper.js'
import { barsOf } from './bars.js'
import { style } from './style.js'

const cellOf = (cell: Cell) => {
  if (typeof cell === 'string') return cell
  if ('value' in cell) return cell.text
  return html`<span class="sign ${cell.tone}"><span aria-hidden="true">${cell.sign}</span>\u00a0${cell.text}</span>`
}

/** On a phone each row is a card, with the heads beside the cells; the roles say that it is still a table. */
const tableOf = ({ title, columns, rows }: Table) => html`<table role="table"><caption>${title}</caption>
<colgroup>${columns.map(({ width }) => html`<col width="${width}%">`)}</colgroup>
<thead role="rowgroup"><tr role="row">${columns.map(({ head }) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
  row =>
    html`<tr role="row">${row.map(
      (cell, at) =>
        html`<td role="cell" data-head="${columns[at]?.head}"${columns[at]?.isFigure ? raw(' class="figure"') : ''}>${cellOf(cell)}</td>`,
    )}</tr>
`,
)}</tbody></table>`

const blockOf = (block: Block) => {
  switch (block.kind) {
    case 'table':
      return tableOf(block)
    case 'bars':
      return barsOf(block)
    case 'heading':
      return block.level === 1 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
    case 'text':
      return html`<p class="${block.isNote ? 'note' : block.isFlush ? 'flush' : 'body'}">${block.text}</p>`
    case 'figures':
      return html`<dl class="figures">${block.figures.map(
        ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
      )}</dl>`
    case 'clause':
      return html`<div class="clause"><p class="from">${block.from}</p><blockquote>${block.quote}</blockquote>${block.says.map(
        text => html`<p>${text}</p>`,
      )}</div>`
    case 'outline':
      return html`<ul class="outline">${block.lines.map(
        ({ depth, text }) => html`<li class="depth-${Math.min(depth, 6)}">${text}</li>`,
      )}</ul>`
    case 'signature':
      return html`<div class="${block.isSeal ? 'signature seal' : 'signature'}">${block.lines.map(text => html`<p>${text}</p>`)}</div>`
  }
}

const paperOf = ({ title, issuer, about, blocks }: Paper, colon: string) => html`<article>
<header>${issuer === undefined ? '' : html`<p class="issuer">${issuer}</p>`}<h1>${title}</h1>
<p class="about">${about.map(([label, value]) => html`<span>${label}${colon}${value}</span> `)}</p></header>
${blocks.map(
  block => html`${blockOf(block)}
`,
)}</article>`

/** What the page may load: nothing but this style. It has no scripts. */
const policyOf = async (): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))
  return `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...digest))}'; base-uri 'none'; form-action 'none'`
}

/** Papers as one page that needs nothing besides itself. */
export const toPage = async ({ language, papers }: Papers): Promise<string> => {
  const colon = language === 'zh' ? '：' : ': '
  const page = await html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policyOf()}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${papers[0]?.title ?? ''}</title><style>${raw(style)}</style></head>
<body><main>
${papers.map(paper => paperOf(paper, colon))}
</main></body></html>
`
  return String(page)
}
