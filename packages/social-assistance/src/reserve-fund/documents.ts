import type { Citation } from '@minzheng/core'

/** 山东: reserve funds in all townships, 2019. */
export const shandongReserveFund2019 = {
  title: '山东省全面建立乡镇（街道）临时救助备用金制度（新华社报道）',
  issuer: '山东省民政厅',
  confidence: 'secondary',
  note: 'reported on 2019-10-23; the document itself was not seen',
} as const satisfies Citation

/** 邹平县关于加强镇（街道）临时救助资金使用管理工作的通知. */
export const zoupingReserveNotice2018 = {
  title: '关于加强镇（街道）临时救助资金使用管理工作的通知',
  issuer: '邹平县',
  confidence: 'secondary',
  note: 'reported on 2018-10-15; text and number not seen',
} as const satisfies Citation

/** 哈尔滨市香坊区关于建立临时救助备用金制度的通知. */
export const xiangfangReserveNotice2020 = {
  title: '关于建立临时救助备用金制度的通知',
  number: '哈香民联发〔2020〕1号',
  issuer: '哈尔滨市香坊区民政局、财政局',
  issued: '2020-05-29',
  confidence: 'secondary',
  note: 'read in a report of 2020-06-11',
} as const satisfies Citation

/** 广汉市: what townships decide themselves, 2022. */
export const guanghanReserveFund2022 = {
  title: '临时救助审批委托书（广汉市）',
  issuer: '广汉市民政局',
  confidence: 'secondary',
  note: 'of September 2022, read in a report of 2023-05-22; the day is not known',
} as const satisfies Citation
