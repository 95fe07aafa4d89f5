import { compareExact, type Problem } from '@minzheng/core'
import { convert } from '@minzheng/indicators'
import { error, itemsOf, type Placed, type PlanDraft, sectionsOf, type TargetDraft, targetsOf } from './draft.js'

/** How many items bear each number. */
const itemCounts = (plan: PlanDraft): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { value } of sectionsOf(plan).flatMap(itemsOf))
    if (value.number !== undefined) counts.set(value.number, (counts.get(value.number) ?? 0) + 1)
  return counts
}

const hasUnreadableItems = (plan: PlanDraft): boolean =>
  plan.sections === undefined ||
  plan.sections.some(section => section?.items === undefined || section.items.some(item => item?.number === undefined))

/** Every target stands in one item, and in one only. */
const checkItems = (plan: PlanDraft): Problem[] => {
  const counts = itemCounts(plan)
  // Where an item's number could not be read, it may be the one meant; that problem is reported at the item.
  const openNumbers = hasUnreadableItems(plan)
  return targetsOf(plan).flatMap(({ value: { item }, path }) => {
    if (item === undefined) return []
    const count = counts.get(item) ?? 0
    if (count === 0 && !openNumbers)
      return [
        error(
          'target-without-item',
          [...path, 'item'],
          { zh: `没有编号为 ${item} 的事项。`, en: `There is no item ${item}.` },
          { zh: '请改为提出该目标的事项的编号。', en: 'Give the number of the item that states the target.' },
        ),
      ]
    if (count > 1)
      return [
        error(
          'target-item-ambiguous',
          [...path, 'item'],
          { zh: `有 ${count} 个事项的编号是 ${item}。`, en: `${count} items bear the number ${item}.` },
          { zh: '请先使事项编号唯一。', en: 'Make the numbers of the items unique first.' },
        ),
      ]
    return []
  })
}

const checkIds = (targets: readonly Placed<TargetDraft>[]): Problem[] => {
  const seen = new Set<string>()
  return targets.flatMap(({ value: { id }, path }) => {
    if (id === undefined) return []
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      error(
        'target-id-duplicate',
        [...path, 'id'],
        { zh: `目标 ID“${id}”重复。`, en: `The target ID "${id}" occurs twice.` },
        { zh: '请改为本要点内唯一的 ID。', en: 'Give an ID that is unique in the plan.' },
      ),
    ]
  })
}

type ById = ReadonlyMap<string, Placed<TargetDraft>>

const checkCycles = (targets: readonly Placed<TargetDraft>[], byId: ById): Problem[] => {
  const done = new Set<string>()
  return targets.flatMap(({ value }) => {
    const trail = new Set<string>()
    let id = value.id
    while (id !== undefined && !done.has(id) && !trail.has(id)) {
      trail.add(id)
      id = byId.get(id)?.value.partOf
    }
    const closes = id !== undefined && trail.has(id)
    for (const passed of trail) done.add(passed)
    if (!closes || id === undefined) return []
    const cycle = [...trail].slice([...trail].indexOf(id))
    const start = byId.get(id)
    if (!start) return []
    const chain = [...cycle, id].join(' → ')
    return [
      error(
        'part-of-cycle',
        [...start.path, 'partOf'],
        { zh: `目标互为组成部分：${chain}。`, en: `Targets are parts of each other: ${chain}.` },
        { zh: '请删去其中一处 partOf。', en: 'Remove one of these partOf.' },
      ),
    ]
  })
}

/** The least that a target promises; `undefined` where it only caps. */
const floorOf = ({ comparator, value }: TargetDraft): number | undefined =>
  value === null || comparator === '<=' || comparator === '<' ? undefined : value

const sameScope = (a: TargetDraft, b: TargetDraft): boolean => JSON.stringify(a.scope) === JSON.stringify(b.scope)

const exceeds = (part: TargetDraft, whole: TargetDraft): boolean => {
  const isChange = part.kind === 'change' || part.change || whole.change
  if (part.kind !== whole.kind || isChange || !sameScope(part, whole)) return false
  const floor = floorOf(part)
  const figure = whole.comparator === 'range' ? (whole.valueMax ?? whole.value) : whole.value
  if (floor === undefined || typeof figure !== 'number' || !part.unit || !whole.unit) return false
  const converted = convert(floor, part.unit, whole.unit)
  if ('problem' in converted) return false
  const compared = compareExact(converted.value, figure)
  if (compared !== 0) return compared > 0
  const capped = whole.comparator === '<=' || whole.comparator === '=' || whole.comparator === 'range'
  return whole.comparator === '<' || (part.comparator === '>' && capped)
}

/**
 * A part promises no more than its whole. A whole that is only a floor (at least 120 beds) counts with its figure: a part
 * above it (160 of them nursing beds) would make that figure idle, so one of the two is wrong. Targets in units
 * that do not convert, of another kind or for other places are not compared.
 */
const checkParts = (targets: readonly Placed<TargetDraft>[], byId: ById, allIdsRead: boolean): Problem[] =>
  targets.flatMap(({ value: part, path }) => {
    if (part.partOf === undefined) return []
    const whole = byId.get(part.partOf)?.value
    if (!whole)
      return allIdsRead
        ? [
            error(
              'part-of-unknown',
              [...path, 'partOf'],
              { zh: `没有 ID 为“${part.partOf}”的目标。`, en: `There is no target "${part.partOf}".` },
              { zh: '请改为所属总目标的 ID。', en: 'Give the ID of the target that it is a part of.' },
            ),
          ]
        : []
    if (!exceeds(part, whole)) return []
    return [
      error(
        'part-exceeds-whole',
        [...path, 'value'],
        {
          zh: `分项 ${part.value} 大于总目标“${part.partOf}”的 ${whole.valueMax ?? whole.value}。`,
          en: `The part is ${part.value}, its whole "${part.partOf}" ${whole.valueMax ?? whole.value}.`,
        },
        { zh: '请核对两处数值，或改正 partOf。', en: 'Check the two figures, or mend partOf.' },
      ),
    ]
  })

/** Targets name an item, bear an ID of their own, and are parts of targets that exist and hold them. */
export const checkReferences = (plan: PlanDraft): Problem[] => {
  const targets = targetsOf(plan)
  const byId = new Map<string, Placed<TargetDraft>>()
  for (const target of targets)
    if (target.value.id !== undefined && !byId.has(target.value.id)) byId.set(target.value.id, target)
  const allIdsRead = (plan.targets ?? []).every(target => target?.id !== undefined)
  return [
    ...checkItems(plan),
    ...checkIds(targets),
    ...checkCycles(targets, byId),
    ...checkParts(targets, byId, allIdsRead),
  ]
}
