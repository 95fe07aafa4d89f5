import { type Citation, keysOf, type LocalizedText } from '@minzheng/core'
import type * as z from 'zod'
import { finding } from '../shared/finding.js'

/** 四川省未成年人保护社会环境综合治理三年行动方案（2023—2025年）: ten actions, each of its kind of problem. */
export const sichuanEnvironmentPlan2023: Citation = {
  title: '四川省未成年人保护社会环境综合治理三年行动方案（2023—2025年）',
  issuer: '四川省未成年人保护工作领导小组办公室',
  confidence: 'secondary',
  note: 'as reported on 2023-07-11; text not read',
}

/** What the ten actions look into. */
export const environmentProblemKinds = {
  tattoos: { zh: '文身治理', en: 'Tattoos' },
  'around-schools': { zh: '校园及周边环境', en: 'Schools and what is around them' },
  venues: { zh: '互联网上网服务营业场所、歌舞娱乐场所、酒吧', en: 'Internet cafés, dance halls and bars' },
  lodging: { zh: '住宿经营者“五必须”', en: 'The five duties of lodgings' },
  products: { zh: '儿童和学生用品', en: 'Products for children and pupils' },
  'free-culture': { zh: '公益性文化设施免费或优惠开放', en: 'Museums and the like, free or at less' },
  trafficking: { zh: '拐卖儿童犯罪', en: 'Trafficking of children' },
  offences: { zh: '侵害未成年人违法犯罪', en: 'Offences against minors' },
  network: { zh: '网络空间治理', en: 'The network' },
  'mandatory-report': { zh: '强制报告制度', en: 'The duty to report' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of problem: see {@link environmentProblemKinds}. */
export type EnvironmentProblemKind = keyof typeof environmentProblemKinds

const kinds = keysOf(environmentProblemKinds)

/** One problem on the ledger of such an action (问题台账). */
export const EnvironmentProblem = finding(kinds)
export type EnvironmentProblem = z.infer<typeof EnvironmentProblem>
