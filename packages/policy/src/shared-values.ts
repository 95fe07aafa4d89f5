import { fen, type SetBy } from '@minzheng/core/fields'
import type { Common } from './schema-leaves.js'

/** Who sets what, since the Law on Social Assistance. */
const by = (level: SetBy['level'], article: string): { readonly setBy: SetBy } => ({
  setBy: { level, since: '2026-07-01', law: `社会救助法${article}` },
})
/** The standard of dibao: the province, or the city above what the province guides to. */
const dibaoSetBy = /* @__PURE__ */ by('prefecture', '第十九条')
/** The basic and the care standards of tekun. */
export const tekunSetBy = /* @__PURE__ */ by('prefecture', '第十七条')
/** By how much the marginal standard is above that of dibao. */
export const marginalSetBy = /* @__PURE__ */ by('province', '第二十一条')
/** Up to which sums the township decides. */
export const townshipSetBy = /* @__PURE__ */ by('province', '第四十四条')
/** How income and property are recognised. */
export const recognitionSetBy = /* @__PURE__ */ by('province', '第二十三条')
/** The share of necessary expenses that makes a household one in hardship. */
export const rigidSetBy = /* @__PURE__ */ by('prefecture', '第二十二条')

const amount = (value: string, zh: string, en: string, more?: { readonly setBy: SetBy }) =>
  fen(zh, en, { per: 'month', value, ...more })
const oneOf = (common: Common, value: string, zh: string, en: string) => amount(value, zh, en).meta({ common })
const standards = () => ({
  urban: amount('dibao.standard.urban', '城市低保标准', 'Urban dibao standard', dibaoSetBy),
  rural: amount('dibao.standard.rural', '农村低保标准', 'Rural dibao standard', dibaoSetBy),
})

/** The standards of dibao (最低生活保障) in fen a month, which most programmes of assistance reckon with. */
export const dibaoStandard = /* @__PURE__ */ standards()

/** The standard of dibao where town and country have one, for programmes that do not ask where a family lives. */
export const oneDibaoStandard = /* @__PURE__ */ oneOf(
  { of: ['dibao.standard.urban', 'dibao.standard.rural'] },
  'dibao.standard',
  '低保标准',
  'Dibao standard',
)

/** The basic living standard of tekun (特困人员) in institutions, where town and country have one and institutions no other. */
export const oneTekunBasic = /* @__PURE__ */ oneOf(
  {
    of: ['tekun.basic.urban', 'tekun.basic.rural'],
    unless: ['tekun.basic.urbanInstitution', 'tekun.basic.ruralInstitution'],
  },
  'tekun.basic',
  '集中供养特困人员基本生活标准',
  'Tekun basic living standard in homes',
)

/** The standard of care of a tekun who needs full care, in fen a month. */
export const tekunFullCare = /* @__PURE__ */ amount(
  'tekun.care.total',
  '照料护理标准：全护理',
  'Care standard: total care',
  tekunSetBy,
)
