import { DivisionCode } from '@minzheng/core'
import * as z from 'zod'
import { chineseNumeral } from './numeral.js'

const text = z.string().min(1).max(60)
const number = z.string().min(1).max(24)

/** The words for a building in an estate. */
export const buildingWords = ['号楼', '栋', '幢', '座', '楼'] as const

/**
 * The parts of a standard address (标准地址), from the province to the room; what an address does not have is left out. Numbers are
 * texts in Arabic figures: `12`, `甲12`, `12-1`, `A`.
 */
export const AddressParts = z.strictObject({
  /** The division that the first names come to, the smallest that is known. */
  division: DivisionCode.optional(),
  province: text.optional(),
  prefecture: text.optional(),
  county: text.optional(),
  /** 新疆生产建设兵团, with the 师: 新疆生产建设兵团第八师. */
  corps: text.optional(),
  /** A zone (开发区、工业区、园区) before the township, or without one. */
  zone: text.optional(),
  /** A regiment of the corps: 143团. */
  regiment: text.optional(),
  /** 镇、乡、街道, a farm that is like one: 八五三农场. */
  township: text.optional(),
  /** 村、社区. */
  village: text.optional(),
  /** With its word: 3组, 2队, 8连. */
  group: text.optional(),
  /** A zone behind the township or village. */
  area: text.optional(),
  /** With its generic element: 人民南路一段. */
  street: text.optional(),
  /** A lane or street off it, behind which the numbers are: 387巷. */
  sideStreet: text.optional(),
  /** 弄. */
  lane: number.optional(),
  /** 支弄. */
  subLane: number.optional(),
  /** A named place before a number: 王家湾 of 王家湾12号. */
  locality: text.optional(),
  /** 号. */
  number: number.optional(),
  /** 附号 (`附` 3) or 之 (`之` 1). */
  attached: z.strictObject({ word: z.enum(['附', '之']), number }).optional(),
  /** 号院. */
  yard: z.literal(true).optional(),
  /** An estate, building or institution by its name: 阳光花园, 国际大厦, 常州市民政局. */
  estate: text.optional(),
  /** 西楼 and 南座 have 西 and 南 for a number. */
  building: z.strictObject({ number, word: z.enum(buildingWords) }).optional(),
  unit: number.optional(),
  /** `-1` and `负1` below the ground, `1-8` for several. */
  floor: number.optional(),
  /** As it is written, without 室: `2-4-1`; with its word where that is another: `867号`, `M021铺`. */
  room: number.optional(),
})
export type AddressParts = z.infer<typeof AddressParts>

const numbered = (value: string | undefined, word: string): string => (value === undefined ? '' : value + word)

/** The `号` of an attached number: 12号附3号, but 12号之1; 11号之二 before 301室, which would be 2301 else. */
const attachedText = (attached: AddressParts['attached'], next: string): string => {
  if (attached === undefined) return ''
  const { word, number } = attached
  if (word === '附') return `${word}${number}号`
  return word + (/^\d/.test(next) ? chineseNumeral(number) : number)
}

/** Rooms that are called by another word than 室. */
export const roomWords = ['号', '铺', '店面', '门面', '商铺'] as const
const roomText = (room: string | undefined): string =>
  numbered(room, roomWords.some(word => room?.endsWith(word)) ? '' : '室')

/** An address as it is written, from the greatest part to the smallest; what could not be read stands at its end. */
export const formatAddress = (parts: AddressParts, rest = ''): string => {
  const behind = [
    parts.yard ? '院' : '',
    parts.estate,
    parts.building === undefined ? '' : parts.building.number + parts.building.word,
    numbered(parts.unit, '单元'),
    numbered(parts.floor, '层'),
    roomText(parts.room),
    rest,
  ].join('')
  return [
    // The corps is in 新疆, and says so.
    parts.corps ?? parts.province,
    parts.prefecture,
    parts.county,
    parts.zone,
    parts.regiment,
    parts.township,
    parts.village,
    parts.group,
    parts.area,
    parts.street,
    parts.sideStreet,
    numbered(parts.lane, '弄'),
    numbered(parts.subLane, '支弄'),
    parts.locality,
    numbered(parts.number, '号'),
    attachedText(parts.attached, behind),
    behind,
  ].join('')
}

const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one !== null &&
    other !== null &&
    Object.entries(one).every(([key, value]) => value === (other as Readonly<Record<string, unknown>>)[key]))

/** Whether two addresses have the same parts. */
export const sameParts = (one: AddressParts, other: AddressParts): boolean => {
  const keys = Object.keys(one) as (keyof AddressParts)[]
  return keys.length === Object.keys(other).length && keys.every(key => isSameValue(one[key], other[key]))
}
