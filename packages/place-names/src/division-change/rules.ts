import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { allOf, anyOf, type BooleanExpression, defineProgram, firstOf, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { divisionRegulation, divisionRules1985 } from '../shared/documents.js'
import { countyUnits, DivisionChangeFacts, type DivisionChangeKind, type DivisionUnit } from './facts.js'

export {
  DivisionChangeFacts,
  type DivisionChangeKind,
  type DivisionUnit,
  divisionChanges,
  divisionUnits,
} from './facts.js'

/** Who approves a change of divisions (行政区划管理条例 arts. 6 to 10), with their names. */
export const divisionAuthorities = {
  npc: { zh: '全国人民代表大会', en: 'National People’s Congress' },
  'state-council': { zh: '国务院', en: 'State Council' },
  province: { zh: '省、自治区、直辖市人民政府', en: 'Government of the province' },
  'founding-government': { zh: '批准设立该派出机关的人民政府', en: 'The government that approved the agency' },
  'not-provided': { zh: '未作规定', en: 'Not provided for' },
} as const

const filedWith = {
  'state-council': { zh: '国务院（材料径送民政部）', en: 'State Council, papers to the ministry' },
  ministry: { zh: '民政部', en: 'Ministry of Civil Affairs' },
  none: { zh: '不需备案', en: 'Nobody' },
} as const

interface Version {
  readonly inForce: InForce
  readonly cite: Citation
  readonly ofProvince: readonly [DivisionChangeKind, ...DivisionChangeKind[]]
  readonly ofMunicipality: readonly [DivisionChangeKind, ...DivisionChangeKind[]]
  /** Whose seat is moved by the State Council, and by the province. */
  readonly seatsAbove: readonly [DivisionUnit, ...DivisionUnit[]]
  readonly seatsBelow: readonly DivisionUnit[]
  readonly majorBoundaries: readonly [DivisionUnit, ...DivisionUnit[]]
  readonly lakesCount: boolean
  readonly ofAgency: readonly [DivisionChangeKind, ...DivisionChangeKind[]]
  readonly filing: 'state-council' | 'ministry'
  readonly articles: Readonly<Record<Basis, LocalizedText>>
}
type Basis =
  | 'province-itself'
  | 'province-other'
  | 'existence'
  | 'boundary'
  | 'sensitive'
  | 'delegated'
  | 'township'
  | 'agency'

const divisionChangeVersion = (law: Version) =>
  defineProgram({
    id: 'division-change',
    title: { zh: '行政区划变更审批权限', en: 'Authority for a change of divisions' },
    inForce: law.inForce,
    facts: DivisionChangeFacts,
    /** Nothing is left to a place. */
    policy: z.strictObject({}),
    rules({ unit, change, extent, sensitive, lake }) {
      const at = (basis: Basis) => atArticle(law.cite, law.articles[basis].zh)
      const ground = (basis: Basis, of: BooleanExpression, zh: string, en: string): BooleanExpression =>
        of.as({ zh, en }, { cite: at(basis) })
      const ofProvince = unit.isOneOf('province', 'municipality')
      const exists = change.isOneOf('establish', 'abolish', 'rename')
      const boundary = change.is('boundary')
      const autonomous = unit.isOneOf('autonomous-prefecture', 'autonomous-county')
      const middle = unit.isOneOf('prefecture-city', 'autonomous-prefecture', ...countyUnits)
      const ordinary = unit.isOneOf('prefecture-city', 'county', 'county-city', 'district')

      const byCongress = ground('province-itself', ofProvince.and(exists), '省级设立、撤销、更名', 'A province as such')
      const provinceOther = ground(
        'province-other',
        anyOf(
          unit.is('province').and(change.isOneOf(...law.ofProvince)),
          unit.is('municipality').and(change.isOneOf(...law.ofMunicipality)),
        ),
        '省级其他变更',
        'Another matter of a province',
      )
      const existence = ground(
        'existence',
        middle.and(exists.or(change.is('subordination'))).or(change.is('seat').and(unit.isOneOf(...law.seatsAbove))),
        '地级、县级的设立、撤销、更名、隶属关系或驻地',
        'A prefecture or county as such, its subordination or seat',
      )
      const lines = ground(
        'boundary',
        boundary.and(autonomous.or(unit.isOneOf(...law.majorBoundaries).and(extent.is('major')))),
        '民族自治地方界线或者界线重大变更',
        'A boundary of an autonomous area, or changed in a major way',
      )
      const touches = law.lakesCount ? sensitive.or(lake) : sensitive
      const delicate = ground(
        'sensitive',
        allOf(change.isOneOf('subordination', 'boundary'), unit.is('agency').not(), touches),
        '涉及特殊地区',
        'Touches a delicate area',
      )
      const partly = boundary.and(ordinary, extent.is('partial'))
      const [seat, ...seats] = law.seatsBelow
      const delegated = ground(
        'delegated',
        seat === undefined ? partly : partly.or(change.is('seat').and(unit.isOneOf(seat, ...seats))),
        '国务院授权省级审批',
        'Left to the province by the State Council',
      )
      const townships = ground(
        'township',
        unit.is('township').and(exists.or(boundary, change.is('seat'))),
        '乡镇变更',
        'A township',
      )
      const agencies = ground(
        'agency',
        unit.is('agency').and(change.isOneOf(...law.ofAgency)),
        '派出机关变更',
        'An agency',
      )

      const basis = firstOf(
        [byCongress, 'province-itself'],
        [provinceOther, 'province-other'],
        [delicate, 'sensitive'],
        [existence, 'existence'],
        [lines, 'boundary'],
        [delegated, 'delegated'],
        [townships, 'township'],
        [agencies, 'agency'],
      )
        .otherwise('none')
        .as(
          { zh: '审批依据', en: 'Article' },
          {
            cite: law.cite,
            words: { ...law.articles, none: divisionAuthorities['not-provided'] },
          },
        )
      const authority = firstOf(
        [byCongress, 'npc'],
        [anyOf(provinceOther, delicate, existence, lines), 'state-council'],
        [delegated.or(townships), 'province'],
        [agencies, 'founding-government'],
      )
        .otherwise('not-provided')
        .as({ zh: '审批机关', en: 'Authority' }, { cite: law.cite, words: divisionAuthorities })
      const filed = firstOf([delicate.not().and(delegated), law.filing])
        .otherwise('none')
        .as({ zh: '批准时报送备案', en: 'On approval filed with' }, { cite: at('delegated'), words: filedWith })
      return { authority, basis, filed }
    },
  })

/** As the rules of 1985 had it: no lakes, no short names; nothing on the seat of a district or a major change of its boundary. */
export const divisionChange1985 = divisionChangeVersion({
  inForce: { from: '1985-01-15', to: '2018-12-31', cite: divisionRules1985 },
  cite: divisionRules1985,
  ofProvince: ['boundary', 'seat'],
  ofMunicipality: ['boundary'],
  seatsAbove: ['autonomous-prefecture', 'county', 'autonomous-county', 'prefecture-city', 'county-city'],
  seatsBelow: [],
  majorBoundaries: ['county', 'prefecture-city', 'county-city'],
  lakesCount: false,
  ofAgency: ['abolish', 'rename', 'seat'],
  filing: 'ministry',
  articles: {
    'province-itself': { zh: '第三条', en: 'Art. 3' },
    'province-other': { zh: '第四条第一项', en: 'Art. 4(1)' },
    existence: { zh: '第四条第二项', en: 'Art. 4(2)' },
    boundary: { zh: '第四条第三项', en: 'Art. 4(3)' },
    sensitive: { zh: '第四条第四项', en: 'Art. 4(4)' },
    delegated: { zh: '第五条第一款', en: 'Art. 5, para. 1' },
    township: { zh: '第五条第二款', en: 'Art. 5, para. 2' },
    agency: { zh: '第六条', en: 'Art. 6' },
  },
})

/** Under 行政区划管理条例, from 2019-01-01. */
export const divisionChange2019 = divisionChangeVersion({
  inForce: { from: '2019-01-01', cite: divisionRegulation },
  cite: divisionRegulation,
  ofProvince: ['boundary', 'seat', 'short-name', 'order'],
  ofMunicipality: ['boundary', 'seat', 'short-name', 'order'],
  seatsAbove: ['autonomous-prefecture', 'autonomous-county', 'prefecture-city'],
  seatsBelow: ['county', 'county-city', 'district'],
  majorBoundaries: ['county', 'prefecture-city', 'county-city', 'district'],
  lakesCount: true,
  ofAgency: ['abolish', 'rename', 'seat', 'boundary'],
  filing: 'state-council',
  articles: {
    'province-itself': { zh: '第六条', en: 'Art. 6' },
    'province-other': { zh: '第七条第一项', en: 'Art. 7(1)' },
    existence: { zh: '第七条第二项', en: 'Art. 7(2)' },
    boundary: { zh: '第七条第三项', en: 'Art. 7(3)' },
    sensitive: { zh: '第七条第四项', en: 'Art. 7(4)' },
    delegated: { zh: '第八条', en: 'Art. 8' },
    township: { zh: '第九条', en: 'Art. 9' },
    agency: { zh: '第十条', en: 'Art. 10' },
  },
})

/** Who approves a change of divisions (行政区划变更), by which article, and with whom the approval is filed. */
export const divisionChange = versions(divisionChange1985, divisionChange2019)
