import type { PlaceKind } from '../place-kinds/kinds.js'
import { type GenericPart, genericData, longestGeneric, modifiersBefore } from './generic-parts.js'
import { assemble, splitByForm } from './split-by-form.js'

export { type GenericPart, genericParts } from './generic-parts.js'

/** One word of a name as the spelling rules of 1984 write it: with a capital, and a space before the next. */
export interface NameWord {
  readonly text: string
  /** `ordinal` is a number that counts streets (经/五/路); numerals in a proper name are `specific`. */
  readonly role: 'specific' | 'ordinal' | 'generic'
}

/** A name in its parts; `specific + generic` is the name. */
export interface SplitName {
  readonly name: string
  /** 专名: what tells this place from others of its kind; the whole name where there is no generic element. */
  readonly specific: string
  /** 通名 with its modifiers: `后街` in 景山后街; empty where the name is one word. */
  readonly generic: string
  /** The generic element without its modifiers: `街` in 景山后街. */
  readonly base: string
  /** The kinds of places that the generic element names; the kind asked for, where it is one of them. */
  readonly kinds: readonly PlaceKind[]
  readonly words: readonly NameWord[]
}

/** What {@link splitName} knows of the place. */
export interface SplitOptions {
  /** What the place is. Names of natural villages and towns are one word (rule 3): 太平沟, but 二道/沟 for a gully. */
  readonly kind?: PlaceKind | undefined
}

const numeral = '[〇零一二三四五六七八九十百]'

const ordinalForm = new RegExp(`^(.*?)(第?${numeral}+)$`)
const ordinalBases = new Set(['路', '街', '巷', '条', '弄', '段', '马路', '环路', '支路', '支弄', '小巷', '大街'])
const numberedStreet = new RegExp(`^(.*?)(第?${numeral}+|[0-9]+)号$`)
const leadingOrdinal = new RegExp(`^(第${numeral}+)(.{2,})$`)
/** Town names that end in a numeral, so that it does not count what follows: 东四/十二/条. */
const namesWithNumeral = ['东四', '西四']
const firstModifiers = '东西南北中前后左右上下新老旧大小直正横'
const directions = '东西南北中'
/** A part of a street, by its number or direction: 人民/南路/四/段, 荷塘路/北段. Other names end in 段 too (上段村). */
const streetPart = new RegExp(`[路街道](?:[${directions}]?第?${numeral}+|[${directions}])段$`)
const wideStreets = new Set(['大街', '大道', '马路'])
const modified = new Set<PlaceKind>(['street', 'river'])
/** What is longer is no name: it is left whole. */
const longestName = 100
const oneWordKinds = new Set<PlaceKind>(['natural-village'])

/** How many characters before the base belong to it: 1 in 景山后街 and 东单北大街, 2 in 解放路南小街, 0 in 河南路. */
const modifierLength = (specific: string, base: string): number => {
  if (base.length > 1)
    return wideStreets.has(base) && specific.length > 2 && directions.includes(specific.at(-1)!) ? 1 : 0
  const standsAlone = (rest: string) => rest.length >= 2 || (rest.length === 1 && firstModifiers.includes(rest))
  const last = specific.at(-1)!
  if (!firstModifiers.includes(last) || !standsAlone(specific.slice(0, -1))) return 0
  return specific.length > 3 && directions.includes(specific.at(-2)!) ? 2 : 1
}

const specificWords = (specific: string, inner: (name: string) => NameWord[] | undefined): NameWord[] => {
  const match = leadingOrdinal.exec(specific)
  if (match)
    return [
      { text: match[1]!, role: 'specific' },
      { text: match[2]!, role: 'specific' },
    ]
  return inner(specific) ?? [{ text: specific, role: 'specific' }]
}

/** A specific element that holds a street of its own: 包头/胡同/东巷, 天宁寺/西里/一/巷; of one syllable it is joined: 解放路/南小街. */
const innerWords = (specific: string): NameWord[] | undefined => {
  if (genericData().whole.has(specific)) return undefined
  const part = longestGeneric(specific, undefined)
  if (!part?.kinds.some(kind => kind === 'street' || kind === 'residential-area')) return undefined
  const rest = specific.slice(0, -part.text.length)
  if (rest.length < 2) return undefined
  const taken = modifierLength(rest, part.text)
  if (part.text.length + taken < 2) return undefined
  return [
    { text: specific.slice(0, rest.length - taken), role: 'specific' },
    { text: specific.slice(rest.length - taken), role: 'specific' },
  ]
}

/** `unit` stands before the generic element, and is of one syllable: 一/号路. */
const streetOrdinal = (
  specific: string,
  base: string,
): { before: string; ordinal: string; unit: string } | undefined => {
  if (!ordinalBases.has(base) && !(base === '里' && specific.length > 2)) return undefined
  const [, place, number] = numberedStreet.exec(specific) ?? []
  if (place !== undefined && number !== undefined) return { before: place, ordinal: number, unit: '号' }
  const held = namesWithNumeral.find(name => specific.startsWith(name) && specific.length > name.length)
  const [, before = '', ordinal = ''] = ordinalForm.exec(held ? specific.slice(held.length) : specific) ?? []
  // 三八/路 and 五一/广场 are days, not the 38th road: a number of two digits counts only in lanes (条) or after 十.
  const isDay = before === '' && !held && ordinal.length > 1 && !/[第十]/.test(ordinal)
  return ordinal === '' || (isDay && base !== '条')
    ? undefined
    : { before: `${held ?? ''}${before}`, ordinal, unit: '' }
}

