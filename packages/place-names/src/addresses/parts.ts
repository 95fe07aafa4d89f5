import { DivisionCode } from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(60)
const number = z.string().min(1).max(12)

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
  /** 镇、乡、街道. */
  township: text.optional(),
  /** 村、社区. */
  village: text.optional(),
  /** With its word: 3组, 2队. */
  group: text.optional(),
  /** With its generic element: 人民南路一段. */
  street: text.optional(),
  /** 弄. */
  lane: number.optional(),
  /** 支弄. */
  subLane: number.optional(),
  /** A named place without a street: 王家湾 before 12号. */
  locality: text.optional(),
  /** 号. */
  number: number.optional(),
  /** 附号 (`附` 3) or 之 (`之` 1). */
  attached: z.strictObject({ word: z.enum(['附', '之']), number }).optional(),
  /** 号院. */
  yard: z.literal(true).optional(),
  /** An estate or building by its name: 阳光花园, 国际大厦. */
  estate: text.optional(),
  building: z.strictObject({ number, word: z.enum(['号楼', '栋', '幢', '座']) }).optional(),
  unit: number.optional(),
  floor: number.optional(),
  room: number.optional(),
})
export type AddressParts = z.infer<typeof AddressParts>

const numbered = (value: string | undefined, word: string): string => (value === undefined ? '' : value + word)

/** The `号` of an attached number: 12号附3号, but 12号之1. */
const attachedText = (attached: AddressParts['attached']): string =>
  attached === undefined ? '' : attached.word + attached.number + (attached.word === '附' ? '号' : '')

/** An address as it is written, from the greatest part to the smallest; what could not be read stands at its end. */
export const formatAddress = (parts: AddressParts, rest = ''): string =>
  [
    parts.province,
    parts.prefecture,
    parts.county,
    parts.township,
    parts.village,
    parts.group,
    parts.street,
    numbered(parts.lane, '弄'),
    numbered(parts.subLane, '支弄'),
    parts.locality,
    numbered(parts.number, '号'),
    attachedText(parts.attached),
    parts.yard ? '院' : '',
    parts.estate,
    parts.building === undefined ? '' : parts.building.number + parts.building.word,
    numbered(parts.unit, '单元'),
    numbered(parts.floor, '层'),
    numbered(parts.room, '室'),
    rest,
  ].join('')
