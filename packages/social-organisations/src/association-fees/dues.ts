import {
  atArticle,
  type Citation,
  type Criterion,
  criterionOf,
  dated,
  type JudgedCriteria,
  judged,
  type PlainDate,
} from '@minzheng/core'
import { type DayCounting, type Deadline, dateOrProblem, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { duesNotice2014, feesGuide2024, feesNotice2020 } from './documents.js'

/** A resolution on dues (会费标准) of the members or their delegates; `null`: not known. */
export interface DuesResolution {
  /** Who may vote: all members, or all delegates. */
  readonly members: number
  readonly present: number
  readonly yes: number
  readonly secretBallot: boolean | null
  /** `false`: another body than the meeting of members or delegates; left out: not known. */
  readonly byMembers?: boolean | null
}

const isBeforeDuesNotice = (on: PlainDate | null): boolean => on !== null && on < duesNotice2014.effective
const duesLawRead = criterionOf(duesNotice2014)(
  'dues-law-read',
  '当日的规定已收录',
  'The rule of the day is held',
  null,
)

/**
 * Whether a resolution on dues is adopted (民发〔2014〕166号 item 4): two thirds of the members or delegates are there, half of those
 * agree, and they vote in secret; no other body may set dues. 以上 holds its own number (民法典 art. 1259). On a day before the notice of
 * 2014-07-25 it is undetermined; without a day by the notice.
 * @throws ZodError where more are there than there are members, or more agree than are there
 */
export const duesResolution = (
  { members, present, yes, secretBallot, byMembers = null }: DuesResolution,
  on: PlainDate | null = null,
): JudgedCriteria => {
  const all = z.int().min(1).parse(members)
  const there = z.int().min(0).max(all).parse(present)
  const votes = z.int().min(0).max(there).parse(yes)
  if (isBeforeDuesNotice(on)) return judged([duesLawRead])
  const met = criterionOf(atArticle(duesNotice2014, '第四条'))
  return judged([
    met('dues-by-members', '由会员大会或者会员代表大会通过', 'Set by the meeting of members or delegates', byMembers),
    met('dues-quorum', '2/3以上会员或者会员代表出席', 'Two thirds of them are there', there * 3 >= all * 2),
    met('dues-majority', '出席者1/2以上同意', 'Half of those there agree', votes * 2 >= there && there > 0),
    met('dues-secret', '无记名投票', 'They vote in secret', secretBallot),
  ])
}

const notices = dated<null>({ zh: '规范会费管理的通知', en: 'The notice on dues' }, [
  { status: 'in-force', from: duesNotice2014.effective, value: null, cite: duesNotice2014 },
])

/**
 * The last day to make a resolution on dues known to all members: thirty days after it (item 5), of the calendar as it says no more; none of a
 * resolution from before the notice of 2014-07-25.
 */
export const duesPublicationDue = (
  adoptedOn: PlainDate,
  counting: DayCounting = { plainDays: 'calendar' },
): { readonly deadline: Deadline; readonly cite: Citation } => ({
  deadline: isBeforeDuesNotice(adoptedOn)
    ? dateOrProblem(() => notices.at(adoptedOn).from)
    : deadline(adoptedOn, { amount: 30, unit: 'day' }, counting),
  cite: atArticle(duesNotice2014, '第五条'),
})

/** The most tiers that dues generally have, a number of tiers (国办发〔2020〕21号). */
export const duesTiers = 4

/** One tier of dues: whom it is for, and each sum that is taken in it, in fen. */
export const DuesTier = z.strictObject({
  name: z.string().min(1),
  /** One sum; more than one splits the tier. */
  amounts: z.array(z.int().min(0)).min(1),
  /** The sum may be raised or lowered by the association as it likes. */
  floating: z.boolean().default(false),
})
export type DuesTier = z.infer<typeof DuesTier>

/**
 * Whether a schedule of dues is in order: fixed sums, at most four tiers as a rule, none of them split, set by the association itself and
 * not by a branch; of none told, and of more tiers than four (一般), it is undetermined. By what held on a day: fixed sums since 2014-07-25, tiers since 2020-07-02, the rest since 2024-07-30; without a day by
 * all of it. Before them it is undetermined.
 */
export const duesSchedule = (
  {
    tiers,
    setBy,
  }: {
    readonly tiers: readonly DuesTier[]
    readonly setBy: 'association' | 'branch'
  },
  on: PlainDate | null = null,
): JudgedCriteria => {
  const of = (isMet: boolean) => (tiers.length === 0 ? null : isMet)
  const split = tiers.some(({ amounts }) => new Set(amounts).size > 1)
  const criteria: Criterion[] = [
    criterionOf(atArticle(duesNotice2014, '第三条'))(
      'dues-fixed',
      '会费额度明确，不浮动',
      'Dues are fixed sums',
      of(tiers.every(({ floating }) => !floating)),
    ),
    criterionOf(feesNotice2020)(
      'dues-tiers',
      '会费档次一般不超过4级',
      'At most four tiers, as a rule',
      // 一般: more of them are not barred, where there is a reason.
      tiers.length > duesTiers ? null : of(true),
    ),
    criterionOf(feesGuide2024)('dues-tier-whole', '同一会费档次不细分标准', 'No tier is split', of(!split)),
    criterionOf(feesGuide2024)(
      'dues-not-by-branch',
      '分支（代表）机构不单独制定会费标准',
      'No branch sets dues',
      setBy === 'association',
    ),
  ]
  if (isBeforeDuesNotice(on)) return judged([duesLawRead])
  return judged(criteria.filter(({ cite }) => on === null || (cite.effective ?? cite.issued ?? '') <= on))
}
