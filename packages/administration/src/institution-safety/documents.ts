import type { Citation } from '@minzheng/core'

/** 消防法, as amended in 2021: equipment tested once a year (art. 16), what key units do besides (art. 17). */
export const fireLaw = {
  title: '中华人民共和国消防法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-04-29',
  effective: '2021-04-29',
  confidence: 'primary',
} as const satisfies Citation

/** 生产安全事故应急条例: rescue plans and how often they are practised (art. 8). */
export const emergencyRegulation = {
  title: '生产安全事故应急条例',
  number: '国务院令第708号',
  issuer: '国务院',
  issued: '2019-02-17',
  effective: '2019-04-01',
  confidence: 'primary',
  note: 'articles 5 and 8 read; that it means homes by the crowded places that it lists with “等” is a reading',
} as const satisfies Citation

/** 突发公共卫生事件应对法: plans and drills of institutions of care (art. 20). */
export const publicHealthEventsLaw = {
  title: '中华人民共和国突发公共卫生事件应对法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2025-09-12',
  effective: '2025-11-01',
  confidence: 'primary',
} as const satisfies Citation
