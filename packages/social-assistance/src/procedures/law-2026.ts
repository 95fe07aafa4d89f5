import { atArticle, type Citation } from '@minzheng/core'
import { assistanceLaw2026, dibaoMeasures2021, temporaryOpinion2026 } from '../shared/documents.js'
import { dibaoDelegatedProcedure, dibaoProcedure2021, marginalHouseholdProcedure } from './dibao.js'
import { dibaoChongqingProcedure, dibaoZhejiangProcedure } from './dibao-local.js'
import { rigidExpenditureProcedure, temporaryEmergencyProcedure, temporaryExpenditureProcedure } from './others.js'
import { days, type Procedure, type ProcedureStep, step } from './procedure.js'
import { tekunProcedure, tekunReassessmentProcedure, tekunTerminationProcedure } from './tekun.js'

// What 社会救助法 asks of every procedure from 2026-07-01. It has no number of days: those stay with the measures, each cited there.

const law = (article: string): Citation => atArticle(assistanceLaw2026, article)
const inForce = { from: '2026-07-01', cite: assistanceLaw2026 }

/** Before anything is looked into: a true statement, and leave to check it. */
const consent = step(
  'consent',
  'applicant',
  ['start'],
  ['如实报告并同意核查', 'A true statement, and consent to the check'],
  [
    '家庭以外的赡养、抚养、扶养义务人须本人同意；能够核对的情况不得要求提供',
    'Those outside the family who owe support are asked for their own; what the check can show may not be asked for',
  ],
  law('第四十条、第四十一条、第六十二条'),
)

const refusalNotice = step(
  'refusal-notice',
  'county',
  ['decision'],
  ['书面告知不予救助并说明理由', 'Written refusal with reasons'],
  ['告知申请人', 'Told to the applicant'],
  law('第四十五条'),
  { when: { refused: true } },
)

const publication = step(
  'publication',
  'county',
  ['decision'],
  ['公布确认决定', 'The decision is made public'],
  ['按照规定在村、社区等范围内公布', 'As the rules have it, in the village or community'],
  law('第四十五条'),
  { when: { granted: true } },
)

interface Changes {
  /** Steps of before that the publication of the Law stands for. */
  readonly replaced?: readonly string[]
  /** Whether it gives help: who is only recognised as marginal or in hardship is not made public by art. 45. */
  readonly givesHelp?: boolean
}

/** A procedure as it goes on under the Law: its steps and their days, with what the Law adds. */
const underTheLaw = (before: Procedure, { replaced = [], givesHelp = true }: Changes = {}): Procedure => {
  const kept = before.steps.filter(({ id }) => !replaced.includes(id))
  const has = (id: string) => kept.some(one => one.id === id)
  return {
    ...before,
    inForce,
    steps: [consent, ...kept, ...(has('refusal-notice') ? [] : [refusalNotice]), ...(givesHelp ? [publication] : [])],
  }
}

/** The province lets the township decide (art. 44), and who decides also tells and publishes (art. 45). */
const byTownship = (procedure: Procedure): Procedure => ({
  ...procedure,
  steps: procedure.steps.map(one =>
    one.id === 'decision'
      ? { ...one, cite: law('第四十四条') }
      : one.id === 'refusal-notice' || one.id === 'publication'
        ? { ...one, by: 'township' as const }
        : one,
  ),
})

/** Dibao under 社会救助法, since 2026-07-01. */
export const dibaoProcedure2026 = underTheLaw(dibaoProcedure2021, { replaced: ['disclosure'] })

/** Dibao in Chongqing under 社会救助法, since 2026-07-01: its own regulation goes on where it fits. */
export const dibaoChongqingProcedure2026 = underTheLaw(dibaoChongqingProcedure)
/** Dibao in Zhejiang under 社会救助法, since 2026-07-01: its own regulation goes on where it fits. */
export const dibaoZhejiangProcedure2026 = underTheLaw(dibaoZhejiangProcedure)

/** Where the township decides, which under 社会救助法, since 2026-07-01 the province alone may provide for (art. 44). */
export const dibaoDelegatedProcedure2026: Procedure = byTownship({
  ...underTheLaw(dibaoDelegatedProcedure, { replaced: ['disclosure'] }),
  title: { zh: '低保审核确认（省级规定由乡镇确认）', en: 'Dibao: confirmed by the township, as the province provides' },
})

/** Marginal households under 社会救助法, since 2026-07-01. */
export const marginalHouseholdProcedure2026 = underTheLaw(marginalHouseholdProcedure, { givesHelp: false })

/** Tekun persons under 社会救助法, since 2026-07-01. */
export const tekunProcedure2026 = underTheLaw(tekunProcedure)

/** Rigid-expenditure households under 社会救助法, since 2026-07-01. */
export const rigidExpenditureProcedure2026 = underTheLaw(rigidExpenditureProcedure, { givesHelp: false })

/** Temporary assistance for expenses under 社会救助法, since 2026-07-01: asked for where the hardship happens. */
export const temporaryExpenditureProcedure2026: Procedure = (() => {
  const procedure = underTheLaw(temporaryExpenditureProcedure)
  const decision = { zh: '省级可以规定由乡镇确认', en: 'The province may leave it to the township' }
  return {
    ...procedure,
    steps: procedure.steps.map(one =>
      one.id === 'decision' ? { ...one, outcome: decision, cite: law('第四十四条') } : one,
    ),
  }
})()

