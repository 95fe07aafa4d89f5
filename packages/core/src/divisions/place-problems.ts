import { isDivisionCode } from '../division.js'
import type { PlainDate } from '../plain-date.schema.js'
import { problem } from '../problem.js'
import type { Problem } from '../problem.schema.js'
import { divisionHistory } from './history.js'
import { momentPrecision, possiblyOn } from './moment.js'
import type { DivisionSpell } from './spells.js'
import type { DivisionOnDay } from './timeline.js'

const named = ({ code, name }: DivisionSpell): string => `${code} ${name}`
const since = (moment: NonNullable<DivisionSpell['begins']>): { zh: string; en: string } =>
  momentPrecision(moment) === 'day'
    ? { zh: `自 ${moment.latest} 起`, en: `from ${moment.latest}` }
    : {
        zh: `自 ${moment.earliest} 至 ${moment.latest} 间某日起`,
        en: `from some day between ${moment.earliest} and ${moment.latest}`,
      }

/** What stands on the day where a division was: of one long abolished, what took the place of what took its place. */
const standingAfter = (spell: DivisionSpell, day: PlainDate): readonly string[] => {
  const history = divisionHistory()
  const standing = history.codesOn(spell.code, day).flatMap(code => {
    const then = history.divisionOn(code, day)
    return then.status === 'in-force' ? [named(then.division)] : []
  })
  return standing.length > 0 ? standing : [named(spell)]
}

const replaced = (
  { successions, status }: Extract<DivisionOnDay, { status: 'abolished' }>['successors'],
  day: PlainDate,
): readonly [zh: string, en: string] => {
  if (status !== 'known')
    return [
      '请改用当日有效的区划；其去向这里不掌握。',
      'Write a division of that day; what took its place is not known here.',
    ]
  const names = [...new Set(successions.flatMap(({ to }) => standingAfter(to, day)))]
  return [`请改用 ${names.join('、')}。`, `Write ${names.join(', ')}.`]
}

/** What stood on the day where a division was made later: 屯留县 of 1982, where 屯留区 was asked for. */
const standingBefore = (spell: DivisionSpell, day: PlainDate): readonly string[] =>
  divisionHistory()
    .predecessorsOf(spell.code)
    .filter(({ to }) => to === spell)
    .flatMap(({ from }) => (possiblyOn(from.begins, day) ? [named(from)] : standingBefore(from, day)))

const ofAnswer = (code: string, day: PlainDate, answer: DivisionOnDay): Problem | undefined => {
  if (answer.status === 'in-force' || answer.status === 'not-covered') return undefined
  if (answer.status === 'unknown')
    return answer.county && answer.county.status !== 'unknown'
      ? ofAnswer(code, day, answer.county)
      : problem(
          'division-unknown',
          'error',
          [],
          [`没有代码为 ${code} 的行政区划。`, `There is no division ${code}.`],
          [
            '请写民政部公布的六位代码，例如 350200。',
            'Write a six-digit code that the ministry published, such as 350200.',
          ],
        )
  if (answer.status === 'abolished') {
    const when = since(answer.last.ends!)
    const number = answer.last.endsBy?.number
    return problem(
      'division-abolished',
      'warning',
      [],
      [
        `${named(answer.last)}${when.zh}已撤销${number ? `（${number}）` : ''}，${day} 不再有效。`,
        `${named(answer.last)} is abolished ${when.en}${number ? ` (${number})` : ''}; it is not in force on ${day}.`,
      ],
      replaced(answer.successors, day),
    )
  }
  if (answer.status === 'not-yet') {
    const when = since(answer.first.begins!)
    const before = [...new Set(standingBefore(answer.first, day))]
    return problem(
      'division-not-yet',
      'warning',
      [],
      [
        `${named(answer.first)}${when.zh}才有，${day} 尚未设立。`,
        `${named(answer.first)} stands ${when.en}; on ${day} it was not yet.`,
      ],
      before.length > 0
        ? [`请改用当时的 ${before.join('、')}。`, `Write what stood then: ${before.join(', ')}.`]
        : ['请改用当日有效的区划。', 'Write a division of that day.'],
    )
  }
  const possible = answer.possible.map(named).join('、')
  return problem(
    'division-undecided',
    'warning',
    [],
    [
      `${day} 的 ${code} 未定：变更之日只知在一段时间内，可能是 ${possible}${answer.mayBeNone ? '，也可能没有' : ''}。`,
      `What ${code} stood for on ${day} is undecided, since the day of the change is not known: ${possible}${answer.mayBeNone ? ', or none' : ''}.`,
    ],
    ['请按当地公布的日期核对。', 'Check it by the day of the announcement.'],
  )
}

/**
 * What is wrong with a place on a day: an `error` where the code is none or was never given; a `warning` where what it stands for was
 * abolished by then (with what took its place), was not yet, or is undecided. Of a township or village, its county is looked at.
 * Nothing is said of a day before the first list.
 * @throws ProblemError `not-a-date`
 */
export const placeProblems = (code: string, day: PlainDate): readonly Problem[] => {
  if (!isDivisionCode(code))
    return [
      problem(
        'not-a-division-code',
        'error',
        [],
        [`“${code}”不是区划代码。`, `"${code}" is no code of a division.`],
        ['请写六位代码，例如 350200。', 'Write a code of six digits, such as 350200.'],
      ),
    ]
  const found = ofAnswer(code, day, divisionHistory().divisionOn(code, day))
  return found ? [found] : []
}
