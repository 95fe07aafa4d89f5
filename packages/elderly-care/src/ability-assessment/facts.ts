import { count, ifKnown, yesNo } from '@minzheng/core/fields'
import { countedIn } from '@minzheng/policy'
import * as z from 'zod'
import { type AbilityItem, abilityItems, mostPoints } from './items.js'

/** The scores of one dimension: whole points; an item left out or `null` was not assessed. */
const scores = <K extends string>(items: Readonly<Record<K, AbilityItem>>) => {
  const score = (item: AbilityItem) => ifKnown(count(item.title, { most: mostPoints(item) }))
  const entries = Object.entries<AbilityItem>(items).map(([key, item]) => [key, score(item)])
  return z.strictObject(Object.fromEntries(entries) as Record<K, ReturnType<typeof score>>)
}

const events = (zh: string, en: string) => ifKnown(count(zh, en, { most: 3 }))

/**
 * One assessment under GB/T 42195-2022: the 26 scores of annex B (see `ability-items` for what each means) and what of
 * annex A can change the level. Whatever is left out or `null` is not known, and never taken for a score or for "no";
 * an item that the form does not have is refused.
 */
export const AbilityFacts = z.strictObject({
  selfCare: scores(abilityItems.selfCare).default({}),
  mobility: scores(abilityItems.mobility).default({}),
  mental: scores(abilityItems.mental).default({}),
  perception: scores(abilityItems.perception).default({}),
  /** A.5.11. A person in a coma needs no scores. */
  coma: ifKnown(yesNo('昏迷', 'In a coma')),
  /** A.4.1, F00–F03. */
  dementia: ifKnown(yesNo('确诊痴呆（F00–F03）', 'Diagnosed with dementia (F00–F03)')),
  /** A.4.1, F04–F99. */
  mentalDisorder: ifKnown(
    yesNo(
      '精神科专科医生诊断的其他精神和行为障碍（F04–F99）',
      'Another mental or behavioural disorder, diagnosed by a psychiatrist (F04–F99)',
    ),
  ),
  /** A.2.14, the last 30 days; 3 stands for three or more. */
  riskEvents: z
    .strictObject({
      falls: events('30 天内跌倒次数', 'Falls in 30 days'),
      wandering: events('30 天内走失次数', 'Times lost in 30 days'),
      choking: events('30 天内噎食次数', 'Times choked in 30 days'),
      selfHarm: events('30 天内自杀、自伤次数', 'Suicide attempts and self-harm in 30 days'),
      other: events('30 天内其他照护风险事件次数', 'Other care-risk events in 30 days'),
    })
    .default({}),
})
export type AbilityFacts = z.infer<typeof AbilityFacts>

/** What GB/T 42195-2022 leaves open: by how many levels the grounds of C.4 raise. */
export const AbilityPolicy = z.strictObject({
  /** By how many levels the two grounds for a rise can raise together: the form reads as either, see the national file. */
  mostRaise: count('两项依据合计最多提高的级数', 'Most levels that both grounds raise', { least: 1, most: 2 }).meta(
    countedIn('level'),
  ),
})
export type AbilityPolicy = z.infer<typeof AbilityPolicy>
