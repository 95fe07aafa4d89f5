import { html } from 'hono/html'
import type { Bars } from '../paper.js'

const barTop = 4
const barHeight = 10

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

/**
 * Bars, each a row of its own with its label and figure as text above a small SVG, so that a page ends between rows and a long label
 * goes on in the next line. Places across are shares of the width and those down are pixels, so that it is as wide as the page.
 */
export const barsOf = ({ title, summary, bars }: Bars) => {
  const most = bars.some(({ share, mark }) => share > 1 || (mark ?? 0) > 1) ? 1.2 : 1
  const at = (share: number) => percent(Math.min(Math.max(share, 0), most) / most)
  return html`<figure class="bars"><figcaption>${title}</figcaption>
<ul role="list">${bars.map(
    ({ label, share, mark, value, tone }) => html`
<li><p><span>${label}</span> <span>${value}</span></p><svg aria-hidden="true" width="100%" height="18"><rect class="track" x="0" y="${barTop}" width="100%" height="${barHeight}"/><rect class="bar ${tone}" x="0" y="${barTop}" width="${at(share)}" height="${barHeight}"/>${
      most > 1
        ? html`<line class="whole" x1="${at(1)}" x2="${at(1)}" y1="${barTop - 2}" y2="${barTop + barHeight + 2}"/>`
        : ''
    }${
      mark === undefined
        ? ''
        : html`<line class="mark" x1="${at(mark)}" x2="${at(mark)}" y1="0" y2="${barTop + barHeight + 4}"/>`
    }</svg></li>`,
  )}
</ul><p class="summary">${summary}</p></figure>`
}
