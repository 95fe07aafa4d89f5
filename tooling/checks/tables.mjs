// Tables of the READMEs that follow from the data: each stands between two marks, in English and in Chinese.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './workspace.mjs'

/** A table of Markdown. */
export const tableOf = rows =>
  [rows[0], rows[0].map(() => '---'), ...rows.slice(1)].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** A text with what stands between two marks put in their place; as it is where the marks are not there. */
export const between = (text, name, content) => {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  return start < 0 || end < start ? text : `${text.slice(0, start)}${from}\n\n${content}\n\n${text.slice(end)}`
}

/**
 * Holds the READMEs of a folder to their tables, each made for a language, or with `--write` brings them up to date.
 * Gives what does not follow.
 */
export const keepTables = (folder, tables, from) => {
  const stale = [
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ]
    .map(([name, language]) => {
      const file = join(root, folder, name)
      const text = readFileSync(file, 'utf8')
      const fresh = Object.entries(tables).reduce((now, [mark, make]) => between(now, mark, make(language)), text)
      return { file, text, fresh }
    })
    .filter(({ text, fresh }) => text !== fresh)
  if (!process.argv.includes('--write'))
    return stale.map(
      ({ file }) => `${relative(root, file)} does not follow from ${from}; mend it with: npm run pnpm -- run lint:fix`,
    )
  for (const { file, fresh } of stale) writeFileSync(file, fresh)
  return []
}
