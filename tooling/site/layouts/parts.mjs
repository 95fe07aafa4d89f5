// Small parts that several pages show alike.
import { html } from 'htm/preact'
import { citationText } from '../data/text.mjs'

export const days = ({ from, to }, t) => (to === undefined ? t(`自 ${from}`, `from ${from}`) : `${from} – ${to}`)

/** A citation; where its document has an official address, as a link to it. */
export const citationLink = (cite, language) =>
  cite?.url
    ? html`<a href=${cite.url} rel="noreferrer">${citationText(cite, language)}</a>`
    : citationText(cite, language)

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
