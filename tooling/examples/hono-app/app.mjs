// An app of Hono: a route of its own, with the numbers of its own place, and the whole service beside it.
import { createService } from '@minzheng/service'
import { Hono } from 'hono'
import { assess } from 'minzheng'

const service = createService()
export const app = new Hono()

/** What a household gets in this county, with the reasons in a sentence each. */
app.post('/households', async c => {
  const { date, facts } = await c.req.json()
  const answer = await assess({ program: 'dibao', place: '500112', date, facts })
  if (answer.status === 'decided') return c.json({ yuan: answer.values.monthlyBenefit / 100 })
  return c.json(
    {
      missing: answer.missing,
      problems: answer.problems.map(({ message, remedy }) => message.zh + (remedy?.zh ?? '')),
    },
    422,
  )
})

app.mount('/minzheng', request => service.fetch(request))
