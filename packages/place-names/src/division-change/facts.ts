import type { LocalizedText } from '@minzheng/core'
import { choice, ifKnown, yesIfSaid } from '@minzheng/core/fields'
import * as z from 'zod'

export const countyUnits = ['county', 'autonomous-county', 'county-city', 'district'] as const

/** The kinds of divisions that a change can be of (行政区划管理条例 arts. 6 to 10), with their names. */
export const divisionUnits = {
  province: { zh: '省、自治区', en: 'Province or autonomous region' },
  municipality: { zh: '直辖市', en: 'Municipality' },
  'prefecture-city': { zh: '设区的市（地级市）', en: 'City with districts' },
  'autonomous-prefecture': { zh: '自治州', en: 'Autonomous prefecture' },
  county: { zh: '县（旗）', en: 'County or banner' },
  'autonomous-county': { zh: '自治县（自治旗）', en: 'Autonomous county or banner' },
  'county-city': { zh: '不设区的市（县级市）', en: 'City without districts' },
  district: { zh: '市辖区', en: 'District' },
  township: { zh: '乡、民族乡、镇', en: 'Township or town' },
  agency: { zh: '派出机关（街道、区公所、行政公署）', en: 'Agency: sub-district, district or prefecture office' },
} as const satisfies Record<string, LocalizedText>
/** What kind of division is changed: see {@link divisionUnits}. */
export type DivisionUnit = keyof typeof divisionUnits

/** What a change can do to a division (行政区划管理条例 arts. 6 to 9), with its names. */
export const divisionChanges = {
  establish: { zh: '设立', en: 'Establishment' },
  abolish: { zh: '撤销', en: 'Abolition' },
  rename: { zh: '更名', en: 'Change of name' },
  subordination: { zh: '变更隶属关系', en: 'Change of subordination' },
  boundary: { zh: '变更行政区域界线（派出机关管辖范围）', en: 'Change of boundary, or of an agency’s area' },
  seat: { zh: '迁移驻地', en: 'Move of the seat' },
  'short-name': { zh: '变更简称', en: 'Change of the short name' },
  order: { zh: '变更排列顺序', en: 'Change of the order' },
} as const
/** What a change does to a division: see {@link divisionChanges}. */
export type DivisionChangeKind = keyof typeof divisionChanges

/** One change of one division; one that does several things (撤县设市) is asked for each. `null` is not known. */
export const DivisionChangeFacts = z.strictObject({
  unit: choice(divisionUnits, '建制', 'Kind of division'),
  change: choice(divisionChanges, '变更事项', 'Change'),
  /** Of a boundary: neither law says where 重大 begins. Left out: not known. */
  extent: ifKnown(
    choice(
      { major: ['重大变更', 'Major'], partial: ['部分变更', 'Partial'] },
      '界线变更程度',
      'Extent of the change of boundary',
    ),
  ),
  /** Coast, island, border, important resources, special area. Left out is not so. */
  sensitive: yesIfSaid(
    '涉及海岸线、海岛、边疆要地、重要资源地区或特殊情况地区',
    'Touches coast, island, border, resources or a special area',
  ),
  lake: yesIfSaid('涉及湖泊', 'Touches a lake'),
})
export type DivisionChangeFacts = z.infer<typeof DivisionChangeFacts>
