import type { Citation } from '@minzheng/core'

/** 关于取消社会团体会费标准备案规范会费管理的通知. */
export const duesNotice2014 = {
  title: '关于取消社会团体会费标准备案规范会费管理的通知',
  number: '民发〔2014〕166号',
  issuer: '民政部、财政部',
  issued: '2014-07-25',
  effective: '2014-07-25',
  confidence: 'official-excerpt',
  note: 'items 一 to 六 read in a copy',
} as const satisfies Citation

/** 关于进一步规范行业协会商会收费的通知. */
export const feesNotice2020 = {
  title: '关于进一步规范行业协会商会收费的通知',
  number: '国办发〔2020〕21号',
  issuer: '国务院办公厅',
  issued: '2020-07-02',
  confidence: 'official-excerpt',
  note: 'items 一(一) and 一(二) read in a copy; tiers of dues as summaries restate them; the day of issue is from memory',
} as const satisfies Citation

/** 行业协会商会收费行为合规指南. */
export const feesGuide2024 = {
  title: '行业协会商会收费行为合规指南',
  number: '市场监管总局 中央社会工作部 民政部公告2024年第32号',
  issuer: '市场监管总局、中央社会工作部、民政部',
  issued: '2024-07-30',
  effective: '2024-07-30',
  url: 'https://scjgj.cq.gov.cn/zz/flq/zfxxgkml/fbzdjz/t_13500371.html',
  confidence: 'official-excerpt',
  note: '54 articles, of which 1 to 6 were read; the rest as the press summarises it, without articles',
} as const satisfies Citation
