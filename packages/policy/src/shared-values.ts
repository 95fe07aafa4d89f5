import * as z from 'zod'

const amount = (
  value: string,
  zh: string,
  en: string,
  common?: { of: readonly string[]; unless?: readonly string[] },
) =>
  z
    .int()
    .min(0)
    .max(10_000_000)
    .meta({ label: { zh, en }, unit: 'fen/month', value, ...(common === undefined ? {} : { common }) })
const standards = () => ({
  urban: amount('dibao.standard.urban', '城市低保标准', 'Urban dibao standard'),
  rural: amount('dibao.standard.rural', '农村低保标准', 'Rural dibao standard'),
})

/** The standards of dibao (最低生活保障) in fen a month, which most programmes of assistance reckon with. */
export const dibaoStandard = /* @__PURE__ */ standards()

/** The standard of dibao where town and country have one, for programmes that do not ask where a family lives. */
export const oneDibaoStandard = /* @__PURE__ */ amount('dibao.standard', '低保标准', 'Dibao standard', {
  of: ['dibao.standard.urban', 'dibao.standard.rural'],
})

/** The basic living standard of tekun (特困人员) in institutions, where town and country have one and institutions no other. */
export const oneTekunBasic = /* @__PURE__ */ amount(
  'tekun.basic',
  '集中供养特困人员基本生活标准',
  'Tekun basic living standard in homes',
  {
    of: ['tekun.basic.urban', 'tekun.basic.rural'],
    unless: ['tekun.basic.urbanInstitution', 'tekun.basic.ruralInstitution'],
  },
)

/** The standard of care of a tekun who needs full care, in fen a month. */
export const tekunFullCare = /* @__PURE__ */ amount(
  'tekun.care.total',
  '照料护理标准：全护理',
  'Care standard: total care',
)
