import { sayer } from '../data/text.mjs'
import { inEachLanguage, page } from '../layouts/page.mjs'
import { livePart } from '../layouts/parts.mjs'

const path = 'names.html'
export const data = inEachLanguage(path)

/** Names romanised and checked, addresses parsed, identifiers checked. */
export const render = ({ language, scripts }) => {
  const t = sayer(language)
  const body = livePart('names', t)
  return page({
    language,
    path,
    title: t('地名与证件号', 'Names and identifiers'),
    body,
    scripts: scripts.names,
  })
}