const hearing = (after: readonly string[]): ProcedureStep =>
  step(
    'hearing',
    'county',
    after,
    ['听取救助对象意见', 'The person is heard'],
    ['作出调减、终止决定之前', 'Before a reduction or an end is decided'],
    law('第四十八条'),
  )
const noticeOfChange = step(
  'notice',
  'county',
  ['decision'],
  ['书面告知决定并说明理由', 'Told in writing, with reasons'],
  ['告知救助对象；不服的可复议或者诉讼', 'Told to the person, who may have it reviewed'],
  law('第四十八条、第七十六条'),
)

/** The end of tekun support under 社会救助法, since 2026-07-01: the person is heard first. */
export const tekunTerminationProcedure2026: Procedure = {
  ...tekunTerminationProcedure,
  inForce,
  steps: [
    hearing(['start']),
    ...tekunTerminationProcedure.steps.map(one => (one.id === 'publicity' ? { ...one, after: ['hearing'] } : one)),
    noticeOfChange,
  ],
}

const at2021 = (article: string) => atArticle(dibaoMeasures2021, article)
const reductionTitle = { zh: '低保减发、停发', en: 'Dibao: reduced or ended' }
const reductionStart = { zh: '核查发现变化', en: 'The review finds a change' }

/** Dibao reduced or ended under 民发〔2021〕57号, until 2026-06-30: the family is told, with reasons. No number of days. */
export const dibaoReductionProcedure2021: Procedure = {
  id: 'dibao-reduction',
  title: reductionTitle,
  start: reductionStart,
  inForce: { from: '2021-07-01', to: '2026-06-30', cite: dibaoMeasures2021 },
  steps: [
    step(
      'decision',
      'county',
      ['start'],
      ['作出减发、停发决定', 'Decision to reduce or end'],
      ['符合法定事由和规定程序', 'On a ground of the law, in due course'],
      at2021('第三十二条'),
    ),
    step(
      'notice',
      'county',
      ['decision'],
      ['告知家庭成员并说明理由', 'The family is told, with reasons'],
      ['形式未定', 'In which form is not said'],
      at2021('第三十二条'),
    ),
  ],
}

/** Dibao reduced or ended, under 社会救助法, since 2026-07-01: heard first, told in writing afterwards. No number of days. */
export const dibaoReductionProcedure2026: Procedure = {
  ...dibaoReductionProcedure2021,
  inForce,
  steps: [hearing(['start']), { ...dibaoReductionProcedure2021.steps[0]!, after: ['hearing'] }, noticeOfChange],
}

const quickHelp = (article: string) => atArticle(temporaryOpinion2026, article)

/**
 * Quick help in an emergency (小额快救) since the opinion made public on 2026-01-29: no check of means, no publicity, in general within
 * three days; from which day they count is not said, here from that on which the emergency is known. What is more than a small sum goes
 * by `temporary-emergency`.
 */
export const temporaryQuickProcedure: Procedure = {
  id: 'temporary-quick',
  title: { zh: '小额快救', en: 'Quick help in an emergency' },
  start: { zh: '发现急难', en: 'The emergency is known' },
  inForce: { from: '2026-01-29', cite: temporaryOpinion2026 },
  steps: [
    step(
      'help',
      'township',
      ['start'],
      ['急难发生地直接救助', 'Help where it happened'],
      [
        '不核对家庭经济状况，不公示；一般不超过3天；据报道最高档不超过当地一个月低保标准',
        'No check of means, no publicity; in general within three days; at most one month of the dibao standard, as reported',
      ],
      quickHelp('二（一）'),
      { limit: days(3) },
    ),
    step(
      'papers',
      'township',
      ['help'],
      ['登记并留存资料', 'Registered, the papers kept'],
      ['救助对象、事由、金额', 'Whom, why, how much'],
      quickHelp('二（一）'),
    ),
  ],
}

/** Emergencies since 2026-07-01 (社会救助法): what is urgent, small and needed at once must be given first, and explained afterwards (art. 50). */
export const temporaryEmergencyProcedure2026: Procedure = {
  ...temporaryEmergencyProcedure,
  inForce,
  steps: [
    {
      ...temporaryEmergencyProcedure.steps[0]!,
      outcome: {
        zh: '情况紧急、金额较小、需立即救助的，应当先行救助',
        en: 'What is urgent, small and needed at once must come first',
      },
      cite: law('第五十条'),
    },
    step(
      'papers',
      'township',
      ['help'],
      ['紧急情况解除后补充说明', 'Explained once it has eased'],
      ['按照规定补充说明情况', 'As the rules have it'],
      law('第五十条'),
    ),
  ],
}

/** Self-care assessed again since 2026-07-01 (社会救助法): who gets less for it is heard before, and told in writing (art. 48). */
export const tekunReassessmentProcedure2026: Procedure = {
  ...tekunReassessmentProcedure,
  inForce,
  steps: [
    ...tekunReassessmentProcedure.steps,
    {
      ...hearing(['reassessment']),
      outcome: { zh: '待遇调减的，决定之前', en: 'Where the support falls, before it is decided' },
    },
    {
      ...noticeOfChange,
      after: ['hearing'],
      outcome: {
        zh: '待遇调减的；不服的可复议或者诉讼',
        en: 'Where the support falls; the person may have it reviewed',
      },
    },
  ],
}
