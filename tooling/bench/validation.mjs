// How fast plans are checked: the schema alone (zod, and ajv on the exported JSON Schema), and with all that it means.
import { checkPlan, Plan, planJsonSchema } from '@minzheng/plan'
import { indicators } from '@minzheng/seeds/indicators'
import { plans } from '@minzheng/seeds/plans'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { medians, report } from './lib/measure.mjs'

const validation = async () => {
  const ajv = new Ajv({ strict: false })
  addFormats(ajv)
  const isPlan = ajv.compile(planJsonSchema())
  const rounds = 40
  const times = await medians({
    zod: () => {
      for (let round = 0; round < rounds; round++)
        for (const plan of plans) if (!Plan.safeParse(plan).success) throw new Error(plan.id)
    },
    ajv: () => {
      for (let round = 0; round < rounds; round++)
        for (const plan of plans) if (!isPlan(plan)) throw new Error(JSON.stringify(isPlan.errors))
    },
    whole: () => {
      for (let round = 0; round < rounds; round++) for (const plan of plans) checkPlan(plan, { indicators })
    },
  })
  const perSecond = time => (rounds * plans.length) / (time / 1000)
  console.log(
    `checking plans of ${(plans.reduce((sum, plan) => sum + plan.sections.flatMap(section => section.items).length, 0) / plans.length).toFixed(0)} items`,
  )
  report('  schema by zod, plans/s', perSecond(times.zod))
  report('  schema by ajv, plans/s', perSecond(times.ajv))
  report('  zod over ajv', times.zod / times.ajv)
  report('  checkPlan: schema, sense and catalogue, plans/s', perSecond(times.whole))
  return true
}

if (!(await validation())) process.exitCode = 1
