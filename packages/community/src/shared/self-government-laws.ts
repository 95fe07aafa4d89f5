import type { Citation } from '@minzheng/core'

/** 村民委员会组织法 as revised in 2010, in force until the amendment of 2018: the term is three years. */
export const villageLaw2010 = {
  title: '中华人民共和国村民委员会组织法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2010-10-28',
  effective: '2010-10-28',
  confidence: 'primary',
} as const satisfies Citation

/** 村民委员会组织法 as amended in 2018: the term is five years. */
export const villageLaw2018 = {
  ...villageLaw2010,
  issued: '2018-12-29',
  effective: '2018-12-29',
} as const satisfies Citation

/** 村民委员会组织法 as amended in 2025: 50 articles, numbered anew. */
export const villageLaw2025 = {
  ...villageLaw2010,
  issued: '2025-10-28',
  effective: '2026-01-01',
  seen: '2026-05-16',
  confidence: 'primary',
  note: 'the amending decision takes effect on 2026-01-01; the last article of the text printed anew still says from publication',
} as const satisfies Citation

/** 城市居民委员会组织法 of 1989: the term is three years. */
export const residentsLaw1989 = {
  title: '中华人民共和国城市居民委员会组织法',
  issuer: '全国人民代表大会常务委员会',
  issued: '1989-12-26',
  effective: '1990-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 城市居民委员会组织法 as amended in 2018: the term is five years. */
export const residentsLaw2018 = {
  ...residentsLaw1989,
  issued: '2018-12-29',
  effective: '2018-12-29',
} as const satisfies Citation

/** 城市居民委员会组织法 as revised in 2025: 50 articles. */
export const residentsLaw2025 = {
  ...residentsLaw1989,
  issued: '2025-10-28',
  effective: '2026-01-01',
  seen: '2026-05-16',
} as const satisfies Citation
