import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
} from '@minzheng/core'
import * as z from 'zod'
import { amended2025, lawOf } from '../shared/law-versions.js'
import { endOfNextQuarter } from '../shared/quarters.js'

/** The forms of deliberation (协商) that both laws of 2025 name; others are open. */
export const deliberationForms = {
  council: { zh: '议事会', en: 'Council' },
  hearing: { zh: '听证会', en: 'Hearing' },
  talk: { zh: '恳谈会', en: 'Open talk' },
  other: { zh: '其他形式', en: 'Another form' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Who takes part, as the laws of 2025 name them. */
export const deliberationParticipants = {
  villagers: { zh: '村（居）民', en: 'Villagers or residents' },
  'interested-parties': { zh: '其他利益相关方', en: 'Others concerned' },
  'government-offices': { zh: '人民政府有关部门', en: 'Government offices' },
  'township-or-street': { zh: '乡镇人民政府、街道办事处', en: 'The township or street' },
  'people-organisations': { zh: '群团组织', en: "People's organisations" },
  'social-organisations': { zh: '社会组织', en: 'Social organisations' },
  deputies: { zh: '人大代表、政协委员', en: "Deputies to the people's congress and consultative conference" },
  experts: { zh: '相关专业人员', en: 'Experts' },
  // The laws end with “and the like”: the body that supervises, a unit that lies there.
  other: { zh: '其他', en: 'Others' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** One matter that a village or community deliberated on (议事协商), from its agenda to what came of it. */
export const Deliberation = z.strictObject({
  unit: z.string().min(1),
  committee: z.enum(['village', 'residents']),
  matter: z.string().min(1),
  form: z.enum(keysOf(deliberationForms)),
  /** The agenda was made known. */
  announced: day,
  held: day,
  /** Left out: not told. */
  agenda: z.array(z.string().min(1)).optional(),
  /** Empty: nobody wrote down who took part. */
  participants: z.array(z.enum(keysOf(deliberationParticipants))).default([]),
  /** What was agreed on; `none`: nothing was. `null`: not known. */
  outcome: z.enum(['agreed', 'to-assembly', 'none']).nullable().default(null),
  /** The matter had to go to the assembly or the representatives, and it did on this day; `null`: it did not; left out: not told. */
  putToAssembly: PlainDate.nullish(),
  carriedOut: day,
  /** The outcome was made known; `null`: not yet; left out: not told. */
  published: PlainDate.nullish(),
})
export type Deliberation = z.infer<typeof Deliberation>

/** How far a matter is on a day. */
export type DeliberationState = 'to-be-held' | 'held' | 'at-assembly' | 'carried-out' | 'without-outcome'

/** How far a matter is on a day. */
export const deliberationState = (
  { held, outcome, putToAssembly, carriedOut }: Deliberation,
  asOf: PlainDate,
): DeliberationState => {
  if (!happenedBy(held, asOf)) return 'to-be-held'
  if (outcome === 'none') return 'without-outcome'
  if (happenedBy(carriedOut, asOf)) return 'carried-out'
  return happenedBy(putToAssembly, asOf) ? 'at-assembly' : 'held'
}

const dutyOf = (committee: Deliberation['committee'], on: PlainDate): Citation | undefined =>
  on >= amended2025 ? atArticle(lawOf(committee, on), committee === 'village' ? '第三十三条' : '第三十二条') : undefined

/** The article by which what was agreed and done is made known. */
const openOf = (committee: Deliberation['committee'], on: PlainDate): Citation | undefined =>
  on >= amended2025
    ? atArticle(lawOf(committee, on), committee === 'village' ? '第三十五条第二款' : '第三十四条第二款')
    : undefined

/**
 * What a deliberation lacks by a day: no agenda (`deliberation-agenda`), days out of order (`deliberation-order`), carried out though nothing was
 * agreed (`deliberation-outcome`), nobody of the people
 * among those named (`deliberation-people`), carried out past the assembly (`deliberation-assembly`), not made known
 * (`deliberation-published`; a warning until the quarter after is over, as the law says in good time, and in communities, for which it sets no quarter;
 * what was agreed on and is not carried out yet since 2026, when the quarter after the meeting is over).
 * That the people take part, that the assembly decides what is its own and that the result is made known is
 * law since 2026; that there is an agenda is not, nor is any of it before: that is a warning. Days out of order and a result of nothing
 * are at odds with the record itself.
 */
export const deliberationProblems = (matter: Deliberation, asOf: PlainDate): Problem[] => {
  const { committee, announced, held, agenda, participants, outcome, putToAssembly, carriedOut, published } = matter
  if (held === null || held > asOf) return []
  const duty = dutyOf(committee, held)
  const problems: Problem[] = []
  const broken = (code: string, zh: string, en: string, path: Problem['path']) =>
    problems.push(brokenRule(code, { text: { zh, en } }, path))
  const lacking = (code: string, zh: string, en: string, path: Problem['path'], cite?: Citation, open = false) =>
    problems.push(
      brokenRule(
        code,
        { text: { zh, en }, ...(cite && { cite }), ...(cite && !open ? {} : { severity: 'warning' as const }) },
        path,
      ),
    )
  if (agenda?.length === 0) lacking('deliberation-agenda', '没有议题', 'there is no agenda', ['agenda'])
  if (!areInOrder([announced, held, putToAssembly, carriedOut]) || !areInOrder([held, published]))
    broken(
      'deliberation-order',
      '公布议题、协商、提交会议、实施、公布结果的日期颠倒',
      'agenda, deliberation, assembly, result and its publication run backwards',
      ['held'],
    )
  if (outcome === 'none' && happenedBy(carriedOut, asOf))
    broken('deliberation-outcome', '未达成一致而记有实施', 'nothing was agreed, and something was carried out', [
      'outcome',
    ])
  if (participants.length > 0 && !participants.includes('villagers'))
    lacking(
      'deliberation-people',
      '协商应当有村（居）民参加',
      'villagers or residents take part',
      ['participants'],
      duty,
    )
  if (outcome === 'to-assembly' && happenedBy(carriedOut, asOf) && notHappenedBy(putToAssembly, asOf))
    lacking(
      'deliberation-assembly',
      '需要提交村（居）民会议或者代表会议的，应当召集会议决定',
      'what belongs to the assembly is put to it',
      ['putToAssembly'],
      duty,
    )
  const done = happenedBy(carriedOut, asOf)
  // What was agreed on is made known though it is not carried out yet.
  const since = done ? carriedOut! : held
  const isOpen = asOf <= endOfNextQuarter(since)
  const isDue = outcome === 'agreed' ? done || (held >= amended2025 && !isOpen) : outcome === 'to-assembly' && done
  if (isDue && notHappenedBy(published, asOf))
    lacking(
      'deliberation-published',
      '协商确定的事项及落实情况应当公布',
      'what was agreed and done is made known',
      ['published'],
      openOf(committee, since),
      committee !== 'village' || isOpen,
    )
  return problems
}

/** Matters of the people in three streams (三事分流), and who handles each. */
export const threeStreams = {
  big: {
    title: { zh: '大事', en: 'Big' },
    means: { zh: '政府管理事项和基本公共服务', en: 'What government manages, and basic public services' },
    handledBy: { zh: '政府部门、街道（乡镇）', en: 'Government offices, street or township' },
  },
  small: {
    title: { zh: '小事', en: 'Small' },
    means: { zh: '社区（村）内共同的公共事项', en: 'What the people of a place have in common' },
    handledBy: { zh: '社区（村）组织居民协商办理', en: 'The community, by deliberation' },
  },
  private: {
    title: { zh: '私事', en: 'Private' },
    means: { zh: '个人和家庭的事务、市场服务', en: "One's own and the family's, and what the market offers" },
    handledBy: { zh: '本人自行解决，社区引导、帮助', en: 'Oneself, with guidance and help' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'title' | 'means' | 'handledBy', LocalizedText>>>>
/** A stream: see {@link threeStreams}. */
export type Stream = keyof typeof threeStreams

/** Where the three streams are told; 渝北’s plan names them without saying what they are. */
export const threeStreamsSource = {
  title: '重庆市南岸区“三事分流”工作机制',
  confidence: 'secondary',
  note: 'as pages tell of Nanan, where it began; Jiangjin and others name the three public, common and family affairs',
} as const satisfies Citation

/** What a matter is asked about before it is put into a stream; `null`: not known. */
export interface StreamQuestion {
  /** A duty or basic service of government by law or its list. */
  readonly government: boolean | null
  /** More households than one are concerned. */
  readonly shared: boolean | null
}

/** The stream of a matter: government’s first, then what people have in common; `null` where what is not known decides. */
export const streamOf = ({ government, shared }: StreamQuestion): Stream | null => {
  if (government === true) return 'big'
  if (government === null || shared === null) return null
  return shared ? 'small' : 'private'
}

/** Who works together in a community (五社联动); three of them made 三社联动. */
export const fiveParties = {
  community: { zh: '社区', en: 'Community' },
  'social-organisation': { zh: '社会组织', en: 'Social organisation' },
  'social-worker': { zh: '社会工作者', en: 'Social worker' },
  volunteer: { zh: '社区志愿者', en: 'Volunteers' },
  'charity-resource': { zh: '社会慈善资源', en: 'Charitable resources' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A party: see {@link fiveParties}. */
export type LinkedParty = keyof typeof fiveParties

const threeParties: readonly LinkedParty[] = ['community', 'social-organisation', 'social-worker']

/** A project that parties of a community run together, and who takes part. */
export const LinkedProject = z
  .strictObject({
    project: z.string().min(1),
    unit: z.string().min(1),
    begun: PlainDate,
    ended: day,
    parties: z.array(z.enum(keysOf(fiveParties))),
  })
  .refine(...lastNotBefore('begun', 'ended'))
export type LinkedProject = z.infer<typeof LinkedProject>

/** Which linkage a project is: `five` with all parties, `three` with community, organisation and social worker, else `none`; with who is missing for five. */
export const linkageOf = ({
  parties,
}: Pick<LinkedProject, 'parties'>): {
  readonly linkage: 'five' | 'three' | 'none'
  readonly missing: readonly LinkedParty[]
} => {
  const missing = keysOf(fiveParties).filter(party => !parties.includes(party))
  return {
    linkage: missing.length === 0 ? 'five' : threeParties.some(party => missing.includes(party)) ? 'none' : 'three',
    missing,
  }
}
