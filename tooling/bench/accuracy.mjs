// How well names of lists that nobody tuned on are read, beside pinyin-pro alone on the same names. The lists are public and stay
// where they are: give the path of a local copy.
//
//   node accuracy.mjs stations station_name.js    names of stations with their letters, as 12306 publishes them
//   node accuracy.mjs geonames CN.txt [half]      a GeoNames dump (places in letters, with Chinese names among the others)
//   node accuracy.mjs cedict cedict_ts.u8         CC-CEDICT, its names of places
//   node accuracy.mjs features cedict_ts.u8       CC-CEDICT, natural features of areas of other languages
//   node accuracy.mjs houses cedict_ts.u8 villages.csv    villages called after a house (曾家村), its surname read as CC-CEDICT has it
//   node accuracy.mjs villages villages.csv       names alone, `code,name,…`: how often something is said of a name
//
// Behind the file: `surnames` for settlements alone that seem to be called after a surname, `even` or `odd` for half of the list by
// number, `unplaced` to give no place.
//
// A name counts as silent where it is read otherwise than the list has it and no problem says that it may be. The tables were tuned
// on odd numbers of the stations and of GeoNames and on CC-CEDICT; even numbers were held out.
import { readFileSync, writeFileSync } from 'node:fs'
import { romanise } from '@minzheng/place-names/romanise'
import { pinyin } from 'pinyin-pro'

const [kind, file, ...rest] = process.argv.slice(2)
if (kind === undefined || file === undefined) {
  console.log('  no list was given: node accuracy.mjs stations|geonames|cedict|features|houses|villages FILE')
  process.exit(0)
}

const bare = text =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0304\u0301\u030c\u0300]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/u:|v/g, 'ü')
    .replaceAll(/(?<=[ln])ue(?!r)/g, 'üe')
    .replaceAll(/[^a-zü]/g, '')

/** Provinces as GeoNames numbers them. */
const provinces = Object.fromEntries(
  (
    '01 34,02 33,03 36,04 32,05 22,06 63,07 35,08 23,09 41,10 13,11 43,12 42,13 65,14 54,15 62,16 45,18 52,19 21,20 15,21 64,22 11,' +
    '23 31,24 14,25 37,26 61,28 12,29 53,30 44,31 46,32 51,33 50'
  )
    .split(',')
    .map(pair => pair.split(' ')),
)

const han = /^\p{Script=Han}+$/u
const everyReading = new Map()
const readingsOf = character => {
  if (!everyReading.has(character))
    everyReading.set(character, new Set(pinyin(character, { type: 'array', multiple: true }).map(bare)))
  return everyReading.get(character)
}

/** Whether letters are some reading of the characters, one after the other. */
const isSomeReading = (name, letters) => {
  let ends = new Set([0])
  for (const character of name) {
    const next = new Set()
    for (const at of ends)
      for (const reading of readingsOf(character)) if (letters.startsWith(reading, at)) next.add(at + reading.length)
    ends = next
  }
  return ends.has(letters.length)
}

/** Whether a number is of the half that was asked for. */
const isAsked = number => (number % 2 === 0 ? !rest.includes('odd') : !rest.includes('even'))

const endings = /(?:街道|[镇乡村])$/

const lists = {
  stations: text =>
    [...text.matchAll(/@[^|@]*\|([^|@]+)\|[^|@]*\|([^|@]+)\|/g)]
      .filter((_, at) => isAsked(at))
      .map(([, name, letters]) => ({ name: name.replaceAll(/\s/g, ''), letters: bare(letters) })),
  geonames: text =>
    text.split('\n').flatMap(line => {
      const column = line.split('\t')
      if (column[8] !== 'CN' || !isAsked(Number(column[0]))) return []
      const letters = bare(column[1])
      const names = [...new Set(column[3].split(',').filter(one => han.test(one) && one.length > 1))]
      const name = names.find(one => isSomeReading(one, letters))
      const own = names.find(one => endings.test(one)) ?? names[0]
      const division = provinces[column[10]]
      if (name !== undefined) return [{ name, letters, division }]
      return own === undefined ? [] : [{ name: own, form: column[1], division }]
    }),
  cedict: text =>
    text.split('\n').flatMap(line => {
      const [, name, reading, gloss] = /^\S+ (\S+) \[([^\]]+)\] \/(.*)\/\s*$/.exec(line) ?? []
      const isPlace =
        /\b(?:county|district|township|town|village|prefecture|prefecture-level city|county-level city|banner|river|lake|mountain|mountains|peak|island|bay|strait|basin|desert|plateau|pass|range|street|road|railway station)\b/i
      if (!name || name.length < 2 || !han.test(name) || !/^[A-Z]/.test(gloss) || !/^[A-Z]/.test(reading)) return []
      if (!isPlace.test(gloss) || /\b(?:Japan|Taiwan|Hong Kong|Korea|Vietnam|USA|India|Russia|France)\b/.test(gloss))
        return []
      if (!/\b(?:in|of|China|on|between|through|near|at)\b/.test(gloss)) return []
      return [{ name, letters: bare(reading.replaceAll(/[1-5]/g, '')) }]
    }),
  features: text =>
    text.split('\n').flatMap(line => {
      const [, name, , gloss] = /^\S+ (\S+) \[([^\]]+)\] \/(.*)\/\s*$/.exec(line) ?? []
      const isFeature = /[山峰河江湖错措漠地原谷岭川泊淖海]$/.test(name ?? '')
      const where =
        /\b(?:Xinjiang|Tibet|Tibetan|Qinghai|Himalaya|Inner Mongolia|Karakorum|Kunlun|Lhasa|Everest|Junggar|Tarim)/
      return name && name.length > 2 && han.test(name) && isFeature && where.test(gloss) ? [{ name, form: gloss }] : []
    }),
  houses: text => {
    const readings = new Map()
    for (const line of text.split('\n')) {
      const [, surname, reading, gloss] = /^\S+ (\S+) \[([^\]]+)\] \/(.*)\/\s*$/.exec(line) ?? []
      if (
        surname &&
        surname.length <= 2 &&
        /^[A-Z]/.test(reading) &&
        /(?:^|\/|; )(?:two-character )?surname /.test(gloss)
      )
        readings.set(surname, [...(readings.get(surname) ?? []), bare(reading.replaceAll(/[1-5]/g, ''))])
    }
    return readFileSync(rest[0], 'utf8')
      .split('\n')
      .slice(1)
      .flatMap(line => {
        const [code, full = ''] = line.replaceAll('"', '').split(',')
        const surname = /^(.{1,2})家/.exec(full)?.[1]
        const all = readings.get(surname)
        if (all === undefined) return []
        // A surname with several readings is right in any of them.
        const right = all.map(one => `${one}jiacun`)
        return [{ name: `${surname}家村`, division: code.slice(0, 6), letters: right[0], all: right }]
      })
  },
  villages: text =>
    text
      .split('\n')
      .slice(1)
      .flatMap(line => {
        const [code, name] = line.replaceAll('"', '').split(',')
        const plain = name?.replace(/(?:村民|居民|村|居)?委员?会$/, '')
        return plain ? [{ name: plain, division: code.slice(0, 6) }] : []
      }),
}

