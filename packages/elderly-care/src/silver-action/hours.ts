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

/** An organisation records truly what the volunteers whom it sends did (志愿服务条例). */
export const volunteerRecordCite = {
  title: '志愿服务条例',
  number: '国务院令第685号',
  issuer: '国务院',
  article: '第十九条',
  issued: '2017-08-22',
  effective: '2017-12-01',
  confidence: 'primary',
} as const satisfies Citation

const wrong = (
  code: string,
  index: number,
  name: string,
  zh: string,
  en: string,
  severity: Problem['severity'] = 'error',
): Problem =>
  problem(`silver-${code}`, severity, ['turns', index, name], [zh, en], ['请核对服务记录。', 'Check the record.'])

const ageProblems = ({ birth, date }: SilverTurn, index: number, leastAge: number | null): Problem[] => {
  if (birth !== null && birth > date)
    return [wrong('unborn', index, 'birth', '出生晚于服务日期。', 'Born after the day of service.')]
  if (leastAge === null) return []
  if (birth === null)
    return [wrong('age-unknown', index, 'birth', '出生日期不明，年龄无法核对。', 'The age is not known.', 'warning')]
  return ageOn(birth, date) < leastAge
    ? [wrong('too-young', index, 'birth', `未满${leastAge}周岁。`, `Under ${leastAge}.`)]
    : []
}

/** Hours are added up in hundredths, which binary sums of tenths miss. */
const hundredths = (hours: number): number => Math.round(hours * 100)

const isSame = (one: SilverTurn, other: SilverTurn): boolean =>
  one.volunteer === other.volunteer &&
  one.project === other.project &&
  one.date === other.date &&
  one.hours === other.hours

/**
 * What is wrong with the records of service: a project that ends before it begins or is not listed, a day outside the project, more than 24 hours of one
 * volunteer on one day, the same turn twice (a warning), a volunteer who was not born, under the age that the place asks for, or (a warning) of an age that is not
 * known. A project that runs more than once is listed for each time.
 *
 * @param leastAge in full years; `null`: none is asked
 */
export const silverTurnProblems = (
  turns: readonly SilverTurn[],
  projects: readonly SilverProject[],
  leastAge: number | null,
): Problem[] => {
  const served = new Map<string, number>()
  const backwards = projects.flatMap(({ name, from, until }, index) =>
    until !== null && until < from
      ? problem(
          'silver-backwards',
          'error',
          ['projects', index, 'until'],
          [`项目“${name}”终止早于起始。`, `The project "${name}" ends before it begins.`],
          ['请更正项目日期。', 'Mend the days of the project.'],
        )
      : [],
  )
  const found = turns.flatMap((turn, index) => {
    const { volunteer, project, date, hours: more } = turn
    const of = projects.filter(({ name }) => name === project)
    // The date comes first: it is always of one length, so no two volunteers share a key.
    const hours = (served.get(date + volunteer) ?? 0) + hundredths(more)
    served.set(date + volunteer, hours)
    return [
      ...(of.length === 0
        ? [wrong('no-project', index, 'project', `没有项目“${project}”。`, `There is no project "${project}".`)]
        : !of.some(({ from, until }) => runsOn(from, until, date))
          ? [wrong('outside-project', index, 'date', '不在项目期间。', 'Not in the days of the project.')]
          : []),
      ...(turns.slice(0, index).some(one => isSame(one, turn))
        ? [wrong('twice', index, 'date', '与另一条记录相同。', 'The same turn is on record before.', 'warning')]
        : []),
      ...(hours > 24_00 ? [wrong('hours', index, 'hours', '一天超过24小时。', 'More than 24 hours in a day.')] : []),
      ...ageProblems(turn, index, leastAge),
    ]
  })
  return [...backwards, ...found]
}

/** What was done from one day to another, both among them: volunteers and projects, each once, turns (人次) and hours to a hundredth. */
export const silverService = (turns: readonly SilverTurn[], from: PlainDate, to: PlainDate) => {
  const those = turns.filter(({ date }) => from <= date && date <= to)
  return {
    volunteers: new Set(those.map(({ volunteer }) => volunteer)).size,
    projects: new Set(those.map(({ project }) => project)).size,
    turns: those.length,
    hours: those.reduce((sum, { hours }) => sum + hundredths(hours), 0) / 100,
  }
}
