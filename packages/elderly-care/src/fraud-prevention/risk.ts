import type { Citation } from '@minzheng/core'
import { ifKnown, yesNo } from '@minzheng/core/fields'
import { anyOf, defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 宁夏 on the four colours of risk; the national opinion of 2022 names the colours. */
export const fundRaisingOpinionNingxia = {
  title: '关于进一步加强养老机构非法集资防范化解工作的实施意见（宁夏）',
  confidence: 'secondary',
  note: 'as 人民日报 of 2023-05-09 reports it, which day stands for its own. That the ministries ask for four colours (民发〔2022〕89号, as a draft of 江西 cites it) was reported on 2022-12-08; what makes each colour there was not seen',
} as const satisfies Citation

const found = (zh: string, en: string) => ifKnown(yesNo(zh, en))

/** What a screening of one home found (非法集资风险排查). Left out or `null`: not known. */
export const FundRaisingRiskFacts = z.strictObject({
  largePrepayment: found('收取大额预付费', 'Takes large prepayments'),
  forConstruction: found('预付费主要用于弥补设施建设资金不足', 'Prepayments chiefly pay for building'),
  irregularUse: found('预付费使用不规范', 'Prepayments used irregularly'),
  suedOrReported: found('被提起诉讼或投诉举报', 'Sued or reported'),
  insolvent: found('资不抵债', 'Insolvent'),
  collapsed: found('已经“爆雷”', 'Has collapsed'),
  publicOutcry: found('引起不良影响、重大舆情', 'Public outcry'),
})

/** Nothing of it is set by places below. */
export const FundRaisingRiskPolicy = z.strictObject({})

const levels = {
  red: { zh: '红色', en: 'Red' },
  orange: { zh: '橙色', en: 'Orange' },
  yellow: { zh: '黄色', en: 'Yellow' },
  green: { zh: '绿色', en: 'Green' },
}
const responses = {
  'refer-to-lead-department': { zh: '将线索函告处置非法集资牵头部门', en: 'Refer to the lead department' },
  'warning-talk': { zh: '警示约谈', en: 'Warning talk' },
  'risk-notice': { zh: '提示经营风险，引导规范', en: 'Notice of the risk' },
  none: { zh: '常态监管', en: 'Ordinary supervision' },
}

/** The colours of 宁夏, as reported on 2023-05-09 and from that day on. */
export const fundRaisingRisk2023 = defineProgram({
  id: 'fund-raising-risk',
  title: { zh: '养老机构非法集资风险等级', en: 'Risk of illegal fund-raising by homes' },
  inForce: { from: '2023-05-09', cite: fundRaisingOpinionNingxia },
  facts: FundRaisingRiskFacts,
  policy: FundRaisingRiskPolicy,
  rules(home) {
    const cite = fundRaisingOpinionNingxia
    const red = anyOf(home.largePrepayment.and(home.insolvent), home.collapsed, home.publicOutcry).as(
      { zh: '涉嫌非法集资', en: 'Suspected of illegal fund-raising' },
      { cite },
    )
    const orange = anyOf(home.suedOrReported, home.largePrepayment.and(home.irregularUse)).as(
      { zh: '可能存在非法集资风险', en: 'May be at risk of it' },
      { cite },
    )
    // Large prepayments that pay for building are an example (等); whatever else was found is no green, and no more than latent by itself.
    const yellow = anyOf(home.forConstruction, home.irregularUse, home.insolvent).as(
      { zh: '存在潜在风险隐患', en: 'Latent risk' },
      { cite },
    )
    const level = firstOf([red, 'red'], [orange, 'orange'], [yellow, 'yellow'])
      .otherwise('green')
      .as({ zh: '风险管控等级', en: 'Level of risk' }, { cite, words: levels })
    const response = firstOf([red, 'refer-to-lead-department'], [orange, 'warning-talk'], [yellow, 'risk-notice'])
      .otherwise('none')
      .as({ zh: '处置措施', en: 'Response' }, { cite, words: responses })
    return { red, orange, yellow, level, response }
  },
})

/**
 * The level of risk of illegal fund-raising (红橙黄绿) of a home, from what a screening found, and what follows. The gravest level of
 * which something was found; green only where all of it was looked at and nothing was found (没有发现风险隐患) but large prepayments alone.
 */
export const fundRaisingRisk = versions(fundRaisingRisk2023)
