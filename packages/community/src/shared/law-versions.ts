import {
  atArticle,
  type Citation,
  criterionOf,
  dateParts,
  type JudgedCriteria,
  judged,
  type LocalizedText,
  type PlainDate,
} from '@minzheng/core'
import type { InForce } from '@minzheng/rules'
import {
  residentsLaw1989,
  residentsLaw2018,
  residentsLaw2025,
  villageLaw2010,
  villageLaw2018,
  villageLaw2025,
} from './self-government-laws.js'

/** The two kinds of self-governing committee: 村民委员会 and 居民委员会. */
export const committeeKinds = {
  village: { zh: '村民委员会', en: "villagers' committee" },
  residents: { zh: '居民委员会', en: "residents' committee" },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of committee: see {@link committeeKinds}. */
export type CommitteeKind = keyof typeof committeeKinds

/** The first days of the amendment of 2018 (the term) and of the laws of 2025. */
export const amended2018 = villageLaw2018.effective
/** See {@link amended2018}. */
export const amended2025 = villageLaw2025.effective

/** The days of each version of 村民委员会组织法 that is held. */
export const villageInForce = {
  v2010: { from: '2010-10-28', to: '2018-12-28', cite: villageLaw2010 },
  v2018: { from: '2018-12-29', to: '2025-12-31', cite: villageLaw2018 },
  v2026: { from: '2026-01-01', cite: villageLaw2025 },
} as const satisfies Readonly<Record<string, InForce>>

/** The days of each version of 城市居民委员会组织法. */
export const residentsInForce = {
  v1990: { from: '1990-01-01', to: '2018-12-28', cite: residentsLaw1989 },
  v2018: { from: '2018-12-29', to: '2025-12-31', cite: residentsLaw2018 },
  v2026: { from: '2026-01-01', cite: residentsLaw2025 },
} as const satisfies Readonly<Record<string, InForce>>

/** The law of a kind of committee on a day; before the first version that is held, that version. */
export const lawOf = (kind: CommitteeKind, on: PlainDate): Citation => {
  dateParts(on)
  const [first, second, third] =
    kind === 'village'
      ? ([villageLaw2010, villageLaw2018, villageLaw2025] as const)
      : ([residentsLaw1989, residentsLaw2018, residentsLaw2025] as const)
  return on >= third.effective ? third : on >= second.effective ? second : first
}

/** The article on the term of a committee, and on the election when it ends, of the law of a day. */
export const termArticle = (kind: CommitteeKind, on: PlainDate): Citation =>
  atArticle(
    lawOf(kind, on),
    on >= amended2025 ? '第十四条第二款' : kind === 'village' ? '第十一条第二款' : '第八条第一款',
  )

/** Whether the law of a kind of committee was in force on a day in a version that is held: villages since 2010-10-28, communities since 1990. */
export const hasLaw = (kind: CommitteeKind, on: PlainDate): boolean => (lawOf(kind, on).effective ?? '') <= on

/** A verdict on a day on which no law that is held asks for anything: undetermined, and it says why. */
export const noLawOn = (kind: CommitteeKind, on: PlainDate): JudgedCriteria =>
  judged([
    criterionOf(lawOf(kind, on))(
      'not-in-force',
      '该日没有可据以判断的法律规定',
      'No law that is held asks for it on the day',
      null,
    ),
  ])
