import {
  compareText,
  DivisionCode,
  isWithin,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(200)

/** What may be needed or offered. The amount is in fen, pieces, hours or places. */
export const charityResourceKinds = {
  money: { zh: '资金（分）', en: 'Money, in fen' },
  goods: { zh: '物资（件）', en: 'Goods, in pieces' },
  service: { zh: '志愿和专业服务（小时）', en: 'Service, in hours' },
  venue: { zh: '场地（个）', en: 'Places' },
} as const satisfies Record<string, LocalizedText>
/** A kind of what is needed or offered: see {@link charityResourceKinds}. */
export type CharityResourceKind = keyof typeof charityResourceKinds

const kind = z.enum(keysOf(charityResourceKinds))
const amount = z.int().min(1).max(1_000_000_000_000)

/** Something that somebody needs (慈善需求), as it was found or asked for. */
export const CharityNeed = z.strictObject({
  id: text,
  division: DivisionCode,
  kind,
  /** What it is for, in the words of the place: 助学, 助残. A resource that is given for a purpose serves that purpose alone. */
  purpose: text,
  /** What is needed of goods or services: 轮椅, 法律咨询. Nothing else serves it; left out: whatever there is. */
  item: text.optional(),
  amount,
  registeredOn: PlainDate,
  /** Its last day: it was met otherwise, or given up. */
  until: PlainDate.nullish(),
  urgent: z.boolean().default(false),
})
export type CharityNeed = z.infer<typeof CharityNeed>

/** Something that is offered (慈善资源), with what its donor asked for. */
export const CharityResource = z.strictObject({
  id: text,
  kind,
  amount,
  /** What it is, of goods or services: 棉被. Left out: not told, and no need of one thing is met by it. */
  item: text.optional(),
  /** Only for this purpose (慈善法第五十六条); left out: for any. */
  purpose: text.optional(),
  /** Only for places within this division; left out: for any. */
  within: DivisionCode.optional(),
  from: PlainDate,
  until: PlainDate.nullable().default(null),
})
export type CharityResource = z.infer<typeof CharityResource>

/** So much of a resource goes to a need. */
export interface Allocation {
  readonly need: string
  readonly resource: string
  readonly amount: number
}

/** What a matching comes to: who gets what, what is still needed, and what is left. */
export interface ResourceMatching {
  readonly allocations: readonly Allocation[]
  readonly open: readonly { readonly need: string; readonly missing: number }[]
  readonly left: readonly { readonly resource: string; readonly amount: number }[]
  /** Ids that stand twice among the needs or the resources (`matching-twice`): the first alone is matched. */
  readonly problems: readonly Problem[]
}

const isFirst = <T extends { readonly id: string }>({ id }: T, index: number, list: readonly T[]): boolean =>
  list.findIndex(one => one.id === id) === index

const twice = (name: 'needs' | 'resources', list: readonly { readonly id: string }[]): Problem[] =>
  list.flatMap(({ id }, index) =>
    isFirst({ id }, index, list)
      ? []
      : [
          problem(
            'matching-twice',
            'error',
            [name, index, 'id'],
            [`“${id}”重复。`, `"${id}" stands twice.`],
            ['请删去一处，或者另编号。', 'Delete one of them, or give it another id.'],
          ),
        ],
  )

/** Behind every day. */
const never = '~'

/**
 * How a resource suits no other need better: given for a purpose first, then for a place, then what ends first, then what is not told and
 * so meets no need of one thing.
 */
const inOrder = (a: CharityResource, b: CharityResource): number =>
  Number(a.purpose === undefined) - Number(b.purpose === undefined) ||
  Number(a.within === undefined) - Number(b.within === undefined) ||
  compareText(a.until ?? never, b.until ?? never) ||
  Number(a.item !== undefined) - Number(b.item !== undefined) ||
  compareText(a.id, b.id)

/**
 * Matches needs and resources (供需对接) on a day: urgent needs first, then those registered first; of the resources those that are
 * bound most closely first, so that what may go anywhere is kept for whom nothing else serves. What a donor asked for is kept
 * (慈善法第五十六条). It is one fair order (慈善法第五十九条), not the one that serves the most.
 */
export const matchResources = (
  needs: readonly CharityNeed[],
  resources: readonly CharityResource[],
  asOf: PlainDate,
): ResourceMatching => {
  const queue = needs
    .filter(isFirst)
    .filter(({ registeredOn, until }) => runsOn(registeredOn, until, asOf))
    .toSorted(
      (a, b) =>
        Number(b.urgent) - Number(a.urgent) || compareText(a.registeredOn, b.registeredOn) || compareText(a.id, b.id),
    )
  const stock = resources
    .filter(isFirst)
    .filter(({ from, until }) => runsOn(from, until, asOf))
    .toSorted(inOrder)
    .map(resource => ({ resource, amount: resource.amount }))
  const allocations: Allocation[] = []
  const open: { need: string; missing: number }[] = []
  for (const need of queue) {
    let missing = need.amount
    for (const entry of stock) {
      const { kind: offered, item, purpose, within, id } = entry.resource
      const suits =
        offered === need.kind &&
        (need.item === undefined || need.item === item) &&
        (purpose === undefined || purpose === need.purpose) &&
        (within === undefined || isWithin(need.division, within))
      const given = suits ? Math.min(missing, entry.amount) : 0
      if (given <= 0) continue
      allocations.push({ need: need.id, resource: id, amount: given })
      entry.amount -= given
      missing -= given
    }
    if (missing > 0) open.push({ need: need.id, missing })
  }
  const left = stock
    .filter(({ amount }) => amount > 0)
    .map(({ resource, amount }) => ({ resource: resource.id, amount }))
  return { allocations, open, left, problems: [...twice('needs', needs), ...twice('resources', resources)] }
}
