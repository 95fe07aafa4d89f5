import {
  addDays,
  areInOrder,
  atArticle,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  someHold,
  within,
} from '@minzheng/core'
import * as z from 'zod'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'
import { endOfNextQuarter } from '../shared/quarters.js'
import { villageRulesOpinion2018, womenRightsLaw2022 } from './documents.js'

/** What villagers and residents make for themselves: the charter (自治章程), and the rules or covenant (村规民约、居民公约). */
export const selfGovernmentRuleKinds = {
  charter: { zh: '自治章程', en: 'Charter' },
  rules: { zh: '村规民约、居民公约', en: "Village rules, residents' covenant" },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What rules are made of, as the opinion of 2018 lists it. */
export const villageRuleContents = {
  conduct: { zh: '规范日常行为', en: 'Daily conduct' },
  order: { zh: '维护公共秩序', en: 'Public order' },
  rights: { zh: '保障群众权益', en: 'Rights of the people' },
  disputes: { zh: '调解群众纠纷', en: 'Disputes' },
  customs: { zh: '引导民风民俗', en: 'Customs' },
  // As the environment, or what becomes of who breaks them.
  other: { zh: '其他内容', en: 'Others' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** One version of a charter or of rules. A step that was not taken is `null`; of those before the vote also one whose day is not known. */
export const SelfGovernmentRules = z.strictObject({
  unit: z.string().min(1),
  within,
  committee: z.enum(['village', 'residents']),
  kind: z.enum(keysOf(selfGovernmentRuleKinds)),
  /** The people were asked what it should say. */
  asked: day,
  /** A draft was written. */
  drafted: day,
  /** The Party committee and government of the township or street looked at it. */
  checked: day,
  adopted: day,
  /** Who adopted it: the assembly, or the representatives where it let them. */
  adoptedBy: z.enum(['assembly', 'representatives']).nullable().default(null),
  /** Villages leave it to the assembly; in communities the assembly may let the representatives decide. `null`: not known. */
  authorised: z.boolean().nullable().default(null),
  /** Left out: not told. */
  filed: PlainDate.nullish(),
  published: day,
  /** Another version took its place on this day, or it was given up. */
  ended: day,
  /** Which version of the unit’s it is; 1 is the first, any other a revision. */
  version: z.int().min(1).default(1),
  contents: z.array(z.enum(keysOf(villageRuleContents))).default([]),
  /** Somebody of the law read its clauses; `null`: nobody has. */
  clausesLawful: z.boolean().nullable().default(null),
})
export type SelfGovernmentRules = z.infer<typeof SelfGovernmentRules>

/** Days after the vote within which rules are filed, as the opinion of 2018 is remembered. */
export const ruleFilingDays = 10

/** With whom rules are filed on a day: the township; for a community its street or district. */
export const ruleFilingAuthority = (committee: CommitteeKind): LocalizedText =>
  committee === 'village'
    ? { zh: '乡、民族乡、镇的人民政府', en: 'the township' }
    : { zh: '不设区的市、市辖区的人民政府或者街道办事处', en: 'the district or the street' }

const articles = (committee: CommitteeKind, on: PlainDate) => {
  const since2026 = on >= amended2025
  const law = lawOf(committee, on)
  return {
    adoption: atArticle(
      law,
      committee === 'village' ? (since2026 ? '第三十一条' : '第二十七条') : since2026 ? '第三十条' : '第十五条',
    ),
    filing: atArticle(
      law,
      committee === 'village' ? (since2026 ? '第三十一条' : '第二十七条') : since2026 ? '第三十一条' : '第十五条',
    ),
  }
}

/** How far rules are on a day. */
export type RulesState = 'to-be-made' | 'adopted' | 'filed' | 'ended'

/** How far rules are on a day: adopted and filed ones are in force. */
export const rulesState = ({ adopted, filed, ended }: SelfGovernmentRules, asOf: PlainDate): RulesState =>
  happenedBy(ended, asOf)
    ? 'ended'
    : !happenedBy(adopted, asOf)
      ? 'to-be-made'
      : happenedBy(filed, asOf)
        ? 'filed'
        : 'adopted'

/**
 * What rules break by a day: steps before the vote out of order (a warning), filed without a vote, or ended before it (`rules-order`), adopted by whom may not (`rules-adoption`: in a
 * village the assembly alone; in a community since 2026 the representatives where the assembly lets them, before them too, who could make it up), not filed within `filingDays` (left out: the ten of the opinion)
 * (`rules-filing`), made known before they were filed (`rules-publication`, a warning), clauses that were found unlawful and stand
 * (`rules-unlawful`: the township or street orders them mended). The steps and the days for filing are those of the opinion of 2018;
 * rules adopted before it, and charters, of which it does not speak, are not held to them: not filed when the quarter after is over is a
 * warning of them, as the law sets no day. Of charters of communities it spoke first in 2026.
 */
export const rulesProblems = (rules: SelfGovernmentRules, asOf: PlainDate, filingDays?: number): Problem[] => {
  const {
    committee,
    kind,
    asked,
    drafted,
    checked,
    adopted,
    adoptedBy,
    authorised,
    filed,
    published,
    ended,
    clausesLawful,
  } = rules
  const problems: Problem[] = []
  const on = adopted ?? asOf
  const cite = articles(committee, on)
  const lawful = hasLaw(committee, on) && (committee === 'village' || kind === 'rules' || on >= amended2025)
  // The opinion is of village rules and covenants; charters it leaves alone.
  const advised = kind === 'rules' && on >= villageRulesOpinion2018.seen
  const opinion = (article: string) => atArticle(villageRulesOpinion2018, article)
  const isWrong =
    (adopted === null && happenedBy(filed, asOf)) || !areInOrder([adopted, filed]) || !areInOrder([adopted, ended])
  if (isWrong || (advised && !areInOrder([asked, drafted, checked, adopted, filed])))
    problems.push(
      brokenRule(
        'rules-order',
        {
          text: {
            zh: '征集民意、拟定草案、提请审核、审议表决、备案应依次进行',
            en: 'people are asked, a draft is written, checked, adopted and filed in this order',
          },
          ...(advised && { cite: opinion('三') }),
          // The steps of the opinion are those of the rule, to which places make exceptions (一般应经过).
          ...(!isWrong && { severity: 'warning' }),
        },
        ['adopted'],
      ),
    )
  if (lawful && happenedBy(adopted, asOf) && adoptedBy === 'representatives') {
    // Until 2025 representatives of the groups could make up a community's assembly (art. 9 of the law of 1989).
    const mayDecide = committee === 'residents' && (on < amended2025 || authorised !== false)
    if (!mayDecide)
      problems.push(
        brokenRule(
          'rules-adoption',
          { text: { zh: '应当由村（居）民会议通过', en: 'the assembly adopts them' }, cite: cite.adoption },
          ['adoptedBy'],
        ),
      )
  }
  if (lawful && adopted !== null && filed !== undefined && happenedBy(adopted, asOf)) {
    const text = { zh: '表决通过后应当报备案', en: 'they are filed once they are adopted' }
    // That they are filed is the law; the days are the opinion's, and where it does not speak none is set.
    const days = filingDays ?? (advised ? ruleFilingDays : undefined)
    if (days !== undefined) {
      const due = addDays(adopted, days)
      const source = happenedBy(filed, asOf) ? opinion('三') : cite.filing
      if (isLate(filed, due, asOf)) problems.push(brokenRule('rules-filing', { text, cite: source }, ['filed'], due))
    } else if (!happenedBy(filed, asOf) && asOf > endOfNextQuarter(adopted))
      problems.push(brokenRule('rules-filing', { text, cite: cite.filing, severity: 'warning' }, ['filed']))
  }
  if (advised && happenedBy(published, asOf) && (filed === null || (filed !== undefined && published! < filed)))
    problems.push(
      brokenRule(
        'rules-publication',
        {
          text: { zh: '备案后公布', en: 'they are made known after they are filed' },
          cite: opinion('三'),
          severity: 'warning',
        },
        ['published'],
      ),
    )
  if (lawful && clausesLawful === false && ['adopted', 'filed'].includes(rulesState(rules, asOf)))
    problems.push(
      brokenRule(
        'rules-unlawful',
        {
          text: {
            zh: '与法律、法规相抵触或者侵犯权利的，责令改正',
            en: 'what is against the law or takes rights away is ordered to be mended',
          },
          cite: cite.filing,
        },
        ['clausesLawful'],
      ),
    )
  return problems
}

/** Whether a unit has rules (or a covenant) that are filed and in force on a day, among its versions; `null`: of some in force it is not told whether they were filed. */
export const hasRulesFiled = (versions: readonly SelfGovernmentRules[], asOf: PlainDate): boolean | null =>
  someHold(
    versions
      .filter(({ kind }) => kind === 'rules')
      .map(one => {
        const state = rulesState(one, asOf)
        return state === 'adopted' && one.filed === undefined ? null : state === 'filed'
      }),
  )

const suspicious: readonly {
  readonly pattern: RegExp
  readonly why: LocalizedText
  readonly cite?: typeof womenRightsLaw2022
}[] = [
  {
    pattern: /罚款|没收|罚金|扣款|扣发/,
    why: { zh: '村（居）民自治组织没有罚款、扣款、没收的权力', en: 'a committee can neither fine nor confiscate' },
  },
  {
    pattern: /拘留|拘禁|扣押|关押|游街|搜查|驱逐|赶出本?村|逐出/,
    why: {
      zh: '不得限制人身自由、驱逐、搜查或者扣押财物',
      en: 'nobody is held, driven out or searched, and nothing is seized',
    },
  },
  {
    pattern: /外嫁女|出嫁女|嫁出|离婚妇女|丧偶|改嫁|上门女婿|入赘|赘婿|招婿|户无男|无男性/,
    why: {
      zh: '不得以妇女未婚、结婚、离婚、丧偶、户无男性等为由侵害其权益，男方到女方落户的权益平等',
      en: 'no woman loses rights for being single, married, divorced or widowed, nor a man who moves into her home',
    },
    cite: womenRightsLaw2022,
  },
  {
    pattern: /停水|停电|断水|断电/,
    why: { zh: '不得以停水停电为处罚', en: 'water and power are not cut off as a penalty' },
  },
  {
    pattern: /取消.{0,6}(低保|特困|救助|补贴|养老金)|不得享受.{0,8}(低保|救助|补贴)/,
    why: { zh: '不得取消法定的救助、补贴待遇', en: 'benefits that the law gives are not taken away' },
  },
  {
    pattern: /子女.{0,6}(不得|不准|取消).{0,6}(入学|上学|参军)|不[予给]?开具.{0,6}证明|不[予给]?办理/,
    why: { zh: '不得以村规民约剥夺办事、入学等权利', en: 'nobody is kept from school or from public services' },
  },
]

/** A clause that somebody of the law should read, and why. */
export interface ClauseToRead {
  /** Counted in lines of the text, from 1. */
  readonly line: number
  readonly text: string
  readonly problem: Problem
}

/**
 * The clauses of rules that somebody of the law should read: words that such rules often overreach with. It is a hint and no verdict; a
 * text without any is not thereby lawful.
 */
export const clausesToRead = (text: string): readonly ClauseToRead[] =>
  text.split(/\r?\n/).flatMap((line, index) =>
    suspicious.flatMap(({ pattern, why, cite }) => {
      const found = pattern.exec(line)
      if (!found) return []
      const source = cite ? `（${cite.title}${cite.article}，${cite.effective}起施行）` : ''
      const by = cite ? ` (${cite.title} ${cite.article}, since ${cite.effective})` : ''
      return [
        {
          line: index + 1,
          text: found[0],
          problem: problem(
            'clause-to-read',
            'warning',
            [index],
            [`“${found[0]}”：${why.zh}${source}。`, `"${found[0]}": ${why.en}${by}.`],
            ['请由法律顾问或者司法所核对这一条。', 'Have a lawyer or the office of justice read this clause.'],
          ),
        },
      ]
    }),
  )
