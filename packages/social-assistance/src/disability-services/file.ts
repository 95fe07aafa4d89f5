import type { LocalizedText } from '@minzheng/core'
import { subsidyFileShimian } from './documents.js'

/** Where the papers of a file are listed: a county’s guide, as no list of the nation was seen. */
export const subsidyFileCite = subsidyFileShimian

/** What lies in the file (档案) of an application for one of the two subsidies, and of which one it is asked. */
export const subsidyFileParts = {
  request: { zh: '书面申请', en: 'Written request', of: ['living', 'nursing'] },
  form: { zh: '申请表', en: 'Form', of: ['living', 'nursing'] },
  identity: { zh: '身份证复印件', en: 'Copy of the identity card', of: ['living', 'nursing'] },
  household: { zh: '户口本复印件', en: 'Copy of the household register', of: ['living', 'nursing'] },
  certificate: { zh: '残疾人证复印件', en: 'Copy of the disability certificate', of: ['living', 'nursing'] },
  account: { zh: '社保卡复印件', en: 'Copy of the social security card', of: ['living', 'nursing'] },
  hardship: { zh: '低保证复印件', en: 'Copy of the dibao certificate', of: ['living'] },
} as const satisfies Record<string, LocalizedText & { readonly of: readonly ('living' | 'nursing')[] }>
/** A paper of a file: see {@link subsidyFileParts}. */
export type SubsidyFilePart = keyof typeof subsidyFileParts

/** Which papers a file of one of the two subsidies lacks; a place may ask for others, given as `asked`. */
export const missingOfSubsidyFile = (
  held: readonly SubsidyFilePart[],
  subsidy: 'living' | 'nursing',
  asked: readonly SubsidyFilePart[] = (Object.keys(subsidyFileParts) as SubsidyFilePart[]).filter(part =>
    subsidyFileParts[part].of.some(one => one === subsidy),
  ),
): readonly SubsidyFilePart[] => asked.filter(part => !held.includes(part))
