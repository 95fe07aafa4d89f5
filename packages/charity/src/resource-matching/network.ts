import { DivisionCode, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(200)

/** A node of a charity network (慈善网络、慈善生态链). */
export const CharityNode = z.strictObject({
  id: text,
  kind: z.enum(['federation', 'charity', 'station', 'fund', 'donor', 'volunteers', 'community', 'other']),
  division: DivisionCode,
})
export type CharityNode = z.infer<typeof CharityNode>

/** One serves another: gives it money, goods, people or cases; from the giver to the receiver. */
export const CharityLink = z.strictObject({ from: text, to: text })
export type CharityLink = z.infer<typeof CharityLink>

/** What a network looks like. */
export interface CharityNetwork {
  /** Groups that are linked in either direction, the largest first, each in the order of the nodes given. */
  readonly groups: readonly (readonly string[])[]
  /** Nodes without any link. */
  readonly alone: readonly string[]
  /** Communities that no donor, fund, charity or federation (慈善会) reaches, directly or through others. */
  readonly unreached: readonly string[]
  readonly problems: readonly Problem[]
}

// A federation (慈善会、慈善总会) raises money of its own and is a charity itself; a station and volunteers pass on what others give.
const givers: ReadonlySet<CharityNode['kind']> = new Set(['donor', 'fund', 'charity', 'federation'])

const reached = (starts: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const seen = new Set(starts)
  // A set that grows while it is walked is walked to its end.
  for (const id of seen) for (const to of next.get(id) ?? []) seen.add(to)
  return seen
}

const linkedBy = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>()
  for (const [from, to] of pairs) map.set(from, [...(map.get(from) ?? []), to])
  return map
}

/**
 * How whole a charity network is: its groups, the nodes that stand alone, and the communities that no help reaches. A link to or
 * from a node that is not in the list is a problem (`charity-link-unknown`), and so is one from a node to itself (`charity-link-self`);
 * both count for nothing. A node that stands twice (`charity-node-twice`) counts as it stands first.
 */
export const charityNetwork = (given: readonly CharityNode[], links: readonly CharityLink[]): CharityNetwork => {
  const known = new Set(given.map(({ id }) => id))
  const firstOf = (id: string) => given.findIndex(one => one.id === id)
  const nodes = given.filter(({ id }, index) => firstOf(id) === index)
  const twice = given.flatMap(({ id }, index) =>
    firstOf(id) === index
      ? []
      : [
          problem(
            'charity-node-twice',
            'error',
            [index],
            [`“${id}”重复。`, `"${id}" stands twice.`],
            ['请删去一处，或者另编号。', 'Delete one of them, or give it another id.'],
          ),
        ],
  )
  const toItself = links.flatMap(({ from, to }, index) =>
    from === to
      ? [
          problem(
            'charity-link-self',
            'error',
            [index],
            [`“${from}”与自身相连。`, `"${from}" is linked to itself.`],
            ['请删去该联系。', 'Delete the link.'],
          ),
        ]
      : [],
  )
  const unknown = links.flatMap(({ from, to }, index) =>
    [from, to]
      .filter(id => !known.has(id))
      .map(id =>
        problem(
          'charity-link-unknown',
          'error',
          [index],
          [`没有“${id}”这个节点。`, `There is no node "${id}".`],
          ['请补记节点，或者删去该联系。', 'Record the node, or delete the link.'],
        ),
      ),
  )
  const sound = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
  const forward = linkedBy(sound.map(({ from, to }) => [from, to]))
  const either = linkedBy(sound.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]))
  const groups: string[][] = []
  const grouped = new Set<string>()
  for (const { id } of nodes) {
    if (grouped.has(id)) continue
    const group = reached([id], either)
    for (const one of group) grouped.add(one)
    groups.push([...known].filter(one => group.has(one)))
  }
  const served = reached(
    nodes.filter(({ kind }) => givers.has(kind)).map(({ id }) => id),
    forward,
  )
  return {
    groups: groups.toSorted((a, b) => b.length - a.length),
    alone: nodes.map(({ id }) => id).filter(id => !either.has(id)),
    unreached: nodes.filter(({ id, kind }) => kind === 'community' && !served.has(id)).map(({ id }) => id),
    problems: [...twice, ...toItself, ...unknown],
  }
}
