// Indicator compliance over a million observations, beside a plain loop that keeps the latest value of each place and compares.
import { comply } from '@minzheng/indicators'
import { medians, report } from './lib/measure.mjs'

const indicator = index => ({
  id: `indicator-${index}`,
  domain: 'EC',
  name: { zh: `指标${index}`, en: `Indicator ${index}` },
  kind: 'count',
  unit: '个',
  direction: 'higher',
  accrual: 'flow',
  rollUp: 'sum',
  definition: { zh: '虚构', en: 'made up' },
})
const source = { title: 'made up', confidence: 'unverified' }

const compliance = async () => {
  const [indicators, divisions, days] = [100, 100, 100]
  const catalogue = Array.from({ length: indicators }, (_, index) => indicator(index))
  const codes = Array.from({ length: divisions }, (_, index) => String(110101 + index))
  const dates = Array.from(
    { length: days },
    (_, index) =>
      `2024-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  )
  const observations = []
  for (const date of dates)
    for (const division of codes)
      for (const { id } of catalogue)
        observations.push({ indicator: id, division, date, value: observations.length % 97, source })
  const targets = catalogue.map(({ id }, index) => ({
    id: `t${index}`,
    indicator: id,
    comparator: '>=',
    value: 50,
    unit: '个',
    scope: { divisions: [codes[index]] },
    modality: 'must',
    bare: true,
  }))
  const options = {
    indicators: catalogue,
    plan: { division: '110000', period: { from: '2024-01-01', to: '2024-12-31' } },
    asOf: '2024-12-31',
  }

  const byHand = () => {
    const latest = new Map()
    for (const observation of observations) {
      if (observation.date > options.asOf) continue
      const key = `${observation.indicator}|${observation.division}`
      const known = latest.get(key)
      if (known === undefined || observation.date > known.date) latest.set(key, observation)
    }
    return targets.map(
      target => (latest.get(`${target.indicator}|${target.scope.divisions[0]}`)?.value ?? Number.NaN) >= target.value,
    )
  }
  const ours = () => comply(targets, observations, options).results
  const reached = ours().filter(result => result.value >= 50).length
  if (reached !== byHand().filter(Boolean).length) throw new Error('the two do not agree')
  const times = await medians({ byHand, ours })
  console.log(`compliance of ${observations.length.toLocaleString('en-US')} observations`)
  report('  by hand, observations/s', observations.length / (times.byHand / 1000))
  report('  comply, observations/s', observations.length / (times.ours / 1000))
  return report('  time over that by hand', times.ours / times.byHand, { atMost: 3 })
}

if (!(await compliance())) process.exitCode = 1
