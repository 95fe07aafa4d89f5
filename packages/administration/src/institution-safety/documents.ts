import type { Citation } from '@minzheng/core'

/** 消防法, as revised in 2008: equipment tested once a year (art. 16), which places are crowded (art. 73). */
export const fireLaw2008 = {
  title: '中华人民共和国消防法（2008年修订）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2008-10-28',
  effective: '2009-05-01',
  confidence: 'primary',
} as const satisfies Citation

/** 消防法, as amended in 2019; articles 16 and 73 as before. */
export const fireLaw2019 = {
  title: '中华人民共和国消防法（2019年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2019-04-23',
  effective: '2019-04-23',
  confidence: 'primary',
} as const satisfies Citation

/** 消防法, as amended in 2021: equipment tested once a year (art. 16), what key units do besides (art. 17). */
export const fireLaw = {
  title: '中华人民共和国消防法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-04-29',
  effective: '2021-04-29',
  confidence: 'primary',
} as const satisfies Citation

/** 生产安全事故应急条例: rescue plans (art. 5), their filing (7) and how often they are practised (8). */
export const emergencyRegulation = {
  title: '生产安全事故应急条例',
  number: '国务院令第708号',
  issuer: '国务院',
  issued: '2019-02-17',
  effective: '2019-04-01',
  confidence: 'primary',
  note: 'articles 5 to 8 read; that it means homes by the crowded places that it lists with “等” is a reading, by 消防法 art. 73, which counts homes and welfare institutions among them',
} as const satisfies Citation

/** 突发公共卫生事件应对法: plans and drills of institutions of care (art. 20). */
export const publicHealthEventsLaw = {
  title: '中华人民共和国突发公共卫生事件应对法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2025-09-12',
  effective: '2025-11-01',
  confidence: 'primary',
} as const satisfies Citation