const all = lists[kind](readFileSync(file, 'utf8'))

/** A surname that is read otherwise than its character mostly is, and a word for a settlement. */
const bySurname =
  /^[东西南北大小老新前后上下]?(?:曾|单|解|仇|区|任|查|朴|缪|翟|覃|谌|逄|牟|盖|葛|燕|宁|华|召|员|乐|应|尉迟|万俟|令狐)(?:家|庄|屯|村|营|寨|集|店|湾|楼|圩|坪|岗|桥|巷|沟|坝|岭|口|台|镇|乡|坊|埠|厝|垸)/
const asked = rest.includes('surnames') ? all.filter(({ name }) => bySurname.test(name)) : all
const places = rest.includes('unplaced') ? asked.map(one => ({ ...one, division: undefined })) : asked
const read = places.filter(({ letters }) => letters !== undefined)
const foreign = places.filter(({ form }) => form !== undefined)
const share = (count, of) => `${((100 * count) / Math.max(1, of)).toFixed(2)} %`

const readingOf = ({ name, division }) => {
  const { words, problems } = romanise(name, { division })
  const letters = words.flatMap(({ readings }) => readings.map(({ reading }) => reading ?? ''))
  return { letters: bare(letters.join('')), problems: problems.map(({ code }) => code) }
}

if (read.length > 0) {
  const wrong = []
  let alone = 0
  let said = 0
  for (const place of read) {
    const ours = readingOf(place)
    const right = place.all ?? [place.letters]
    if (!right.includes(bare(pinyin(place.name, { type: 'array' }).join('')))) alone++
    if (ours.problems.length > 0) said++
    if (!right.includes(ours.letters)) wrong.push({ ...place, ours: ours.letters, silent: ours.problems.length === 0 })
  }
  const silent = wrong.filter(one => one.silent).length
  console.log(`${read.length} names whose letters are a reading of their characters`)
  console.log(`  pinyin-pro alone: ${alone} read otherwise, ${share(read.length - alone, read.length)} right`)
  console.log(`  romanise: ${wrong.length} read otherwise, ${share(read.length - wrong.length, read.length)} right`)
  console.log(
    `  of these silent: ${silent} (${share(silent, read.length)}); something is said of ${share(said, read.length)} of all`,
  )
  if (process.env.OUT)
    writeFileSync(
      process.env.OUT,
      wrong
        .map(
          ({ name, letters, ours, silent, division = '' }) =>
            `${name}\t${letters}\t${ours}\t${silent ? 'silent' : ''}\t${division}\n`,
        )
        .join(''),
    )
}
if (foreign.length > 0) {
  const plain = foreign.filter(({ name, form, division }) => {
    const { text, problems, words } = romanise(name, { division, tones: 'none' })
    const isSpelled = words[0]?.by === 'reading'
    // A gloss is longer than the form; letters of the gloss may begin with it.
    const isForm =
      kind === 'features' ? bare(form).includes(bare(words[0]?.text ?? '')) : bare(text).startsWith(bare(form))
    return isSpelled && problems.length === 0 && !isForm
  })
  console.log(
    `${foreign.length} places whose letters are no reading of their characters (another language, or another name)`,
  )
  console.log(`  spelled by their characters without a word: ${plain.length} (${share(plain.length, foreign.length)})`)
  if (process.env.OUT)
    writeFileSync(
      `${process.env.OUT}.foreign`,
      plain.map(({ name, form, division }) => `${name}\t${form}\t${division}\n`).join(''),
    )
}
if (kind === 'villages') {
  const counts = new Map()
  for (const { name, division } of places)
    for (const code of new Set(romanise(name, { division }).problems.map(({ code }) => code)))
      counts.set(code, (counts.get(code) ?? 0) + 1)
  console.log(`${places.length} names`)
  for (const [code, count] of counts) console.log(`  ${code}: ${count} (${share(count, places.length)})`)
}
