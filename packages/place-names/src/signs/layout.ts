import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'

/** 地名标牌 城乡: the layout of plates, in the edition of 1999. */
const signStandard1999 = {
  title: '地名标牌 城乡',
  number: 'GB 17733.1-1999',
  confidence: 'secondary',
  note: 'section 5.1 as copies restate it; replaced by GB 17733-2008 from 2008-08-01 on, whose layouts may differ',
} as const satisfies Citation

/** The edition of 1999 is of that year; its first day was not seen. */
const signStandardYear: PlainDate = '1999-01-01'

/** 地名 标志: the edition of 2008, of which one layout is known. */
export const signStandard2008 = {
  title: '地名 标志',
  number: 'GB 17733-2008',
  issued: '2008-04-23',
  effective: '2008-08-01',
  confidence: 'secondary',
  note: 'both days as a shop of standards lists them; the building plate as a city restates it with its figure (六盘水民发〔2016〕64号), of other plates nothing was seen',
} as const satisfies Citation

/** The kinds of signs and plates whose layout the standard (GB 17733) sets, with their names. */
export const signKinds = {
  street: { zh: '街牌', en: 'Street sign' },
  lane: { zh: '巷牌', en: 'Lane sign' },
  building: { zh: '楼牌', en: 'Building plate' },
  'large-door': { zh: '大门牌', en: 'Large door plate' },
  'small-door': { zh: '小门牌', en: 'Small door plate' },
  village: { zh: '村牌', en: 'Village sign' },
  other: { zh: '其他地名标志', en: 'Other name sign' },
} as const satisfies Record<string, LocalizedText>
/** A kind of sign: see {@link signKinds}. */
export type SignKind = keyof typeof signKinds

/** What stands in a field of a sign: characters, a minority script, letters, a number, a postcode. */
export type SignContent = 'chinese' | 'minority' | 'roman' | 'number' | 'postcode'

/** A field of a plate; all four in fifteenths of its width and height, from the upper left. */
export interface SignArea {
  readonly content: SignContent
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const area = (content: SignContent, left: number, top: number, width: number, height: number): SignArea => ({
  content,
  left,
  top,
  width,
  height,
})

const nameOverRoman = [area('chinese', 0, 0, 15, 9), area('roman', 0, 9, 15, 6)]
const layouts: Readonly<Record<SignKind, readonly SignArea[] | undefined>> = {
  street: nameOverRoman,
  lane: nameOverRoman,
  building: [
    area('chinese', 0, 0, 9, 9),
    area('roman', 0, 9, 9, 3),
    area('postcode', 0, 12, 9, 3),
    area('number', 9, 0, 6, 15),
  ],
  'large-door': [area('chinese', 0, 0, 15, 3), area('number', 0, 3, 15, 9), area('postcode', 0, 12, 15, 3)],
  'small-door': [area('chinese', 0, 0, 15, 6), area('number', 0, 6, 15, 9)],
  village: undefined,
  other: undefined,
}

/** Where the fields of a plate are, in fifteenths of its width and height, and the standard that says so. */
export interface SignLayout {
  readonly areas: readonly SignArea[]
  /** The least height of the digits on a building plate, in millimetres. */
  readonly leastDigitHeight?: number
  readonly cite: Citation
}

/** A building plate by the edition of 2008: no post code any more. */
const building2008 = [area('chinese', 0, 0, 9, 9), area('roman', 0, 9, 9, 6), area('number', 9, 0, 6, 15)]

/**
 * How a plate is laid out, by the edition of 1999; `undefined` of kinds of which no layout is known. `on`: the day on which it is set up;
 * from 2008-08-01 on building plates go by the edition of 2008, of other kinds that was not seen; before 1999 none goes by either. Where a minority’s script stands on it,
 * that takes the upper third of the field of the Chinese name.
 */
export const signLayout = (
  kind: SignKind,
  { minorityScript = false, on }: { readonly minorityScript?: boolean; readonly on?: PlainDate } = {},
): SignLayout | undefined => {
  const isOf2008 = kind === 'building' && on !== undefined && on >= signStandard2008.effective
  const isBefore = on !== undefined && on < signStandardYear
  const areas = isBefore ? undefined : isOf2008 ? building2008 : layouts[kind]
  if (areas === undefined) return undefined
  return {
    areas: minorityScript
      ? areas.flatMap(one => {
          if (one.content !== 'chinese') return [one]
          const third = one.height / 3
          return [
            { ...one, content: 'minority' as const, height: third },
            { ...one, top: one.top + third, height: one.height - third },
          ]
        })
      : areas,
    ...(kind === 'building' ? { leastDigitHeight: 350 } : {}),
    cite: isOf2008 ? signStandard2008 : signStandard1999,
  }
}

/** The ground of street signs by the direction of the street, as it is generally said; no text of it was seen. */
export const signColours = {
  'east-west': { zh: '蓝色', en: 'Blue' },
  'north-south': { zh: '绿色', en: 'Green' },
  cite: { title: '地名 标志', number: 'GB 17733-2008', confidence: 'unverified' },
} as const satisfies Record<'east-west' | 'north-south', LocalizedText> & { readonly cite: Citation }

/** Sizes of plates that one place or another prescribes, in millimetres; none holds elsewhere. */
export const localSignSizes = [
  { place: '六盘水', plate: { zh: '小区牌', en: 'Estate plate' }, width: 1000, height: 600, confidence: 'secondary' },
  { place: '六盘水', plate: { zh: '楼牌', en: 'Building plate' }, width: 900, height: 500, confidence: 'secondary' },
] as const
