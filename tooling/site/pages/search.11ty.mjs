import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'
import { livePart } from '../layouts/parts.mjs'

const path = 'search.html'
export const data = inEachLanguage(path)

/** Finds what the pages hold. */
export const render = ({ language, scripts }) => {
  const t = sayer(language)
  return page({
    language,
    path,
    title: t('查找', 'Search'),
    body: livePart('search', t),
    scripts: [`search-${language}`, ...scripts.search],
  })
}
