/** What a bill of a funeral may hold that places pay for, in the order of the service. */
export const reliefItems = {
  carry: ['遗体接运', 'carrying the body'],
  handling: ['抬卸遗体', 'lifting the body'],
  storage: ['遗体存放', 'keeping the body'],
  disinfection: ['遗体消毒', 'disinfection'],
  tidying: ['遗体整理', 'tidying the body'],
  bodyBag: ['遗体袋等卫生用品', 'body bag'],
  vigil: ['守灵厅', 'vigil hall'],
  farewell: ['告别厅', 'farewell hall'],
  coffin: ['简易火化棺', 'simple coffin'],
  cremation: ['遗体火化', 'cremation'],
  otherGoods: ['火化垫等其他用品', 'other goods'],
  urn: ['骨灰盒', 'urn'],
  ashStorage: ['骨灰寄存', 'keeping the ashes'],
  burial: ['生态安葬、格位安葬', 'ecological burial or niche'],
} as const
/** One item of a bill. */
export type ReliefItem = keyof typeof reliefItems

const { storage: _storage, ashStorage: _ashStorage, ...byTheBody } = reliefItems
/** What is charged by the body, and not by time. */
export const bodyItems = byTheBody
/** An item that is charged by the body. */
export type BodyItem = keyof typeof bodyItems
