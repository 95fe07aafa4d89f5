import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { choice, date, ifAny, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { anyOf, defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { difficultyOpinion2016 } from '../shared/documents.js'
import { birth, disabilityGrade, guardianship, status } from '../shared/facts.js'

/** One child on the day of the decision; what is left out is not so, what is `null` is not known. */
export const DifficultyFacts = z.strictObject({
  asOf: date('认定日期', 'Day of the decision'),
  birth,
  /** `status` of {@link childStatus}. */
  status,
  guardianship,
  /** Abused, abandoned, hurt by accident or unlawfully harmed, for want of proper guardianship. */
  improperGuardianship: yesIfSaid(
    '监护不当遭受虐待、遗弃、意外伤害、不法侵害',
    'Abused, abandoned or harmed for want of proper guardianship',
  ),
  /** Poverty of the family that makes living, treatment or school hard. */
  familyPoor: yesIfSaid('家庭贫困导致生活、就医、就学困难', 'Hardship from the poverty of the family'),
  /** On dibao, or on tekun support. */
  onDibao: yesIfSaid('低保家庭', 'Family on dibao'),
  onTekun: yesIfSaid('特困人员', 'On tekun support'),
  /** Hard to rehabilitate, to care for or to include, for a disability of the child’s own. */
  disabilityHardship: yesIfSaid(
    '自身残疾导致康复、照料、护理和社会融入困难',
    'Hardship from a disability of one’s own',
  ),
  disabilityGrade: disabilityGrade({ zh: '残疾等级', en: 'Grade of disability' }),
  severelyIll: yesIfSaid('患当地确定的重病', 'Severely ill by the local list'),
  vagrant: yesIfSaid('流浪', 'Vagrant'),
  /** Whatever else the place counts: sudden and urgent need, rescued from trafficking … */
  otherHardship: yesIfSaid('当地认定的其他困难', 'Other hardship by the local rule'),
})

const classifications = {
  'jiangsu-six': ['江苏六类', 'The six types of Jiangsu'],
  'five-types': ['五类', 'Five types'],
} as const
const severeGrades = { 1: ['一级', 'Grade 1'], '1-2': ['一级、二级', 'Grades 1 and 2'] } as const

/** How the place sorts the children. */
export const DifficultyPolicy = z.strictObject({
  /** `jiangsu-six`: the six types of 江苏 of 2018; `five-types`: orphan, tekun, ill or disabled, poor family, other. */
  localTypes: ifAny(choice(classifications, '当地分类', 'Local classification')),
  /** The grades of a disability that are severe (重残). */
  severeGrades: choice(severeGrades, '重残的等级', 'Grades that are severe'),
  /** 淮安: a child with one parent dead and one declared missing is paid as 监护缺失; nationally it is an orphan. */
  deadAndMissingIsGuardianshipMissing: yesNo(
    '一方死亡一方失踪按监护缺失',
    'One dead and one missing counts as guardianship missing',
  ),
})

/** 关于落实困境儿童分类保障制度有关问题的补充意见 of 江苏. */
export const jiangsuTypes2018 = {
  title: '关于落实困境儿童分类保障制度有关问题的补充意见',
  issuer: '江苏省民政厅等8部门',
  confidence: 'secondary',
  note: 'of 2018, as a report of 2018-06-02 restates it; how the types 2 and 3 are told apart is not in it',
} as const satisfies Citation

/** The types of a local classification, in the order in which one that fits several is put: the first is the higher. */
export const localChildTypes = {
  orphan: { zh: '孤儿', en: 'Orphan' },
  'guardianship-missing': { zh: '父母监护缺失', en: 'Guardianship of the parents missing' },
  'guardians-unable': { zh: '父母无力履行监护职责', en: 'Parents unable to be guardians' },
  'missing-or-unable': {
    zh: '父母监护缺失或者无力履行监护职责（未区分）',
    en: 'Guardianship of the parents missing or unable, not told apart',
  },
  tekun: { zh: '特困儿童', en: 'On tekun support' },
  'disabled-ill-vagrant': { zh: '重残、重病及流浪', en: 'Severely disabled or ill, or vagrant' },
  'disabled-ill': { zh: '重病重残', en: 'Severely ill or disabled' },
  'poor-family': { zh: '贫困家庭', en: 'Poor family' },
  other: { zh: '其他困境', en: 'Other hardship' },
} as const
/** A type of a local classification: see {@link localChildTypes}. */
export type LocalChildType = keyof typeof localChildTypes

const point = (article: string, zh: string, en: string) => ({
  title: { zh, en },
  cite: atArticle(difficultyOpinion2016, article),
})
/**
 * What the opinion of 2016 gives each group of children in difficulty (二、加强困境儿童分类保障). Each thing has its own conditions, which
 * its own rules decide; the opinion sets no amounts.
 */
export const difficultyEntitlements = {
  poverty: [
    point(
      '二（一）',
      '特困人员救助供养（无劳动能力、无生活来源、抚养人无能力的未满16周岁儿童）',
      'Tekun support: under 16, without means, maintainers unable',
    ),
    point('二（一）', '最低生活保障，适当提高救助水平', 'Dibao, at a higher level'),
    point('二（一）', '临时救助，适当提高救助水平', 'Relief in sudden need, at a higher level'),
    point(
      '二（二）',
      '低保家庭儿童参保个人缴费补贴，特困儿童全额资助',
      'Premiums of health insurance: helped on dibao, paid in full on tekun support',
    ),
    point('二（三）', '教育资助、义务教育“两免一补”', 'Aid for school, and compulsory school free with a subsidy'),
  ],
  disability: [
    point('二（一）', '其他困境儿童的基本生活保障', 'The basic living of other children in difficulty'),
    point(
      '二（二）',
      '重残儿童参保个人缴费补贴；医保、大病保险倾斜，医疗救助提高比例和封顶线',
      'Help with premiums where severe; better rates of insurance and medical aid',
    ),
    point(
      '二（三）',
      '随班就读支持；家庭经济困难的12年免费教育',
      'Support in ordinary schools; twelve years free where the family is poor',
    ),
    point('二（五）', '0—6岁残疾儿童康复救助', 'Rehabilitation up to the age of six'),
    point('二（五）', '社会散居残疾孤儿纳入手术康复“明天计划”', 'The Tomorrow Plan for disabled orphans in families'),
    point(
      '二（五）',
      '儿童福利机构的替代照料、养育辅导、康复训练，公共康复服务优先',
      'Care, guidance and training by child welfare institutions; first in public rehabilitation',
    ),
  ],
  guardianship: [
    point('二（一）', '无法定抚养人的纳入孤儿保障', 'The support of orphans, where nobody has to maintain the child'),
    point('二（一）', '其他困境儿童的基本生活保障', 'The basic living of other children in difficulty'),
    point(
      '二（四）',
      '失去父母、查找不到生父母的纳入孤儿安置渠道',
      'Placed as an orphan, where the parents are dead or not found',
    ),
    point(
      '二（四）',
      '无监护人或法院指定的由儿童福利机构收留抚养',
      'Received by a child welfare institution, without a guardian or by a court',
    ),
    point(
      '二（四）',
      '父母不履行监护职责且教育不改的临时监护',
      'Guardianship for a time, where parents neglect their duty and do not mend',
    ),
    point(
      '二（四）',
      '父母被拘留、服刑、强制隔离戒毒的，公安和执行机关协助委托亲属等或者机构监护',
      'Where parents are detained, in prison or detox: help of the police or the prison to find kin, others or an institution',
    ),
  ],
} as const satisfies Readonly<
  Record<'poverty' | 'disability' | 'guardianship', readonly { title: LocalizedText; cite: Citation }[]>
>

// The three groups stand in the opening, before part 一.
const cite = atArticle(difficultyOpinion2016, '引言')
const ageCite: Citation = {
  ...difficultyOpinion2016,
  confidence: 'secondary',
  note: 'the opinion names no age: a child is taken to be a minor, as 国办发〔2010〕54号 一 has orphans under 18',
}
/** The opening asks that the child is threatened or harmed; points 二（一） and 二（四） provide for whoever has no parents or able guardians. */
const guardianshipCite: Citation = {
  ...atArticle(difficultyOpinion2016, '引言、二（一）、二（四）'),
  note: 'the opening speaks of children who came to harm or are threatened for want of guardianship; that those without parents or able guardians belong here without it is read from 二（一） and 二（四）, which provide for them',
}

/** Since the opinion of 2016. */
export const childInDifficulty2016 = defineProgram({
  id: 'child-in-difficulty',
  title: { zh: '困境儿童分类', en: 'Children in difficulty' },
  inForce: { from: '2016-06-13', cite: difficultyOpinion2016 },
  facts: DifficultyFacts,
  policy: DifficultyPolicy,
  rules(child, policy) {
    const age = child.birth.ageOn(child.asOf)
    const minor = age.lessThan(18).as({ zh: '未满18周岁', en: 'Under 18' }, { cite: ageCite })
    const poverty = minor
      .and(anyOf(child.familyPoor, child.onDibao, child.onTekun))
      .as({ zh: '家庭贫困', en: 'Poverty of the family' }, { cite })
    const severe = child.disabilityGrade.is('1').or(child.disabilityGrade.is('2').and(policy.severeGrades.is('1-2')))
    const disability = minor
      .and(child.disabilityHardship.or(severe))
      .as({ zh: '自身残疾', en: 'A disability of the child’s own' }, { cite })
    const guardianship = minor
      .and(
        anyOf(
          child.status.isOneOf('orphan', 'unattended'),
          child.guardianship.isOneOf('missing', 'unable'),
          child.improperGuardianship,
        ),
      )
      .as({ zh: '监护缺失或监护不当', en: 'Guardianship missing or improper' }, { cite: guardianshipCite })
    const inDifficulty = anyOf(poverty, disability, guardianship).as(
      { zh: '困境儿童', en: 'A child in difficulty' },
      { cite },
    )

    const orphan = child.status.is('orphan')
    const missing = child.guardianship.is('missing')
    // Of an orphan whose guardianship is missing one parent is dead and one missing; any other child comes to it below.
    const asMissing = policy.deadAndMissingIsGuardianshipMissing.and(missing)
    const ill = severe.or(child.severelyIll)
    const poor = child.familyPoor.or(child.onDibao, child.onTekun)
    const other = anyOf(
      child.otherHardship,
      child.improperGuardianship,
      child.disabilityHardship,
      child.status.is('unattended'),
    )
    const jiangsu = firstOf(
      [asMissing, 'guardianship-missing'],
      [orphan, 'orphan'],
      [missing, 'guardianship-missing'],
      [child.guardianship.is('unable'), 'guardians-unable'],
      [child.status.is('unattended'), 'missing-or-unable'],
      [ill.or(child.vagrant), 'disabled-ill-vagrant'],
      [poor, 'poor-family'],
      [other, 'other'],
    ).otherwise('none')
    const five = firstOf(
      [orphan, 'orphan'],
      [child.onTekun.and(age.lessThan(16)), 'tekun'],
      [ill, 'disabled-ill'],
      [poor, 'poor-family'],
      [anyOf(other, child.guardianship.isOneOf('missing', 'unable'), child.vagrant), 'other'],
    ).otherwise('none')
    const sorted = policy.localTypes.is('five-types').choose<LocalChildType | 'none'>(five, jiangsu)
    const localType = policy.localTypes
      .isSet()
      .not()
      .choose<LocalChildType | 'none' | 'unclassified'>(
        'unclassified',
        minor.choose<LocalChildType | 'none'>(sorted, 'none'),
      )
      .as(
        { zh: '当地类别', en: 'Local type' },
        {
          words: {
            ...localChildTypes,
            none: { zh: '不属于任何一类', en: 'None' },
            unclassified: { zh: '未见当地分类', en: 'No local classification is known' },
          },
        },
      )
    return { minor, poverty, disability, guardianship, inDifficulty, localType }
  },
})

/**
 * The three groups of children in difficulty (困境儿童) of 国发〔2016〕36号, which a child may belong to all at once, and the one
 * type that a local classification puts it in: the first that fits, in the order of {@link localChildTypes}. Where a place is
 * not known to classify, `localType` is `unclassified`. `explain` names what made a group hold.
 */
export const childInDifficulty = versions(childInDifficulty2016)

/** What holds where a place says nothing else. */
export const childInDifficultyNational: NationalPolicy = {
  program: 'child-in-difficulty',
  documents: { opinion2016: difficultyOpinion2016 },
  values: {
    severeGrades: [
      {
        status: 'in-force',
        from: '2016-06-13',
        value: '1-2',
        cite: 'opinion2016',
        article: '二（二）',
        confidence: 'secondary',
        note: 'the opinion says 重度残疾 and names no grades; 1 and 2 as a province restates it',
      },
    ],
    deadAndMissingIsGuardianshipMissing: [
      {
        status: 'in-force',
        from: '2016-06-13',
        value: false,
        cite: 'opinion2016',
        note: 'the opinion has no such type: such a child is an orphan by 国办发〔2010〕54号 一',
      },
    ],
  },
}
