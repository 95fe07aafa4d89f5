import type { Citation, PlainDate, Problem } from '@minzheng/core'
import type { DayCounting } from '@minzheng/core/deadline'
import { type DatedDuty, dutyAfter, dutyBefore } from '../shared/dated-duty.js'
import type { Campaign } from './facts.js'
import { type LocalFilingRule, localFilingRule } from './local-filing-rules.js'
import { about, campaignTextOn, measures } from './texts.js'

/** Days of the national texts. The completion in 2016 is as remembered, as are all the limits of that text. */
export const filingDays = {
  lead: 10,
  publication: 10,
  completion: { '2016': 10, '2024': 5 },
  change: 10,
  late: 10,
} as const

const conflict = (code: string, local: Citation, zh: string, en: string): Problem => ({
  code,
  severity: 'warning',
  path: ['place'],
  message: { zh: `${local.title}${zh}`, en: `${local.title} ${en}` },
  remedy: {
    zh: '两个日期都已列出；请按较早的办理，或者询问办理登记的民政部门。',
    en: 'Both dates are listed: keep to the earlier, or ask the registrar.',
  },
})

const unknownNow = ({ cite, to, leadDays }: LocalFilingRule): Problem => ({
  code: 'local-filing-rule-not-known',
  severity: 'warning',
  path: ['place'],
  message: {
    zh: `${cite.title}${to} 以后经过修改，是否仍为提前 ${leadDays} 日不明，未列出。`,
    en: `${cite.title} was amended after ${to}; whether it still asks for ${leadDays} days is not known, so no date is listed.`,
  },
  remedy: { zh: '请查阅现行文本。', en: 'See the present text.' },
})

const days = (amount: number) => ({ amount, unit: 'day' }) as const

const earlier = {
  zh: '国家和当地规定的期限不一致，这是较早的一个；在较晚的期限内办理的，是否逾期请询问办理登记的民政部门。',
  en: 'The national text and that of the place differ, and this is the earlier day; whether what was done by the later one is late is for the registrar to say.',
}

/** Of two texts that differ, what the stricter asks for is not broken for certain. */
const ofBoth = (national: DatedDuty, local: DatedDuty): DatedDuty[] =>
  [national, local].map((one, index, all) => {
    const other = all[1 - index]!
    return one.due !== null && other.due !== null && one.due < other.due ? { ...one, note: earlier } : one
  })

const beforeTheLaw = {
  zh: '最后一日在慈善法施行以前，当日尚无备案的规定；施行以后仍须在募捐前备案。',
  en: 'The last day is before the Law, when nothing was to be filed; from its first day on the plan is filed before the campaign all the same.',
}

/** So many days before the campaign, by the measures in force on the last day to file; where that is before the Law, it is said. */
const filedBefore = (
  startOn: PlainDate,
  [id, zh, en]: readonly [id: string, zh: string, en: string],
  article2024: string,
  counting: DayCounting,
): DatedDuty => {
  const duty = dutyBefore(about(id, zh, en, measures(startOn, article2024)), startOn, days(filingDays.lead), counting)
  const { due } = duty
  if (due === null) return duty
  return campaignTextOn(due) === undefined
    ? { ...duty, note: beforeTheLaw }
    : { ...duty, cite: measures(due, article2024) }
}

/** Filing before the campaign, by the national text and, where it differs, by that of the place. */
const before = (
  { startOn, place }: Campaign,
  counting: DayCounting,
  rules: readonly LocalFilingRule[],
): { duties: DatedDuty[]; problems: Problem[] } => {
  const title = ['报送募捐方案备案', 'File the plan'] as const
  const national = filedBefore(startOn, ['file-plan', ...title], '第十一条第一款', counting)
  const local = place === undefined ? undefined : localFilingRule(place, startOn, rules)
  if (local === undefined) return { duties: [national], problems: [] }
  const { rule, lapsed } = local
  if (lapsed) return { duties: [national], problems: [unknownNow(rule)] }
  if (rule.leadDays === filingDays.lead) return { duties: [national], problems: [] }
  return {
    duties: ofBoth(
      national,
      dutyBefore(about('file-plan-local', ...title, rule.cite), startOn, days(rule.leadDays), counting),
    ),
    problems: [
      conflict(
        'filing-lead-days-differ',
        rule.cite,
        `规定提前 ${rule.leadDays} 日备案，国家规定为 ${filingDays.lead} 日。`,
        `asks for ${rule.leadDays} days, the national text for ${filingDays.lead}.`,
      ),
    ],
  }
}

