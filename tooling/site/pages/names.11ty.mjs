import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'

export const data = {
  pagination: { data: 'eachLanguage', size: 1, alias: 'language' },
  permalink: ({ language }) => `${language}/names.html`,
}

/** Names romanised and checked, addresses parsed, identifiers checked. */
export const render = ({ language, scripts }) => {
  const t = sayer(language)
  const body = html`<div data-live="names"><p>${t('此处需要脚本。', 'This part needs scripts.')}</p></div>`
  return page({
    language,
    path: 'names.html',
    title: t('地名与证件号', 'Names and identifiers'),
    body,
    scripts: scripts.names,
  })
}
