// How fast place names are romanised, beside pinyin-pro alone on the same names in the same run: it gives syllables only,
// without words, official forms, apostrophes or reasons. And how much of the readings table each gets wrong.
import { readingsTable, romanise } from '@minzheng/place-names/romanise'
import { pinyin } from 'pinyin-pro'
import { medians, report } from './lib/measure.mjs'

const streets =
  '二马路 经五路 东四十二条 天宁寺西里一巷 朝阳门内大街 八角场东街 盆儿胡同 张之洞路 第二松花江 五指山 新疆维吾尔自治区 红寺堡区'

const romanising = async () => {
  const table = readingsTable()
  const names = [...table.map(({ name }) => name), ...streets.split(' ')]
  const rounds = 20
  const repeat = work => () => {
    for (let round = 0; round < rounds; round++) for (const name of names) work(name)
  }
  const times = await medians({
    ours: repeat(name => romanise(name)),
    alone: repeat(name => pinyin(name, { type: 'array' })),
  })
  const perSecond = time => (rounds * names.length) / (time / 1000)
  console.log(`romanising ${names.length} names, warm`)
  let good = report('  minzheng (words, rules, reasons), names/s', perSecond(times.ours), { atLeast: 10_000 })
  report('  pinyin-pro alone, names/s', perSecond(times.alone))
  report('  times the time of pinyin-pro alone', times.ours / times.alone)

  const wrong = read =>
    table.filter(({ name, reading }) => reading.some((syllable, at) => read(name)[at] !== syllable)).length
  const letters = read => name =>
    read(name).map(syllable => syllable.normalize('NFD').replaceAll(/[\u0304\u0301\u030c\u0300]/g, ''))
  const wrongLetters = read =>
    table.filter(
      ({ name, reading }) => letters(read)(name).slice(0, reading.length).join() !== letters(() => reading)('').join(),
    ).length
  const alone = name => pinyin(name, { type: 'array' })
  const ours = name => romanise(name).words.flatMap(word => word.readings.map(({ reading }) => reading))
  console.log(`the readings table, ${table.length} names`)
  report('  pinyin-pro alone, names with a wrong syllable', wrongLetters(alone))
  report('  pinyin-pro alone, names with a wrong syllable or tone', wrong(alone))
  good = report('  minzheng, names with a wrong syllable or tone', wrong(ours), { atMost: 0 }) && good
  return good
}

if (!(await romanising())) process.exitCode = 1
