import { atArticle, type Citation, type Problem } from '@minzheng/core'
import { date, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { leftBehindOpinion2016 } from '../shared/documents.js'
import { ageLimit, birth } from '../shared/facts.js'

/** One parent of a child in the country; the labels say which. */
const parentAtHome = (zh: string, en: string) =>
  z.strictObject({
    /** Away from home for work. */
    awayForWork: yesIfSaid(`${zh}外出务工`, `${en}: away for work`),
    /** At home, and without the ability to be a guardian, through grave illness, disability and the like. */
    unableToGuard: yesIfSaid(`${zh}无监护能力`, `${en}: without guardianship ability`),
  })
const Father = parentAtHome('父亲', 'Father')
const Mother = parentAtHome('母亲', 'Mother')

/** One child on the day of the survey; what is left out is not so, what is `null` is not known. */
export const LeftBehindFacts = z.strictObject({
  asOf: date('摸排日期', 'Day of the survey'),
  birth,
  ruralHukou: ifKnown(yesNo('农村户籍', 'Rural hukou')),
  father: Father.default(Father.parse({})),
  mother: Mother.default(Mother.parse({})),
  /** Able to live a normal life with the parents, such as where they have taken the child along. */
  livesWithParents: yesIfSaid('与父母正常共同生活', 'Lives normally with the parents'),
})

/** What a place reads otherwise. */
export const LeftBehindPolicy = z.strictObject({
  /** 16 by the opinion of 2016; the Law speaks of left-behind minors without a definition, and a minor is under 18. */
  ageLimit,
})

const cite = atArticle(leftBehindOpinion2016, '一')
/** The opinion defines the age and the parents; hukou and life with the parents stand in the survey form of 2016. */
const survey: Citation = {
  ...cite,
  confidence: 'secondary',
  note: 'rural hukou, and no normal life with the parents, as the survey form of 2016 prints them: the opinion does not name them',
}

/** Since the opinion of 2016. */
export const leftBehindChild2016 = defineProgram({
  id: 'left-behind-child',
  title: { zh: '农村留守儿童认定', en: 'Left-behind children in rural areas' },
  inForce: { from: '2016-02-04', cite: leftBehindOpinion2016 },
  facts: LeftBehindFacts,
  policy: LeftBehindPolicy,
  rules({ asOf, birth, ruralHukou, father, mother, livesWithParents }, policy) {
    const underAge = birth
      .ageOn(asOf)
      .lessThan(policy.ageLimit)
      .as({ zh: '未达年龄上限', en: 'Below the age limit' }, { cite })
    const bothAway = father.awayForWork
      .and(mother.awayForWork)
      .as({ zh: '父母双方外出务工', en: 'Both parents away for work' }, { cite })
    const fatherAway = father.awayForWork
      .and(mother.awayForWork.not(), mother.unableToGuard)
      .as({ zh: '父亲外出，母亲无监护能力', en: 'Father away, mother unable to be a guardian' }, { cite })
    const motherAway = mother.awayForWork
      .and(father.awayForWork.not(), father.unableToGuard)
      .as({ zh: '母亲外出，父亲无监护能力', en: 'Mother away, father unable to be a guardian' }, { cite })
    // Of a parent who cannot be a guardian it need not be known whether he or she is away too.
    const eitherWay = [
      father.awayForWork.and(mother.unableToGuard),
      mother.awayForWork.and(father.unableToGuard),
    ] as const
    const leftBehind = underAge
      .and(ruralHukou, bothAway.or(fatherAway, motherAway, ...eitherWay), livesWithParents.not())
      .as({ zh: '农村留守儿童', en: 'A left-behind child' }, { cite: survey })
    return { underAge, bothAway, fatherAway, motherAway, leftBehind }
  },
})

/**
 * Whether a child is left behind in the country (农村留守儿童): both parents away for work, or one away and the other unable to be a
 * guardian; under 16 (国发〔2016〕13号 一); of rural hukou, and without a normal life with the parents (the survey form of 2016).
 */
export const leftBehindChild = versions(leftBehindChild2016)

/** What holds in the whole country. */
export const leftBehindChildNational: NationalPolicy = {
  program: 'left-behind-child',
  documents: { opinion2016: leftBehindOpinion2016 },
  values: { ageLimit: [{ status: 'in-force', from: '2016-02-04', value: 16, cite: 'opinion2016', article: '一' }] },
}

const count = z.int().min(0)

/** The table of the survey of 2016: each block splits the same children. */
export const LeftBehindSurvey = z.strictObject({
  total: count,
  parents: z.strictObject({ bothAway: count, fatherAwayMotherUnable: count, motherAwayFatherUnable: count }),
  /** By who looks after them. */
  guardians: z.record(z.string(), count),
  /** 较好; 一般: basic, a latent risk; 差: nobody, or a carer who is unable, or problems already. */
  guardianship: z.strictObject({ good: count, fair: count, poor: count }),
})
export type LeftBehindSurvey = z.infer<typeof LeftBehindSurvey>

const blocks = {
  parents: { zh: '父母外出情况', en: 'the parents' },
  guardians: { zh: '监护人', en: 'the guardians' },
  guardianship: { zh: '监护状况', en: 'the state of guardianship' },
} as const

/** The blocks of a survey table whose sum is not the total: code `survey-sum-differs`. */
export const leftBehindSurveyProblems = (survey: LeftBehindSurvey): Problem[] =>
  (['parents', 'guardians', 'guardianship'] as const).flatMap((block): Problem[] => {
    const sum = Object.values(survey[block]).reduce((all, one) => all + one, 0)
    if (sum === survey.total) return []
    const { zh, en } = blocks[block]
    return [
      {
        code: 'survey-sum-differs',
        severity: 'error',
        path: [block],
        message: {
          zh: `按${zh}合计为${sum}人，与总数${survey.total}人不符。`,
          en: `By ${en} there are ${sum} children, and ${survey.total} in all.`,
        },
        remedy: { zh: '请核对各分项与总数。', en: 'Check the parts and the total.' },
      },
    ]
  })
