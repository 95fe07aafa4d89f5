import type { Language } from '@minzheng/core'

interface Wish {
  readonly tag: string
  readonly weight: number
}

const wishesIn = (header: string): Wish[] =>
  header
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map(one => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(one)?.[1]).find(one => one !== undefined)
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)

/** The language of an answer: `?lang=zh`, else the first of Accept-Language that is Chinese or English, else Chinese. */
export const languageOf = (asked: string | null | undefined, header: string | null | undefined): Language => {
  if (asked === 'zh' || asked === 'en') return asked
  for (const { tag } of wishesIn(header ?? '')) {
    if (/^zh(?:-|$)/.test(tag)) return 'zh'
    if (/^en(?:-|$)/.test(tag)) return 'en'
  }
  return 'zh'
}
