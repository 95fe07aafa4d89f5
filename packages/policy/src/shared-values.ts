import * as z from 'zod'

const monthly = z.int().min(0).max(10_000_000)
const amount = (value: string, zh: string, en: string) => monthly.meta({ label: { zh, en }, unit: 'fen/month', value })

/** The standards of dibao (最低生活保障) in fen a month, which most programmes of assistance reckon with. */
export const dibaoStandard = {
  urban: amount('dibao.standard.urban', '城市低保标准', 'Urban dibao standard'),
  rural: amount('dibao.standard.rural', '农村低保标准', 'Rural dibao standard'),
} as const

/** The standard of dibao where town and country have one, for programmes that do not ask where a family lives. */
export const oneDibaoStandard = monthly.meta({
  label: { zh: '低保标准', en: 'Dibao standard' },
  unit: 'fen/month',
  value: 'dibao.standard',
  common: { of: ['dibao.standard.urban', 'dibao.standard.rural'] },
})

/** The basic living standard of tekun (特困人员) in institutions, where town and country have one and institutions no other. */
export const oneTekunBasic = monthly.meta({
  label: { zh: '集中供养特困人员基本生活标准', en: 'Tekun basic living standard in homes' },
  unit: 'fen/month',
  value: 'tekun.basic',
  common: {
    of: ['tekun.basic.urban', 'tekun.basic.rural'],
    unless: ['tekun.basic.urbanInstitution', 'tekun.basic.ruralInstitution'],
  },
})

/** The standard of care of a tekun who needs full care, in fen a month. */
export const tekunFullCare = amount('tekun.care.total', '照料护理标准：全护理', 'Care standard: total care')
