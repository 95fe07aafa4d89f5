import type { Citation } from '@minzheng/core'

/** 民政部关于加强分散供养特困人员照料服务的通知. */
export const tekunCareNotice2019 = {
  title: '关于加强分散供养特困人员照料服务的通知',
  number: '民发〔2019〕124号',
  issuer: '民政部',
  confidence: 'unverified',
  note: 'text not seen; that who is supported at home is to have a written agreement is as remembered, and as provinces say; its day is not known',
} as const satisfies Citation

/** 安徽省分散供养特困人员照料服务指引. */
export const anhuiTekunCareGuide2022 = {
  title: '安徽省分散供养特困人员照料服务指引',
  issuer: '安徽省民政厅',
  confidence: 'secondary',
  note: 'reported on 2022-04-14; text, number and day not seen',
} as const satisfies Citation

/** 重庆市关于做好特困人员解需暖心工作的通知. */
export const chongqingWarmHearts2024 = {
  title: '关于做好特困人员解需暖心工作的通知',
  issuer: '重庆市民政局',
  confidence: 'secondary',
  note: 'reported on 2024-08-12; it has needs sought out and watched, help given, and visits made; no figures were seen',
} as const satisfies Citation
