import type { Citation, LocalizedText } from '@minzheng/core'

const remembered = (title: string, number: string, more: Partial<Citation> = {}): Citation => ({
  title,
  number,
  issuer: '财政部、国家税务总局',
  confidence: 'unverified',
  note: 'as remembered; the text was not read',
  ...more,
})

/**
 * Causes whose gifts individuals deduct in full, as far as they are known here. The list is not complete (foundations that are
 * named one by one are missing), and whether each notice still stands must be looked up before it is relied on.
 */
export const fullDeductionCauses = {
  'red-cross': {
    title: { zh: '红十字事业', en: 'The Red Cross' },
    cite: remembered('关于企业等社会力量向红十字事业捐赠有关所得税政策问题的通知', '财税〔2000〕30号', {
      confidence: 'secondary',
      note: 'title and number read in a list of notices on full deduction; the text was not read',
    }),
  },
  'elderly-service': {
    title: { zh: '福利性、非营利性老年服务机构', en: 'Welfare and non-profit elderly-service institutions' },
    cite: remembered('关于对老年服务机构有关税收政策问题的通知', '财税〔2000〕97号', {
      confidence: 'secondary',
      note: 'its second article read in a translation',
    }),
  },
  'rural-compulsory-education': {
    title: { zh: '农村义务教育', en: 'Compulsory education in the countryside' },
    cite: remembered('关于纳税人向农村义务教育捐赠有关所得税政策的通知', '财税〔2001〕103号', {
      note: 'as remembered; a list of tax rules has 财税〔2001〕88号 for it; the text was not read',
    }),
  },
  'youth-activity-places': {
    title: { zh: '公益性青少年活动场所', en: 'Public places for the activities of young people' },
    cite: remembered('关于对青少年活动场所、电子游戏厅有关所得税和营业税政策问题的通知', '财税〔2000〕21号'),
  },
} as const satisfies Record<string, { readonly title: LocalizedText; readonly cite: Citation }>
/** A cause for which gifts are deducted in full, by the key of {@link fullDeductionCauses}. */
export type FullDeductionCause = keyof typeof fullDeductionCauses
