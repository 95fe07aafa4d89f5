import { html } from 'hono/html'
import type { Bars } from '../paper.js'

const rowHeight = 40
const barTop = 22
const barHeight = 10

/** Width of a text in Latin characters; one of Chinese takes two. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)

/** A text cut to a width, so that it leaves room for the figure beside it on a phone. The table has the whole of it. */
const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const one of text) {
    if (widthOf(kept + one) >= width) break
    kept += one
  }
  return `${kept}…`
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

/**
 * Bars as SVG. Places across are shares of the width and those down are pixels, so that it is as wide as the page and its words stay
 * as large as they are.
 */
export const barsOf = ({ title, summary, bars }: Bars, id: string) => {
  const most = bars.some(({ share, mark }) => share > 1 || (mark ?? 0) > 1) ? 1.2 : 1
  const at = (share: number) => percent(Math.min(Math.max(share, 0), most) / most)
  return html`<figure class="bars"><figcaption>${title}</figcaption>
<svg role="img" aria-labelledby="${id}-t ${id}-d" width="100%" height="${bars.length * rowHeight}">
<title id="${id}-t">${title}</title><desc id="${id}-d">${summary}</desc>
${bars.map(({ label, share, mark, value, tone }, index) => {
  const top = index * rowHeight
  return html`<text x="0" y="${top + 16}">${cut(label, 30)}</text><text x="100%" y="${top + 16}" text-anchor="end">${value}</text>
<rect class="track" x="0" y="${top + barTop}" width="100%" height="${barHeight}"/><rect class="bar ${tone}" x="0" y="${top + barTop}" width="${at(share)}" height="${barHeight}"/>
${most > 1 ? html`<line class="whole" x1="${at(1)}" x2="${at(1)}" y1="${top + barTop - 2}" y2="${top + barTop + barHeight + 2}"/>` : ''}
${mark === undefined ? '' : html`<line class="mark" x1="${at(mark)}" x2="${at(mark)}" y1="${top + barTop - 4}" y2="${top + barTop + barHeight + 4}"/>`}`
})}
</svg><p class="summary">${summary}</p></figure>`
}
