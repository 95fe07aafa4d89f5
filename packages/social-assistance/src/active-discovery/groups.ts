import { addMonths, type Citation, keysOf, type LocalizedText, latestBy, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { againBy } from '../shared/late-under.js'
import { chengduDiscoveryNotice2018, ningxiaDiscoveryNotice2023 } from './documents.js'

/** Who is looked after so that hardship is found early (应救早救). */
export const discoveryGroups = {
  dibao: { zh: '低保对象', en: 'On dibao' },
  'tekun-at-home': { zh: '分散供养特困人员', en: 'Tekun supported at home' },
  tekun: { zh: '特困人员', en: 'People in extreme hardship' },
  orphan: { zh: '孤儿', en: 'Orphans' },
  'unattended-child': { zh: '事实无人抚养儿童', en: 'De facto unattended children' },
  'child-in-difficulty': { zh: '困境未成年人', en: 'Minors in difficulty' },
  monitored: { zh: '防止返贫监测对象', en: 'Watched against a return to poverty' },
  marginal: { zh: '低保边缘家庭', en: 'Marginal households' },
  rigid: { zh: '刚性支出困难家庭', en: 'In hardship from rigid expenses' },
  'old-alone': { zh: '独居、空巢、留守老年人', en: 'Old people who live alone' },
  'left-behind-child': { zh: '留守儿童', en: 'Left-behind children' },
  unemployed: { zh: '失业人员', en: 'The unemployed' },
  disabled: { zh: '残疾人', en: 'Disabled persons' },
  'severely-disabled': { zh: '重度残疾人', en: 'Severely disabled persons' },
  'very-old': { zh: '高龄老年人', en: 'The very old' },
  'seriously-ill': { zh: '家有重病的', en: 'Families with a serious illness' },
  'unable-to-work': { zh: '无劳动能力的', en: 'Those unable to work' },
  sudden: { zh: '遭遇突发性临时困难的', en: 'Those struck by a sudden hardship' },
  other: { zh: '其他', en: 'Others' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A group of {@link discoveryGroups}. */
export const DiscoveryGroup = z.enum(keysOf(discoveryGroups))
export type DiscoveryGroup = z.infer<typeof DiscoveryGroup>

/** 宁夏, 2023: six groups above all, who wish for help and cannot well ask for it. */
export const ningxiaGroups2023 = {
  groups: ['dibao', 'tekun', 'orphan', 'unattended-child', 'severely-disabled', 'very-old'],
  cite: ningxiaDiscoveryNotice2023,
} as const satisfies { readonly groups: readonly DiscoveryGroup[]; readonly cite: Citation }

/** How often those of a group are seen: at least once in so many months of the calendar (每月、每季度); 0 is at once. A group that is left out has no set time. */
export interface PatrolRule {
  readonly months: Readonly<Partial<Record<DiscoveryGroup, number>>>
  /** The first day that is certain of it: the time runs from then at the earliest. Left out: always. */
  readonly from?: PlainDate
  readonly cite: Citation
}

/** 成都, 2018: each quarter, each month where there is a serious illness, for tekun at home and minors in difficulty, at once where hardship is sudden. */
export const chengduPatrol2018 = {
  months: {
    dibao: 3,
    disabled: 3,
    'severely-disabled': 3,
    'unable-to-work': 3,
    'seriously-ill': 1,
    'tekun-at-home': 1,
    'child-in-difficulty': 1,
    sudden: 0,
  },
  from: '2018-07-18',
  cite: chengduDiscoveryNotice2018,
} as const satisfies PatrolRule

/**
 * The last day for the next visit to somebody of some groups, by the shortest time that the place sets for them: the end of the month or
 * quarter after that of the last visit by a day, or so many months from the listing or the first day of the rule. Whose hardship is sudden and who was seen since is not due anew by that.
 * `null`: no time is set, not listed yet, or the rule is not there yet.
 */
export const patrolDue = (
  unit: {
    readonly groups: readonly DiscoveryGroup[]
    readonly listed: PlainDate
    readonly visits: readonly PlainDate[]
  },
  asOf: PlainDate,
  { months, from = unit.listed }: PatrolRule,
): PlainDate | null => {
  if (unit.listed > asOf || from > asOf) return null
  const seen = unit.visits.some(on => unit.listed <= on && on <= asOf)
  const times = unit.groups.flatMap(group => months[group] ?? []).filter(time => time > 0 || !seen)
  if (times.length === 0) return null
  const [last, every] = [latestBy([unit.listed, from, ...unit.visits], asOf)!, Math.min(...times)]
  return every > 0 && unit.visits.includes(last) ? againBy(last, every) : addMonths(last, every)
}
