// Where in a document something stands, as citations say it: 第十三条第二款, 第五条第三项、第十条第一款, 二（一）, 第二部分第（三）项.
import { readChinese } from './numerals.mjs'

const numeral = '[零〇一二两三四五六七八九十百千]+|\\d+'
const asNumber = text => (/\d/.test(text) ? Number(text) : readChinese(text))

const step = (text, unit) => {
  const found = text.match(new RegExp(`第[（(]?(${numeral})[）)]?${unit}`))
  return found ? asNumber(found[1]) : undefined
}

const onePlace = text => {
  const article = step(text, '条')
  if (article !== undefined) return { article, paragraph: step(text, '款'), item: step(text, '项') }
  const chapter = step(text, '章')
  if (chapter !== undefined) return { chapter }
  const part = step(text, '部分')
  if (part !== undefined) return { outline: [part, step(text, '项')].filter(one => one !== undefined) }
  const outline = text.match(new RegExp(`^(${numeral})(?:、?（(${numeral})）)?(?:、?(\\d+))?(?:[.．])?$`))
  if (outline)
    return {
      outline: outline
        .slice(1)
        .filter(one => one !== undefined)
        .map(asNumber),
    }
  if (text === '引言') return { opening: true }
  return { unread: text }
}

/** The places of a citation, one after the other; `unread` is what is written in no way that is known here. */
export const placesIn = article =>
  article.split(/[、,，]/).flatMap((text, index, all) => {
    const [from, to] = text.split('至').map(onePlace)
    if (to?.article !== undefined && from.article !== undefined)
      return Array.from({ length: to.article - from.article + 1 }, (_, more) => ({ article: from.article + more }))
    // 第七条第一项、第三项: what follows without an article of its own is of the one before it.
    const before = index > 0 ? onePlace(all[index - 1]).article : undefined
    const item = step(text, '项')
    return from.article === undefined && before !== undefined && item !== undefined
      ? [{ article: before, paragraph: step(text, '款'), item }]
      : [from]
  })
