import { type DivisionCode, type PlainDate, type Problem, problem } from '@minzheng/core'

/** What is known of a division on a day. */
export interface DivisionState {
  readonly name?: string | undefined
  /** `not-yet`: it was made later. */
  readonly status: 'exists' | 'abolished' | 'not-yet'
  /** The day on which it was made or abolished. */
  readonly on?: PlainDate | undefined
  /** The divisions that took its place. */
  readonly successors?: readonly { readonly code: DivisionCode; readonly name?: string | undefined }[] | undefined
}

/** What is known of a division of county level or above on a day; nothing where no list has its code. */
export type DivisionOn = (code: DivisionCode, date: PlainDate) => DivisionState | undefined

interface PlaceAndDay {
  readonly place: DivisionCode
  readonly date: PlainDate
  readonly divisionOn?: DivisionOn | undefined
}

const unlisted = (code: DivisionCode): Problem =>
  problem(
    'division-unknown',
    'warning',
    ['place'],
    [`现有的区划表没有代码 ${code}。`, `The list of divisions has no code ${code}.`],
    ['请核对代码；新设的区划请更新区划表。', 'Check the code; for a new division, bring a newer list.'],
  )

/** What is odd about a place on a day: it had been abolished, was not there yet, or is not in the list. */
export const divisionProblems = ({ place, date, divisionOn }: PlaceAndDay): Problem[] => {
  if (!divisionOn || place === '100000') return []
  const code = place.slice(0, 6)
  const state = divisionOn(code, date)
  if (!state) return [unlisted(code)]
  if (state.status === 'exists') return []
  const name = state.name === undefined ? code : `${state.name} (${code})`
  const after = (state.successors ?? []).map(one => [one.name, one.code].filter(Boolean).join(' ')).join('、')
  if (state.status === 'not-yet')
    return [
      problem(
        'division-not-yet',
        'warning',
        ['place'],
        [`${name} 在 ${date} 尚未设立。`, `${name} was not there yet on ${date}.`],
        ['请用当日的区划代码。', 'Use the code of the division of that day.'],
      ),
    ]
  return [
    problem(
      'division-abolished',
      'warning',
      ['place'],
      [
        `${name} 已${state.on === undefined ? '' : `于 ${state.on} `}撤销，${date} 已不存在。`,
        `${name} was abolished${state.on === undefined ? '' : ` on ${state.on}`} and is not there on ${date}.`,
      ],
      after === ''
        ? ['请用当日的区划代码。', 'Use the code of the division of that day.']
        : [`请改用：${after}。`, `Use ${after}.`],
    ),
  ]
}