/** 黄埔/大道西, 广州/大道中: the direction behind belongs to the generic element (rule 2). */
const avenuePart = /^(.{2,})(大[道街][东西南北中])$/

const splitAvenue = (name: string): SplitName | undefined => {
  const [, specific, generic] = avenuePart.exec(name) ?? []
  if (specific === undefined || generic === undefined) return undefined
  return assemble(
    name,
    specific,
    '',
    ['street'],
    [
      { text: specific, role: 'specific' },
      { text: generic, role: 'generic' },
    ],
  )
}

/** 武汉/长江/二桥: a bridge that is not the first over its water. */
const laterBridge = /^(.+[江河湖海])([二三四五]桥)$/

const splitBridge = (name: string): SplitName | undefined => {
  const [, specific, generic] = laterBridge.exec(name) ?? []
  if (specific === undefined || generic === undefined) return undefined
  const modifiers = modifiersBefore(specific, { text: generic, kinds: ['transport'] })
  const before = specific.slice(0, specific.length - modifiers.join('').length)
  return assemble(
    name,
    specific,
    '桥',
    ['transport'],
    [
      ...[before, ...modifiers].map((text): NameWord => ({ text, role: 'specific' })),
      { text: generic, role: 'generic' },
    ],
  )
}

const numberedQuarter = /^(.+[^第一二三四五六七八九十百])([一二三四五六七八九十]+村)$/

/** A quarter that is one of several: 西园/一村, 曹杨/新村 alike. */
const splitQuarter = (name: string): SplitName | undefined => {
  const [, specific, generic] = numberedQuarter.exec(name) ?? []
  if (specific === undefined || generic === undefined) return undefined
  return assemble(
    name,
    specific,
    '村',
    ['residential-area', 'committee-seat'],
    [
      { text: specific, role: 'specific' },
      { text: generic, role: 'generic' },
    ],
  )
}

const oneWord = (name: string): SplitName => ({
  name,
  specific: name,
  generic: '',
  base: '',
  kinds: [],
  words: [{ text: name, role: 'specific' }],
})

/**
 * Splits a name into its specific and generic elements, and into the words that the spelling rules of 1984 write (rules 1 to 7, 14).
 * A generic element that became part of a name stays in it (黑龙江/省), and a village’s or town’s own name is one word (周口店).
 * Names of natural villages that end like another kind of place need `kind`: 太平沟 is a village in the rules, 二道沟 a gully.
 * A name of an unknown form is one word; nothing is thrown.
 */
export const splitName = (name: string, { kind }: SplitOptions = {}): SplitName => {
  const { printed, whole } = genericData()
  if (name.length > longestName || (kind !== undefined && oneWordKinds.has(kind))) return oneWord(name)
  const words = printed.get(name)
  if (words) {
    const base = words.at(-1)!
    const split = words.map(
      (text, index): NameWord => ({ text, role: index === words.length - 1 ? 'generic' : 'specific' }),
    )
    return assemble(name, name.slice(0, -base.length), base, genericData().parts.get(base)!.kinds, split)
  }
  if (kind === undefined && whole.has(name)) return oneWord(name)
  const special = splitByForm(name)
  if (special) return special
  const avenue = kind === undefined || kind === 'street' ? splitAvenue(name) : undefined
  if (avenue) return avenue
  const bridge = kind === undefined || kind === 'transport' ? splitBridge(name) : undefined
  if (bridge) return bridge
  const quarter = kind === undefined || kind === 'residential-area' ? splitQuarter(name) : undefined
  if (quarter) return quarter
  const villageWord = /^第[一二三四五六七八九十百]+(屯|村|队|营)$/.exec(name)?.[1]
  const isStreetPart = (kind === undefined || kind === 'street') && streetPart.test(name)
  const part: Pick<GenericPart, 'text' | 'kinds'> | undefined = villageWord
    ? { text: villageWord, kinds: ['natural-village'] }
    : isStreetPart
      ? { text: '段', kinds: ['street'] }
      : kind === 'committee-seat' && /..村$/.test(name)
        ? { text: '村', kinds: ['committee-seat'] }
        : longestGeneric(name, kind)
  if (!part) return oneWord(name)
  const head = name.slice(0, -part.text.length)
  const taken = part.kinds.some(one => modified.has(one)) ? modifierLength(head, part.text) : 0
  const specific = head.slice(0, head.length - taken)
  const count = taken === 0 ? streetOrdinal(specific, part.text) : undefined
  const generics = genericData().compounds.get(part.text) ?? [`${count?.unit ?? ''}${name.slice(specific.length)}`]
  const modifiers = modifiersBefore(specific, part)
  const before = count ? count.before : specific.slice(0, specific.length - modifiers.join('').length)
  const kinds = kind !== undefined && part.kinds.includes(kind) ? [kind] : part.kinds
  return assemble(name, specific, part.text, kinds, [
    ...(before === '' ? [] : specificWords(before, innerWords)),
    ...modifiers.map((text): NameWord => ({ text, role: 'specific' })),
    ...(count ? [{ text: count.ordinal, role: 'ordinal' } as const] : []),
    ...generics.map((text): NameWord => ({ text, role: 'generic' })),
  ])
}
