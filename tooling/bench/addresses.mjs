// How fast addresses are read, beside zh-address-parse (MIT) in both of its ways, on the same addresses in the same run. The peer finds
// province, city and district and gives the rest as it stands, with a name and a telephone number; ours reads down to the room, and
// reads once more what it would write. And how many addresses lose a street, or get another.
import { readFileSync } from 'node:fs'
import { parseAddress } from '@minzheng/place-names/addresses'
import peer from 'zh-address-parse'
import { medians, report } from './lib/measure.mjs'

const table = new URL('../../packages/place-names/test/public-addresses.tsv', import.meta.url)
const addresses = readFileSync(table, 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const [, , text, , parts = ''] = line.split('\t')
    return { text, street: /(?:^| )street:(\S+)/.exec(parts)?.[1] }
  })

const rounds = 5
const repeat = read => () => {
  for (let round = 0; round < rounds; round++) for (const { text } of addresses) read(text)
}
const byPattern = text => peer(text, { type: 0 })
const byTree = text => peer(text, { type: 1 })

// The peer writes to the console what it finds.
const { log } = console
console.log = () => {}
const times = await medians({
  ours: repeat(text => parseAddress(text)),
  byPattern: repeat(byPattern),
  byTree: repeat(byTree),
})
const onStreets = addresses.filter(({ street }) => street !== undefined)
const lost = read => onStreets.filter(({ text, street }) => !read(text).includes(street)).length
const streets = {
  ours: lost(text => {
    const { parts, rest } = parseAddress(text)
    return (parts.street ?? '') + rest
  }),
  byPattern: lost(text => byPattern(text).detail),
  byTree: lost(text => byTree(text).detail),
}
console.log = log

console.log(`${addresses.length} addresses of public test sets, warm`)
const perSecond = time => (rounds * addresses.length) / (time / 1000)
let good = report('minzheng (down to the room), addresses/s', perSecond(times.ours))
report('zh-address-parse by patterns, addresses/s', perSecond(times.byPattern))
report('zh-address-parse by a tree, addresses/s', perSecond(times.byTree))
good = report('times faster than zh-address-parse by patterns', times.byPattern / times.ours, { atLeast: 4 }) && good
good = report('times faster than zh-address-parse by a tree', times.byTree / times.ours, { atLeast: 0.8 }) && good
console.log(`${onStreets.length} addresses with a street`)
good = report('minzheng, the street is lost', streets.ours, { atMost: 0 }) && good
report('zh-address-parse by patterns, the street is lost', streets.byPattern)
report('zh-address-parse by a tree, the street is lost', streets.byTree)
if (!good) process.exitCode = 1
