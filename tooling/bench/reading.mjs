// How fast a plan is read from its text, beside a public reader of Chinese numbers on the same text; and that the time grows
// with the length and no faster, on plans and reports and on what is neither.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import recognizers from '@microsoft/recognizers-text-suite'
import { readPlan, readResults } from '@minzheng/plan-reader'
import { medianCpu, medians, report } from './lib/measure.mjs'
import { planText } from './lib/plan-text.mjs'

const megabytes = text => new TextEncoder().encode(text).length / 1e6
const { source, text } = planText

/** What is measured by itself: `node reading.mjs ours` prints its time in ms. */
const alone = {
  ours: () => medianCpu(() => readPlan(text), { repeat: 10 }),
  numbers: () => medianCpu(() => recognizers.recognizeNumber(text, recognizers.Culture.Chinese)),
}
const inItsOwnProcess = name => Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name]))

const reading = async () => {
  const size = megabytes(text)
  const times = { ours: inItsOwnProcess('ours'), numbers: inItsOwnProcess('numbers') }
  // Amounts with their unit are what a target is made of; the peer takes seconds for a page of them.
  const page = text.slice(0, 2_000)
  const money = await medians(
    { amounts: () => recognizers.recognizeCurrency(page, recognizers.Culture.Chinese) },
    { runs: 3, warmUp: 0 },
  )
  const perSecond = (bytes, time) => bytes / (time / 1000)
  const [ours, numbers] = [perSecond(size, times.ours), perSecond(size, times.numbers)]
  const amounts = 1 / (1 / numbers + 1 / perSecond(megabytes(page), money.amounts))
  console.log(`reading ${source}, ${size.toFixed(3)} MB, warm, each in its own process, by CPU time`)
  report('  minzheng (outline, targets, units, deadlines), MB/s', ours)
  report('  @microsoft/recognizers-text, numbers alone, MB/s', numbers)
  report('  @microsoft/recognizers-text, numbers and amounts of money, MB/s', amounts)
  let good = report('  ratio to numbers alone', ours / numbers, { atLeast: 20 })
  report('  ratio to numbers and amounts of money', ours / amounts)

  let seed = 7
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const filled = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const kinds = {
    'the plans again and again': length => filled(text, length),
    'on one line': length => filled(text.replaceAll(/\s/g, ''), length),
    digits: length => filled('1234567890', length),
    brackets: length => filled('（(', length),
    'closed brackets': length => filled('()', length),
    一: length => filled('一', length),
    'nested numbering': length => filled('一、(一)1.(1)①', length),
    percent: length => filled('9%', length),
    'figures without a stop': length => filled('新增床位1张，护理率由1%提高到2%，分别为3个、4家', length),
    quotes: length => filled('“《', length),
    'random Unicode': length =>
      Array.from({ length: length >> 1 }, () => String.fromCodePoint(Math.floor(random() * 0xd7ff)))
        .join('')
        .padEnd(length, '一'),
  }
  const grows = (name, read, make, short) => {
    const [a, b] = [make(short), make(short * 10)]
    // As much text either way, so that both are measured alike.
    const one = medianCpu(() => read(a), { runs: 5, warmUp: 1, repeat: 10 })
    const ten = medianCpu(() => read(b), { runs: 5, warmUp: 1 })
    good = report(`  ${name}: ten times the length takes (times)`, ten / one, { atMost: 12 }) && good
  }
  for (const [name, make] of Object.entries(kinds)) grows(name, readPlan, make, 400_000)
  const pieces = [
    ...[
      '\n',
      ' ',
      '1.甲2.乙',
      '6月底前',
      '6月底前：',
      '城乡分别3家、',
      '一季度5%，',
      '力争：\n1.',
      '由每人每月',
      '一、甲\n1.乙\n',
    ],
    '新建3个，',
    '改造9户，一季度完成20%，',
    '序号\t工作任务\t目标值\t单位\n1\t新增床位\t200\t张\n\n某段文字。\n\n',
  ]
  for (const piece of pieces) grows(JSON.stringify(piece), readPlan, length => filled(piece, length), 100_000)
  const reports = [
    '截至6月底，建成床位60张，完成年度任务的100%，同比增长5%；由3家提高到5家，',
    '新增床位1张，护理率由1%提高到2%，分别为3个、4家',
    '指标\n目标值\n完成值\n',
  ]
  for (const piece of reports)
    grows(`a report of ${JSON.stringify(piece)}`, readResults, length => filled(piece, length), 100_000)
  return good
}

const own = alone[process.argv[2]]
if (own) console.log(own())
else if (!(await reading())) process.exitCode = 1
