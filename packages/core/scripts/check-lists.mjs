// Holds the built divisions against the yearly lists that scripts/code-lists.mjs writes them from, after `npm run build`:
//
//   node scripts/check-lists.mjs FOLDER
//
// It prints each code of each year that the two do not have alike. Lists follow the decisions: 海口市 was approved in 1986 and is in the
// list of 1987; the list of 2004 has 香坊区 under the code of 2006; statistics alone have the islands of 三沙市.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { divisionsOn } from '../dist/divisions/index.js'

const [, , folder] = process.argv
if (!folder) throw new Error('usage: node scripts/check-lists.mjs FOLDER')

for (let year = 1981; year <= 2024; year++) {
  const rows = readFileSync(join(folder, `areacodes/data/${year}.txt`), 'utf8')
    .trim()
    .split('\n')
  const listed = new Map(rows.map(row => [row.slice(0, 6), row.slice(7).trim()]))
  const built = new Map(
    divisionsOn(`${year}-12-31`)
      .divisions()
      .map(({ code, name }) => [code, name]),
  )
  for (const code of new Set([...listed.keys(), ...built.keys()]))
    if (listed.get(code) !== built.get(code))
      process.stdout.write(`${year} ${code}: listed ${listed.get(code) ?? '–'}, built ${built.get(code) ?? '–'}\n`)
}
