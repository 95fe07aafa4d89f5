import { atArticle, type Citation, compareText, type LocalizedText } from '@minzheng/core'
import { crc32 } from '@minzheng/core/crc32'
import * as z from 'zod'
import { spotCheckMeasures2017 } from '../shared/supervision-documents.js'

/** Offices by level, and the least share of the organisations on its own register that each checks in a year, in per cent (art. 5). */
export const spotCheckShares = {
  county: { title: { zh: '县级', en: 'County' }, percent: 3 },
  city: { title: { zh: '市级', en: 'City' }, percent: 4 },
  province: { title: { zh: '省级', en: 'Province' }, percent: 5 },
  ministry: { title: { zh: '民政部', en: 'Ministry' }, percent: 10 },
} as const satisfies Readonly<Record<string, { readonly title: LocalizedText; readonly percent: number }>>
/** A level of {@link spotCheckShares}. */
export type SpotCheckLevel = keyof typeof spotCheckShares

/**
 * The least number of organisations that an office checks in a year, of so many on its own register (社会组织抽查暂行办法 art. 5: the
 * share is a floor, so a part of one counts whole). A place may ask for more: `percent`, whole or not, in per cent.
 */
export const spotCheckMinimum = (
  level: SpotCheckLevel,
  registered: number,
  percent: number = spotCheckShares[level].percent,
): { readonly minimum: number; readonly cite: Citation } => {
  const all = z.int().min(0).parse(registered)
  // In hundredths of a per cent, so that the product is whole.
  const share = Math.round(z.number().min(0).max(100).parse(percent) * 100)
  return { minimum: Math.ceil((all * share) / 10_000), cite: atArticle(spotCheckMeasures2017, '第五条') }
}

const bytes = new TextEncoder()
/** Mixes the bits of a whole number: without it the order of the checksums of one seed tells that of every other. */
const mixed = (sum: number): number => {
  const once = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
/** Ids in the order that a seed gives them: alike for whoever draws again with the same seed and ids. */
const shuffled = (ids: readonly string[], seed: string): string[] => {
  const place = (id: string) => mixed(crc32(bytes.encode(`${seed} ${id}`)))
  return ids.toSorted((a, b) => place(a) - place(b) || compareText(a, b))
}

/** A draw that anybody can repeat: the same seed and register give the same organisations, in whatever order the register is. */
export interface SpotCheckDraw {
  readonly seed: string
  /** The ids of the organisations on the register, each once. */
  readonly register: readonly string[]
  readonly number: number
  /** Those that are not drawn again, such as those checked this year already; nothing of the measures, a place may say so. */
  readonly without?: readonly string[]
}

/** The organisations drawn, in the order of the draw; fewer than asked where the register has no more. */
export const drawSpotChecks = ({ seed, register, number, without = [] }: SpotCheckDraw): readonly string[] =>
  shuffled(
    [...new Set(register)].filter(id => !without.includes(id)),
    seed,
  ).slice(0, z.int().min(0).parse(number))

/** Who checks an organisation that was drawn; `null`: fewer than two officers are free of a conflict of interest. */
export interface SpotCheckPair {
  readonly organisation: string
  readonly inspectors: readonly [string, string] | null
}

/**
 * Two officers for each organisation drawn (双随机), drawn by the same seed and as evenly as it goes: those with the fewest checks so
 * far come first. Who has an interest in an organisation is passed over.
 */
export const pairInspectors = (
  organisations: readonly string[],
  inspectors: readonly string[],
  seed: string,
  conflicts: readonly { readonly inspector: string; readonly organisation: string }[] = [],
): readonly SpotCheckPair[] => {
  const checks = new Map(inspectors.map(one => [one, 0]))
  return organisations.map(organisation => {
    const barred = conflicts.filter(one => one.organisation === organisation).map(({ inspector }) => inspector)
    const free = shuffled([...checks.keys()], `${seed} ${organisation}`)
      .filter(one => !barred.includes(one))
      .toSorted((a, b) => checks.get(a)! - checks.get(b)!)
    const [first, second] = free
    if (first === undefined || second === undefined) return { organisation, inspectors: null }
    for (const one of [first, second]) checks.set(one, checks.get(one)! + 1)
    return { organisation, inspectors: [first, second] }
  })
}
