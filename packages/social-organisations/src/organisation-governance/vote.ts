import {
  atArticle,
  type Citation,
  compareExact,
  criterionOf,
  type JudgedCriteria,
  judged,
  type PlainDate,
} from '@minzheng/core'
import { foundationRegulation } from '../shared/documents.js'

const article = (number: string) => atArticle(foundationRegulation, number)

/** The fewest and most directors of a foundation. */
const [fewest, greatest] = [5, 25]

/** The board of a foundation: how many directors, how many of them near relatives of each other, how many paid. `null`: not known. */
export interface FoundationBoard {
  /** The day that it is judged for; left out: a day of the regulation, in force from 2004-06-01. */
  readonly on?: PlainDate
  /** A foundation that raises no funds from the public and was set up with private assets. */
  readonly privateMoneyNonPublic: boolean
  readonly directors: number
  readonly nearRelatives: number | null
  readonly paid: number | null
  /** Supervisors, or their relatives, who are directors or keep its accounts. */
  readonly supervisorsAmongThem?: boolean | null
  readonly termYears?: number | null
}

/**
 * Whether the board of a foundation is as 基金会管理条例 arts 20 and 22 have it: 5 to 25 directors; near relatives at most a third where
 * it is set up with private assets and raises no funds from the public, and none elsewhere; at most a third paid; terms of at most
 * five years; no supervisor among them. Of a day before 2004-06-01 it is undetermined.
 */
export const judgeFoundationBoard = (board: FoundationBoard): JudgedCriteria => {
  const { directors, nearRelatives, paid, supervisorsAmongThem = null, termYears = null } = board
  const atMostThird = (some: number) => some * 3 <= directors
  const article20 = criterionOf(article('第二十条'))
  if (board.on !== undefined && board.on < foundationRegulation.effective)
    return judged([
      criterionOf(foundationRegulation)('law-read', '当日的规定已收录', 'The law of the day is held', null),
    ])
  return judged([
    article20(
      'board-size',
      '理事5人至25人',
      'Five to twenty-five directors',
      directors >= fewest && directors <= greatest,
    ),
    article20(
      'board-relatives',
      '近亲属关系符合规定',
      'Near relatives as allowed',
      nearRelatives === null ? null : board.privateMoneyNonPublic ? atMostThird(nearRelatives) : nearRelatives === 0,
    ),
    article20(
      'board-paid',
      '领取报酬的理事不超过三分之一',
      'At most a third of the directors are paid',
      paid === null ? null : atMostThird(paid),
    ),
    ...(termYears === null
      ? []
      : [article20('board-term', '每届任期不超过5年', 'Terms of at most five years', termYears <= 5)]),
    ...(supervisorsAmongThem === null
      ? []
      : [
          criterionOf(article('第二十二条'))(
            'board-supervisors',
            '理事及其近亲属、财会人员不兼任监事',
            'No director, relative of one or accountant is supervisor',
            !supervisorsAmongThem,
          ),
        ]),
  ])
}

/** What a board decides by two thirds of those present (基金会管理条例 art. 21). */
export const foundationSpecialMatters = {
  charter: { zh: '章程的修改', en: 'A change of the charter' },
  officers: { zh: '选举或者罢免理事长、副理事长、秘书长', en: 'Electing or removing officers' },
  'major-funds': { zh: '章程规定的重大募捐、投资活动', en: 'Major fundraising and investment, as the charter says' },
  merger: { zh: '分立、合并', en: 'Splitting or merging' },
} as const

/** The result of a vote: whether enough were there, how many votes it takes, whether it is adopted. */
export interface OrganisationVoteResult {
  readonly quorum: boolean
  /** The fewest votes that adopt it, with so many present. */
  readonly needed: number
  readonly adopted: boolean
  readonly cite: Citation
}

/** A share that a vote has to reach (`atLeast`), or to exceed. */
interface VoteShare {
  readonly share: { readonly numerator: number; readonly denominator: number }
  readonly atLeast: boolean
}

/** How a body votes: the share of all that has to be there, at least, and the share of those present that adopts. */
export interface OrganisationVotingRule {
  readonly quorum: { readonly numerator: number; readonly denominator: number }
  readonly majority: VoteShare
  readonly cite: Citation
}

const twoThirds = { numerator: 2, denominator: 3 } as const
const half = { numerator: 1, denominator: 2 } as const

/** How the board of a foundation decides: two thirds there; more than half of those present, or two thirds on special matters. */
export const foundationVoting = {
  ordinary: { quorum: twoThirds, majority: { share: half, atLeast: false }, cite: article('第二十一条第二款') },
  special: { quorum: twoThirds, majority: { share: twoThirds, atLeast: true }, cite: article('第二十一条第三款') },
} as const satisfies Readonly<Record<string, OrganisationVotingRule>>

/** 社会团体章程示范文本: what most charters of associations say; the charter of an association governs. */
export const modelAssociationCharter = {
  title: '社会团体章程示范文本',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'since 1998, as charters and guides of places restate it; the charter of each association governs',
} as const satisfies Citation

/** How an association decides by the model charter: its members' meeting by half of those present or more (半数以上, half included: 民法典 art. 1259), its council by two thirds. */
export const associationVoting = {
  members: { quorum: twoThirds, majority: { share: half, atLeast: true }, cite: modelAssociationCharter },
  council: { quorum: twoThirds, majority: { share: twoThirds, atLeast: true }, cite: modelAssociationCharter },
} as const satisfies Readonly<Record<string, OrganisationVotingRule>>

/** What a vote comes to: of so many who may vote, so many there and so many in favour. Compared exactly, as fractions. */
export const countOrganisationVote = (
  rule: OrganisationVotingRule,
  { all, present, yes }: { readonly all: number; readonly present: number; readonly yes: number },
): OrganisationVoteResult => {
  const { share, atLeast } = rule.majority
  const enough = all > 0 && present <= all && compareExact({ numerator: present, denominator: all }, rule.quorum) >= 0
  const whole = Math.floor((present * share.numerator) / share.denominator)
  const divides = (present * share.numerator) % share.denominator === 0
  const needed = atLeast && divides ? whole : whole + 1
  return { quorum: enough, needed, adopted: enough && yes >= needed && yes <= present, cite: rule.cite }
}
