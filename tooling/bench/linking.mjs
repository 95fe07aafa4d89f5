// Whether linking a summary with its plan takes time in proportion to both.
import { linkResults, readPlan, readResults } from '@minzheng/plan-reader'
import { medianCpu, report } from './lib/measure.mjs'

const pair = count => {
  const at = (list, index) => list[index % list.length]
  const name = index =>
    `第${at('天地玄黄宇宙洪荒日月盈昃', index)}${at('甲乙丙丁戊己庚辛壬癸', index)}${at('春夏秋冬', index)}${index}中心`
  const lines = Array.from({ length: count }, (_, index) => `${index + 1}.任务。新建${name(index)}5个。`).join('\n')
  const { plan } = readPlan(`2024年工作要点\n一、重点\n${lines}`)
  const { results } = readResults(`2024年工作总结\n一、完成\n${lines}`)
  return { plan, reports: [{ results, division: '331024', source: { title: '总结', confidence: 'unverified' } }] }
}

const link = ({ plan, reports }) => linkResults(plan, reports, { indicators: [], division: '331024' })
const [short, long] = [pair(200), pair(2_000)]
const one = medianCpu(() => link(short), { runs: 5, warmUp: 1, repeat: 10 })
const ten = medianCpu(() => link(long), { runs: 5, warmUp: 1 })
console.log('linking a summary with its plan, 200 and 2,000 targets')
if (!report('  ten times the targets take (times)', ten / one, { atMost: 15 })) process.exitCode = 1
