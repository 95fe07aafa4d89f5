import type { Citation, DivisionCode } from '@minzheng/core'
import { type PlaceKind, placeKinds } from '../place-kinds/kinds.js'
import { nanchangNaming2013 } from '../shared/documents.js'
import { splitName } from '../split-name/split.js'
import { finding, type NamingFinding } from './finding.js'

/** What a place says of names beyond the regulation. There is no national measure of length. */
export interface LocalNamingRules {
  /** The kinds of art. 3 that they are for. */
  readonly kinds: readonly number[]
  /** Characters of the whole name: usual bounds, and the most. */
  readonly usualLength?: readonly [least: number, most: number]
  readonly mostLength?: number
  /** Generic elements that may not be used. */
  readonly barredGenerics?: readonly string[]
  readonly cite: Citation
}

/** Local rules that are known here, by the code of the place. */
export const localNamingRules: Readonly<Record<DivisionCode, LocalNamingRules>> = {
  '360100': {
    kinds: [6],
    usualLength: [2, 6],
    mostLength: 8,
    barredGenerics: [...'国邦郡州市区镇岛洲湾海港湖林山街道门'],
    cite: nanchangNaming2013,
  },
}

/** What local rules say of a name. `小区` and `山庄` are words of their own: `区` bars neither. */
export const localFindings = (name: string, kind: PlaceKind, rules: LocalNamingRules): NamingFinding[] => {
  if (!rules.kinds.includes(placeKinds[kind].article3)) return []
  const { usualLength, mostLength, barredGenerics = [], cite } = rules
  const length = [...name].length
  const tooLong = mostLength !== undefined && length > mostLength
  const unusual = usualLength !== undefined && (length < usualLength[0] || length > usualLength[1])
  const { base } = splitName(name, { kind })
  const ending = base || name.slice(-1)
  const barred = name.length > 1 && barredGenerics.includes(ending)
  return [
    ...(tooLong || unusual
      ? [
          finding(
            'length',
            tooLong ? 'error' : 'warning',
            [],
            name,
            tooLong
              ? {
                  zh: `名称有${length}字，当地规定不超过${mostLength}字。`,
                  en: `It has ${length} characters; the place allows ${mostLength}.`,
                }
              : {
                  zh: `名称有${length}字，当地一般为${usualLength?.join('至')}字。`,
                  en: `It has ${length} characters; ${usualLength?.join(' to ')} are usual in the place.`,
                },
            { zh: '请调整字数。', en: 'Change the length.' },
            cite,
          ),
        ]
      : []),
    ...(barred
      ? [
          finding(
            'barred-generic',
            'error',
            ['大'],
            ending,
            {
              zh: `当地不得用“${ending}”作这类地名的通名。`,
              en: `The place bars “${ending}” as a generic element of such names.`,
            },
            { zh: '请换用当地允许的通名。', en: 'Use a generic element that the place allows.' },
            cite,
          ),
        ]
      : []),
  ]
}
