import { html } from 'htm/preact'
import { sayer } from '../data/text.mjs'
import { page } from '../layouts/page.mjs'

export const data = {
  pagination: { data: 'eachLanguage', size: 1, alias: 'language' },
  permalink: ({ language }) => `${language}/search.html`,
}

/** Finds what the pages hold. */
export const render = ({ language, scripts }) => {
  const t = sayer(language)
  return page({
    language,
    path: 'search.html',
    title: t('查找', 'Search'),
    body: html`<div data-live="search"><p>${t('此处需要脚本。', 'This part needs scripts.')}</p></div>`,
    scripts: [`search-${language}`, ...scripts.search],
  })
}
