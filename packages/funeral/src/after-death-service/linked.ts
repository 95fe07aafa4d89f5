import {
  breaking,
  type Citation,
  compareText,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** “高效办成一件事”2025年度第一批重点事项清单: it names the matters after a death (个人身后). */
export const afterDeathList2025 = {
  title: '“高效办成一件事”2025年度第一批重点事项清单',
  number: '国办函〔2025〕3号',
  issuer: '国务院办公厅',
  confidence: 'secondary',
  note: 'as a plan of a province cites it; the day and the list itself were not seen, the matters are those that this plan names',
} as const satisfies Citation

/** The matters after a death that places link in one application (身后一件事), and who deals with them. */
export const afterDeathMatters = {
  'death-certificate': {
    zh: '出具死亡证明',
    en: 'Death certificate',
    office: { zh: '卫生健康、公安', en: 'health, police' },
    core: true,
  },
  'cremation-certificate': {
    zh: '出具火化证明',
    en: 'Cremation certificate',
    office: { zh: '民政', en: 'civil affairs' },
    core: true,
  },
  deregistration: { zh: '户口注销', en: 'Household register', office: { zh: '公安', en: 'police' }, core: true },
  'survivor-benefits': {
    zh: '遗属待遇申领',
    en: 'Benefits of survivors',
    office: { zh: '人力资源社会保障', en: 'social security' },
    core: true,
  },
  'housing-fund': {
    zh: '住房公积金提取（死亡）',
    en: 'Housing fund',
    office: { zh: '住房公积金', en: 'housing fund' },
    core: true,
  },
  'pension-account': {
    zh: '养老保险个人账户一次性待遇申领',
    en: 'Pension account',
    office: { zh: '人力资源社会保障', en: 'social security' },
    core: false,
  },
  'medical-account': {
    zh: '医疗保险个人账户一次性支取',
    en: 'Medical account',
    office: { zh: '医疗保障', en: 'medical security' },
    core: false,
  },
  'driving-licence': { zh: '驾驶证注销', en: 'Driving licence', office: { zh: '公安', en: 'police' }, core: false },
  'fee-relief': {
    zh: '惠民殡葬减免',
    en: 'Relief of funeral fees',
    office: { zh: '民政', en: 'civil affairs' },
    core: false,
  },
  'welfare-payments-stopped': {
    zh: '救助、津贴停发',
    en: 'Welfare payments stopped',
    office: { zh: '民政', en: 'civil affairs' },
    core: false,
  },
  'disability-certificate': {
    zh: '残疾人证注销',
    en: 'Disability certificate',
    office: { zh: '残联', en: 'disabled persons’ federation' },
    core: false,
  },
  // Places link more than the list does: vehicles, houses, cards of former soldiers.
  other: {
    zh: '其他联办事项',
    en: 'Another matter',
    office: { zh: '有关部门', en: 'the office in charge' },
    core: false,
  },
} as const satisfies Readonly<
  Record<string, LocalizedText & { readonly office: LocalizedText; readonly core: boolean }>
>
/** A matter after a death. */
export const AfterDeathMatter = z.enum(keysOf(afterDeathMatters))
export type AfterDeathMatter = z.infer<typeof AfterDeathMatter>

/** The matters that the list of 2025 links, as a plan of a province names them. */
export const coreAfterDeathMatters: readonly AfterDeathMatter[] = AfterDeathMatter.options.filter(
  matter => afterDeathMatters[matter].core,
)

/** The list is of 2025 and its day was not seen: the last of the year stands for it. */
const listFrom = '2025-12-31'

const day = PlainDate.nullable().default(null)

/** One application for all that follows a death, with the matters that it links. */
export const AfterDeathApplication = z
  .strictObject({
    number: z.string().min(1),
    died: PlainDate,
    applied: PlainDate,
    /** `other`: where else places take it, as at the hospital or in the community. */
    channel: z.enum(['online', 'counter', 'funeral-home', 'other']),
    /** Given up by who applied, and when. */
    withdrawn: PlainDate.nullish(),
    matters: z
      .array(
        z.strictObject({
          matter: AfterDeathMatter,
          /** Sent on to the office; `null`: it was not, left out: not known. */
          passedOn: PlainDate.nullish(),
          done: day,
          /** It does not apply: no housing fund, no licence. */
          notApplicable: z.boolean().default(false),
          /** The day by which it is to be done, where the place sets one. */
          due: day,
        }),
      )
      .min(1),
  })
  .refine(
    ({ died, applied }) => died <= applied,
    refusal(['applied'], '申请日期早于死亡日期', 'applied before the death'),
  )
  .refine(
    ({ matters }) =>
      matters.every(({ matter }, at) => matter === 'other' || matters.findIndex(one => one.matter === matter) === at),
    refusal(['matters'], '事项重复', 'a matter is there twice'),
  )
export type AfterDeathApplication = z.infer<typeof AfterDeathApplication>

/** How far an application is on a day: matters that apply, those done, and the others. */
export interface AfterDeathProgress {
  readonly asked: number
  readonly done: number
  readonly open: readonly AfterDeathMatter[]
  readonly overdue: readonly AfterDeathMatter[]
  readonly complete: boolean
}

/** How far an application is on a day. */
export const afterDeathProgress = ({ matters }: AfterDeathApplication, asOf: PlainDate): AfterDeathProgress => {
  const applying = matters.filter(({ notApplicable }) => !notApplicable)
  const open = applying.filter(({ done }) => !happenedBy(done, asOf))
  const names = (list: typeof open) => list.map(({ matter }) => matter)
  return {
    asked: applying.length,
    done: applying.length - open.length,
    open: names(open),
    overdue: names(open.filter(({ due }) => due !== null && due < asOf)),
    complete: open.length === 0,
  }
}

/** The day on which the last matter that applies was done; `null`: one is open. */
export const afterDeathCompleted = ({ matters }: AfterDeathApplication): PlainDate | null => {
  const days = matters.filter(({ notApplicable }) => !notApplicable).map(({ done }) => done)
  return days.includes(null) ? null : (days.toSorted((a, b) => compareText(a!, b!)).at(-1) ?? null)
}

/** What a linked service is held against. */
export const afterDeathRules = {
  'passed-on': {
    text: { zh: '申请应当统一受理后推送有关部门', en: 'an application is passed on to the offices in charge' },
    cite: afterDeathList2025,
    severity: 'warning',
  },
  'dated-in-order': {
    text: {
      zh: '推送不得早于申请，办结不得早于推送',
      en: 'a matter is passed on after the application, and done after that',
    },
  },
  'matter-in-time': { text: { zh: '事项应当按期办结', en: 'a matter is done by its day' } },
  // The list says what is linked, not what a family asks for: one that is left out may be done already, or not apply.
  'core-matters': {
    text: {
      zh: '清单联办死亡证明、火化证明、户口注销、遗属待遇、公积金提取，未列入的请核实是否已办或者不适用',
      en: 'the list links five matters; one that is left out is done already, or does not apply',
    },
    cite: afterDeathList2025,
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What an application breaks on a day: one that is late, days out of order; and of applications since the list of 2025 (by the end of that
 * year) a matter that was not passed on by the day after it, for which no day is set, or a core matter that is left out: both are warned of.
 * What was done before it may be passed on with it. Of one that was given up nothing is
 * asked from that day on.
 */
export const afterDeathProblems = (application: AfterDeathApplication, asOf: PlainDate): Problem[] => {
  const { applied, matters, withdrawn } = application
  if (applied > asOf || happenedBy(withdrawn, asOf)) return []
  const broken = breaking(afterDeathRules)
  const listed = applied >= listFrom
  const left = coreAfterDeathMatters.filter(core => !matters.some(({ matter }) => matter === core))
  return [
    ...(listed && left.length > 0 ? [broken('core-matters', ['matters'])] : []),
    ...matters.flatMap(({ notApplicable, passedOn, done, due }, index) =>
      notApplicable
        ? []
        : [
            ...(listed && applied < asOf && notHappenedBy(passedOn, asOf) && !happenedBy(done, asOf)
              ? [broken('passed-on', ['matters', index, 'passedOn'])]
              : []),
            ...(passedOn != null && (passedOn < applied || (done !== null && applied <= done && done < passedOn))
              ? [broken('dated-in-order', ['matters', index, 'passedOn'])]
              : []),
            ...(due !== null && (happenedBy(done, asOf) ? done! : asOf) > due
              ? [broken('matter-in-time', ['matters', index, 'done'], due)]
              : []),
          ],
    ),
  ]
}
