import type { Program } from '@minzheng/rules'
import { childrenOf, type Node } from '../../packages/rules/src/language/node.js'

/** What each named part of a program cites, by its Chinese title: the article, or the title of a document cited as a whole. */
export const citedBy = ({ rules }: Program): Readonly<Record<string, string>> => {
  const found = new Map<string, Set<string>>()
  const seen = new Set<Node>()
  const visit = (of: Node): void => {
    if (seen.has(of)) return
    seen.add(of)
    if (of.kind === 'named') {
      const cited = of.cite === undefined ? '' : (of.cite.article ?? of.cite.title)
      found.set(of.title.zh, (found.get(of.title.zh) ?? new Set()).add(cited))
    }
    for (const child of childrenOf(of)) visit(child)
  }
  for (const of of Object.values(rules)) visit(of)
  return Object.fromEntries([...found].map(([title, articles]) => [title, [...articles].join(' | ')]))
}
