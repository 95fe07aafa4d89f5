import type { Citation } from '@minzheng/core'

const fiveMinistries = '国家发展改革委、民政部、财政部、人力资源社会保障部、国家统计局'

/** The notice of 2011. */
export const priceLink2011 = {
  title: '关于建立社会救助和保障标准与物价上涨挂钩的联动机制的通知',
  issuer: fiveMinistries,
  confidence: 'secondary',
  note: 'text not read; reported on 2011-06-23, elsewhere as of early 2011; the number 发改价格〔2011〕431号 is not verified',
} as const satisfies Citation

/** The notice of January 2014. */
export const priceLink2014 = {
  title: '关于完善社会救助和保障标准与物价上涨挂钩联动机制的通知',
  issuer: fiveMinistries,
  issued: '2014-01-28',
  confidence: 'secondary',
  note: 'text not read; places were to adapt by the end of March 2014; the exact title is not verified',
} as const satisfies Citation

/** The notice of August 2016. */
export const priceLink2016 = {
  title: '关于进一步完善社会救助和保障标准与物价上涨挂钩联动机制的通知',
  number: '发改价格规〔2016〕1835号',
  issuer: fiveMinistries,
  confidence: 'official-excerpt',
  note: 'announced on 2016-08-26; the day of issue is not known here',
} as const satisfies Citation

/** The temporary notice for March to June 2020. */
export const priceLink2020 = {
  title: '关于进一步做好阶段性价格临时补贴工作的通知',
  issuer: '国家发展改革委等6部门',
  confidence: 'secondary',
  note: 'text not read; reported on 2020-04-08; number not verified',
} as const satisfies Citation

/** The notice of November 2021. */
export const priceLink2021 = {
  title: '关于进一步健全社会救助和保障标准与物价上涨挂钩联动机制的通知',
  number: '发改价格〔2021〕1553号',
  issuer: '国家发展改革委等6部门',
  confidence: 'secondary',
  note: 'text not read; announced on 2021-11-16; places were to adapt by the end of December 2021',
} as const satisfies Citation

/** The temporary notice for September 2022 to March 2023. */
export const priceLink2022 = {
  title: '关于阶段性调整价格补贴联动机制加大对困难群众物价补贴力度的通知',
  issuer: '国家发展改革委等6部门',
  confidence: 'secondary',
  note: 'text not read; announced on 2022-08-31; paid from 2022-09 to 2023-03, for the indices of 2022-08 to 2023-02; number not verified',
} as const satisfies Citation
