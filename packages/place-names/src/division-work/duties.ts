import {
  allHold,
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { divisionRegulation } from '../shared/documents.js'

const duty = (article: string, zh: string, en: string): { readonly title: LocalizedText; readonly cite: Citation } => ({
  title: { zh, en },
  cite: atArticle(divisionRegulation, article),
})

/** What the regulation of 2018 gives the governments from the county up to do with divisions. */
export const divisionDuties = {
  leadership: duty('第二条', '党对行政区划工作的领导', 'The Party leads the work on divisions'),
  'report-to-centre': duty('第二条', '重大调整及时报告党中央', 'Major changes are reported to the Party centre'),
  'plan-and-budget': duty('第五条', '纳入规划和预算', 'Division work stands in plans and budget'),
  standards: duty('第十一条', '拟订镇、街道设立标准', 'Standards of towns and subdistricts are drafted'),
  filing: duty(
    '第八条、第十一条、第十二条',
    '报送国务院备案',
    'What the province decides is filed with the State Council',
  ),
  papers: duty('第十三条', '制订方案、准备申请材料', 'Plan of a change, and its papers'),
  consultation: duty('第十四条', '征求有关部门意见', 'Departments are asked'),
  completion: duty('第十五条', '组织实施并报告完成', 'The change is carried out and reported'),
  boundaries: duty('第十六条', '勘定界线、更新区划图', 'Boundaries surveyed, map renewed'),
  codes: duty('第十七条', '确定、公布行政区划代码', 'Codes are set and published'),
  announcement: duty('第十八条', '向社会公告变更', 'The change is made public'),
  information: duty('第十九条', '报送变更信息', 'Changes are reported to the information system'),
  archives: duty('第二十条', '行政区划档案管理', 'Archives'),
  supervision: duty('第二十一条', '对下级的监督、指导', 'Governments below are supervised'),
} as const
/** One duty of division work: see {@link divisionDuties}. */
export type DivisionDuty = keyof typeof divisionDuties
const dutyName = z.enum(keysOf(divisionDuties))

/**
 * Duties that not every place has: what is reported to the centre is reported by those who put a major change forward; standards, filing and
 * information are the province’s, and which department of civil affairs sets a code the regulation does not say.
 */
const notOfAll: readonly DivisionDuty[] = ['report-to-centre', 'standards', 'filing', 'codes', 'information']

/** Who of a place answers for a duty (责任分工): the lead, and those who take part. */
export const DutyAssignment = z.strictObject({
  /** `other`: what a place adds, which the matrix does not ask for. */
  duty: z.enum([...dutyName.options, 'other']),
  /** What another duty is called; left out: not told. */
  called: z.string().min(1).max(200).optional(),
  lead: z.string().min(1).max(200),
  parts: z.array(z.string().min(1).max(200)).default([]),
})
export type DutyAssignment = z.infer<typeof DutyAssignment>

/**
 * What is wrong with the matrix of duties of a place: a duty of every place that nobody leads (`duty-no-lead`), or two (`duty-two-leads`), one that
 * stands twice under one lead (`duty-twice`, a warning), one who leads and takes part (`duty-lead-and-part`).
 */
export const dutyMatrixProblems = (matrix: readonly DutyAssignment[]): Problem[] =>
  dutyName.options.flatMap(name => {
    const { zh, en } = divisionDuties[name].title
    const held = matrix.filter(one => one.duty === name)
    const leads = [...new Set(held.map(({ lead }) => lead))]
    return [
      ...(leads.length === 0 && !notOfAll.includes(name)
        ? [
            problem(
              'duty-no-lead',
              'error',
              [name],
              [`“${zh}”没有牵头单位。`, `Nobody leads: ${en}.`],
              ['请明确牵头单位。', 'Name who leads.'],
            ),
          ]
        : []),
      ...(leads.length > 1
        ? [
            problem(
              'duty-two-leads',
              'error',
              [name],
              [`“${zh}”有${leads.length}个牵头单位。`, `${leads.length} lead: ${en}.`],
              ['请只保留一个。', 'Keep one.'],
            ),
          ]
        : []),
      ...(held.length > leads.length
        ? [
            problem(
              'duty-twice',
              'warning',
              [name],
              [`“${zh}”重复登记。`, `It stands twice: ${en}.`],
              ['请合并为一条。', 'Make one of them.'],
            ),
          ]
        : []),
      ...held
        .filter(({ lead, parts }) => parts.includes(lead))
        .map(({ lead }) =>
          problem(
            'duty-lead-and-part',
            'warning',
            [name],
            [`“${zh}”中“${lead}”既牵头又配合。`, `"${lead}" leads and takes part: ${en}.`],
            ['请核对分工。', 'Check who does what.'],
          ),
        ),
    ]
  })

/** The departments that civil affairs asks about a change as the case requires, as art. 14 names them; it may ask others (等有关部门). */
export const reviewDepartments = {
  staffing: { zh: '机构编制', en: 'Staffing' },
  'foreign-affairs': { zh: '外事', en: 'Foreign affairs' },
  development: { zh: '发展改革', en: 'Development and reform' },
  ethnic: { zh: '民族', en: 'Ethnic affairs' },
  finance: { zh: '财政', en: 'Finance' },
  resources: { zh: '自然资源', en: 'Natural resources' },
  housing: { zh: '住房城乡建设', en: 'Housing and building' },
  planning: { zh: '城乡规划', en: 'Planning' },
} as const satisfies Record<string, LocalizedText>
/** A department that art. 14 names: see {@link reviewDepartments}. */
export type ReviewDepartment = keyof typeof reviewDepartments
const namedDepartments = keysOf(reviewDepartments)

/** What a department said of a change (部门联审). */
export const DepartmentReview = z
  .strictObject({
    department: z.enum([...namedDepartments, 'other']),
    /** The name of another than those, such as 公安 or 水利. */
    name: z.string().min(1).max(100).optional(),
    askedOn: PlainDate,
    answeredOn: PlainDate.nullable().default(null),
    opinion: z.enum(['agrees', 'agrees-if-changed', 'objects']).nullable().default(null),
  })
  .refine(
    ({ department, name }) => (department === 'other') === (name !== undefined),
    refusal(['name'], '所列以外的部门须写名称，所列部门不写', 'another department has its name, and no other has one'),
  )
export type DepartmentReview = z.infer<typeof DepartmentReview>

const whoAnswers = ({ department, name }: DepartmentReview): string => name ?? department

/**
 * How far the joint review of a change has come by a day: who was not asked, who has not answered, who objects, who agrees if it is
 * changed, and whether it is complete; each by its key in {@link reviewDepartments}, another by its name. Of a department that was asked
 * again its last answer counts. Of an autonomous area its organs and the peoples concerned must be consulted too (art. 14); where nobody
 * says whether they were, `complete` is `null` unless something else is lacking. It is `null` too of a day before the regulation was in
 * force, on 2019-01-01, and for what was begun before it.
 */
export const jointReview = (
  reviews: readonly DepartmentReview[],
  {
    asked,
    autonomousArea,
    consulted,
    asOf,
  }: {
    /** Departments that the case requires, another by its name; left out: all that the article names. */
    readonly asked?: readonly string[]
    readonly autonomousArea: boolean
    readonly consulted?: boolean | null
    /** Left out: as the record stands. */
    readonly asOf?: PlainDate
  },
): {
  readonly notAsked: readonly string[]
  readonly open: readonly string[]
  readonly objecting: readonly string[]
  readonly conditional: readonly string[]
  readonly complete: boolean | null
} => {
  const required: readonly string[] = asked ?? namedDepartments
  const by = (on: PlainDate | null) => (asOf === undefined ? on !== null : happenedBy(on, asOf))
  const begun = reviews.filter(({ askedOn }) => by(askedOn)).toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1))
  const last = [...new Map(begun.map(one => [whoAnswers(one), one])).values()]
  const isOpen = ({ askedOn, answeredOn, opinion }: DepartmentReview) =>
    !by(answeredOn) || answeredOn! < askedOn || opinion === null
  const who = (is: (review: DepartmentReview) => boolean) => last.filter(is).map(whoAnswers)
  const answered = (opinion: DepartmentReview['opinion']) => who(one => !isOpen(one) && one.opinion === opinion)
  const notAsked = required.filter(one => !last.some(review => whoAnswers(review) === one))
  const [open, objecting, conditional] = [who(isOpen), answered('objects'), answered('agrees-if-changed')]
  const heard = !autonomousArea || (consulted ?? null)
  const isCovered =
    (asOf === undefined || asOf >= divisionRegulation.effective) &&
    begun.every(({ askedOn }) => askedOn >= divisionRegulation.effective)
  const allAgree = notAsked.length + open.length + objecting.length + conditional.length === 0
  return {
    notAsked,
    open,
    objecting,
    conditional,
    complete: isCovered ? allHold([allAgree, heard]) : null,
  }
}
