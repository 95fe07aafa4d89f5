import { addDays, type Problem, problem } from '@minzheng/core'
import { placeKinds } from '../place-kinds/kinds.js'
import { placeNameRegulation } from '../shared/documents.js'
import { splitName } from '../split-name/split.js'
import type { NamePeriod, PlaceName } from './place-name.js'

const partProblems = ({ name, specific, generic, kind }: PlaceName): Problem[] => {
  if (specific + generic !== name)
    return [
      problem(
        'name-parts',
        'error',
        ['specific'],
        {
          zh: `专名“${specific}”加通名“${generic}”不是“${name}”。`,
          en: `“${specific}” and “${generic}” do not make up “${name}”.`,
        },
        { zh: '请核对专名、通名和标准地名。', en: 'Check the two parts and the standard form.' },
      ),
    ]
  const { base, kinds } = splitName(`某某${generic}`, { kind })
  return base === '' || kinds.includes(kind)
    ? []
    : [
        problem(
          'name-kind',
          'warning',
          ['kind'],
          {
            zh: `通名“${generic}”通常不用于${placeKinds[kind].title.zh}。`,
            en: `“${generic}” is not usually the generic element of: ${placeKinds[kind].title.en}.`,
          },
          { zh: '请核对类别和通名。', en: 'Check the kind and the generic element.' },
        ),
      ]
}

const periodProblems = (history: readonly NamePeriod[]): Problem[] =>
  history.flatMap(({ from, to }, index) => {
    const before = history[index - 1]
    return [
      ...(from !== undefined && to !== undefined && to < from
        ? [
            problem(
              'name-period-order',
              'error',
              ['history', index, 'to'],
              { zh: `止日 ${to} 早于起日 ${from}。`, en: `It ends on ${to}, before it begins on ${from}.` },
              { zh: '请核对日期。', en: 'Check the days.' },
            ),
          ]
        : []),
      ...(before &&
      (before.to === undefined
        ? from === undefined || before.from !== undefined
        : from !== undefined && from <= before.to)
        ? [
            problem(
              'name-period-overlap',
              before.to === undefined ? 'warning' : 'error',
              ['history', index, 'from'],
              {
                zh: `与前一名称“${before.name}”的使用期重叠，或者先后不明。`,
                en: `It overlaps “${before.name}” before it, or their order is not clear.`,
              },
              {
                zh: '请写明前一名称的止日，并按先后排列。',
                en: 'Give the last day of the name before, and put the oldest first.',
              },
            ),
          ]
        : []),
    ]
  })

const presentProblems = ({ name, status, history, protection }: PlaceName): Problem[] => {
  const last = history.at(-1)
  if (!last) return []
  return [
    ...(status === 'standard' && (last.name !== name || last.to !== undefined)
      ? [
          problem(
            'name-not-present',
            // A history of former names alone has left the present one out.
            last.name !== name && last.to !== undefined ? 'warning' : 'error',
            ['history', history.length - 1],
            {
              zh: `沿革的最后一项不是现用的“${name}”。`,
              en: `The last name of the history is not “${name}”, in use today.`,
            },
            { zh: '请补上现用名称，不写止日。', en: 'Add the present name, without a last day.' },
          ),
        ]
      : []),
    ...(status === 'abolished' && last.to === undefined
      ? [
          problem(
            'name-not-ended',
            'warning',
            ['history', history.length - 1, 'to'],
            { zh: '已废止的地名没有写明止日。', en: 'The name is abolished, and its last day is not told.' },
            { zh: '请补记止日；不详的，说明依据。', en: 'Give the last day; where it is not known, say so.' },
          ),
        ]
      : []),
    ...history.slice(0, -1).flatMap((period, index) => {
      const listed = protection.find(
        // Art. 25 is in force since 2022-05-01: a name that had ended by then was changed under other rules.
        ({ listedOn, until, measures }) =>
          measures === undefined &&
          listedOn !== undefined &&
          period.to !== undefined &&
          listedOn <= period.to &&
          (until === undefined || period.to <= until) &&
          addDays(period.to, 1) >= placeNameRegulation.effective,
      )
      return listed
        ? [
            problem(
              'name-protected-renamed',
              'warning',
              ['history', index, 'to'],
              {
                zh: `“${period.name}”列入保护名录后更名，保护措施没有记载。`,
                en: `“${period.name}” was renamed after it had been listed for protection; the measures taken are not on record.`,
              },
              {
                zh: '请说明更名前采取的保护措施（条例第二十五条）。',
                en: 'State the measures taken before (art. 25 of the regulation).',
              },
            ),
          ]
        : []
    }),
  ]
}

/** What is wrong with a record that its schema cannot see. */
export const placeNameProblems = (record: PlaceName): Problem[] => {
  const { name, status, aliases, history, location, protection, successors } = record
  const inChina =
    location === undefined ||
    (location.longitude >= 73 && location.longitude <= 136 && location.latitude >= 3 && location.latitude <= 54)
  return [
    ...partProblems(record),
    ...periodProblems(history),
    ...presentProblems(record),
    ...protection.flatMap(({ listedOn, until }, index) =>
      listedOn !== undefined && until !== undefined && until < listedOn
        ? [
            problem(
              'name-listed-days',
              'error',
              ['protection', index, 'until'],
              { zh: '移出名录早于列入。', en: 'It was taken off the list before it was put on it.' },
              { zh: '请核对日期。', en: 'Check the days.' },
            ),
          ]
        : [],
    ),
    ...(successors !== undefined && (status !== 'abolished' || successors.includes(name))
      ? [
          problem(
            'name-successors',
            'error',
            ['successors'],
            {
              zh: '只有已废止的地名有承接它的其他地名。',
              en: 'Only a name that is abolished has others that took its place.',
            },
            { zh: '请核对状态和承接地名。', en: 'Check the status and the names.' },
          ),
        ]
      : []),
    ...aliases.flatMap((alias, index) =>
      alias.name === name || aliases.findIndex(other => other.name === alias.name && other.kind === alias.kind) < index
        ? [
            problem(
              'name-alias-twice',
              'warning',
              ['aliases', index, 'name'],
              { zh: `别名“${alias.name}”重复。`, en: `“${alias.name}” is told twice.` },
              { zh: '请删去重复的一项。', en: 'Leave one of them out.' },
            ),
          ]
        : [],
    ),
    ...(inChina
      ? []
      : [
          problem(
            'name-location',
            'warning',
            ['location'],
            {
              zh: '位置不在我国范围内，经纬度可能颠倒。',
              en: 'It lies outside China; longitude and latitude may be swapped.',
            },
            { zh: '请核对坐标。', en: 'Check the coordinates.' },
          ),
        ]),
  ]
}