const completion = (
  on: PlainDate,
  place: string | undefined,
  counting: DayCounting,
  rules: readonly LocalFilingRule[],
) => {
  const text = campaignTextOn(on) ?? '2016'
  const title = ['补齐或者撤回备案材料', 'Complete the file, or withdraw it'] as const
  const national = dutyAfter(
    about('complete-file', ...title, measures(on, '第十一条第三款')),
    on,
    days(filingDays.completion[text]),
    counting,
  )
  const local = place === undefined ? undefined : localFilingRule(place, on, rules)
  const localDays = local?.lapsed ? undefined : local?.rule.completionDays
  if (local === undefined || localDays === undefined || localDays === filingDays.completion[text])
    return { duties: [national], problems: [] }
  return {
    duties: ofBoth(
      national,
      dutyAfter(about('complete-file-local', ...title, local.rule.cite), on, days(localDays), counting),
    ),
    problems: [
      conflict(
        'filing-completion-days-differ',
        local.rule.cite,
        `规定 ${localDays} 日内补正，国家规定为 ${filingDays.completion[text]} 日。`,
        `gives ${localDays} days to complete, the national text ${filingDays.completion[text]}.`,
      ),
    ],
  }
}

const filedInEmergency = {
  zh: '为应对重大突发事件；来不及在十日前报送的，条文只规定活动开始后十日内补办。',
  en: 'For an emergency; of what was filed before it began, and later than ten days before, the text does not speak.',
}

const elsewhereInEmergency = {
  zh: '条文没有为重大突发事件规定例外。',
  en: 'The article makes no exception for an emergency.',
}

/** The dates of filing: the plan, its publication and completion, changes, places elsewhere. */
export const filingDuties = (
  campaign: Campaign,
  counting: DayCounting,
  rules: readonly LocalFilingRule[],
): { readonly duties: DatedDuty[]; readonly problems: Problem[] } => {
  const { startOn, emergency, filedOn, foundIncompleteOn, offlineElsewhere, changedOn, place } = campaign
  const ahead = before(campaign, counting, rules)
  const inAdvance = emergency
    ? { ...ahead, duties: ahead.duties.map(duty => ({ ...duty, note: filedInEmergency })) }
    : ahead
  const plan =
    emergency && !(filedOn !== undefined && filedOn < startOn)
      ? {
          duties: [
            dutyAfter(
              about('file-late', '补办备案手续', 'File late', measures(startOn, '第十三条第一款')),
              startOn,
              days(filingDays.late),
              counting,
            ),
          ],
          problems: [],
        }
      : inAdvance
  const missing = foundIncompleteOn === undefined ? undefined : completion(foundIncompleteOn, place, counting, rules)
  const published =
    filedOn !== undefined && campaignTextOn(filedOn) === '2024'
      ? [
          dutyAfter(
            {
              ...about('publish-filing', '公开备案', 'Publish the filing', measures(filedOn, '第十一条第三款')),
              by: 'office',
            },
            filedOn,
            days(filingDays.publication),
            counting,
          ),
        ]
      : []
  const elsewhere = offlineElsewhere
    ? [
        {
          ...filedBefore(
            startOn,
            ['file-elsewhere', '向募捐所在地民政部门备案', 'File where the campaign takes place'],
            '第十四条',
            counting,
          ),
          ...(emergency ? { note: elsewhereInEmergency } : {}),
        },
      ]
    : []
  const changes = changedOn.flatMap((on, index) =>
    emergency && filedOn !== undefined && on < filedOn
      ? []
      : dutyAfter(
          about(
            `change-${index + 1}`,
            '补正变化事项并说明理由',
            'File the change, with the reason',
            measures(on, '第十二条第二款'),
          ),
          on,
          days(filingDays.change),
          counting,
        ),
  )
  return {
    duties: [...plan.duties, ...published, ...(missing?.duties ?? []), ...elsewhere, ...changes],
    problems: [...plan.problems, ...(missing?.problems ?? [])],
  }
}
