import type { Citation } from '@minzheng/core'
import * as z from 'zod'

/** 海峡两岸养老服务术语对照. */
export const crossStraitTermsStandard = {
  title: '海峡两岸养老服务术语对照',
  number: 'DB3502/T 089-2022',
  issuer: '厦门市市场监督管理局',
  confidence: 'unverified',
  note: 'title and number as catalogues of standards give them; its table was not seen, and the pairs held here are of general usage',
} as const satisfies Citation

/** One notion of elderly care, as it is called on either side of the strait (两岸术语). */
export const CareTermPair = z.strictObject({
  en: z.string().min(1),
  mainland: z.array(z.string().min(1)).min(1),
  taiwan: z.array(z.string().min(1)).min(1),
})
export type CareTermPair = z.infer<typeof CareTermPair>

/** Terms that differ, in simplified characters on both sides; from general usage, not from the standard. */
export const careTermPairs: readonly CareTermPair[] = [
  { en: 'care worker', mainland: ['养老护理员'], taiwan: ['照顾服务员', '照服员'] },
  { en: 'elderly-care home', mainland: ['养老机构', '养老院'], taiwan: ['老人福利机构', '安养机构'] },
  { en: 'nursing home', mainland: ['护理院', '护养院'], taiwan: ['护理之家', '养护机构'] },
  { en: 'care at home', mainland: ['居家养老服务'], taiwan: ['居家服务', '居家照顾'] },
  { en: 'day care', mainland: ['日间照料'], taiwan: ['日间照顾', '日照'] },
  { en: 'long-term care', mainland: ['长期护理', '长期照护'], taiwan: ['长期照顾', '长照'] },
  { en: 'dementia', mainland: ['认知障碍', '老年痴呆'], taiwan: ['失智症'] },
  { en: 'age-friendly', mainland: ['适老化'], taiwan: ['高龄友善'] },
  { en: 'hospice care', mainland: ['临终关怀', '安宁疗护'], taiwan: ['安宁疗护'] },
  { en: 'assistive device', mainland: ['康复辅助器具', '辅具'], taiwan: ['辅具'] },
]

/** What a term of one side is called on the other; empty where the dictionary does not have it. */
export const careTermAcross = (
  term: string,
  to: 'mainland' | 'taiwan',
  pairs: readonly CareTermPair[] = careTermPairs,
): readonly string[] =>
  pairs.filter(pair => pair[to === 'mainland' ? 'taiwan' : 'mainland'].includes(term)).flatMap(pair => pair[to])
