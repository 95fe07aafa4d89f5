import type { Citation } from '@minzheng/core'

/** 上海市村民委员会选举办法, as amended in 2020; its text before was not read. */
export const shanghaiElectionMeasures = {
  title: '上海市村民委员会选举办法',
  issuer: '上海市人民代表大会常务委员会',
  issued: '2020-09-25',
  effective: '2014-10-01',
  confidence: 'primary',
} as const satisfies Citation

/** 浙江省村民委员会选举办法, as amended in 2020; its text before was not read, and of that of 2025-11-26 the opening alone. */
export const zhejiangElectionMeasures = {
  title: '浙江省村民委员会选举办法',
  issuer: '浙江省人民代表大会常务委员会',
  issued: '2020-07-31',
  effective: '2012-07-01',
  confidence: 'primary',
} as const satisfies Citation

/** 北京市村民委员会选举办法, as revised in 2012. */
export const beijingElectionMeasures = {
  title: '北京市村民委员会选举办法',
  issuer: '北京市人民代表大会常务委员会',
  issued: '2012-09-28',
  effective: '2012-11-01',
  confidence: 'primary',
} as const satisfies Citation
