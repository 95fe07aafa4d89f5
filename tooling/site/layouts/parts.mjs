// Small parts that several pages show alike.
import { citationText } from '@minzheng/rules/reasons'
import { html } from 'htm/preact'

export const days = ({ from, to }, t) => (to === undefined ? t(`自 ${from}`, `from ${from}`) : `${from} – ${to}`)

/** A citation; where its document has an official address, as a link to it. */
export const citationLink = (cite, language) =>
  cite.url
    ? html`<a href=${cite.url} rel="noreferrer">${citationText(cite, language)}</a>`
    : citationText(cite, language)

/** Where a live part stands, and what stands there without script. */
export const livePart = (name, t) =>
  html`<div data-live=${name}><p>${t('此处需要脚本。', 'This part needs scripts.')}</p></div>`

/** The lowest level of government that may set a value. */
export const setter = (setBy, t) => {
  const levels = {
    nation: t('国家', 'nation'),
    province: t('省级', 'province'),
    prefecture: t('地级', 'prefecture'),
    county: t('县级', 'county'),
  }
  return setBy ? (levels[setBy.level] ?? setBy.level) : t('各级', 'any level')
}

/** How many places a value is known in. */
export const placesIn = known => new Set(known.map(({ place }) => place)).size
