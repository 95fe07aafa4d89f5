import { ageOn, type Citation, PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** What older volunteers give in the Silver Age action (银龄行动). */
export const silverFields = ['medicine', 'education', 'agriculture', 'science', 'governance', 'care', 'other'] as const

/** One project of the action. */
export const SilverProject = z.strictObject({
  name: z.string().min(1),
  field: z.enum(silverFields),
  from: PlainDate,
  /** The last day; `null`: it goes on. */
  until: PlainDate.nullable().default(null),
})
export type SilverProject = z.infer<typeof SilverProject>

/** One turn of service of one volunteer on one day. */
export const SilverTurn = z.strictObject({
  volunteer: z.string().min(1),
  birth: PlainDate.nullable().default(null),
  project: z.string().min(1),
  date: PlainDate,
  /** Hours served. */
  hours: z.number().positive().max(24),
})
export type SilverTurn = z.infer<typeof SilverTurn>

/** What a volunteer did is recorded truly (志愿服务条例). */
export const volunteerRecordCite = {
  title: '志愿服务条例',
  issuer: '国务院',
  article: '第十九条',
  effective: '2017-12-01',
  confidence: 'unverified',
  note: 'article and day from memory',
} as const satisfies Citation

const wrong = (code: string, index: number, name: string, zh: string, en: string): Problem =>
  problem(`silver-${code}`, 'error', ['turns', index, name], [zh, en], ['请核对服务记录。', 'Check the record.'])

/**
 * What is wrong with the records of service: a project that is not listed, a day outside the project, more than 24 hours of one
 * volunteer on one day, a volunteer under the age that the place asks for.
 *
 * @param leastAge in full years; `null`: none is asked
 */
export const silverTurnProblems = (
  turns: readonly SilverTurn[],
  projects: readonly SilverProject[],
  leastAge: number | null,
): Problem[] => {
  const served = new Map<string, number>()
  return turns.flatMap(({ volunteer, birth, project, date, hours: more }, index) => {
    const of = projects.find(({ name }) => name === project)
    // The date comes first: it is always of one length, so no two volunteers share a key.
    const hours = (served.get(date + volunteer) ?? 0) + more
    served.set(date + volunteer, hours)
    return [
      ...(of === undefined
        ? [wrong('no-project', index, 'project', `没有项目“${project}”。`, `There is no project "${project}".`)]
        : !runsOn(of.from, of.until, date)
          ? [wrong('outside-project', index, 'date', '不在项目期间。', 'Not in the days of the project.')]
          : []),
      ...(hours > 24 ? [wrong('hours', index, 'hours', '一天超过24小时。', 'More than 24 hours in a day.')] : []),
      ...(leastAge !== null && birth !== null && ageOn(birth, date) < leastAge
        ? [wrong('too-young', index, 'birth', `未满${leastAge}周岁。`, `Under ${leastAge}.`)]
        : []),
    ]
  })
}

/** What was done from one day to another, both among them: volunteers, turns (人次) and hours. */
export const silverService = (turns: readonly SilverTurn[], from: PlainDate, to: PlainDate) => {
  const those = turns.filter(({ date }) => from <= date && date <= to)
  return {
    volunteers: new Set(those.map(({ volunteer }) => volunteer)).size,
    turns: those.length,
    hours: those.reduce((sum, { hours }) => sum + hours, 0),
  }
}
